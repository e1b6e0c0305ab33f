import { Alert, Tag } from 'antd';
import { fill } from '#platform/i18n.ts';
import { useGet } from '#web/api/use-get.ts';
import { useFormat } from '#web/i18n/format.ts';
import { usePunctuation } from '#web/i18n/punctuation.ts';
import { useTexts } from '#web/i18n/texts.ts';
import { Card } from '#web/kit/Card.tsx';
import { ProblemNotice } from '#web/kit/ProblemNotice.tsx';
import { ScrollX } from '#web/kit/ScrollX.tsx';
import '#web/kit/simple-table.css';
import { paths } from '#web/paths.ts';
import { LinkButton } from '#web/routing/LinkButton.tsx';
import { useMe } from '#web/api/session.ts';
import { wideSpread } from '../rules/scores.ts';
import type { CriterionRecord } from '../schema/criteria.ts';
import type { RoundRecord, Scores } from '../schema/rounds.ts';
import { roundTexts } from './texts.ts';

/** Totals with mean and spread of every criterion; nothing but who is waited for until all are in. */
export function ScoreTable({ round }: { readonly round: RoundRecord }) {
  const t = useTexts(roundTexts);
  const { listed } = usePunctuation();
  const me = useMe();
  const { data, error, refetch } = useGet('/api/rounds/{id}/scores', { params: { id: round.id } });
  const isAssessor = round.assessors.some(({ personId }) => personId === me.person.id);
  const unstable = (data?.unstable ?? []).map(
    (id) => data?.criteria.find((one) => one.id === id)?.name ?? '',
  );
  return (
    <div className="zs-stack">
      <ProblemNotice error={error} onRetry={() => void refetch()} />
      {isAssessor ? (
        <div>
          <LinkButton to={paths.scoreSheet(round.id)}>{t.openSheet}</LinkButton>
        </div>
      ) : null}
      {round.assessors.length === 0 ? <Alert type="info" title={t.noAssessors} /> : null}
      {data && data.waitingFor.length > 0 ? (
        <Alert type="info" title={fill(t.blind, { names: listed(data.waitingFor) })} />
      ) : null}
      {unstable.length > 0 ? (
        <Alert type="warning" title={fill(t.unstable, { names: listed(unstable) })} />
      ) : null}
      {data && data.rows.length > 0 ? (
        <Card title={t.scores} isFlush>
          <ScrollX label={t.scores} minWidth={200 + data.criteria.length * 110}>
            <Table criteria={data.criteria} rows={data.rows} passLine={data.passLine ?? 0} />
          </ScrollX>
        </Card>
      ) : null}
    </div>
  );
}

interface TableProps {
  readonly criteria: readonly CriterionRecord[];
  readonly rows: Scores['rows'];
  readonly passLine: number;
}

function Table({ criteria, rows, passLine }: TableProps) {
  const t = useTexts(roundTexts);
  const { number } = useFormat();
  return (
    <table className="zs-simple-table">
      <thead>
        <tr>
          <th scope="col">{t.project}</th>
          <th scope="col" className="is-number">
            {t.total}
          </th>
          {criteria.map(({ id, name, weight }) => (
            <th key={id} scope="col" className="is-number">
              {name} {weight}%
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.candidateId}>
            <th scope="row">{row.title}</th>
            <td className="is-number">
              <strong>{number(row.total, 1)}</strong>
              {row.total !== null && row.total < passLine ? (
                <small className="zs-muted" style={{ display: 'block' }}>
                  ↓ {t.below}
                </small>
              ) : null}
            </td>
            {row.criteria.map(({ criterionId, mean, spread, given }) => (
              <td key={criterionId} className="is-number">
                {number(mean, 1)}{' '}
                <small className="zs-muted">{given.map(({ points }) => points).join('/')}</small>
                {spread !== null && spread >= wideSpread ? (
                  <Tag color="warning" title={t.wide}>
                    {t.spread} {spread}
                  </Tag>
                ) : null}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
