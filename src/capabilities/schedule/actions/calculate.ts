import { sql } from 'kysely';
import { isoOfMinute } from '#engine/days.ts';
import type { Plan } from '#engine/plan.ts';
import type { Schedule, ScheduledTask } from '#engine/schedule/outcome.ts';
import { schedulePlan } from '#engine/schedule/schedule-plan.ts';
import type { Tx } from '#platform/db/database.ts';
import { unanswered } from '#platform/db/held.ts';
import type { Write } from '#platform/db/write.ts';
import { AppError } from '#platform/errors.ts';
import { expectOnProject } from '../../access/visibility.ts';
import { datesOf } from '../rules/plan-rows.ts';
import { planOfRows, type PlanRows, type PlanTaskRow } from '../rules/plan-of-rows.ts';
import { loadPlanRows } from '../store/load-plan.ts';

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

interface Calculation {
  readonly tasks: number;
  readonly finishAt: string;
}

/** Schedules a project's plan anew and saves the dates that changed. */
export const calculatePlan = async (write: Write, projectId: string): Promise<Calculation> => {
  await expectOnProject(write.tx, write.who, 'plan.update', projectId);
  return reschedule(write, projectId);
};

/** The same after a change of the plan that was allowed already. */
export const reschedule = async (write: Write, projectId: string): Promise<Calculation> => {
  const rows = await loadPlanRows(write.tx, projectId);
  if (!rows) throw new AppError('not-found', 'record.not-found');
  return saveSchedule(write, projectId, scheduleOf(rows));
};

/** A plan's schedule as what it changes: the dates of the tasks that move, the plan's finish. */
export interface ChangedSchedule extends Calculation {
  readonly dates: readonly DatesOfTask[];
}

/** The schedule of a plan's rows, or the refusal that names what keeps it from being scheduled. */
export const scheduleOf = (rows: PlanRows): ChangedSchedule => {
  const schedule = calculated(planOfRows(rows));
  return {
    dates: changedDates(rows.tasks, schedule.tasks),
    tasks: schedule.tasks.length,
    finishAt: isoOfMinute(schedule.finish),
  };
};

/** Saves what a schedule changes. */
export const saveSchedule = async (
  { tx, now }: Write,
  projectId: string,
  { dates, tasks, finishAt }: ChangedSchedule,
): Promise<Calculation> => {
  await saveDates(tx, dates);
  const plan = tx
    .updateTable('plan')
    .set({ finish_at: finishAt, calculated_at: now, task_count: tasks })
    .where('project_id', '=', projectId);
  await unanswered(plan).execute(tx);
  return { tasks, finishAt };
};

type Dates = ReturnType<typeof datesOf>;
type DatesOfTask = Dates & { readonly id: string };

const isSame = (row: PlanTaskRow, dates: Dates): boolean =>
  row.start_at === dates.start_at &&
  row.finish_at === dates.finish_at &&
  row.late_start_at === dates.late_start_at &&
  row.late_finish_at === dates.late_finish_at &&
  row.total_slack_minutes === dates.total_slack_minutes &&
  row.free_slack_minutes === dates.free_slack_minutes &&
  row.critical === dates.critical &&
  areSameParts(row.parts, dates.parts);

const areSameParts = (stored: Dates['parts'], now: Dates['parts']): boolean =>
  stored?.length === now?.length &&
  (stored ?? []).every(
    ({ startAt, finishAt }, index) => startAt === now?.[index]?.startAt && finishAt === now[index]?.finishAt,
  );

const changedDates = (rows: readonly PlanTaskRow[], tasks: readonly ScheduledTask[]): DatesOfTask[] =>
  rows.flatMap((row, index) => {
    const task = tasks[index];
    if (!task) return [];
    const dates = datesOf(task);
    return isSame(row, dates) ? [] : [{ id: row.id, ...dates }];
  });

const saveDates = async (tx: Tx, dates: readonly DatesOfTask[]): Promise<void> => {
  if (dates.length === 0) return;
  const moved = sql`update task set start_at = row.start_at, finish_at = row.finish_at, late_start_at = row.late_start_at, late_finish_at = row.late_finish_at,
      total_slack_minutes = row.total_slack_minutes, free_slack_minutes = row.free_slack_minutes, critical = row.critical, driver = row.driver, parts = row.parts
    from json_populate_recordset(null::task, ${JSON.stringify(dates)}::json) as row
    where task.id = row.id`;
  await unanswered(moved).execute(tx);
};
