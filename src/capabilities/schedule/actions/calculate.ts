import { sql } from 'kysely';
import { isoOfMinute } from '#engine/days.ts';
import type { Plan } from '#engine/plan.ts';
import type { Schedule, ScheduledTask } from '#engine/schedule/outcome.ts';
import { schedulePlan } from '#engine/schedule/schedule-plan.ts';
import type { Write } from '#platform/db/write.ts';
import { AppError } from '#platform/errors.ts';
import { findProjectFor } from '../../projects/store/find-project.ts';
import { loadPlan } from '../store/load-plan.ts';

/** The schedule of a plan, or the refusal that names what keeps it from being scheduled. */
export const calculated = (plan: Plan): Extract<Schedule, { status: 'scheduled' }> => {
  const schedule = schedulePlan(plan);
  if (schedule.status === 'scheduled') return schedule;
  if (schedule.status === 'cyclic')
    throw new AppError('refused', 'plan.cyclic', {
      tasks: schedule.tasks.map(({ id, name }) => `${id} ${name}`).join(' → '),
    });
  throw new AppError('refused', 'plan.unreadable', { at: schedule.at, message: schedule.message });
};

/** Schedules a project's plan anew and saves the dates that changed. */
export const calculatePlan = async (
  write: Write,
  projectId: string,
): Promise<{ tasks: number; finishAt: string }> => {
  await findProjectFor(write, 'plan.update', projectId);
  const plan = await loadPlan(write.tx, projectId);
  if (!plan) throw new AppError('not-found', 'record.not-found');
  const schedule = calculated(plan);
  await saveDates(write, projectId, schedule.tasks);
  const finishAt = isoOfMinute(schedule.finish);
  await write.tx
    .updateTable('plan')
    .set({ finish_at: finishAt, calculated_at: write.now })
    .where('project_id', '=', projectId)
    .execute();
  return { tasks: schedule.tasks.length, finishAt };
};

const saveDates = async (
  { tx }: Write,
  projectId: string,
  tasks: readonly ScheduledTask[],
): Promise<void> => {
  const rows = tasks.map((task) => ({
    uid: task.uid,
    start_at: isoOfMinute(task.start),
    finish_at: isoOfMinute(task.finish),
    late_start_at: isoOfMinute(task.lateStart),
    late_finish_at: isoOfMinute(task.lateFinish),
    total_slack_minutes: task.totalSlackMinutes,
    free_slack_minutes: task.freeSlackMinutes,
    critical: task.critical,
    driver: task.driver,
  }));
  await sql`update task set start_at = row.start_at, finish_at = row.finish_at, late_start_at = row.late_start_at, late_finish_at = row.late_finish_at,
      total_slack_minutes = row.total_slack_minutes, free_slack_minutes = row.free_slack_minutes, critical = row.critical, driver = row.driver
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as row(uid text, start_at timestamp, finish_at timestamp, late_start_at timestamp,
      late_finish_at timestamp, total_slack_minutes int, free_slack_minutes int, critical boolean, driver jsonb)
    where task.project_id = ${projectId} and task.uid = row.uid
      and (task.start_at, task.finish_at, task.late_finish_at, task.total_slack_minutes, task.free_slack_minutes, task.critical)
        is distinct from (row.start_at, row.finish_at, row.late_finish_at, row.total_slack_minutes, row.free_slack_minutes, row.critical)`.execute(
    tx,
  );
};
