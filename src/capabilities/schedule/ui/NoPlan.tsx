import { ImportOutlined, PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { useMay } from '#web/api/session.ts';
import { useTexts } from '#web/i18n/texts.ts';
import { Card } from '#web/kit/Card.tsx';
import { EmptyState } from '#web/kit/EmptyState.tsx';
import { paths, withQuery } from '#web/paths.ts';
import { useGo } from '#web/routing/use-go.ts';
import type { ProjectTabProps } from '../../projects/ui/project-tab.ts';
import './plan.css';
import { NewTaskForm } from './tasks/NewTaskForm.tsx';
import { planTexts } from './texts.ts';

/** What a plan is good for and the two ways to one. */
export function NoPlan({ project }: ProjectTabProps) {
  const t = useTexts(planTexts);
  const may = useMay();
  const go = useGo();
  const [isAdding, setIsAdding] = useState(false);
  return (
    <Card>
      <EmptyState
        text={t.noPlan}
        action={
          <div className="zs-plan-doors">
            {may('import.run') ? (
              <Button
                type="primary"
                icon={<ImportOutlined />}
                onClick={() => go(withQuery(paths.import, { kind: 'plan', project: project.id }))}
              >
                {t.importPlan}
              </Button>
            ) : null}
            {may('plan.update') ? (
              <Button icon={<PlusOutlined />} aria-keyshortcuts="c" onClick={() => setIsAdding(true)}>
                {t.newTask}
              </Button>
            ) : null}
          </div>
        }
      />
      <NewTaskForm projectId={project.id} parents={[]} isOpen={isAdding} onClose={() => setIsAdding(false)} />
    </Card>
  );
}
