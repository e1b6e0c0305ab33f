import { foreignIn, useFormat } from '#web/i18n/format.ts';
import { useTexts } from '#web/i18n/texts.ts';
import { Card } from '#web/kit/Card.tsx';
import type { ProjectDetail } from '../../schema.ts';
import { projectTexts } from '../texts.ts';

/** Budget, actual, forecast and contract as bars to one scale. */
export function CostCard({ project }: { readonly project: ProjectDetail }) {
  const t = useTexts(projectTexts);
  const { money, moneyUnit, percent } = useFormat();
  const { budgetFen, actualCostFen, forecastFen, contractFen, currency } = project;
  const unit = foreignIn(currency) === null ? <span className="zs-muted">{moneyUnit}</span> : null;
  const sums = [
    { label: t.budget, fen: budgetFen, look: 'is-budget' },
    { label: t.actualCost, fen: actualCostFen, look: 'is-actual' },
    { label: t.forecast, fen: forecastFen, look: 'is-forecast' },
    { label: t.contract, fen: contractFen, look: 'is-budget' },
  ];
  const most = Math.max(...sums.map(({ fen }) => fen ?? 0));
  if (sums.every(({ fen }) => fen === null))
    return (
      <Card title={t.cost}>
        <p className="zs-muted">{t.noCost}</p>
      </Card>
    );
  return (
    <Card title={t.cost} extra={unit}>
      <ul className="zs-overview-costs">
        {sums.map(({ label, fen, look }) => {
          const isOver = budgetFen !== null && fen !== null && look !== 'is-budget' && fen > budgetFen;
          return (
            <li key={label}>
              <span className="zs-muted">{label}</span>
              <span className="zs-number">
                {money(fen, currency)}
                {isOver && budgetFen > 0 ? ` (${percent(fen / budgetFen, 0)})` : null}
              </span>
              <span className={`zs-overview-cost ${look} ${isOver ? 'is-over' : ''}`} aria-hidden="true">
                <span style={{ width: `${most > 0 ? (Math.max(0, fen ?? 0) / most) * 100 : 0}%` }} />
              </span>
            </li>
          );
        })}
      </ul>
    </Card>
  );
}
