import { Button, Tag } from 'antd';
import { useGet } from '#web/api/use-get.ts';
import { useWrite } from '#web/api/use-write.ts';
import { useFormat } from '#web/i18n/format.ts';
import { useTexts } from '#web/i18n/texts.ts';
import { Card } from '#web/kit/Card.tsx';
import { EmptyState } from '#web/kit/EmptyState.tsx';
import { PageHeader } from '#web/kit/PageHeader.tsx';
import { ProblemNotice } from '#web/kit/ProblemNotice.tsx';
import './selection.css';
import { selectionTexts } from './texts.ts';

const known = ['passed', 'out', 'returned', 'selected', 'reserve', 'rejected'] as const;

/** What was decided about the reader's own proposals, and why. */
export function ResultsPage() {
  const t = useTexts(selectionTexts);
  const { instant } = useFormat();
  const { data, error, refetch } = useGet('/api/selection-results');
  const read = useWrite('POST', '/api/candidates/{id}/result-reading');
  return (
    <>
      <PageHeader title={t.results} subtitle={t.resultsHint} />
      <ProblemNotice error={error ?? read.error} onRetry={() => void refetch()} />
      {data && data.total === 0 ? <EmptyState text={t.noResults} /> : null}
      {data && data.total > 0 ? (
        <Card>
          {data.rows.map((row) => {
            const outcome = known.find((one) => one === row.outcome);
            return (
              <div key={`${row.candidateId}${row.stage}`} className="zs-opinion">
                <div>
                  <Tag>{row.stage === 'final' ? t.final : t.preliminary}</Tag>
                  <strong>{row.title}</strong> {outcome ? t[outcome] : row.outcome}
                </div>
                <div>{row.reason}</div>
                <div className="zs-muted">
                  {row.roundNumber} · {instant(row.decidedAt)}{' '}
                  {row.readAt ? (
                    t.read
                  ) : (
                    <Button size="small" onClick={() => read.mutate({ params: { id: row.candidateId } })}>
                      {t.confirmRead}
                    </Button>
                  )}
                </div>
              </div>
            );
          })}
        </Card>
      ) : null}
    </>
  );
}
