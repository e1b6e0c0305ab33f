import type { Plan, PlanRemark } from '../../plan.ts';
import { remark } from '../rules.ts';
import { customSlots } from './custom-slots.ts';
import type { WrittenSchedule } from './write.ts';
import { splitParts } from './write-splits.ts';

/** Names what `writeMspdi` cannot express of a plan with these dates. */
export function mspdiLosses(plan: Plan, schedule: WrittenSchedule = new Map()): PlanRemark[] {
  const lost: PlanRemark[] = [];
  const note = (at: string, count = 1): void => {
    lost.push(remark('plan.not-written', at, { count }));
  };
  const parts = splitParts(plan, schedule);
  const split = plan.tasks.filter(({ uid, pauses = [] }) => pauses.length > 0 && !parts.has(uid)).length;
  if (split > 0) note('tasks / pauses', split);
  if (plan.dataDate !== null) note('dataDate');
  if (plan.mustFinish !== undefined) note('mustFinish');
  const lags = plan.links.filter(({ lag, lagUnit }) => lag !== 0 && lagUnit === 'working').length;
  if ((plan.lagCalendar === 'predecessor' || plan.lagCalendar === 'project') && lags > 0)
    note('lagCalendar', lags);
  if (plan.criticalSlackMinutes % plan.minutesPerDay !== 0) note('criticalSlackMinutes');
  for (const [at, slots] of [
    ['tasks', customSlots(plan.tasks, 'task')],
    ['resources', customSlots(plan.resources, 'resource')],
  ] as const) {
    const [example] = slots.homeless;
    if (example !== undefined)
      lost.push(remark('plan.custom-slots-exceeded', at, { count: slots.homeless.length, example }));
  }
  return lost;
}
