import { dayOfMinute, isoOfDay } from '#engine/days.ts';
import type { Minute, Plan } from '#engine/plan.ts';
import type { ScheduledTask } from '#engine/schedule/outcome.ts';
import type { PlanFacts, PlanMilestone } from '../../projects/schema.ts';

/** A plan's computed dates. */
export interface ScheduledPlan {
  readonly start: Minute;
  readonly finish: Minute;
  readonly tasks: readonly ScheduledTask[];
}

/** The day something ends: a finish at midnight belongs to the day before. */
const lastDay = (minute: Minute | null): string | null =>
  minute === null ? null : isoOfDay(dayOfMinute(minute - 1));

const firstDay = (minute: Minute | null): string | null =>
  minute === null ? null : isoOfDay(dayOfMinute(minute));

const present = (minutes: readonly (Minute | null)[]): Minute[] =>
  minutes.filter((minute) => minute !== null);

const least = (minutes: readonly Minute[]): Minute | null =>
  minutes.length === 0 ? null : minutes.reduce((a, b) => Math.min(a, b));
const greatest = (minutes: readonly Minute[]): Minute | null =>
  minutes.length === 0 ? null : minutes.reduce((a, b) => Math.max(a, b));

/** What the register shows of a plan: its span, its baseline's span where it has one, and progress. */
export const planFactsOf = (plan: Plan, schedule: ScheduledPlan): PlanFacts => {
  const baselines = plan.tasks.flatMap(({ baselines: all }) => all.filter(({ number }) => number === 0));
  const start = least(present(baselines.map((baseline) => baseline.start)));
  const finish = greatest(present(baselines.map((baseline) => baseline.finish)));
  return {
    start_on: firstDay(schedule.start),
    finish_on: lastDay(schedule.finish),
    ...(start === null ? {} : { baseline_start_on: firstDay(start) }),
    ...(finish === null ? {} : { baseline_finish_on: lastDay(finish) }),
    percent_complete: percentOf(plan),
  };
};

/** Progress of the leaves weighted by duration; null where no task takes time. */
const percentOf = (plan: Plan): number | null => {
  const leaves = plan.tasks.filter((task) => !task.summary && task.active && task.durationMinutes > 0);
  const total = leaves.reduce((sum, task) => sum + task.durationMinutes, 0);
  const done = leaves.reduce((sum, task) => sum + task.durationMinutes * task.percentComplete, 0);
  return total === 0 ? null : Math.round((done / total) * 100) / 100;
};

/** The plan's milestones with their baseline, our date and the actual one. */
export const planMilestonesOf = (plan: Plan, schedule: ScheduledPlan): PlanMilestone[] => {
  const finishes = new Map(schedule.tasks.map((task) => [task.uid, task.finish]));
  return plan.tasks
    .filter((task) => task.milestone && !task.summary && task.active)
    .map((task) => ({
      code: task.wbs || task.uid,
      name: task.name,
      baselineOn: lastDay(task.baselines.find(({ number }) => number === 0)?.finish ?? null),
      forecastOn: lastDay(finishes.get(task.uid) ?? null),
      actualOn: lastDay(task.actualFinish),
    }));
};
