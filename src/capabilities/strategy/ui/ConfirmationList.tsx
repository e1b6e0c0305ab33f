import { Tag } from 'antd';
import { useGet } from '#web/api/use-get.ts';
import { usePunctuation } from '#web/i18n/punctuation.ts';
import { useText, useTexts } from '#web/i18n/texts.ts';
import { Card } from '#web/kit/Card.tsx';
import { EmptyState } from '#web/kit/EmptyState.tsx';
import { ProblemNotice } from '#web/kit/ProblemNotice.tsx';
import { ScrollX } from '#web/kit/ScrollX.tsx';
import '#web/kit/simple-table.css';
import { paths, withQuery } from '#web/paths.ts';
import { PageLink } from '#web/routing/PageLink.tsx';
import { verdictNames } from '../names.ts';
import type { Confirmation } from '../schema.ts';
import { strategyTexts } from './texts.ts';

/** What was changed of an objective, in words. */
export const useChangeWords = (): ((changes: Confirmation['changes']) => string) => {
  const t = useTexts(strategyTexts);
  const { clauses } = usePunctuation();
  const nameOf = (field: string): string =>
    Object.entries(t).find(([key]) => key === `field_${field}`)?.[1] ?? field;
  return (changes) =>
    clauses(
      Object.entries(changes).map(
        ([field, [before, after]]) => `${nameOf(field)} ${String(before ?? '—')} → ${String(after ?? '—')}`,
      ),
    );
};

/** Changes of objectives that projects have answered or have still to answer. */
export function ConfirmationList({ period }: { readonly period: string | null }) {
  const t = useTexts(strategyTexts);
  const words = useChangeWords();
  const asked = useGet('/api/objective-confirmations', { query: period === null ? {} : { period } });
  const rows = asked.data?.rows ?? [];
  return (
    <Card title={t.confirmations} isFlush>
      <ProblemNotice error={asked.error} onRetry={() => void asked.refetch()} />
      {asked.data && rows.length === 0 ? <EmptyState text={t.noConfirmations} /> : null}
      {rows.length > 0 ? (
        <ScrollX label={t.confirmations} minWidth={760}>
          <table className="zs-simple-table">
            <thead>
              <tr>
                {[t.objective, t.change, t.project, t.manager, t.due, t.verdict].map((head) => (
                  <th key={head}>{head}</th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.id}>
                  <td>
                    {row.objectiveCode} {row.objective}
                  </td>
                  <td>{words(row.changes)}</td>
                  <td>
                    <PageLink to={withQuery(paths.project(row.projectId), { tab: 'objectives' })}>
                      {row.project}
                    </PageLink>
                  </td>
                  <td>{row.manager ?? '—'}</td>
                  <td>{row.dueOn}</td>
                  <td>
                    <VerdictText row={row} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollX>
      ) : null}
    </Card>
  );
}

export function VerdictText({ row }: { readonly row: Confirmation }) {
  const t = useTexts(strategyTexts);
  const say = useText();
  if (row.verdict === null)
    return <Tag color={row.isOverdue ? 'error' : 'default'}>{row.isOverdue ? t.late : t.waiting}</Tag>;
  return (
    <>
      {say(verdictNames[row.verdict])}
      {row.note ? <div className="zs-muted">{row.note}</div> : null}
    </>
  );
}
