import { fill } from '#platform/i18n.ts';
import { useFormat } from '#web/i18n/format.ts';
import { usePunctuation } from '#web/i18n/punctuation.ts';
import { useTexts } from '#web/i18n/texts.ts';
import { Card } from '#web/kit/Card.tsx';
import type { RankedLine } from '../schema/final.ts';
import { studyTexts } from './texts.ts';

interface Shown {
  readonly row: RankedLine;
  readonly complexity: number;
  readonly total: number;
}

const width = 640;
const height = 280;
const edge = { left: 44, right: 24, top: 16, bottom: 34 };
const mostComplexity = 10;
const largestRadius = 30;

/** Every candidate by complexity and score; the area is its cost. */
export function Bubbles({ rows }: { readonly rows: readonly RankedLine[] }) {
  const t = useTexts(studyTexts);
  const { listed } = usePunctuation();
  const shown = rows.flatMap((row): Shown[] =>
    row.complexity === null || row.total === null
      ? []
      : [{ row, complexity: row.complexity, total: row.total }],
  );
  const missing = rows.filter((row) => !shown.some((one) => one.row === row)).map(({ title }) => title);
  return (
    <Card title={t.bubble}>
      <p className="zs-muted">{t.bubbleHint}</p>
      {shown.length > 0 ? <Chart shown={shown} /> : null}
      {missing.length > 0 ? <p className="zs-muted">{fill(t.notShown, { names: listed(missing) })}</p> : null}
    </Card>
  );
}

const colours = {
  low: 'var(--zs-health-green, #1a7f37)',
  medium: 'var(--zs-health-yellow, #9a6700)',
  high: 'var(--zs-health-red, #b42318)',
  unknown: 'var(--zs-text-secondary)',
} as const;

function Chart({ shown }: { readonly shown: readonly Shown[] }) {
  const t = useTexts(studyTexts);
  const { money, moneyUnit, number } = useFormat();
  const dearest = Math.max(1, ...shown.map(({ row }) => row.costFen ?? 0));
  const x = (complexity: number): number =>
    edge.left + (complexity / mostComplexity) * (width - edge.left - edge.right);
  // Begins where the scores do, so that those close together stand apart.
  const least = Math.max(0, Math.floor(Math.min(...shown.map(({ total }) => total)) / 10) * 10 - 10);
  const y = (total: number): number =>
    height - edge.bottom - ((total - least) / (100 - least)) * (height - edge.top - edge.bottom);
  return (
    <svg className="zs-frontier" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={t.bubble}>
      <line x1={edge.left} x2={width - edge.right} y1={y(least)} y2={y(least)} stroke="var(--zs-border)" />
      <line x1={edge.left} x2={edge.left} y1={edge.top} y2={y(least)} stroke="var(--zs-border)" />
      <line x1={x(5)} x2={x(5)} y1={edge.top} y2={y(least)} stroke="var(--zs-border-soft)" />
      {[least, 100].map((total) => (
        <text
          key={total}
          x={edge.left - 6}
          y={y(total) + 4}
          textAnchor="end"
          fontSize="12"
          fill="var(--zs-text-secondary)"
        >
          {total}
        </text>
      ))}
      {shown.map(({ row, complexity, total }) => (
        <g key={row.candidateId}>
          <circle
            cx={x(complexity)}
            cy={y(total)}
            // The area, not the radius, is in proportion.
            r={Math.max(5, largestRadius * Math.sqrt((row.costFen ?? 0) / dearest))}
            fill={colours[row.riskLevel ?? 'unknown']}
            fillOpacity="0.25"
            stroke={colours[row.riskLevel ?? 'unknown']}
            strokeWidth={row.mandatoryReason === null ? 1 : 3}
          >
            <title>
              {fill(t.bubbleOf, {
                title: row.title,
                complexity,
                total: number(total, 1),
                cost: `${money(row.costFen)} ${moneyUnit}`,
                risk: t[`risk_${row.riskLevel ?? 'unknown'}`],
              })}
            </title>
          </circle>
          <text x={x(complexity)} y={y(total) + 4} textAnchor="middle" fontSize="11" fill="var(--zs-text)">
            {row.rank}
          </text>
        </g>
      ))}
      <text
        x={width - edge.right}
        y={height - 10}
        textAnchor="end"
        fontSize="12"
        fill="var(--zs-text-secondary)"
      >
        {t.complexity}
      </text>
      <text x={edge.left + 6} y={edge.top + 4} fontSize="12" fill="var(--zs-text-secondary)">
        {t.total}
      </text>
    </svg>
  );
}
