import { fill } from '#platform/i18n.ts';
import { useFormat } from '#web/i18n/format.ts';
import { usePunctuation } from '#web/i18n/punctuation.ts';
import { useTexts } from '#web/i18n/texts.ts';
import type { StudyAnswer } from '../schema/final.ts';
import { studyTexts } from './texts.ts';

interface FrontierProps {
  readonly points: StudyAnswer['frontier'];
  /** What the portfolio shown costs and is worth. */
  readonly costFen: number;
  readonly value: number;
}

const width = 640;
const height = 240;
const margin = { left: 56, right: 16, top: 12, bottom: 30 };

/** The best value at every budget, as a stepped line; the portfolio shown is marked. */
export function Frontier({ points, costFen, value }: FrontierProps) {
  const t = useTexts(studyTexts);
  const { listed } = usePunctuation();
  const { money, moneyUnit, number } = useFormat();
  const sorted = points.toSorted((a, b) => a.costFen - b.costFen);
  const mostCost = Math.max(1, ...sorted.map((one) => one.costFen));
  const values = sorted.map((one) => one.value);
  const [least, most] = [Math.min(0, ...values), Math.max(1, ...values)];
  const x = (cost: number): number => margin.left + (cost / mostCost) * (width - margin.left - margin.right);
  const y = (worth: number): number =>
    height - margin.bottom - ((worth - least) / (most - least)) * (height - margin.top - margin.bottom);
  const path = sorted
    .map((one, index) =>
      index === 0 ? `M${x(one.costFen)},${y(one.value)}` : `H${x(one.costFen)}V${y(one.value)}`,
    )
    .join('');
  return (
    <svg className="zs-frontier" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={t.frontier}>
      <line
        x1={margin.left}
        x2={width - margin.right}
        y1={y(least)}
        y2={y(least)}
        stroke="var(--zs-border)"
      />
      <line x1={margin.left} x2={margin.left} y1={margin.top} y2={y(least)} stroke="var(--zs-border)" />
      <path d={path} fill="none" stroke="var(--zs-link)" strokeWidth="2" />
      {sorted.map((one) => (
        <circle key={one.costFen} cx={x(one.costFen)} cy={y(one.value)} r="4" fill="var(--zs-link)">
          <title>
            {fill(t.frontierOf, {
              cost: `${money(one.costFen)} ${moneyUnit}`,
              value: number(one.value, 1),
              names: listed(one.titles),
            })}
          </title>
        </circle>
      ))}
      <circle cx={x(costFen)} cy={y(value)} r="8" fill="none" stroke="var(--zs-text)" strokeWidth="2" />
      <text x={margin.left} y={height - 8} fontSize="12" fill="var(--zs-text-secondary)">
        0
      </text>
      <text
        x={width - margin.right}
        y={height - 8}
        textAnchor="end"
        fontSize="12"
        fill="var(--zs-text-secondary)"
      >
        {`${money(mostCost)} ${moneyUnit}`}
      </text>
      <text
        x={margin.left - 6}
        y={margin.top + 10}
        textAnchor="end"
        fontSize="12"
        fill="var(--zs-text-secondary)"
      >
        {number(most, 0)}
      </text>
    </svg>
  );
}
