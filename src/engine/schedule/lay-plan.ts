import type { Plan, PlanTask } from '../plan.ts';
import type { NetworkResult } from '../network/network.ts';
import type { Laid } from './columns.ts';
import type { InvalidPlan, Schedule, ScheduleWarning } from './outcome.ts';
import { buildNetwork } from '../network/network.ts';
import { taskCalendars } from './calendars.ts';
import { findInvalid } from './check.ts';
import { nameOf } from './outcome.ts';
import { policyOf } from './policy.ts';

export type LaidPlan =
  | { readonly status: 'laid'; readonly laid: Laid }
  | Extract<Schedule, { status: 'cyclic' }>
  | InvalidPlan;

/** The network and the calendars of a plan, ready for whatever reckons with them; or why there are none. */
export function layPlan(plan: Plan): LaidPlan {
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
  return {
    status: 'laid',
    laid: { plan, policy, ...built, times: calendars.times, ofTask: calendars.ofTask, warnings },
  };
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
  const { indexOf } = built.outline;
  const name = (uid = '?'): string =>
    indexOf.has(uid) ? nameOf(plan.tasks[indexOf.get(uid) ?? -1]) : `任务 ${uid}`;
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

function briefly(task: PlanTask | undefined): { uid: string; id: number; name: string }[] {
  return task === undefined ? [] : [{ uid: task.uid, id: task.id, name: task.name }];
}
