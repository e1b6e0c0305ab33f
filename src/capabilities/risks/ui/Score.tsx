import { useTexts } from '#web/i18n/texts.ts';
import '#web/kit/health.css';
import { levelOf } from '../rules.ts';
import type { RiskRecord } from '../schema.ts';
import { riskTexts } from './texts.ts';

const looks = { high: 'is-severe', medium: 'is-warning', low: 'is-good' } as const;

/** A risk's score with the word of its level. */
export function Score({ risk }: { readonly risk: Pick<RiskRecord, 'probability' | 'impact' | 'score'> }) {
  const t = useTexts(riskTexts);
  if (risk.probability === null || risk.impact === null) return <span className="zs-muted">—</span>;
  const level = levelOf(risk.probability, risk.impact);
  return (
    <span className={`zs-health ${looks[level]}`}>
      {risk.score} {t[level]}
    </span>
  );
}

/** A deadline, with the word where it has passed. */
export function Due({
  row,
}: {
  readonly row: { readonly dueOn: string | null; readonly isOverdue: boolean };
}) {
  const t = useTexts(riskTexts);
  if (row.dueOn === null) return <span className="zs-muted">—</span>;
  return (
    <span className={`zs-number ${row.isOverdue ? 'zs-risk-overdue' : ''}`}>
      {row.dueOn}
      {row.isOverdue ? ` ${t.overdue}` : ''}
    </span>
  );
}
