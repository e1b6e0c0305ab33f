import { smallestEntries } from '#engine/portfolio/entry.ts';
import { efficientFrontier } from '#engine/portfolio/frontier.ts';
import type { Chosen, SelectionProblem } from '#engine/portfolio/problem.ts';
import { select, type Selection } from '#engine/portfolio/select.ts';
import { loadSolver } from '#platform/solver/highs.ts';
import type { Solved } from './rules/study.ts';

export interface Slice {
  readonly problem: SelectionProblem;
  /** Processor seconds. */
  readonly seconds: number;
  /** The best found so far. */
  readonly from: readonly Chosen[];
}

/** Searches for a while, from the best found so far. Runs in a thread of its own. */
export const searchSlice = async ({ problem, seconds, from }: Slice): Promise<Selection> =>
  select(problem, await loadSolver(), {
    seconds,
    explain: 'none',
    ...(from.length > 0 ? { from } : {}),
  });

const mostPoints = 60;

/** Says why each is in or out, what would let each in, and draws the frontier. Runs in a thread of its own. */
export const explainSlice = async ({ problem, seconds, from }: Slice): Promise<Solved> => {
  const solver = await loadSolver();
  const start = from.length > 0 ? { from } : {};
  const selection = select(problem, solver, { seconds: seconds / 2, ...start });
  if (selection.status !== 'optimal' && selection.status !== 'feasible')
    return { selection, entries: {}, frontier: [] };
  const { totalBudget = 0, ...free } = problem;
  const points = Math.min(mostPoints, Math.max(10, problem.candidates.length * 2));
  const frontier = efficientFrontier(free, solver, { seconds: seconds / 4, points });
  // Only where the frontier reaches down to the budget is the least money known.
  const reaches = frontier.some(({ cost }) => cost <= totalBudget);
  const isFinest = points >= problem.candidates.length * 2;
  const isProven = frontier.every(({ value, bound }) => bound - value <= 1e-9 * Math.max(1, Math.abs(value)));
  const entries = smallestEntries(problem, selection, solver, {
    seconds: seconds / 4,
    above: reaches && isFinest && isProven ? frontier : null,
  });
  return { selection, entries, frontier };
};
