import type { Minute, Plan } from '../plan.ts';
import type { Schedule } from '../schedule/outcome.ts';
import type { QualityCheck } from './check.ts';
import { constraintCheck, durationCheck, linkChecks, logicCheck, resourceCheck } from './structure.ts';
import { executionChecks } from './execution.ts';
import { criticalPathTest } from './critical-path-test.ts';
import { floatChecks } from './floats.ts';
import { leavesOfPlan } from './leaves.ts';

export interface ScheduleQualityInput {
  readonly plan: Plan;
  readonly schedule: Extract<Schedule, { readonly status: 'scheduled' }>;
  /** Up to when progress is reported; null = unknown. */
  readonly statusDate: Minute | null;
  /** When the project is promised to be finished; null = no promise was made. */
  readonly promisedFinish: Minute | null;
  /** Which baseline of the tasks is in force, 0–10. */
  readonly baseline: number;
  /** Uids of tasks that only accompany others (management, support): they count nowhere. */
  readonly levelOfEffort?: ReadonlySet<string>;
  /** Uids of planning packages of a rolling wave, whose length is no fault. */
  readonly planningPackages?: ReadonlySet<string>;
}

/**
 * The fourteen-point assessment of a schedule (DCMA-EA PAM 200.1): what makes its dates less worth
 * believing. Counted over open tasks that are neither summaries, milestones nor level of effort;
 * logic and links count milestones too, missed tasks and the execution index also the finished
 * tasks. Days are working days of the plan. Where data are missing a check is not assessed and says
 * why. The answer has the fourteen in their usual order.
 *
 * @example
 * scheduleQuality({ plan, schedule, statusDate, promisedFinish, baseline: 0 })
 *   .find(({ id }) => id === 'bei') // { value: 0.9, numerator: 9, denominator: 10, verdict: 'fail', … }
 */
export function scheduleQuality(input: ScheduleQualityInput): readonly QualityCheck[] {
  const leaves = leavesOfPlan(input);
  const [leads, lags, types] = linkChecks(input.plan, leaves);
  const [high, negative] = floatChecks(input.plan, leaves);
  const [invalid, missed, cpli, bei] = executionChecks(input, leaves);
  return [
    logicCheck(input.plan, leaves),
    leads,
    lags,
    types,
    constraintCheck(leaves),
    high,
    negative,
    durationCheck(input, leaves),
    invalid,
    resourceCheck(input.plan, leaves),
    missed,
    criticalPathTest(input, leaves),
    cpli,
    bei,
  ];
}
