import { isoOfMinute } from '#engine/days.ts';
import {
  blankAssignment,
  blankPlan,
  blankResource,
  blankTask,
  outlineNumbers,
} from '#engine/interchange/blank.ts';
import type { Plan, PlanCalendar, PlanLink, PlanResource, PlanTask } from '#engine/plan.ts';
import type { ScheduledTask } from '#engine/schedule/outcome.ts';
import { schedulePlan } from '#engine/schedule/schedule-plan.ts';
import type { Draw } from './random.ts';
import { deeds, stages, subjects } from './words.ts';

export interface MadePlan {
  readonly plan: Plan;
  readonly schedule: {
    readonly start: number;
    readonly finish: number;
    readonly tasks: readonly ScheduledTask[];
  };
}

export interface Wanted {
  readonly name: string;
  readonly tasks: number;
  /** Minutes since 1970-01-01 of the local clock. */
  readonly start: number;
  /** What has happened before it has happened in the plan too. */
  readonly now: number;
  readonly calendar: PlanCalendar;
  /** Names of the people who work on it. */
  readonly team: readonly [string, ...string[]];
}

const perStage = 10;

/** A plan of stages with nine tasks each, the last a milestone, linked, with a baseline and progress until now. */
export const makePlan = (draw: Draw, wanted: Wanted): MadePlan => {
  const planned = outlined(draw, wanted);
  const first = scheduled(planned);
  const begun: Plan = {
    ...planned,
    tasks: withProgress(planned.tasks, first.tasks, { draw, now: wanted.now }),
  };
  return { plan: begun, schedule: scheduled(begun) };
};

const scheduled = (plan: Plan): MadePlan['schedule'] => {
  const schedule = schedulePlan(plan);
  if (schedule.status !== 'scheduled') throw new RangeError(`${plan.name} is ${schedule.status}`);
  return schedule;
};

const outlined = (draw: Draw, { name, tasks: count, start, calendar, team }: Wanted): Plan => {
  const tasks = Array.from({ length: count }, (_, index) => taskAt(draw, index));
  const leaves = tasks.filter(({ summary }) => !summary);
  const resources = team.map(resourceOf);
  return {
    ...blankPlan,
    source: { format: 'zhongshu', application: null },
    name,
    start,
    dayStart: 540,
    dayFinish: 1080,
    calendar: calendar.id,
    calendars: [calendar],
    currency: 'CNY',
    tasks: outlineNumbers(tasks),
    links: linksOf(draw, leaves),
    resources,
    assignments: leaves
      .filter(({ milestone }) => !milestone)
      .map(({ uid }, index) => ({
        uid: String(index + 1),
        task: uid,
        resource: String(draw.whole(1, team.length)),
        ...blankAssignment,
      })),
  };
};

const taskAt = (draw: Draw, index: number): PlanTask => {
  const place = index % perStage;
  const isStage = place === 0;
  const isMilestone = place === perStage - 1;
  const stage = draw.one(stages);
  return {
    ...blankTask,
    uid: String(index + 1),
    id: index + 1,
    outlineLevel: isStage ? 1 : 2,
    parent: isStage ? null : String(index - place + 1),
    name: isStage
      ? `${stage}阶段 ${index / perStage + 1}`
      : isMilestone
        ? `${stage}完成`
        : `${draw.one(subjects)}${draw.one(deeds)}`,
    summary: isStage,
    milestone: isMilestone,
    durationMinutes: isStage || isMilestone ? 0 : draw.whole(1, 12) * 480,
    calendar: null,
  };
};

/** Four links to ten tasks, as in the data the peers were measured on. */
const linksOf = (draw: Draw, leaves: readonly PlanTask[]): PlanLink[] =>
  leaves.flatMap(({ uid, milestone }, index): PlanLink[] => {
    const before = leaves[index - (milestone ? 1 : draw.whole(1, 12))];
    if (before === undefined || !(milestone || draw.chance(0.38))) return [];
    const type = draw.chance(0.85) ? 'FS' : 'SS';
    return [{ from: before.uid, to: uid, type, lag: draw.chance(0.2) ? 480 : 0, lagUnit: 'working' }];
  });

const resourceOf = (name: string, index: number): PlanResource => ({
  uid: String(index + 1),
  name,
  ...blankResource,
});

const withProgress = (
  tasks: readonly PlanTask[],
  dates: readonly ScheduledTask[],
  { draw, now }: { readonly draw: Draw; readonly now: number },
): PlanTask[] =>
  tasks.map((task, index) => {
    const at = dates[index];
    if (at === undefined) throw new RangeError(`task ${task.uid} has no dates`);
    const { durationMinutes } = task;
    const baseline = {
      number: 0,
      start: at.start,
      finish: at.finish,
      durationMinutes,
      workMinutes: null,
      costFen: null,
    };
    const planned = { ...task, baselines: [baseline] };
    if (task.summary || at.start >= now) return planned;
    // A few of the tasks that should be done are not: somebody has something to look at.
    if (at.finish < now && draw.chance(0.93))
      return { ...planned, percentComplete: 100, actualStart: at.start, actualFinish: at.finish };
    return { ...planned, percentComplete: draw.whole(1, 9) * 10, actualStart: at.start };
  });

/** The day of an instant as the register keeps it. */
export const dayOf = (minute: number): string => isoOfMinute(minute).slice(0, 10);
