import type { Told } from '#platform/errors.ts';
import type { Figures } from './figures.ts';
import type { LiveCandidate } from './lines.ts';

const wan = (fen: number): number => fen / 1_000_000;

/** Limits a portfolio breaks; those of `blocking` keep it from being adopted. */
export const faultsOf = (
  candidates: readonly LiveCandidate[],
  figures: Figures,
  budgetFen: number | null,
): { readonly blocking: Told[]; readonly others: Told[] } => ({
  blocking: [
    ...budgetFaults(figures, budgetFen),
    ...candidates.flatMap(({ isIn, title, mandatoryReason, hasBegun }) => [
      ...(!isIn && mandatoryReason !== null
        ? [{ rule: 'scenario.mandatory-out', params: { title, reason: mandatoryReason } }]
        : []),
      ...(!isIn && hasBegun ? [{ rule: 'scenario.begun-out', params: { title } }] : []),
    ]),
    ...relationFaults(candidates),
    ...figures.cost.unknown.map((title) => ({ rule: 'scenario.unpriced', params: { title } })),
  ],
  others: figures.roles.flatMap(({ role, month, need, capacity }) =>
    capacity !== null && need > capacity
      ? [{ rule: 'scenario.over-capacity', params: { role, month: month.slice(0, 7), need, capacity } }]
      : [],
  ),
});

/** Over the budget as a whole, and in which quarter the money ends. */
const budgetFaults = ({ cost, quarters }: Figures, budgetFen: number | null): Told[] => {
  if (budgetFen === null || cost.amount <= budgetFen) return [];
  const params = { cost: wan(cost.amount), budget: wan(budgetFen), over: wan(cost.amount - budgetFen) };
  let used = 0;
  const ends = quarters.find(({ amount }) => (used += amount) > budgetFen);
  return ends
    ? [{ rule: 'scenario.over-budget-from', params: { ...params, quarter: ends.quarter } }]
    : [{ rule: 'scenario.over-budget', params }];
};

const relationFaults = (candidates: readonly LiveCandidate[]): Told[] => {
  const byId = new Map(candidates.map((one) => [one.id, one]));
  return candidates.flatMap(({ isIn, title, relations }) =>
    relations.flatMap(({ otherId, kind }) => {
      const other = byId.get(otherId);
      if (!isIn || !other) return [];
      if (kind === 'requires' && !other.isIn)
        return [{ rule: 'scenario.without', params: { title, other: other.title } }];
      if (kind === 'excludes' && other.isIn)
        return [{ rule: 'scenario.both', params: { title, other: other.title } }];
      return [];
    }),
  );
};
