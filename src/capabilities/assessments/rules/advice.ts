import { levelNames, type AdvisedType, type MaturityLevel } from '../names.ts';
import type { Advice } from '../schema/content.ts';
import type { MaturityResult, MaturityScores, TypeFit } from '../schema/maturity.ts';

/** The type that goes with each level (handbook §8.2); the level never sets it. */
const typeOfLevel = {
  initial: 'assurance',
  managed: 'control',
  optimising: 'strategic',
} as const satisfies Readonly<Record<MaturityLevel, AdvisedType>>;

// 指导型 acts inside projects where 控制型 acts on them: both ask for a managed organisation.
const levelOfType: Readonly<Record<string, MaturityLevel>> = {
  assurance: 'initial',
  control: 'managed',
  directive: 'managed',
  strategic: 'optimising',
};

const rank = (level: MaturityLevel): number => levelNames.indexOf(level);

/** How the type of a unit goes with the level that was measured. A type of one's own is not compared. */
export const typeFit = (level: MaturityLevel | null, chosenType: string | null): TypeFit => {
  const fitting = chosenType === null ? undefined : levelOfType[chosenType];
  if (level === null || fitting === undefined)
    return { fit: 'none', chosenType, suggestedType: level === null ? null : typeOfLevel[level] };
  const difference = rank(level) - rank(fitting);
  const fit = difference === 0 ? 'match' : difference > 0 ? 'may-upgrade' : 'ahead';
  return { fit, chosenType, suggestedType: typeOfLevel[level] };
};

/** Next steps by rule (handbook §8.5), those of the weakest dimension first. */
export const suggestionsFor = (
  advice: readonly Advice[],
  { dimensions, index, level }: Pick<MaturityScores, 'dimensions' | 'index' | 'level'>,
): MaturityResult['suggestions'] => {
  if (index === null) return [];
  const applies = advice.filter(
    ({ fromType }) => fromType === null || (level !== null && rank(level) >= rankOfType(fromType)),
  );
  return applies
    .flatMap(({ measure, operator, value, within90Days, within1Year }) => {
      const told = { within90Days, within1Year };
      if (measure === 'index') return meets(index, operator, value) ? [{ measure, at: index, ...told }] : [];
      return dimensions.flatMap(({ id, score }) => {
        if (score === null || (measure !== 'belowMean' && measure !== id)) return [];
        const compared = measure === 'belowMean' ? index - score : score;
        return meets(compared, operator, value) ? [{ measure: id, at: score, ...told }] : [];
      });
    })
    .toSorted((a, b) => a.at - b.at)
    .map(({ at: _at, ...suggestion }) => suggestion);
};

const rankOfType = (type: string): number => {
  const level = levelOfType[type];
  return level === undefined ? 0 : rank(level);
};

const noise = 1e-9;
const meets = (value: number, operator: '<' | '>=', limit: number): boolean =>
  operator === '<' ? value < limit - noise : value >= limit - noise;
