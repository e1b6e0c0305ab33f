import { CalculatorOutlined, DownloadOutlined, PlusOutlined } from '@ant-design/icons';
import { App, Button } from 'antd';
import { useState } from 'react';
import { fill } from '#platform/i18n.ts';
import { urlOf } from '#web/api/request.ts';
import { useMay } from '#web/api/session.ts';
import { useWrite } from '#web/api/use-write.ts';
import { useTexts } from '#web/i18n/texts.ts';
import type { GanttRow } from '#web/kit/gantt/model.ts';
import { Drop } from '#web/kit/Drop.tsx';
import type { ProjectDetail } from '../../projects/schema.ts';
import { NewTaskForm } from './tasks/NewTaskForm.tsx';
import { planTexts } from './texts.ts';

interface PlanToolsProps {
  readonly project: ProjectDetail;
  readonly rows: readonly GanttRow[];
  readonly minutesPerDay: number;
  readonly selectedId: string | null;
  readonly onOpen: (id: string) => void;
}

/** What is done with a whole plan: a task more, dates anew, a file. */
export function PlanTools({ project, rows, minutesPerDay, selectedId, onOpen }: PlanToolsProps) {
  const t = useTexts(planTexts);
  const may = useMay();
  const { message } = App.useApp();
  const [isAdding, setIsAdding] = useState(false);
  const calculate = useWrite('POST', '/api/projects/{id}/plan/calculations', {
    touches: ['/api/projects', '/api/tasks'],
    onDone: ({ tasks }) => void message.success(fill(t.calculated, { count: tasks })),
  });
  const params = { id: project.id };
  const files = [
    {
      key: 'mspdi',
      label: (
        <a href={urlOf('/api/projects/{id}/plan/file', params)} download>
          {t.exportMspdi}
        </a>
      ),
    },
    {
      key: 'xlsx',
      label: (
        <a href={urlOf('/api/projects/{id}/plan/file', params, { format: 'xlsx' })} download>
          {t.exportXlsx}
        </a>
      ),
    },
  ];
  const failed = (error: Error) => void message.error(error.message);
  return (
    <span className="zs-plan-tools">
      {/* Always there: were it to come with the choice, the chart would move under the pointer. */}
      <Button disabled={selectedId === null} title={t.taskHint} onClick={() => onOpen(selectedId ?? '')}>
        {t.taskOpen}
      </Button>
      {may('plan.update') ? (
        <>
          <Button icon={<PlusOutlined />} aria-keyshortcuts="c" onClick={() => setIsAdding(true)}>
            {t.newTask}
          </Button>
          <Button
            icon={<CalculatorOutlined />}
            loading={calculate.isPending}
            onClick={() => calculate.mutate({ params }, { onError: failed })}
          >
            {t.calculate}
          </Button>
        </>
      ) : null}
      <Drop label={t.exports} menu={{ items: files }}>
        <Button icon={<DownloadOutlined />}>{t.exports}</Button>
      </Drop>
      <NewTaskForm
        projectId={project.id}
        parents={rows}
        minutesPerDay={minutesPerDay}
        below={rows.find(({ id, kind }) => id === selectedId && kind === 'summary')?.id ?? null}
        isOpen={isAdding}
        onClose={() => setIsAdding(false)}
      />
    </span>
  );
}
