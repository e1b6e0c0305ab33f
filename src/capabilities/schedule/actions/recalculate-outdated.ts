import { isDeepStrictEqual } from 'node:util';
import { sql } from 'kysely';
import type { PlanCalendar } from '#engine/plan.ts';
import { isoOfMinute } from '#engine/days.ts';
import { systemActor } from '#platform/actor.ts';
import type { App } from '#platform/app.ts';
import type { Tx } from '#platform/db/database.ts';
import type { Write } from '#platform/db/write.ts';
import { AppError } from '#platform/errors.ts';
import { planCalendarChain } from '../../calendars/store.ts';
import { settingsOn } from '../rules/plan-calendar.ts';
import { saveCalendarSets, storedOf, wholeSettings } from '../store/calendar-sets.ts';
import { reschedule } from './calculate.ts';

const scheduler = systemActor('schedule');
const lock = 7_211_011;

/** Schedules the plans anew whose calendar changed since the last pass, one after the other; one worker at a time. */
export const recalculateOutdated = async (app: App): Promise<void> => {
  const next = () =>
    app.db.selectFrom('plan_outdated').select('project_id').orderBy('at').limit(1).executeTakeFirst();
  for (let found = await next(); found; found = await next()) {
    const { project_id: projectId } = found;
    const isDone = await app
      .write(scheduler, 'plan.recalculate', (write) => recalculate(write, projectId))
      .catch(async (error: unknown) => {
        await setAside(app, projectId, error);
        return true;
      });
    if (!isDone) return;
  }
};

const recalculate = async (write: Write, projectId: string): Promise<boolean> => {
  const { tx } = write;
  if (!(await isFree(tx))) return false;
  await tx.deleteFrom('plan_outdated').where('project_id', '=', projectId).execute();
  const plan = await findPlan(tx, projectId);
  // Taken away or imported anew meanwhile: nothing follows the calendar any more.
  if (!plan?.calendar_id) return true;
  const before = await wholeSettings(tx, plan);
  const settings = settingsOn(before, await planCalendarChain(tx, plan.calendar_id));
  if (isDeepStrictEqual(byDay(settings.calendars), byDay(before.calendars))) return true;
  await saveCalendarSets(tx, [settings]);
  const stored = storedOf(settings);
  await tx
    .updateTable('plan')
    .set({
      settings: JSON.stringify(stored.settings),
      calendar_set_id: stored.calendar_set_id,
      start_at: isoOfMinute(settings.start),
    })
    .where('id', '=', plan.id)
    .execute();
  const finishAt = plan.task_count > 0 ? (await reschedule(write, projectId)).finishAt : plan.finish_at;
  const subject = { type: 'project', id: projectId, label: plan.project };
  write.record({ subject, before: { finish_at: plan.finish_at }, after: { finish_at: finishAt } });
  return true;
};

const findPlan = (tx: Tx, projectId: string) =>
  tx
    .selectFrom('plan')
    .innerJoin('project', 'project.id', 'plan.project_id')
    .select([
      'plan.id',
      'plan.calendar_id',
      'plan.settings',
      'plan.calendar_set_id',
      'plan.finish_at',
      'plan.task_count',
      'project.name as project',
    ])
    .where('plan.project_id', '=', projectId)
    .executeTakeFirst();

/** Which exception was written first does not matter where each is a day of its own. */
const byDay = (calendars: readonly PlanCalendar[]): readonly PlanCalendar[] =>
  calendars.map((calendar) => ({
    ...calendar,
    exceptions: calendar.exceptions.toSorted((one, other) => one.from - other.from),
  }));

/** A plan that cannot be scheduled keeps its dates, and the audit log says why; the others do not wait for it. */
const setAside = async (app: App, projectId: string, error: unknown): Promise<void> => {
  if (!(error instanceof AppError)) throw error;
  await app.write(scheduler, 'plan.recalculate', async ({ tx, record }) => {
    await tx.deleteFrom('plan_outdated').where('project_id', '=', projectId).execute();
    record({
      subject: { type: 'project', id: projectId },
      after: { rule: error.rule, ...error.params },
      outcome: 'refused',
    });
  });
};

const isFree = async (tx: Tx): Promise<boolean> => {
  const tried = await sql<{ free: boolean }>`select pg_try_advisory_xact_lock(${lock}) as free`.execute(tx);
  return tried.rows[0]?.free ?? false;
};
