import { sql, type RawBuilder } from 'kysely';
import type { Db, Tx } from '#platform/db/database.ts';
import type { Write } from '#platform/db/write.ts';
import { expectAllowed, projectsWith, visibleProjects } from '../../access/visibility.ts';
import type { Plan } from '#engine/plan.ts';
import { minuteFromIso } from '#engine/days.ts';
import { wholeSettings } from './calendar-sets.ts';
import type { OutlineEnd } from '../rules/task-place.ts';
import type { PlanSettings } from '../tables.ts';
import { planOfRows, planTaskColumns, type PlanRows } from '../rules/plan-of-rows.ts';

const minute = (text: string | null) => (text === null ? null : minuteFromIso(text));

/** The rows of a project's plan in the order of the plan, or null where it has none. */
export const loadPlanRows = async (db: Db | Tx, projectId: string): Promise<PlanRows | null> => {
  const rows = await db
    .selectFrom('plan')
    .innerJoin('project', 'project.id', 'plan.project_id')
    .select([
      'project.name as projectName',
      'plan.settings',
      'plan.calendar_set_id',
      rowsOf<PlanRows['links']>('task_link', projectId).as('links'),
      rowsOf<PlanRows['resources']>('plan_resource', projectId).as('resources'),
      rowsOf<PlanRows['assignments']>('assignment', projectId).as('assignments'),
    ])
    .where('plan.project_id', '=', projectId)
    .executeTakeFirst();
  if (!rows) return null;
  const tasks = await db
    .selectFrom('task')
    .select(planTaskColumns)
    .where('project_id', '=', projectId)
    .orderBy('position')
    .execute();
  return { ...rows, settings: await wholeSettings(db, rows), tasks };
};

const rowsOf = <Rows>(table: 'task_link' | 'plan_resource' | 'assignment', projectId: string) =>
  sql<Rows>`(select coalesce(json_agg(row), '[]') from ${sql.table(table)} as row where project_id = ${projectId})`;

/** What a plan with tasks is apart from them. */
export interface PlanEnd extends OutlineEnd {
  readonly projectId: string;
  readonly projectName: string;
  readonly settings: PlanSettings;
  readonly finishAt: string;
  readonly tasks: number;
}

/** The end of a plan that may be changed; null where it has no tasks yet. Refuses as `expectOnProject` does. */
export const findPlanEnd = async (
  { tx, who }: Pick<Write, 'tx' | 'who'>,
  projectId: string,
): Promise<PlanEnd | null> => {
  const outline = (value: RawBuilder<unknown>) =>
    sql<number | null>`(select ${value} from task where task.project_id = ${projectId})`;
  const found = await tx
    .selectFrom('project')
    .leftJoin('plan', 'plan.project_id', 'project.id')
    .select(['project.name as projectName', 'plan.settings', 'plan.calendar_set_id'])
    .select(['plan.finish_at as finishAt', 'plan.task_count as tasks'])
    .select([
      projectsWith(who, 'plan.update').as('allowed'),
      outline(sql`max(position)`).as('last'),
      outline(sql`count(*) filter (where parent_id is null)`).as('top'),
    ])
    .where('project.id', '=', projectId)
    .where(visibleProjects(who))
    .executeTakeFirst();
  expectAllowed(found, 'plan.update');
  const { settings, calendar_set_id, finishAt, ...end } = found;
  // Without tasks a plan keeps the finish of those it had.
  if (settings === null || calendar_set_id === null || finishAt === null || end.last === null) return null;
  return {
    ...end,
    projectId,
    top: end.top ?? 0,
    tasks: end.tasks ?? 0,
    finishAt,
    settings: await wholeSettings(tx, { settings, calendar_set_id }),
  };
};

/** A project's plan as the engine takes it, or null where it has none. */
const loadPlan = async (db: Db | Tx, projectId: string): Promise<Plan | null> => {
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
