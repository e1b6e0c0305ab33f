import { Alert } from 'antd';
import { fill } from '#platform/i18n.ts';
import { useFormat } from '#web/i18n/format.ts';
import { usePunctuation } from '#web/i18n/punctuation.ts';
import { useTexts } from '#web/i18n/texts.ts';
import type { StudyAnswer, StudyQuestion, StudyRecord } from '../schema/final.ts';
import { studyTexts } from './texts.ts';

type Needs = StudyAnswer['left'][number]['needs'];

/** The smallest changes that let a project in, in words. */
export const useNeedsText = (): ((needs: Needs, leaves: readonly string[]) => string) => {
  const t = useTexts(studyTexts);
  const { clauses, listed } = usePunctuation();
  const { money, moneyUnit, number } = useFormat();
  const fenText = (fen: number): string => `${money(fen)} ${moneyUnit}`;
  return (needs, leaves) => {
    if (needs === null) return t.nothing;
    const ways = [
      needs.value === null ? null : fill(t.needValue, { value: number(needs.value, 1) }),
      needs.budgetFen === null ? null : fill(t.needBudget, { money: fenText(needs.budgetFen) }),
      needs.limits === null
        ? null
        : fill(t.needLimits, {
            limits: listed(
              needs.limits.map(({ name, month, more }) =>
                [name, month?.slice(0, 7), name === '' ? fenText(more) : number(more, 1)]
                  .filter(Boolean)
                  .join(' '),
              ),
            ),
          }),
    ].filter((way) => way !== null);
    const gone = leaves.length > 0 ? [fill(t.goes, { names: listed(leaves) })] : [];
    return clauses([...ways, ...gone]) || t.nothing;
  };
};

type Conflict = StudyAnswer['conflict'][number];

/** One promise in words, with the figure that was asked for. */
const useConflictText = (question: StudyQuestion): ((conflict: Conflict) => string) => {
  const t = useTexts(studyTexts);
  const { money, moneyUnit, percent } = useFormat();
  const fenText = (fen: number | null | undefined): string => `${money(fen ?? null)} ${moneyUnit}`;
  const words: Readonly<Record<string, string>> = {
    mandatory: t.mandatory,
    excluded: t.excluded,
    'total-budget': t.budgetLimit,
    budget: t.monthLimit,
    capacity: t.capacityLimit,
    requires: t.requires,
    excludes: t.excludes,
    'mix-min': t.mixLeast,
    'mix-max': t.mixMost,
  };
  const amountOf = ({ kind, at }: Conflict): string => {
    if (kind === 'total-budget') return fenText(question.budgetFen);
    if (kind === 'budget') return fenText(question.monthly?.find(({ month }) => month.startsWith(at))?.fen);
    const bound = question.mix?.[at];
    return bound ? percent(kind === 'mix-min' ? bound.min : bound.max, 0) : '';
  };
  return (one) => fill(words[one.kind] ?? one.kind, { at: one.at, amount: amountOf(one) });
};

/** The promises that cannot all be kept. */
export function ConflictList({
  study,
  answer,
}: {
  readonly study: StudyRecord;
  readonly answer: StudyAnswer;
}) {
  const t = useTexts(studyTexts);
  const say = useConflictText(study.question);
  return (
    <Alert
      type="error"
      title={t.infeasible}
      description={
        <>
          <p>{answer.isWhole ? t.conflict : t.conflictLoose}</p>
          <ul>
            {answer.conflict.map((one) => (
              <li key={`${one.kind}${one.at}`}>{say(one)}</li>
            ))}
          </ul>
        </>
      }
    />
  );
}
