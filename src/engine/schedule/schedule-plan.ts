import type { Plan, PlanTask } from '../plan.ts';
import type { CpmDates, CpmInput } from '../cpm/input.ts';
import type { NetworkResult } from '../network/network.ts';
import type { Laid } from './columns.ts';
import type { InvalidPlan, Schedule, ScheduleWarning } from './outcome.ts';
import { cpm } from '../cpm/cpm.ts';
import { forwardPass } from '../cpm/forward.ts';
import { backwardPass } from '../cpm/backward.ts';
import { ALAP } from '../cpm/codes.ts';
import { cpmDates } from '../cpm/input.ts';
import { END_MINUTE, FIRST_MINUTE } from '../days.ts';
import { KIND_TASK } from '../network/codes.ts';
import { buildNetwork } from '../network/network.ts';
import { taskCalendars } from './calendars.ts';
import { findInvalid } from './check.ts';
import { fillColumns } from './columns.ts';
import { nameOf } from './outcome.ts';
import { policyOf } from './policy.ts';
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
  const invalid = findInvalid(plan);
  if (invalid !== null) return invalid;
  const built = buildNetwork(plan.tasks, plan.links);
  if (built.status === 'cyclic')
    return { status: 'cyclic', tasks: built.tasks.flatMap((task) => briefly(plan.tasks[task])) };
  if (built.status === 'invalid') return refused(built, plan);
  const policy = policyOf(plan);
  const calendars = taskCalendars(plan, policy);
  if (calendars.status === 'invalid') return calendars;
  const warnings = [...structureWarnings(plan, built), ...calendars.warnings];
  const laid: Laid = { plan, policy, ...built, times: calendars.times, ofTask: calendars.ofTask, warnings };
  const { input, dates } = solve(laid);
  return beyondHorizon(laid, dates) ?? { status: 'solved', laid, input, dates };
}

function solve(laid: Laid): { input: CpmInput; dates: CpmDates } {
  const input = fillColumns(laid);
  const dates = cpmDates(laid.network.size);
  const rule = input.constraint.includes(ALAP) ? laid.policy.lateRule : 'none';
  if (laid.plan.scheduleFrom === 'start') {
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

function refused(built: NetworkResult & { status: 'invalid' }, plan: Plan): InvalidPlan {
  const messages = {
    'plan.duplicate-uid': '两个任务使用同一标识',
    'plan.parent-loop': '摘要任务的上下级关系成环',
    'link.to-ancestor': '任务不能与自己的上级摘要任务建立依赖',
  };
  return {
    status: 'invalid',
    rule: built.rule,
    at: nameOf(plan.tasks[built.task]),
    message: messages[built.rule],
  };
}

function structureWarnings(plan: Plan, built: NetworkResult & { status: 'network' }): ScheduleWarning[] {
  const orphans = built.outline.orphans.map((task) => ({
    rule: 'task.unknown-parent',
    at: nameOf(plan.tasks[task]),
    message: '上级任务不在计划中,按顶层任务排程',
  }));
  const named = new Map(plan.tasks.map((task) => [task.uid, task]));
  const name = (uid: string | undefined): string =>
    named.has(uid ?? '') ? nameOf(named.get(uid ?? '')) : `任务 ${uid ?? '?'}`;
  const dropped = built.dropped.map(({ link, rule }) => ({
    rule,
    at: `${name(plan.links[link]?.from)} → ${name(plan.links[link]?.to)}`,
    message:
      rule === 'link.unknown-task'
        ? '依赖的一端不在计划中,已忽略'
        : '依赖的一端是没有下级任务的摘要任务,已忽略',
  }));
  return [...orphans, ...dropped];
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

function briefly(task: PlanTask | undefined): { uid: string; id: number; name: string }[] {
  return task === undefined ? [] : [{ uid: task.uid, id: task.id, name: task.name }];
}
