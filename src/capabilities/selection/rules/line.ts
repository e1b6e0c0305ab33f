export interface Ranked {
  readonly candidateId: string;
  readonly costFen: number | null;
  readonly isMandatory: boolean;
}

export interface Line {
  readonly fits: ReadonlySet<string>;
  /** What is used of the budget up to each that fits. */
  readonly cumulative: ReadonlyMap<string, number>;
  readonly usedFen: number;
}

/**
 * What the budget reaches, in the order of rank. Mandatory ones take their money first, whatever their rank; `strict`
 * stops at the first that does not fit, `skip` goes on and fills. What has no cost never fits; without a budget
 * everything priced fits.
 */
export const budgetLine = (
  ranked: readonly Ranked[],
  budgetFen: number | null,
  rule: 'strict' | 'skip',
): Line => {
  const fits = new Set<string>();
  const cumulative = new Map<string, number>();
  const budget = budgetFen ?? Infinity;
  let used = 0;
  const take = ({ candidateId, costFen }: Ranked): void => {
    used += costFen ?? 0;
    fits.add(candidateId);
    cumulative.set(candidateId, used);
  };
  for (const one of ranked) if (one.isMandatory && one.costFen !== null) take(one);
  for (const one of ranked) {
    if (one.isMandatory) continue;
    if (one.costFen !== null && used + one.costFen <= budget) take(one);
    else if (rule === 'strict') break;
  }
  return { fits, cumulative, usedFen: used };
};

/** The ranks after one is moved to another place, first to last. */
export const movedTo = (order: readonly string[], id: string, rank: number): readonly string[] => {
  const others = order.filter((one) => one !== id);
  return [...others.slice(0, rank - 1), id, ...others.slice(rank - 1)];
};
