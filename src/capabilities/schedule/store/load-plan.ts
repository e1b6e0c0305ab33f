import type { Db, Tx } from '#platform/db/database.ts';
import type { Plan } from '#engine/plan.ts';
import { minuteFromIso } from '#engine/days.ts';
import { planOfRows, type PlanRows } from '../rules/plan-of-rows.ts';

const minute = (text: string | null) => (text === null ? null : minuteFromIso(text));

/** The rows of a project's plan in the order of the plan, or null where it has none. */
export const loadPlanRows = async (db: Db | Tx, projectId: string): Promise<PlanRows | null> => {
  const row = await db.selectFrom('plan').selectAll().where('project_id', '=', projectId).executeTakeFirst();
  if (!row) return null;
  const tasks = await db
    .selectFrom('task')
    .selectAll()
    .where('project_id', '=', projectId)
    .orderBy('position')
    .execute();
  const links = await db.selectFrom('task_link').selectAll().where('project_id', '=', projectId).execute();
  const resources = await db
    .selectFrom('plan_resource')
    .selectAll()
    .where('project_id', '=', projectId)
    .execute();
  const assignments = await db
    .selectFrom('assignment')
    .selectAll()
    .where('project_id', '=', projectId)
    .execute();
  return { settings: row.settings, tasks, links, resources, assignments };
};

/** A project's plan as the engine takes it, or null where it has none. */
export const loadPlan = async (db: Db | Tx, projectId: string): Promise<Plan | null> => {
  const rows = await loadPlanRows(db, projectId);
  return rows && planOfRows(rows);
};

/** The same with its baselines, for writing a file or taking an import back. */
export const loadWholePlan = async (db: Db | Tx, projectId: string): Promise<Plan | null> => {
  const plan = await loadPlan(db, projectId);
  if (!plan) return null;
  const rows = await db
    .selectFrom('task_baseline')
    .innerJoin('task', 'task.id', 'task_baseline.task_id')
    .selectAll('task_baseline')
    .select('task.uid')
    .where('task.project_id', '=', projectId)
    .orderBy('number')
    .execute();
  const byTask = Map.groupBy(rows, ({ uid }) => uid);
  return {
    ...plan,
    tasks: plan.tasks.map((task) => ({
      ...task,
      baselines: (byTask.get(task.uid) ?? []).map((baseline) => ({
        number: baseline.number,
        start: minute(baseline.start_at),
        finish: minute(baseline.finish_at),
        durationMinutes: baseline.duration_minutes,
        workMinutes: baseline.work_minutes,
        costFen: baseline.cost_fen,
      })),
    })),
  };
};
