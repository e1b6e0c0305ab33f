/** A piece of baseline work: the period it begins in (0 = the first), how many it lasts, and its budget. */
export interface PlannedWork {
  readonly start: number;
  readonly periods: number;
  readonly budget: number;
}

/**
 * Planned value, cumulative at the end of each period: every budget spread evenly over its periods.
 * Work of no duration counts at the end of the period it stands in. Money in the unit given, not rounded.
 */
export function plannedValue(works: readonly PlannedWork[]): readonly number[] {
  const length = works.reduce((most, { start, periods }) => Math.max(most, start + Math.max(periods, 1)), 0);
  const gained = new Float64Array(length);
  for (const { start, periods, budget } of works) {
    const lasting = Math.max(periods, 1);
    for (let period = start; period < start + lasting; period++) {
      gained[period] = (gained[period] ?? 0) + budget / lasting;
    }
  }
  let sum = 0;
  return Array.from(gained, (value) => (sum += value));
}
