import { unstableCriteria, weightedScore } from '#engine/scoring/weighted-score.ts';

export interface GivenPoints {
  readonly personId: string;
  readonly name: string;
  readonly points: number;
  readonly reason: string | null;
}

// From this many assessors on, one highest and one lowest are left out.
const manyAssessors = 7;

/** The mean of what the assessors gave; of seven or more without one highest and one lowest. Null of none. */
export const meanPoints = (points: readonly number[]): number | null => {
  if (points.length === 0) return null;
  const sorted = points.toSorted((a, b) => a - b);
  const counted = sorted.length >= manyAssessors ? sorted.slice(1, -1) : sorted;
  return counted.reduce((sum, value) => sum + value, 0) / counted.length;
};

/** Highest less lowest points; null of none. */
export const spreadOf = (points: readonly number[]): number | null =>
  points.length === 0 ? null : Math.max(...points) - Math.min(...points);

/** A spread from which on the assessors should talk before anything is decided. */
export const wideSpread = 3;

export interface Judged {
  readonly candidateId: string;
  readonly title: string;
  /** What was given, by criterion. */
  readonly given: ReadonlyMap<string, readonly GivenPoints[]>;
}

interface Weighted {
  readonly id: string;
  readonly weight: number;
}

/** The total of a candidate: Σ weight × mean points ÷ 5. */
export const scoreLine = (criteria: readonly Weighted[], { candidateId, title, given }: Judged) => {
  const each = criteria.map(({ id }) => {
    const own = given.get(id) ?? [];
    const points = own.map((one) => one.points);
    return { criterionId: id, mean: meanPoints(points), spread: spreadOf(points), given: [...own] };
  });
  const means = Object.fromEntries(
    each.flatMap(({ criterionId, mean }) => (mean === null ? [] : [[criterionId, mean] as const])),
  );
  const score = weightedScore(criteria, means);
  const spreads = each.flatMap(({ spread }) => (spread === null ? [] : [spread]));
  return {
    candidateId,
    title,
    total: 'value' in score ? Math.round(score.value * 1000) / 1000 : null,
    widest: spreads.length === 0 ? null : Math.max(...spreads),
    criteria: each,
  };
};

/** The criteria whose weight, moved by a fifth, would change who is among those that pass. */
export const shakyCriteria = (
  criteria: readonly Weighted[],
  lines: readonly ReturnType<typeof scoreLine>[],
  passLine: number,
): readonly string[] => {
  const judged = lines.filter(({ total }) => total !== null);
  const places = judged.filter(({ total }) => (total ?? 0) >= passLine).length;
  if (places === 0 || places === judged.length) return [];
  const candidates = judged.map((line) =>
    Object.fromEntries(line.criteria.map(({ criterionId, mean }) => [criterionId, mean ?? 0])),
  );
  return unstableCriteria(criteria, candidates, { places, by: 0.2 });
};
