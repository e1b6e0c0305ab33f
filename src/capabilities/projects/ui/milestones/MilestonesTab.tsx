import { EditOutlined, FlagFilled, PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { fill } from '#platform/i18n.ts';
import { useWrite } from '#web/api/use-write.ts';
import { productTexts } from '#web/i18n/product.ts';
import { useTexts } from '#web/i18n/texts.ts';
import { Card } from '#web/kit/Card.tsx';
import { DateText } from '#web/kit/DateText.tsx';
import { EmptyState } from '#web/kit/EmptyState.tsx';
import { RemoveRowButton } from '#web/kit/RemoveButton.tsx';
import { useRemoval } from '#web/kit/use-removal.tsx';
import { withQuery } from '#web/paths.ts';
import { ImportButton } from '#web/routing/ImportButton.tsx';
import type { ProjectDetail } from '../../schema.ts';
import type { ProjectTabProps } from '../project-tab.ts';
import { RecordTable, type RecordColumn } from '../RecordTable.tsx';
import { projectTexts, recordTexts } from '../texts.ts';
import { ChangeMilestone, NewMilestone } from './MilestoneForm.tsx';
import { MilestoneState } from './MilestoneState.tsx';

type Milestone = ProjectDetail['milestones'][number];

/** The key dates of a project: baseline, forecast, actual. */
export function MilestonesTab({ project }: ProjectTabProps) {
  const t = useTexts(recordTexts);
  const { milestones: title } = useTexts(projectTexts);
  const [isAdding, setIsAdding] = useState(false);
  const [changed, setChanged] = useState<Milestone | null>(null);
  const { removedName, exportRows } = useTexts(productTexts);
  const { mutateAsync } = useWrite('DELETE', '/api/projects/{id}/milestones/{milestoneId}', {
    touches: ['/api/projects'],
  });
  const { hidden, remove } = useRemoval((milestoneId) =>
    mutateAsync({ params: { id: project.id, milestoneId } }),
  );
  const columns = useColumns(project, {
    onEdit: setChanged,
    onRemove: ({ id, name }) => remove(id, fill(removedName, { name })),
  });
  const milestones = project.milestones.filter(({ id }) => !hidden.has(id));
  const add = project.mayUpdate ? (
    <>
      <ImportButton kind="milestones" />{' '}
      <Button type="primary" icon={<PlusOutlined />} aria-keyshortcuts="c" onClick={() => setIsAdding(true)}>
        {t.milestoneNew}
      </Button>
    </>
  ) : null;
  const ofProject = `projectCode:is:${encodeURIComponent(project.code)}`;
  const download = (
    <Button href={withQuery('/api/lists/milestones/export', { filter: ofProject })} download>
      {exportRows}
    </Button>
  );
  return (
    <>
      {milestones.length === 0 ? (
        <Card>
          <EmptyState text={t.milestoneEmpty} action={add} />
        </Card>
      ) : (
        <Card
          title={title}
          extra={
            <>
              {download} {add}
            </>
          }
          isFlush
        >
          <RecordTable label={title} columns={columns} rows={milestones} rowKey={({ id }) => id} />
        </Card>
      )}
      <NewMilestone project={project} isOpen={isAdding} onClose={() => setIsAdding(false)} />
      <ChangeMilestone project={project} milestone={changed} onClose={() => setChanged(null)} />
    </>
  );
}

interface Acts {
  readonly onEdit: (milestone: Milestone) => void;
  readonly onRemove: (milestone: Milestone) => void;
}

const useColumns = ({ mayUpdate }: ProjectDetail, acts: Acts): RecordColumn<Milestone>[] => {
  const t = useTexts(recordTexts);
  const actions: RecordColumn<Milestone> = {
    key: 'actions',
    title: t.actions,
    cell: (milestone) => <Actions milestone={milestone} {...acts} />,
  };
  return [
    {
      key: 'name',
      title: t.milestoneName,
      cell: ({ name, isKey, note }) => (
        <span title={note ?? undefined}>
          {name} {isKey ? <FlagFilled aria-label={t.isKey} title={t.isKey} /> : null}
        </span>
      ),
    },
    { key: 'code', title: t.code, cell: ({ code }) => code },
    { key: 'baseline', title: t.baseline, cell: ({ baselineOn }) => <DateText value={baselineOn} /> },
    { key: 'forecast', title: t.forecast, cell: ({ forecastOn }) => <DateText value={forecastOn} /> },
    { key: 'actual', title: t.actual, cell: ({ actualOn }) => <DateText value={actualOn} /> },
    { key: 'state', title: t.state, cell: (milestone) => <MilestoneState milestone={milestone} /> },
    ...(mayUpdate ? [actions] : []),
  ];
};

function Actions({ milestone, onEdit, onRemove }: Acts & { readonly milestone: Milestone }) {
  const { edit } = useTexts(productTexts);
  return (
    <span className="zs-record-actions">
      <Button
        type="text"
        icon={<EditOutlined />}
        aria-label={`${edit} ${milestone.name}`}
        title={`${edit} ${milestone.name}`}
        onClick={() => onEdit(milestone)}
      />
      <RemoveRowButton name={milestone.name} onRemove={() => onRemove(milestone)} />
    </span>
  );
}
