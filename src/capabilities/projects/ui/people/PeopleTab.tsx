import { PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { fill } from '#platform/i18n.ts';
import { useWrite } from '#web/api/use-write.ts';
import { useFormat } from '#web/i18n/format.ts';
import { useTexts } from '#web/i18n/texts.ts';
import { Card } from '#web/kit/Card.tsx';
import { EmptyState } from '#web/kit/EmptyState.tsx';
import { RemoveRowButton } from '#web/kit/RemoveButton.tsx';
import { Unbroken } from '#web/kit/Unbroken.tsx';
import { useRemoval } from '#web/kit/use-removal.tsx';
import type { ProjectDetail } from '../../schema.ts';
import type { ProjectTabProps } from '../project-tab.ts';
import { RecordTable, type RecordColumn } from '../RecordTable.tsx';
import { projectTexts, recordTexts } from '../texts.ts';
import { MemberForm } from './MemberForm.tsx';

type Member = ProjectDetail['members'][number];

/** Who works on a project; membership opens it to them. */
export function PeopleTab({ project }: ProjectTabProps) {
  const t = useTexts(recordTexts);
  const { members: title } = useTexts(projectTexts);
  const [isAdding, setIsAdding] = useState(false);
  const { mutateAsync } = useWrite('DELETE', '/api/projects/{id}/members/{memberId}', {
    touches: ['/api/projects'],
  });
  const { hidden, remove } = useRemoval((memberId) => mutateAsync({ params: { id: project.id, memberId } }));
  const columns = useColumns(project, ({ id, person }) =>
    remove(id, fill(t.memberRemoved, { name: person })),
  );
  const members = project.members.filter(({ id }) => !hidden.has(id));
  const add = project.mayUpdate ? (
    <Button type="primary" icon={<PlusOutlined />} aria-keyshortcuts="c" onClick={() => setIsAdding(true)}>
      {t.memberNew}
    </Button>
  ) : null;
  const heads = [
    project.manager ? `${t.manager} ${project.manager}` : '',
    project.sponsor ? `${t.sponsor} ${project.sponsor}` : '',
  ]
    .filter((head) => head !== '')
    .join(' · ');
  return (
    <div className="zs-stack">
      {heads ? <p className="zs-muted">{heads}</p> : null}
      {members.length === 0 ? (
        <Card>
          <EmptyState text={t.memberEmpty} action={add} />
        </Card>
      ) : (
        <Card title={title} extra={add} isFlush>
          <RecordTable label={title} columns={columns} rows={members} rowKey={({ id }) => id} />
        </Card>
      )}
      <MemberForm project={project} isOpen={isAdding} onClose={() => setIsAdding(false)} />
    </div>
  );
}

const useColumns = (
  { mayUpdate }: ProjectDetail,
  onRemove: (member: Pick<Member, 'id' | 'person'>) => void,
): RecordColumn<Member>[] => {
  const t = useTexts(recordTexts);
  const { percent, date } = useFormat();
  const actions: RecordColumn<Member> = {
    key: 'actions',
    title: t.actions,
    cell: ({ id, person }) => (
      <span className="zs-record-actions">
        <RemoveRowButton name={person} onRemove={() => onRemove({ id, person })} />
      </span>
    ),
  };
  return [
    { key: 'person', title: t.person, cell: ({ person }) => person },
    { key: 'role', title: t.role, cell: ({ role }) => role },
    { key: 'unit', title: t.unit, cell: ({ unit }) => unit ?? '—' },
    { key: 'post', title: t.post, cell: ({ post }) => post ?? '—' },
    { key: 'share', title: t.share, cell: ({ share }) => percent(share === null ? null : share / 100, 0) },
    {
      key: 'period',
      title: t.period,
      cell: ({ fromOn, toOn }) => (
        <Unbroken>{periodText(t, { from: fromOn && date(fromOn), to: toOn && date(toOn) })}</Unbroken>
      ),
    },
    ...(mayUpdate ? [actions] : []),
  ];
};

const periodText = (
  t: { readonly since: string; readonly until: string },
  { from, to }: { readonly from: string | null; readonly to: string | null },
): string => {
  if (from && to) return `${from} – ${to}`;
  if (from) return fill(t.since, { date: from });
  return to ? fill(t.until, { date: to }) : '—';
};
