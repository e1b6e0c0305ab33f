import { isoOfMinute } from '#engine/days.ts';
import type { ScheduledTask } from '#engine/schedule/outcome.ts';
import { schedulePlan } from '#engine/schedule/schedule-plan.ts';
import { InputError, printing, readPlanOf } from './read-file.ts';

/** `schedule FILE`: our dates for a plan file, as JSON. */
export const scheduleVerb = ([file]: string[]): Promise<number> =>
  printing(async () => {
    const { plan } = await readPlanOf(file, '用法 / usage: zhongshu schedule FILE --json');
    const schedule = schedulePlan(plan);
    if (schedule.status === 'cyclic') return schedule;
    if (schedule.status === 'invalid') throw new InputError(schedule.rule, schedule.at, schedule.message);
    return {
      status: 'scheduled',
      tasks: schedule.tasks.map((task) => ({
        uid: task.uid,
        id: task.id,
        name: task.name,
        summary: task.summary,
        start: isoOfMinute(task.start),
        finish: isoOfMinute(task.finish),
        lateStart: isoOfMinute(task.lateStart),
        lateFinish: isoOfMinute(task.lateFinish),
        totalSlackMinutes: task.totalSlackMinutes,
        freeSlackMinutes: task.freeSlackMinutes,
        critical: task.critical,
        driver: task.driver,
        ...partsOf(task),
      })),
      finish: isoOfMinute(schedule.finish),
      warnings: schedule.warnings,
    };
  });

/** The stretches of a split task as dates; nothing for one that is worked without a pause. */
export const partsOf = ({ parts }: ScheduledTask) =>
  parts === undefined
    ? {}
    : {
        parts: parts.map(({ start, finish }) => ({ start: isoOfMinute(start), finish: isoOfMinute(finish) })),
      };
