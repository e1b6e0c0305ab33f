/**
 * What is known of an uncertain figure. `low`, `mode` and `high` are the optimistic, most likely
 * and pessimistic value.
 */
export type Distribution =
  | { readonly kind: 'fixed'; readonly value: number }
  | { readonly kind: 'uniform'; readonly low: number; readonly high: number }
  | {
      readonly kind: 'triangular';
      readonly low: number;
      readonly mode: number;
      readonly high: number;
      /** `p10-p90`: people who name extremes mean one case in ten; the true ends lie further out. */
      readonly bounds?: Bounds;
    }
  | {
      readonly kind: 'pert';
      readonly low: number;
      readonly mode: number;
      readonly high: number;
      /** Weight of the most likely value, 4 unless said otherwise (modified PERT). */
      readonly lambda?: number;
    }
  /** One of several values by weight; equal weights make it the past, drawn again. */
  | { readonly kind: 'discrete'; readonly values: readonly Weighted[] };

export type Bounds = 'ends' | 'p10-p90';

export interface Weighted {
  readonly value: number;
  readonly weight: number;
}

export type ThreePoint = 'triangular' | 'pert';

export type DistributionFault =
  | 'distribution.not-finite'
  | 'distribution.order'
  | 'distribution.lambda'
  | 'distribution.weights';

const MOST_VALUES = 10_000;

/** What is wrong with a distribution, or null. */
export function faultOf(distribution: Distribution): DistributionFault | null {
  if (distribution.kind === 'fixed') return finite(distribution.value);
  if (distribution.kind === 'discrete') return faultOfValues(distribution.values);
  const { low, high } = distribution;
  const mode = distribution.kind === 'uniform' ? low : distribution.mode;
  const fault = finite(low, mode, high);
  if (fault !== null) return fault;
  if (low > mode || mode > high) return 'distribution.order';
  const lambda = distribution.kind === 'pert' ? (distribution.lambda ?? 4) : 4;
  return lambda > 0 && lambda <= 100 ? null : 'distribution.lambda';
}

/** The same distribution of a figure `factor` (≥ 0) times as large. */
export function scaled(distribution: Distribution, factor: number): Distribution {
  if (distribution.kind === 'fixed') return { kind: 'fixed', value: distribution.value * factor };
  if (distribution.kind === 'discrete') {
    const values = distribution.values.map(({ value, weight }) => ({ value: value * factor, weight }));
    return { kind: 'discrete', values };
  }
  const ends = { low: distribution.low * factor, high: distribution.high * factor };
  if (distribution.kind === 'uniform') return { ...distribution, ...ends };
  return { ...distribution, ...ends, mode: distribution.mode * factor };
}

/** The same distribution of a figure `by` larger. */
export function shifted(distribution: Distribution, by: number): Distribution {
  if (by === 0) return distribution;
  if (distribution.kind === 'fixed') return { kind: 'fixed', value: distribution.value + by };
  if (distribution.kind === 'discrete') {
    const values = distribution.values.map(({ value, weight }) => ({ value: value + by, weight }));
    return { kind: 'discrete', values };
  }
  const ends = { low: distribution.low + by, high: distribution.high + by };
  if (distribution.kind === 'uniform') return { ...distribution, ...ends };
  return { ...distribution, ...ends, mode: distribution.mode + by };
}

/**
 * The ends between which values are drawn. For `p10-p90` those of the triangle of which a tenth
 * lies below `low` and a tenth above `high`.
 */
export function trueEnds(distribution: Exclude<Distribution, { kind: 'fixed' | 'uniform' | 'discrete' }>): {
  readonly low: number;
  readonly mode: number;
  readonly high: number;
} {
  const { low, mode, high } = distribution;
  if (distribution.kind === 'pert' || distribution.bounds !== 'p10-p90' || low === high)
    return { low, mode, high };
  let left = 2 * (mode - low);
  let right = 2 * (high - mode);
  for (let round = 0; round < 100; round++) {
    const tenth = (left + right) / 10;
    left = mode - low + Math.sqrt(tenth * left);
    right = high - mode + Math.sqrt(tenth * right);
  }
  return { low: mode - left, mode, high: mode + right };
}

function finite(...values: readonly number[]): DistributionFault | null {
  return values.every(Number.isFinite) ? null : 'distribution.not-finite';
}

function faultOfValues(values: readonly Weighted[]): DistributionFault | null {
  if (!values.every(({ value }) => Number.isFinite(value))) return 'distribution.not-finite';
  const whole = values.reduce((sum, { weight }) => sum + weight, 0);
  const isSound = values.every(({ weight }) => weight >= 0) && whole > 0 && Number.isFinite(whole);
  return isSound && values.length <= MOST_VALUES ? null : 'distribution.weights';
}
