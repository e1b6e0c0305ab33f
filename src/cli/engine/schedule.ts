import { isoOfMinute } from '#engine/days.ts';
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
      })),
      finish: isoOfMinute(schedule.finish),
      warnings: schedule.warnings,
    };
  });
