import { readFileSync } from 'node:fs';
import { comparePlan, type Comparison } from '#engine/compare/compare-plan.ts';
import type { Plan, PlanRemark } from '#engine/plan.ts';
import { schedulePlan } from '#engine/schedule/schedule-plan.ts';
import type { ScheduledTask, ScheduleWarning } from '#engine/schedule/outcome.ts';
import { readPlanFileBytes } from '#platform/plan-file.ts';

export interface PlanFile {
  readonly path: string;
  readonly name: string;
}

/** A plan file read, scheduled by our engine and compared with its own dates. */
export type PlanReading =
  | {
      readonly status: 'read';
      readonly plan: Plan;
      readonly schedule: {
        readonly start: number;
        readonly finish: number;
        readonly tasks: readonly ScheduledTask[];
      };
      readonly lost: readonly PlanRemark[];
      readonly warnings: readonly ScheduleWarning[];
      readonly comparison: Comparison;
    }
  | {
      readonly status: 'unreadable';
      readonly rule: string;
      readonly at: string;
      readonly message: string;
      readonly params?: Readonly<Record<string, string | number>>;
    };

/** Reads a stored plan file; runs in a thread of its own. */
export const readPlanFile = async ({ path, name }: PlanFile): Promise<PlanReading> => {
  const read = await readPlanFileBytes(name, readFileSync(path));
  if (read.status === 'unreadable') return read;
  const { plan, lost } = read;
  const schedule = schedulePlan(plan);
  if (schedule.status === 'cyclic') {
    const tasks = schedule.tasks.map((task) => `${task.id} ${task.name}`).join(' → ');
    return { status: 'unreadable', rule: 'plan.cyclic', at: tasks, message: tasks };
  }
  if (schedule.status === 'invalid')
    return { status: 'unreadable', rule: schedule.rule, at: schedule.at, message: schedule.message };
  const comparison = comparePlan(plan);
  if (comparison.status !== 'compared') throw new Error('a plan that was scheduled cannot be compared');
  return {
    status: 'read',
    plan,
    schedule,
    lost,
    warnings: schedule.warnings,
    comparison,
  };
};
