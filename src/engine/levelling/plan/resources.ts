import type { Plan, PlanTask } from '../../plan.ts';
import type { ScheduleWarning } from '../../schedule/outcome.ts';
import type { Needs } from '../timeline.ts';
import { nameOf } from '../../schedule/outcome.ts';

/** Units are counted in hundredths of a full-time unit. */
export const PER_UNIT = 100;

/** Who can be short, and what each task needs of whom. */
export interface PlanDemand {
  /** Positions in the plan's resources of those who do work. */
  readonly resource: readonly number[];
  /** In step with `resource`, in hundredths. */
  readonly capacity: readonly number[];
  /** By task of the plan. */
  readonly needs: readonly Needs[];
  readonly warnings: readonly ScheduleWarning[];
}

/**
 * The working resources' units and what every assignment takes of them while its task runs.
 * Material and cost are never short; inactive and summary tasks take nothing. A demand above all
 * there is counts as all there is, with a warning: no levelling can help there.
 */
export function planDemand(plan: Plan): PlanDemand {
  const resource: number[] = [];
  const capacity: number[] = [];
  const indexOf = new Map<string, number>();
  for (const [position, { uid, kind, maxUnits }] of plan.resources.entries()) {
    if (kind !== 'work' || !(maxUnits > 0)) continue;
    indexOf.set(uid, resource.push(position) - 1);
    capacity.push(Math.round(Math.min(maxUnits, MOST_UNITS) * PER_UNIT));
  }
  const warnings: ScheduleWarning[] = [];
  const byTask = new Map<string, Map<number, number>>();
  for (const { task, resource: uid, units } of plan.assignments) {
    const index = indexOf.get(uid);
    if (index === undefined || !(units > 0)) continue;
    const needs = byTask.get(task) ?? new Map<number, number>();
    needs.set(index, (needs.get(index) ?? 0) + Math.round(Math.min(units, MOST_UNITS) * PER_UNIT));
    byTask.set(task, needs);
  }
  const needs = plan.tasks.map((task) => {
    const wanted = byTask.get(task.uid);
    if (wanted === undefined || !task.active || task.summary) return NOTHING;
    for (const [index, units] of wanted) {
      const most = capacity[index] ?? 0;
      if (units <= most) continue;
      warnings.push(aboveCapacity(task, plan.resources[resource[index] ?? 0]?.name ?? '', units / most));
      wanted.set(index, most);
    }
    return { resource: [...wanted.keys()], units: [...wanted.values()] };
  });
  return { resource, capacity, needs, warnings };
}

const MOST_UNITS = 100_000;
const NOTHING: Needs = { resource: [], units: [] };

function aboveCapacity(task: PlanTask, resource: string, times: number): ScheduleWarning {
  return {
    rule: 'assignment.above-capacity',
    at: nameOf(task),
    message: `对资源 ${resource} 的需求是其最大单位的 ${Math.round(times * 100)}%,平衡无法解决`,
  };
}
