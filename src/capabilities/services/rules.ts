/** A line may be overspent by so many percent before somebody is told. */
export const overrunPercent = 10;

export interface LineFacts {
  readonly plannedFen: number;
  readonly actualFen: number;
}

export interface LineUse extends LineFacts {
  readonly remainingFen: number;
  /** Null where nothing is planned. */
  readonly usedPercent: number | null;
  readonly isOverrun: boolean;
}

/** What is left of a budget line and whether it is overspent by more than a tenth. */
export const useOf = ({ plannedFen, actualFen }: LineFacts): LineUse => ({
  plannedFen,
  actualFen,
  remainingFen: plannedFen - actualFen,
  usedPercent: plannedFen === 0 ? null : Math.round((actualFen * 1000) / plannedFen) / 10,
  isOverrun: actualFen * 100 > plannedFen * (100 + overrunPercent),
});

export const totalOf = (lines: readonly LineFacts[]): LineUse =>
  useOf({
    plannedFen: lines.reduce((sum, { plannedFen }) => sum + plannedFen, 0),
    actualFen: lines.reduce((sum, { actualFen }) => sum + actualFen, 0),
  });

/** From 4 on somebody agrees. */
const agrees = 4;

export interface Agreement {
  readonly answers: number;
  readonly agreeing: number;
  /** Null while nobody answered. */
  readonly sharePercent: number | null;
}

/** The share of those who agree with a statement, of the answers given on 1–5. */
export const agreementOf = (answers: readonly number[]): Agreement => {
  const agreeing = answers.filter((answer) => answer >= agrees).length;
  return { answers: answers.length, agreeing, sharePercent: percentOf(agreeing, answers.length) };
};

/** A part in percent with one decimal; null of nothing. */
export const percentOf = (part: number, whole: number): number | null =>
  whole === 0 ? null : Math.round((part * 1000) / whole) / 10;

export type PublishProblem = 'portal.charter-missing' | 'portal.services-missing';

/** Why a portal cannot be published: it tells the mission of the charter in force and what the PMO offers. */
export const publishProblem = (content: {
  readonly mission: string | null;
  readonly services: readonly unknown[];
}): PublishProblem | null => {
  if (content.mission === null) return 'portal.charter-missing';
  return content.services.length === 0 ? 'portal.services-missing' : null;
};
