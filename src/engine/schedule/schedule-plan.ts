import type { Plan } from '../plan.ts';
import type { CpmDates, CpmInput } from '../cpm/input.ts';
import type { Laid } from './columns.ts';
import type { InvalidPlan, Schedule } from './outcome.ts';
import { cpm } from '../cpm/cpm.ts';
import { forwardPass } from '../cpm/forward.ts';
import { backwardPass } from '../cpm/backward.ts';
import { ALAP } from '../cpm/codes.ts';
import { cpmDates } from '../cpm/input.ts';
import { END_MINUTE, FIRST_MINUTE } from '../days.ts';
import { KIND_TASK } from '../network/codes.ts';
import { fillColumns } from './columns.ts';
import { layPlan } from './lay-plan.ts';
import { nameOf } from './outcome.ts';
import { scheduledTasks } from './report.ts';

/**
 * Schedules a plan by the critical path method: early and late dates in local minutes, slack in
 * working minutes of each task's calendar, and why each task starts when it does. The plan's filed
 * dates are not looked at. A plan that cannot be scheduled is answered as `cyclic`, with the tasks
 * of one cycle, or `invalid`; what could be worked round is a warning.
 *
 * @example schedulePlan(plan`A 3d | B 2d after A`).status // 'scheduled'
 */
export function schedulePlan(plan: Plan): Schedule {
  const solved = solvePlan(plan);
  if (solved.status !== 'solved') return solved;
  const { laid, input, dates } = solved;
  const tasks = scheduledTasks(laid, input, dates);
  const start = tasks.reduce(
    (first, task) => Math.min(first, task.start),
    tasks.length === 0 ? plan.start : Infinity,
  );
  return {
    status: 'scheduled',
    tasks,
    start,
    finish: dates.projectFinish[0] ?? plan.start,
    warnings: laid.warnings,
  };
}

export type SolvedPlan =
  | { readonly status: 'solved'; readonly laid: Laid; readonly input: CpmInput; readonly dates: CpmDates }
  | Exclude<Schedule, { status: 'scheduled' }>;

/** The plan in the columns of the critical path method with its dates; refused as `schedulePlan` does. */
export function solvePlan(plan: Plan): SolvedPlan {
  const prepared = layPlan(plan);
  if (prepared.status !== 'laid') return prepared;
  const { laid } = prepared;
  const { input, dates } = solve(laid);
  return beyondHorizon(laid, dates) ?? { status: 'solved', laid, input, dates };
}

function solve(laid: Laid): { input: CpmInput; dates: CpmDates } {
  const input = fillColumns(laid);
  const dates = cpmDates(laid.network.size);
  const rule = input.constraint.includes(ALAP) ? laid.policy.lateRule : 'none';
  if (laid.plan.scheduleFrom === 'start') {
    if (laid.plan.criticalFromEachEnd === true) holdEnds(input, dates);
    cpm(input, dates, rule);
    return { input, dates };
  }
  forwardPass(input, dates);
  const projectFinish = input.projectFinish ?? dates.projectFinish[0] ?? laid.plan.start;
  const fromFinish = { ...input, projectFinish };
  backwardPass(fromFinish, dates);
  const projectStart = dates.lateStart.reduce(
    (first, start, node) => (laid.network.kind[node] === KIND_TASK ? Math.min(first, start) : first),
    projectFinish,
  );
  const settled = { ...fromFinish, projectStart };
  cpm(settled, dates, rule);
  return { input: settled, dates };
}

/** What nothing follows may be no later than it is: its own early finish is its ceiling. */
function holdEnds(input: CpmInput, dates: CpmDates): void {
  const { size, kind, succAt } = input.network;
  forwardPass(input, dates);
  for (let node = 0; node < size; node++) {
    const isEnd = kind[node] === KIND_TASK && succAt[node] === succAt[node + 1];
    if (isEnd) input.ceiling[node] = Math.min(input.ceiling[node] ?? 0, dates.finish[node] ?? 0);
  }
}

function beyondHorizon(laid: Laid, dates: CpmDates): InvalidPlan | null {
  for (let node = 0; node < laid.network.size; node++) {
    const isInside = (dates.start[node] ?? 0) > FIRST_MINUTE && (dates.finish[node] ?? 0) < END_MINUTE;
    if (isInside) continue;
    const at = nameOf(laid.plan.tasks[laid.network.task[node] ?? 0]);
    return { status: 'invalid', rule: 'schedule.beyond-horizon', at, message: '排程结果超出 1900–2149 年' };
  }
  return null;
}
