import { dayFromIso, isoOfMinute, MINUTES_PER_DAY } from '#engine/days.ts';
import type { PlanCalendar } from '#engine/plan.ts';
import type { Write } from '#platform/db/write.ts';
import { newId } from '#platform/ids.ts';
import { findDefaultCalendarId, planCalendarChain } from '../../calendars/store.ts';
import { todayOf } from '../../organisation/store/today.ts';
import { ordinaryDay } from '../rules/plan-calendar.ts';
import type { PlanRows } from '../rules/plan-of-rows.ts';
import { saveCalendarSets, storedOf } from '../store/calendar-sets.ts';
import type { PlanSettings } from '../tables.ts';

/** Gives a project that has no plan an empty one on the enterprise's calendar. */
export const beginPlan = async (write: Write, projectId: string): Promise<PlanRows> => {
  const { tx } = write;
  const project = await tx
    .selectFrom('project')
    .select(['name', 'start_on'])
    .where('id', '=', projectId)
    .executeTakeFirstOrThrow();
  const startOn = project.start_on ?? (await todayOf(write));
  const calendarId = await findDefaultCalendarId(tx);
  const settings = emptySettings(project.name, startOn, await planCalendarChain(tx, calendarId));
  await saveCalendarSets(tx, [settings]);
  const stored = storedOf(settings);
  await tx
    .insertInto('plan')
    .values({
      id: newId(),
      project_id: projectId,
      name: project.name,
      source_format: 'zhongshu',
      source_application: null,
      source_file_id: null,
      start_at: isoOfMinute(settings.start),
      finish_at: null,
      status_at: null,
      settings: JSON.stringify(stored.settings),
      calendar_set_id: stored.calendar_set_id,
      calendar_id: calendarId,
      calculated_at: null,
    })
    .execute();
  return { projectName: project.name, settings, tasks: [], links: [], resources: [], assignments: [] };
};

const emptySettings = (name: string, startOn: string, chain: readonly PlanCalendar[]): PlanSettings => {
  const { dayStart, dayFinish, minutesPerDay } = ordinaryDay(chain);
  return {
    source: { format: 'zhongshu', application: null },
    name,
    start: (dayFromIso(startOn) ?? 0) * MINUTES_PER_DAY + dayStart,
    finish: null,
    statusDate: null,
    scheduleFrom: 'start',
    minutesPerDay,
    minutesPerWeek: minutesPerDay * 5,
    daysPerMonth: 20,
    criticalSlackMinutes: 0,
    dayStart,
    dayFinish,
    calendar: chain.at(-1)?.id ?? '',
    calendars: chain,
    currency: 'CNY',
    dataDate: null,
    lagCalendar: 'successor',
  };
};
