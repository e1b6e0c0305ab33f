import { Tag } from 'antd';
import { fill } from '#platform/i18n.ts';
import { useGet } from '#web/api/use-get.ts';
import { useFormat } from '#web/i18n/format.ts';
import { useTexts } from '#web/i18n/texts.ts';
import { Card } from '#web/kit/Card.tsx';
import { ProblemNotice } from '#web/kit/ProblemNotice.tsx';
import { ScrollX } from '#web/kit/ScrollX.tsx';
import '#web/kit/simple-table.css';
import { budgetLine } from '../rules/line.ts';
import type { RankedLine, StudyAnswer, StudyRecord } from '../schema/final.ts';
import { besideTexts } from './study-texts.ts';

interface BesideRankingProps {
  readonly roundId: string;
  readonly study: StudyRecord;
  readonly answer: StudyAnswer;
}

/** What the ranking alone would choose for the same money, beside what the study found. */
export function BesideRanking({ roundId, study, answer }: BesideRankingProps) {
  const t = useTexts(besideTexts);
  const { money, moneyUnit } = useFormat();
  const { data, error, refetch } = useGet('/api/rounds/{id}/ranking', { params: { id: roundId } });
  if (!data) return <ProblemNotice error={error} onRetry={() => void refetch()} />;
  const { budgetFen } = study.question;
  const ranked = data.rows.map(({ candidateId, costFen, mandatoryReason }) => ({
    candidateId,
    costFen,
    isMandatory: mandatoryReason !== null,
  }));
  const ways = [
    { name: t.strict, chosen: budgetLine(ranked, budgetFen, 'strict').fits },
    { name: t.skip, chosen: budgetLine(ranked, budgetFen, 'skip').fits },
    { name: t.study, chosen: new Set(answer.selected.map(({ id }) => id)) },
  ];
  return (
    <Card title={t.title} isFlush>
      <p className="zs-muted zs-beside-hint">
        {fill(t.hint, { budget: `${money(budgetFen)} ${moneyUnit}` })}
      </p>
      <ScrollX label={t.title} minWidth={680}>
        <Comparison rows={data.rows} ways={ways} />
      </ScrollX>
    </Card>
  );
}

interface Way {
  readonly name: string;
  readonly chosen: ReadonlySet<string>;
}

interface ComparisonProps {
  readonly rows: readonly RankedLine[];
  readonly ways: readonly Way[];
}

function Comparison({ rows, ways }: ComparisonProps) {
  const t = useTexts(besideTexts);
  const { money, withUnit, number } = useFormat();
  const sums = [
    { name: withUnit(t.sumOfCost), of: (way: Way) => money(sumOf(rows, way, 'costFen')) },
    { name: t.sumOfScore, of: (way: Way) => number(sumOf(rows, way, 'total'), 1) },
  ];
  return (
    <table className="zs-simple-table">
      <thead>
        <tr>
          <th scope="col">{t.rank}</th>
          <th scope="col">{t.project}</th>
          <th scope="col" className="is-number">
            {withUnit(t.cost)}
          </th>
          {ways.map(({ name }) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ candidateId, rank, title, costFen }) => (
          <tr key={candidateId}>
            <td>{rank}</td>
            <th scope="row">{title}</th>
            <td className="is-number">{money(costFen)}</td>
            {ways.map(({ name, chosen }) => (
              <td key={name}>
                {chosen.has(candidateId) ? (
                  <Tag color="success">{t.chosen}</Tag>
                ) : (
                  <span className="zs-muted">{t.left}</span>
                )}
              </td>
            ))}
          </tr>
        ))}
        {sums.map((sum) => (
          <tr key={sum.name}>
            <th scope="row" colSpan={3}>
              {sum.name}
            </th>
            {ways.map((way) => (
              <td key={way.name}>{sum.of(way)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Null where one of the chosen lacks the figure. */
const sumOf = (rows: readonly RankedLine[], { chosen }: Way, figure: 'costFen' | 'total'): number | null => {
  const figures = rows.filter(({ candidateId }) => chosen.has(candidateId)).map((row) => row[figure]);
  return figures.includes(null) ? null : figures.reduce<number>((sum, one) => sum + (one ?? 0), 0);
};
