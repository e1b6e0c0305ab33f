import { modelOf, type ModelDraft } from '../../mip/model.ts';
import type { OpenModel, Solver } from '../../mip/solver.ts';
import type { Pair } from './formulation.ts';
import type { HoursProblem } from './problem.ts';
import { improveTeams, type TeamHours } from './teams.ts';

interface Formulated {
  readonly draft: ModelDraft;
  readonly pairs: readonly Pair[];
}

export interface FoundHours {
  readonly point: Float64Array;
  readonly bound: number;
}

/**
 * Searches in three steps, each from the best of the one before: teams by local search, their hours dealt out anew;
 * the model among the pairs the relaxation or those teams use; the whole model. It ends once the gap is reached.
 */
export const searchHours = (
  problem: HoursProblem,
  { draft, pairs }: Formulated,
  solver: Solver,
  { seconds, gap }: { seconds: number; gap: number },
): FoundHours => {
  const end = solver.spentSeconds() + seconds;
  const left = (): number => Math.max(0, end - solver.spentSeconds());
  const model = modelOf(draft);
  const open = solver.open(model);
  const worth = (point: Float64Array): number =>
    point.reduce((sum, value, column) => sum + value * (model.objective[column] ?? 0), 0);
  try {
    const relaxed = open.solve({ relaxed: true, seconds: left() });
    const found: { point: Float64Array; bound: number } = {
      point: new Float64Array(model.objective.length),
      bound: relaxed.bound,
    };
    const keep = (point: Float64Array | null): void => {
      if (point !== null && worth(point) > worth(found.point)) found.point = point;
    };
    const teams = improveTeams(problem, pairs, shareSpent(left, seconds * (1 - partForTeams)));
    keep(pointOf(teams, model.objective.length));
    keep(dealtOut(open, pairs, (pair) => teams.has(pair), left()));
    const isDone = (): boolean => found.bound - worth(found.point) <= gap * Math.abs(worth(found.point));
    if (!isDone() && relaxed.point !== null) {
      fixUnused(open, pairs, [relaxed.point, found.point]);
      keep(open.solve({ seconds: left() * partForUsed, gap, start: found.point }).point);
      free(open, pairs);
    }
    if (!isDone() && left() > 0) {
      const answer = open.solve({ seconds: left(), gap, start: found.point });
      keep(answer.point);
      found.bound = Math.min(found.bound, answer.bound);
    }
    return found;
  } finally {
    open.close();
  }
};

const partForTeams = 0.85;
const partForUsed = 0.6;

/** Which share is over of the time from now until only `reserve` is left. */
const shareSpent = (left: () => number, reserve: number): (() => number) => {
  const from = left();
  const whole = from - reserve;
  return () => (whole > 0 ? (from - left()) / whole : 1);
};

/** The hours of teams as a point of the model. */
const pointOf = (teams: TeamHours, size: number): Float64Array => {
  const point = new Float64Array(size);
  for (const [{ weeks, on }, hours] of teams) {
    if (on >= 0) point[on] = 1;
    for (const [at, { column }] of weeks.entries()) point[column] = hours[at] ?? 0;
  }
  return point;
};

/** The best hours for given teams: what is left of the model without its choices. */
const dealtOut = (
  open: OpenModel,
  pairs: readonly Pair[],
  isOn: (pair: Pair) => boolean,
  seconds: number,
): Float64Array | null => {
  for (const pair of pairs)
    if (pair.on >= 0) open.setVariable(pair.on, isOn(pair) ? 1 : 0, isOn(pair) ? 1 : 0);
  const { point } = open.solve({ relaxed: true, seconds });
  free(open, pairs);
  return point;
};

const free = (open: OpenModel, pairs: readonly Pair[]): void => {
  for (const { on } of pairs) if (on >= 0) open.setVariable(on, 0, 1);
};

/** Fixes the pairs at nobody that none of the points uses. */
const fixUnused = (open: OpenModel, pairs: readonly Pair[], points: readonly Float64Array[]): void => {
  const unused = pairs.filter(({ on }) => on >= 0 && points.every((point) => (point[on] ?? 0) < 1e-6));
  for (const { on } of unused) open.setVariable(on, 0, 0);
};
