import { Alert } from 'antd';
import { fill } from '#platform/i18n.ts';
import { useFormat } from '#web/i18n/format.ts';
import { useTexts } from '#web/i18n/texts.ts';
import type { StudyAnswer } from '../schema/final.ts';
import { studyTexts } from './texts.ts';

type Needs = StudyAnswer['left'][number]['needs'];

/** The smallest changes that let a project in, in words. */
export const useNeedsText = (): ((needs: Needs, leaves: readonly string[]) => string) => {
  const t = useTexts(studyTexts);
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
            limits: needs.limits
              .map(({ name, month, more }) =>
                name === '' ? fenText(more) : `${name} ${month?.slice(0, 7) ?? ''} ${number(more, 1)}`,
              )
              .join('、'),
          }),
    ].filter((way) => way !== null);
    return [...ways, ...(leaves.length > 0 ? [`− ${leaves.join('、')}`] : [])].join('；') || t.nothing;
  };
};

/** The promises that cannot all be kept. */
export function ConflictList({ answer }: { readonly answer: StudyAnswer }) {
  const t = useTexts(studyTexts);
  const names: Readonly<Record<string, string>> = {
    mandatory: t.mandatory,
    excluded: t.excluded,
    budget: t.budgetLimit,
    'total-budget': t.budgetLimit,
    capacity: t.capacityLimit,
    requires: t.requires,
    excludes: t.excludes,
    'mix-min': t.mix,
    'mix-max': t.mix,
  };
  return (
    <Alert
      type="error"
      title={t.infeasible}
      description={
        <>
          <p>{answer.isWhole ? t.conflict : t.conflictLoose}</p>
          <ul>
            {answer.conflict.map(({ kind, at }) => (
              <li key={`${kind}${at}`}>{fill(names[kind] ?? kind, { at })}</li>
            ))}
          </ul>
        </>
      }
    />
  );
}
