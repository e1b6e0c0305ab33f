import { fill } from '#platform/i18n.ts';
import { useMay } from '#web/api/session.ts';
import { useGet } from '#web/api/use-get.ts';
import { useFormat } from '#web/i18n/format.ts';
import { useTexts } from '#web/i18n/texts.ts';
import { Card } from '#web/kit/Card.tsx';
import { KpiCard } from '#web/kit/KpiCard.tsx';
import { Money } from '#web/kit/Money.tsx';
import { ProblemNotice } from '#web/kit/ProblemNotice.tsx';
import { ScrollX } from '#web/kit/ScrollX.tsx';
import '#web/kit/simple-table.css';
import { RowSkeletons } from '#web/kit/Skeletons.tsx';
import type { SimilarProjects } from '../../past-projects/schema.ts';
import type { ProposalDetail } from '../schema/messages.ts';
import { AlikeList } from './AlikeList.tsx';
import { historyTexts } from './texts.ts';

/** What finished projects teach of the estimate, and what bears a like name. */
export function HistoryTab({ proposal }: { readonly proposal: ProposalDetail }) {
  const t = useTexts(historyTexts);
  const may = useMay();
  const { name, projectType, unitId, costFen, id } = proposal;
  const query = {
    name,
    projectType,
    ...(unitId === null ? {} : { unitId }),
    ...(costFen === null ? {} : { costFen }),
  };
  const similar = useGet('/api/past-projects/similar', { query }, { enabled: may('past-project.read') });
  const alike = useGet('/api/proposals/alike', { query: { name, except: id } });
  return (
    <div className="zs-stack">
      <ProblemNotice error={similar.error} onRetry={() => void similar.refetch()} />
      {similar.isLoading ? <RowSkeletons count={4} /> : null}
      {similar.data ? <Reference found={similar.data} costFen={costFen} /> : null}
      <Card title={t.alike}>
        {alike.data && alike.data.rows.length === 0 ? <p className="zs-muted">{t.noAlike}</p> : null}
        <AlikeList rows={alike.data?.rows ?? []} />
      </Card>
    </div>
  );
}

interface ReferenceProps {
  readonly found: SimilarProjects;
  readonly costFen: number | null;
}

function Reference({ found, costFen }: ReferenceProps) {
  const t = useTexts(historyTexts);
  const { money, moneyUnit, percent } = useFormat();
  const count = found.compared;
  if (found.rows.length === 0)
    return (
      <Card title={t.similar}>
        <p className="zs-muted">{fill(t.none, { count })}</p>
      </Card>
    );
  return (
    <>
      <div className="zs-grid zs-proposal-figures">
        <KpiCard
          label={t.estimate}
          value={money(costFen)}
          {...(costFen === null ? {} : { unit: moneyUnit })}
        />
        <KpiCard
          label={t.mean}
          value={percent(found.meanCostOverrun)}
          note={fill(t.spread, {
            least: percent(found.leastCostOverrun),
            most: percent(found.mostCostOverrun),
          })}
        />
        <KpiCard label={t.days} value={percent(found.meanDaysOverrun)} />
        <KpiCard
          label={t.suggested}
          value={money(found.suggestedFen)}
          {...(found.suggestedFen === null ? { note: t.noEstimate } : { unit: moneyUnit })}
        />
      </div>
      <Card title={t.similar}>
        <div className="zs-stack">
          <p className="zs-muted">{fill(t.compared, { count, found: found.rows.length })}</p>
          <SimilarTable rows={found.rows} />
        </div>
      </Card>
    </>
  );
}

function SimilarTable({ rows }: Pick<SimilarProjects, 'rows'>) {
  const t = useTexts(historyTexts);
  const { percent, withUnit } = useFormat();
  const heads = [withUnit(t.planned), withUnit(t.actual), t.overrun, t.daysOverrun, t.similarity];
  return (
    <ScrollX label={t.similar} minWidth={620}>
      <table className="zs-simple-table">
        <thead>
          <tr>
            <th scope="col">{t.project}</th>
            {heads.map((head) => (
              <th key={head} scope="col" className="is-number">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <td>{`${row.code} ${row.name}`}</td>
              <td className="is-number">
                <Money fen={row.plannedCostFen} />
              </td>
              <td className="is-number">
                <Money fen={row.actualCostFen} />
              </td>
              <td className="is-number">{percent(row.costOverrun)}</td>
              <td className="is-number">{percent(row.daysOverrun)}</td>
              <td className="is-number">{percent(row.similarity, 0)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollX>
  );
}
