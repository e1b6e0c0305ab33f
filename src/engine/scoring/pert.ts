/** A three-point estimate; any unit, the same for all three. */
export interface ThreePoints {
  readonly optimistic: number;
  readonly likely: number;
  readonly pessimistic: number;
}

export interface PertEstimate {
  readonly mean: number;
  readonly sd: number;
}

/**
 * The classic three-point estimate: mean (O + 4M + P) ÷ 6, standard deviation (P − O) ÷ 6; null where the
 * points are not in order.
 *
 * @example pert({ optimistic: 10, likely: 16, pessimistic: 28 }) // { mean: 17, sd: 3 }
 */
export function pert({ optimistic, likely, pessimistic }: ThreePoints): PertEstimate | null {
  if (!(optimistic >= 0 && optimistic <= likely && likely <= pessimistic) || !Number.isFinite(pessimistic))
    return null;
  return { mean: (optimistic + 4 * likely + pessimistic) / 6, sd: (pessimistic - optimistic) / 6 };
}

/** Estimates of independent parts together: means add up, variances do. */
export function pertSum(parts: readonly PertEstimate[]): PertEstimate {
  const mean = parts.reduce((sum, part) => sum + part.mean, 0);
  return { mean, sd: Math.sqrt(parts.reduce((sum, part) => sum + part.sd ** 2, 0)) };
}
