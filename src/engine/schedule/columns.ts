import type { Plan, PlanTask } from '../plan.ts';
import type { CpmInput } from '../cpm/input.ts';
import type { Network } from '../network/network.ts';
import type { Outline } from '../network/outline.ts';
import type { ScheduleWarning } from './outcome.ts';
import type { Policy } from './policy.ts';
import type { WorkTime } from '../calendar/work-time.ts';
import * as code from '../cpm/codes.ts';
import { cpmInput } from '../cpm/input.ts';
import { LONGEST } from './check.ts';
import { restOf } from './pauses.ts';
import { GATE, KIND_TASK } from '../network/codes.ts';
import { ELAPSED, PROJECT } from './calendars.ts';
import { nameOf } from './outcome.ts';
import { fillProgress } from './progress.ts';

export interface Laid {
  readonly plan: Plan;
  readonly policy: Policy;
  readonly network: Network;
  readonly outline: Outline;
  readonly times: readonly WorkTime[];
  readonly ofTask: Int32Array;
  readonly warnings: ScheduleWarning[];
}

/** The plan in the columns of the critical path method. */
export function fillColumns(laid: Laid): CpmInput {
  const { plan, network, policy } = laid;
  const input: CpmInput = {
    ...cpmInput(network, laid.times, plan.start),
    honoursConstraints: plan.honoursConstraints ?? policy.honoursConstraints,
    retainsLogic: policy.retainsLogic,
    projectStartHoldsAll: policy.projectStartHoldsAll,
    summaryLinksTakeFreeSlack: policy.summaryLinksTakeFreeSlack,
    projectFinish: plan.scheduleFrom === 'finish' ? plan.finish : null,
  };
  for (let node = 0; node < network.size; node++) {
    const index = network.task[node] ?? 0;
    const task = plan.tasks[index];
    if (task === undefined) continue;
    input.calendar[node] = laid.ofTask[index] ?? PROJECT;
    if (network.kind[node] !== KIND_TASK) continue;
    if (task.durationElapsed) input.calendar[node] = ELAPSED;
    const duration = Math.round(task.durationMinutes);
    input.duration[node] = duration + restOf(task, duration);
    input.delay[node] = Math.round(task.levelingDelayMinutes);
    input.counts[node] = task.active ? 1 : 0;
    fillConstraint(input, node, task, laid);
    fillSummaries(input, node, index, laid);
    fillProgress(input, node, task, laid);
  }
  fillLags(input, laid);
  return input;
}

function fillConstraint(input: CpmInput, node: number, task: PlanTask, laid: Laid): void {
  const constraint = code.CONSTRAINT_CODES[task.constraint];
  if (task.deadline !== null) input.ceiling[node] = task.deadline;
  if (constraint < code.MSO) input.constraint[node] = constraint;
  else if (task.constraintAt === null) {
    laid.warnings.push({
      rule: 'task.constraint-without-date',
      at: nameOf(task),
      message: `限制 ${task.constraint} 没有日期,按“越早越好”排程`,
    });
  } else {
    input.constraint[node] = constraint;
    input.constraintAt[node] = Math.round(task.constraintAt);
  }
}

/** A summary's no-earlier constraint and its no-later bounds hold for every leaf below. */
function fillSummaries(input: CpmInput, node: number, index: number, laid: Laid): void {
  const { parent } = laid.outline;
  for (let at = parent[index] ?? -1; at !== -1; at = parent[at] ?? -1) {
    const summary = laid.plan.tasks[at];
    if (summary === undefined) continue;
    const { constraint, constraintAt, deadline } = summary;
    if (deadline !== null) input.ceiling[node] = Math.min(input.ceiling[node] ?? 0, deadline);
    if (constraintAt === null) continue;
    if (constraint === 'FNLT' || constraint === 'MFO')
      input.ceiling[node] = Math.min(input.ceiling[node] ?? 0, constraintAt);
    if ((constraint === 'SNET' || constraint === 'MSO') && constraintAt > (input.floor[node] ?? 0)) {
      input.floor[node] = constraintAt;
      input.floorBy[node] = code.BY_SUMMARY;
    }
  }
}

function fillLags(input: CpmInput, laid: Laid): void {
  const { plan, network, ofTask } = laid;
  for (let edge = 0; edge < network.link.length; edge++) {
    const index = network.link[edge] ?? GATE;
    const link = plan.links[index];
    if (index === GATE || link === undefined) continue;
    const before = network.task[network.from[edge] ?? 0] ?? 0;
    const after = network.task[network.to[edge] ?? 0] ?? 0;
    const isElapsed =
      link.lagUnit === 'elapsed' || link.lagUnit === 'elapsed-percent' || plan.lagCalendar === 'elapsed';
    const isPercent = link.lagUnit === 'percent' || link.lagUnit === 'elapsed-percent';
    const minutes = isPercent ? (link.lag * (plan.tasks[before]?.durationMinutes ?? 0)) / 100 : link.lag;
    input.lag[edge] = Math.round(Math.max(-LONGEST, Math.min(LONGEST, minutes)));
    const own =
      plan.lagCalendar === 'predecessor'
        ? ofTask[before]
        : plan.lagCalendar === 'successor'
          ? ofTask[after]
          : PROJECT;
    input.lagCalendar[edge] = isElapsed ? ELAPSED : (own ?? PROJECT);
  }
}
