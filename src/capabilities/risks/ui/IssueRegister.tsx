import { PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { useMay } from '#web/api/session.ts';
import { useGet } from '#web/api/use-get.ts';
import { useWrite } from '#web/api/use-write.ts';
import { useTexts } from '#web/i18n/texts.ts';
import { EmptyState } from '#web/kit/EmptyState.tsx';
import { ImportButton } from '#web/routing/ImportButton.tsx';
import { ProblemNotice } from '#web/kit/ProblemNotice.tsx';
import { DataTable } from '#web/kit/table/DataTable.tsx';
import { listQuery } from '#web/kit/table/list-state.ts';
import { paths } from '#web/paths.ts';
import { PageLink } from '#web/routing/PageLink.tsx';
import { useUrlState } from '#web/routing/url-state.ts';
import { issueColumns } from '../columns.ts';
import type { IssueRecord } from '../schema.ts';
import { ChangeIssue, issueTouches, NewIssue } from './IssueForm.tsx';
import './matrix.css';
import type { RegisterProps } from './RiskRegister.tsx';
import { Due } from './Score.tsx';
import { riskTexts } from './texts.ts';
import { useEntryRemoval } from './use-entry-removal.ts';

const cells = {
  dueOn: (issue: IssueRecord) => <Due row={issue} />,
  project: ({ projectId, project: name }: IssueRecord) => (
    <PageLink to={paths.project(projectId)}>{name}</PageLink>
  ),
};

/** The issue register. */
export function IssueRegister({ project, state, onState }: RegisterProps) {
  const t = useTexts(riskTexts);
  const may = useMay();
  const [{ issue: openId }, setUrl] = useUrlState({ issue: '' });
  const [isAdding, setIsAdding] = useState(false);
  const issues = useGet('/api/issues', {
    query: { ...listQuery(state), ...(project ? { project: project.id } : {}) },
  });
  const { mutateAsync } = useWrite('DELETE', '/api/issues/{id}', { touches: issueTouches });
  const { remove, left } = useEntryRemoval((id) => mutateAsync({ params: { id } }));
  const shown = left(issues.data);
  // Where a link leads to an entry that is not on the page of the list, it is read by itself.
  const open = shown.rows?.find(({ id }) => id === openId);
  const isElsewhere = openId !== '' && shown.rows !== undefined && open === undefined;
  const linked = useGet('/api/issues/{id}', { params: { id: openId } }, { enabled: isElsewhere });
  const edited = open ?? (isElsewhere && linked.data?.id === openId ? linked.data : null);
  const close = () => setUrl({ issue: '' });
  const mayWrite = may('issue.update');
  const add = mayWrite ? (
    <Button type="primary" icon={<PlusOutlined />} aria-keyshortcuts="c" onClick={() => setIsAdding(true)}>
      {t.newIssue}
    </Button>
  ) : null;
  return (
    <section className="zs-stack">
      <div className="zs-risk-head">
        <h2>{t.issues}</h2>
        <span className="zs-risk-actions">
          <ImportButton kind="issues" />
          {add}
        </span>
      </div>
      <ProblemNotice error={issues.error} onRetry={() => void issues.refetch()} />
      <DataTable
        label={t.issues}
        columns={project ? issueColumns.filter(({ key }) => key !== 'project') : issueColumns}
        cells={cells}
        rows={shown.rows}
        total={shown.total}
        rowKey={({ id }) => id}
        state={state}
        onState={onState}
        openKey={openId}
        isFetching={issues.isPlaceholderData}
        {...(mayWrite ? { onOpen: ({ id }: IssueRecord) => setUrl({ issue: id }), onRemove: remove } : {})}
        {...(project ? {} : { exportPath: '/api/lists/issues/export' })}
        empty={<EmptyState text={t.noIssues} action={add} />}
      />
      <NewIssue projectId={project?.id ?? null} isOpen={isAdding} onClose={() => setIsAdding(false)} />
      <ChangeIssue
        issue={mayWrite ? edited : null}
        onRemove={(issue) => {
          close();
          remove(issue);
        }}
        onClose={close}
      />
    </section>
  );
}
