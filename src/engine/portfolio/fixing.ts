import type { Run } from './run.ts';

// A reduced cost has to exceed what is missing by this share of the bound.
const margin = 1e-7;

/**
 * Fixes every option that no selection better than the best can have otherwise, since already the relaxation would
 * be worth less (reduced-cost fixing, Crowder, Johnson & Padberg 1983). What remains is worth at most
 * what the solver says, or the best. The number of options fixed; `unfix` undoes it.
 */
export const fixByReducedCosts = ({ instance, open, relaxation, best }: Run): number => {
  if (relaxation === null || best === null) return 0;
  const { bound, provenCosts } = relaxation;
  const isWhole = instance.value.every(Number.isInteger);
  const missing = bound - best.value - (isWhole ? 1 : 0) + margin * Math.max(1, Math.abs(bound));
  let fixed = 0;
  for (const [option, candidate] of instance.candidateOf.entries()) {
    const cost = provenCosts[option] ?? 0;
    if (Math.abs(cost) <= missing || instance.excluded[candidate] === 1) continue;
    open.setVariable(option, cost > 0 ? 1 : 0, cost > 0 ? 1 : 0);
    fixed++;
  }
  return fixed;
};

/** Lets every option be chosen again that may be. */
export const unfix = ({ instance, open }: Run): void => {
  for (const [option, candidate] of instance.candidateOf.entries())
    open.setVariable(option, 0, instance.excluded[candidate] === 1 ? 0 : 1);
};
