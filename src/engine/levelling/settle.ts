import type { Columns } from './columns.ts';
import type { Levelled, LevellingEffort, LevellingProblem, LevellingResult } from './problem.ts';
import type { ProofEffort } from './proof/prove.ts';
import { prepare } from './columns.ts';
import { levelProject } from './level.ts';
import { hasDueDates, projectFinishes } from './objective.ts';
import { prove } from './proof/prove.ts';

/** Starts times positions: more than these are not searched for a proof. */
const MOST_CHOICES = 100_000;

/**
 * Levels a project and then tries to prove that nothing shorter exists, improving the schedule
 * where the attempt finds a shorter one. Without a proof the bound is what could be shown. For
 * projects with due dates, interruptions, or whose capacities change in time, the search alone answers.
 */
export function levelToProof(
  problem: LevellingProblem,
  effort: LevellingEffort,
  proof: ProofEffort,
): LevellingResult {
  const levelled = levelProject(problem, effort);
  if (levelled.status !== 'levelled' || levelled.provenOptimal) return levelled;
  const prepared = prepare(problem);
  if (prepared.status !== 'ready' || !isProvable(prepared.columns)) return levelled;
  if (prepared.columns.size * levelled.makespan > MOST_CHOICES) return levelled;
  return settled(prepared.columns, levelled, proof);
}

/** Proofs are about the makespan and capacities that stay. */
const isProvable = (columns: Columns): boolean =>
  columns.changes.length === 0 && !hasDueDates(columns) && !columns.preemptible.includes(1);

/** From below: the bound rises while little effort shows it too low; then from above, until nothing is shorter. */
function settled(columns: Columns, levelled: Levelled, proof: ProofEffort): Levelled {
  let left = proof.conflicts;
  let best = levelled;
  const attempt = (makespan: number, conflicts: number): 'proven' | 'found' | 'open' => {
    const result = prove(columns, makespan, { ...proof, conflicts: Math.min(left, conflicts) });
    left -= result.conflicts;
    if (result.start !== null) best = replaced(columns, best, result.start);
    return result.status;
  };
  while (best.bound < best.makespan && attempt(best.bound, CONFLICTS_FOR_A_BOUND) === 'proven')
    best = { ...best, bound: best.bound + 1 };
  for (let outcome = 'found'; outcome === 'found' && best.bound < best.makespan;) {
    outcome = attempt(best.makespan - 1, left);
    if (outcome === 'proven') best = { ...best, bound: best.makespan };
  }
  return { ...best, provenOptimal: best.bound >= best.makespan };
}

const CONFLICTS_FOR_A_BOUND = 100;

function replaced(columns: Columns, levelled: Levelled, starts: Int32Array): Levelled {
  const start = levelled.start.slice();
  const finish = levelled.finish.slice();
  columns.activity.forEach((position, activity) => {
    start[position] = starts[activity] ?? 0;
    finish[position] = (starts[activity] ?? 0) + (columns.duration[activity] ?? 0);
  });
  const ends = projectFinishes(
    columns,
    starts.map((at, activity) => at + (columns.duration[activity] ?? 0)),
  );
  return {
    ...levelled,
    start,
    finish,
    makespan: finish.reduce((latest, end) => Math.max(latest, end), 0),
    projects: levelled.projects.map((project, index) => ({ ...project, finish: ends[index] ?? 0 })),
  };
}
