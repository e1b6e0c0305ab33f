import { Alert } from 'antd';
import { fill } from '#platform/i18n.ts';
import { useFormat } from '#web/i18n/format.ts';
import { usePunctuation } from '#web/i18n/punctuation.ts';
import { useTexts } from '#web/i18n/texts.ts';
import { Card } from '#web/kit/Card.tsx';
import { Facts } from '#web/kit/Facts.tsx';
import { ScrollX } from '#web/kit/ScrollX.tsx';
import '#web/kit/simple-table.css';
import type { StudyAnswer, StudyRecord } from '../schema/final.ts';
import { BesideRanking } from './BesideRanking.tsx';
import { BudgetSlider } from './BudgetSlider.tsx';
import { Frontier } from './Frontier.tsx';
import { ConflictList, useNeedsText } from './study-words.tsx';
import { studyTexts } from './texts.ts';

interface StudyViewProps {
  readonly roundId: string;
  readonly study: StudyRecord;
  readonly answer: StudyAnswer;
}

/** What a study found: the portfolio, its proven gap, and for each project why and what would change it. */
export function StudyView({ roundId, study, answer }: StudyViewProps) {
  const t = useTexts(studyTexts);
  const { aside, listed } = usePunctuation();
  const { money, moneyUnit, number, percent } = useFormat();
  if (answer.status === 'infeasible') return <ConflictList study={study} answer={answer} />;
  if (answer.status === 'unknown') return <Alert type="warning" title={t.unknown} />;
  return (
    <div className="zs-stack">
      <Card
        title={answer.status === 'optimal' ? t.optimal : fill(t.feasible, { gap: percent(answer.gap, 2) })}
      >
        <Facts
          facts={[
            { label: t.value, value: number(answer.value, 1) },
            { label: t.cost, value: `${money(answer.costFen)} ${moneyUnit}` },
            {
              label: t.chosen,
              value: listed(
                answer.selected.map(({ title, shiftMonths }) =>
                  shiftMonths > 0 ? aside(title, fill(t.later, { months: shiftMonths })) : title,
                ),
              ),
            },
          ]}
        />
        <p className="zs-muted">{t.verified}</p>
      </Card>
      <BesideRanking roundId={roundId} study={study} answer={answer} />
      <Entries title={t.left} rows={answer.left} last={t.wouldEnter} kind="left" />
      <Entries title={t.chosen} rows={answer.chosen} last={t.displaced} kind="chosen" />
      {answer.frontier.length > 1 ? (
        <Card title={t.frontier}>
          <Frontier points={answer.frontier} costFen={answer.costFen} value={answer.value ?? 0} />
          <BudgetSlider study={study} answer={answer} />
        </Card>
      ) : null}
    </div>
  );
}

interface EntriesProps {
  readonly title: string;
  readonly rows: StudyAnswer['left'];
  readonly last: string;
  readonly kind: 'left' | 'chosen';
}

function Entries({ title, rows, last, kind }: EntriesProps) {
  const t = useTexts(studyTexts);
  const { listed } = usePunctuation();
  const needs = useNeedsText();
  const { number } = useFormat();
  if (rows.length === 0) return null;
  const priceText = (least: number, most: number): string =>
    most - least < 0.05
      ? number(most, 1)
      : fill(t.between, { least: number(least, 1), most: number(most, 1) });
  const why = ({ because, price }: StudyAnswer['left'][number]): string =>
    because === 'worth' && price.most !== null
      ? fill(kind === 'left' ? t.priceIn : t.priceOut, { price: priceText(price.least, price.most) })
      : t[`because_${because}`];
  const told = ({ leaves, enters, needs: own }: StudyAnswer['left'][number]): string => {
    if (kind === 'left') return needs(own, leaves);
    return enters.length > 0 ? fill(t.instead, { names: listed(enters) }) : t.nobody;
  };
  return (
    <Card title={title} isFlush>
      <ScrollX label={title} minWidth={560}>
        <table className="zs-simple-table">
          <thead>
            <tr>
              <th scope="col">{t.project}</th>
              <th scope="col">{t.why}</th>
              <th scope="col">{last}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id}>
                <th scope="row">{row.title}</th>
                <td>{why(row)}</td>
                <td>{told(row)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollX>
    </Card>
  );
}
