import { isWithin, type Override, type Question } from './model.ts';

/** Number of conditions an override sets; one with none holds for the whole unit. */
const conditionsOf = ({ projectClass, projectType, fromFen, belowFen }: Override): number =>
  Number(projectClass !== null) +
  Number(projectType !== null) +
  Number(fromFen !== null || belowFen !== null);

/** The override of the whole unit and the one for such a project that hold; null where there is none. */
export const overridesFor = (
  overrides: readonly Override[],
  question: Question,
): { readonly ofUnit: Override | null; readonly ofCase: Override | null } => {
  let ofUnit: Override | null = null;
  let ofCase: Override | null = null;
  for (const one of overrides) {
    if (one.point !== question.point || !isWithin(one, question.on) || !meets(one, question)) continue;
    if (conditionsOf(one) === 0) ofUnit = stronger(ofUnit, one);
    else ofCase = stronger(ofCase, one);
  }
  return { ofUnit, ofCase };
};

const meets = (one: Override, { projectClass, projectType, amountFen }: Question): boolean =>
  (one.projectClass === null || one.projectClass === projectClass) &&
  (one.projectType === null || one.projectType === projectType) &&
  (one.fromFen === null || (amountFen !== null && amountFen >= one.fromFen)) &&
  (one.belowFen === null || (amountFen !== null && amountFen < one.belowFen));

/** The one with more conditions; of equals the one that began later, then the one saved later (ids sort by time). */
const stronger = (one: Override | null, other: Override): Override => {
  if (one === null) return other;
  const more = conditionsOf(other) - conditionsOf(one);
  if (more !== 0) return more > 0 ? other : one;
  if (one.from !== other.from) return other.from > one.from ? other : one;
  return other.id > one.id ? other : one;
};
