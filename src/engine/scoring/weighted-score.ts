/** A criterion of a score card: its weight (all together 100); 5 points are always the good end. */
export interface Criterion {
  readonly id: string;
  readonly weight: number;
}

export type Points = Readonly<Record<string, number>>;

/** A score out of 100, or which points are missing. */
export type Score = { readonly value: number } | { readonly missing: readonly string[] };

const MOST_POINTS = 5;

/**
 * Weighted score out of 100: Σ weight × points ÷ 5, points 1–5. A criterion without points leaves the
 * score unknown: nothing is taken for it. Weights that do not sum to 100, or are negative, are a
 * caller's mistake: `RangeError`.
 *
 * @example weightedScore([{ id: 'S', weight: 100 }], { S: 4 }) // { value: 80 }
 */
export function weightedScore(criteria: readonly Criterion[], points: Points): Score {
  const total = criteria.reduce((sum, { weight }) => sum + weight, 0);
  if (Math.abs(total - 100) > 1e-9 || criteria.some(({ weight }) => weight < 0))
    throw new RangeError('weightedScore: weights must be ≥ 0 and sum to 100');
  const missing = criteria.map(({ id }) => id).filter((id) => points[id] === undefined);
  if (missing.length > 0) return { missing };
  return {
    value: criteria.reduce((sum, { id, weight }) => sum + (weight * (points[id] ?? 0)) / MOST_POINTS, 0),
  };
}

/**
 * Whether the first `places` stay the same when each weight in turn is moved by ±`by` (0.2 = 20 %) and
 * the others make room in proportion. Answers the criteria whose movement changes who is among them.
 */
export function unstableCriteria(
  criteria: readonly Criterion[],
  candidates: readonly Points[],
  { places, by }: { readonly places: number; readonly by: number },
): readonly string[] {
  const chosen = firstPlaces(criteria, candidates, places);
  return criteria
    .filter(({ id }) =>
      [1 - by, 1 + by].some(
        (factor) => firstPlaces(moved(criteria, id, factor), candidates, places) !== chosen,
      ),
    )
    .map(({ id }) => id);
}

function moved(criteria: readonly Criterion[], id: string, factor: number): readonly Criterion[] {
  const own = criteria.find((one) => one.id === id)?.weight ?? 0;
  const weight = Math.min(100, own * factor);
  const others = own === 100 ? 0 : (100 - weight) / (100 - own);
  return criteria.map((one) => ({ id: one.id, weight: one.id === id ? weight : one.weight * others }));
}

/** The candidates in the first places as a text that two rankings can be compared by; order among them is no matter. */
function firstPlaces(criteria: readonly Criterion[], candidates: readonly Points[], places: number): string {
  const scored = candidates.map((points, index) => {
    const score = criteria.reduce((sum, { id, weight }) => sum + weight * (points[id] ?? 0), 0);
    return { index, score };
  });
  const first = scored.toSorted((a, b) => b.score - a.score || a.index - b.index).slice(0, places);
  return first
    .map(({ index }) => index)
    .toSorted((a, b) => a - b)
    .join();
}

export interface Wsjf {
  readonly userBusinessValue: number;
  readonly timeCriticality: number;
  readonly riskReductionOpportunity: number;
  /** > 0. */
  readonly jobSize: number;
}

/** Weighted shortest job first: the cost of delay per unit of size; null without a size. Comparable within one batch only. */
export function wsjf(of: Wsjf): number | null {
  if (!(of.jobSize > 0)) return null;
  return (of.userBusinessValue + of.timeCriticality + of.riskReductionOpportunity) / of.jobSize;
}
