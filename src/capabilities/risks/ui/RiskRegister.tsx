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
import { listQuery, type ListPatch, type ListState } from '#web/kit/table/list-state.ts';
import { paths } from '#web/paths.ts';
import { PageLink } from '#web/routing/PageLink.tsx';
import { useUrlState } from '#web/routing/url-state.ts';
import { riskColumns } from '../columns.ts';
import type { RiskRecord } from '../schema.ts';
import './matrix.css';
import { ChangeRisk, NewRisk, riskTouches } from './RiskForm.tsx';
import { RiskMatrix } from './RiskMatrix.tsx';
import { Due, Score } from './Score.tsx';
import { riskTexts } from './texts.ts';
import { useEntryRemoval } from './use-entry-removal.ts';

export interface RegisterProps {
  /** Null = of all visible projects. */
  readonly project: { readonly id: string } | null;
  readonly state: ListState;
  readonly onState: (patch: ListPatch) => void;
}

const openThreats = 'kind:is:threat;status:not:closed';

const cells = {
  score: (risk: RiskRecord) => <Score risk={risk} />,
  dueOn: (risk: RiskRecord) => <Due row={risk} />,
  project: ({ projectId, project: name }: RiskRecord) => (
    <PageLink to={paths.project(projectId)}>{name}</PageLink>
  ),
};

/** The risk register with its matrix: a cell opens the risks it counts. */
export function RiskRegister({ project, state, onState }: RegisterProps) {
  const t = useTexts(riskTexts);
  const may = useMay();
  const [{ risk: openId }, setUrl] = useUrlState({ risk: '' });
  const [isAdding, setIsAdding] = useState(false);
  const of = project ? { project: project.id } : {};
  const risks = useGet('/api/risks', { query: { ...listQuery(state), ...of } });
  const matrix = useGet('/api/risks', { query: { limit: 5000, offset: 0, filter: openThreats, ...of } });
  const { mutateAsync } = useWrite('DELETE', '/api/risks/{id}', { touches: riskTouches });
  const { remove, left } = useEntryRemoval((id) => mutateAsync({ params: { id } }));
  const [shown, threats] = [left(risks.data), left(matrix.data)];
  // Where a link leads to an entry that is not on the page of the list, it is read by itself.
  const open = shown.rows?.find(({ id }) => id === openId);
  const isElsewhere = openId !== '' && shown.rows !== undefined && open === undefined;
  const linked = useGet('/api/risks/{id}', { params: { id: openId } }, { enabled: isElsewhere });
  const edited = open ?? (isElsewhere && linked.data?.id === openId ? linked.data : null);
  const close = () => setUrl({ risk: '' });
  const mayWrite = may('risk.update');
  const add = mayWrite ? (
    <Button type="primary" icon={<PlusOutlined />} aria-keyshortcuts="c" onClick={() => setIsAdding(true)}>
      {t.newRisk}
    </Button>
  ) : null;
  const openCell = (probability: number, impact: number) =>
    onState({ filter: `${openThreats};probability:is:${probability};impact:is:${impact}`, page: '1' });
  return (
    <section className="zs-stack">
      <div className="zs-risk-head">
        <h2>{t.risks}</h2>
        <span className="zs-risk-actions">
          <ImportButton kind="risks" />
          {add}
        </span>
      </div>
      <ProblemNotice error={risks.error} onRetry={() => void risks.refetch()} />
      {(threats.total ?? 0) > 0 ? <RiskMatrix risks={threats.rows ?? []} onOpen={openCell} /> : null}
      <DataTable
        label={t.risks}
        columns={project ? riskColumns.filter(({ key }) => key !== 'project') : riskColumns}
        cells={cells}
        rows={shown.rows}
        total={shown.total}
        rowKey={({ id }) => id}
        state={state}
        onState={onState}
        openKey={openId}
        isFetching={risks.isPlaceholderData}
        {...(mayWrite ? { onOpen: ({ id }: RiskRecord) => setUrl({ risk: id }), onRemove: remove } : {})}
        {...(project ? {} : { exportPath: '/api/lists/risks/export' })}
        empty={<EmptyState text={t.noRisks} action={add} />}
      />
      <NewRisk projectId={project?.id ?? null} isOpen={isAdding} onClose={() => setIsAdding(false)} />
      <ChangeRisk
        risk={mayWrite ? edited : null}
        onRemove={(risk) => {
          close();
          remove(risk);
        }}
        onClose={close}
      />
    </section>
  );
}
