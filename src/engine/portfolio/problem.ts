/** One project that may be chosen. Periods are numbered from 0; amounts are in any one unit. */
export interface Candidate {
  readonly id: string;
  /** What choosing it is worth; may be negative. */
  readonly value: number;
  /** Cost in each period counted from its start; never negative. */
  readonly cost: readonly number[];
  /** Demand for each role in each period counted from its start. */
  readonly demand?: Readonly<Record<string, readonly number[]>>;
  /** Must be chosen. */
  readonly mandatory?: boolean;
  /** Must not be chosen. */
  readonly excluded?: boolean;
  /** Ids that must be chosen as well when this one is. */
  readonly requires?: readonly string[];
  /** Ids that must not be chosen together with this one. */
  readonly excludes?: readonly string[];
  readonly category?: string;
  /**
   * Periods it may start in; [0] when left out. What it costs and demands after the last period is
   * outside the budgets and capacities given.
   */
  readonly starts?: readonly number[];
}

/** Bounds on the part one category has in the portfolio. */
export interface MixBound {
  readonly min?: number;
  readonly max?: number;
  /**
   * What the bounds mean: the category's share (0–1) of the total cost chosen, its cost, or the number of its
   * candidates. When left out: `share` if neither bound exceeds 1, else `cost`.
   */
  readonly of?: 'share' | 'cost' | 'count';
}

/** Which projects to choose, and when to start each, under budget and capacity. */
export interface SelectionProblem {
  readonly candidates: readonly Candidate[];
  /** Money available in each period; its length is the number of periods. */
  readonly budget: readonly number[];
  /** Money available over all periods together; unlimited when left out. Counts all a candidate costs. */
  readonly totalBudget?: number;
  /** For each role what is available in each period. */
  readonly capacity: Readonly<Record<string, readonly number[]>>;
  readonly mix?: Readonly<Record<string, MixBound>>;
}

/** A chosen candidate with the period it starts in. */
export interface Chosen {
  readonly id: string;
  readonly start: number;
}

/** What a mix bound means once its default is settled. */
export const mixMeaning = ({ min, max, of }: MixBound): 'share' | 'cost' | 'count' =>
  of ?? ((min ?? 0) <= 1 && (max ?? 0) <= 1 ? 'share' : 'cost');
