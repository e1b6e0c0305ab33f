import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import { newId } from '#platform/ids.ts';
import type { Plan } from '#engine/plan.ts';
import type { ScheduledTask } from '#engine/schedule/outcome.ts';
import { isoOfMinute } from '#engine/days.ts';
import {
  assignmentRows,
  baselineRows,
  linkRows,
  resourceRows,
  taskRows,
  type PlanIds,
} from '../rules/plan-rows.ts';
import type { PlanSettings } from '../tables.ts';

export interface SavedPlan {
  readonly projectId: string;
  readonly plan: Plan;
  readonly schedule: {
    readonly start: number;
    readonly finish: number;
    readonly tasks: readonly ScheduledTask[];
  };
  readonly fileId: string | null;
  readonly now: Date;
}

const batch = 2_000;

/** Inserts rows from JSON in a few statements, which both databases do far faster than one VALUES list. */
const insertRows = async (
  tx: Tx,
  table: string,
  columns: Readonly<Record<string, string>>,
  rows: readonly object[],
): Promise<void> => {
  const names = Object.keys(columns);
  for (let from = 0; from < rows.length; from += batch) {
    const json = JSON.stringify(rows.slice(from, from + batch));
    await sql`insert into ${sql.table(table)} (${sql.join(names.map((name) => sql.ref(name)))})
      select ${sql.join(names.map((name) => sql.ref(`row.${name}`)))}
      from jsonb_to_recordset(${json}::jsonb) as row(${sql.raw(names.map((name) => `"${name}" ${columns[name]}`).join(', '))})`.execute(
      tx,
    );
  }
};

const taskColumns = {
  id: 'uuid',
  project_id: 'uuid',
  uid: 'text',
  position: 'int',
  parent_id: 'uuid',
  level: 'int',
  wbs: 'text',
  name: 'text',
  kind: 'text',
  active: 'boolean',
  manual: 'boolean',
  duration_minutes: 'int',
  start_at: 'timestamp',
  finish_at: 'timestamp',
  late_start_at: 'timestamp',
  late_finish_at: 'timestamp',
  total_slack_minutes: 'int',
  free_slack_minutes: 'int',
  critical: 'boolean',
  driver: 'jsonb',
  constraint_type: 'text',
  constraint_at: 'timestamp',
  deadline_at: 'timestamp',
  percent_complete: 'numeric',
  actual_start_at: 'timestamp',
  actual_finish_at: 'timestamp',
  baseline_start_at: 'timestamp',
  baseline_finish_at: 'timestamp',
  work_minutes: 'int',
  actual_work_minutes: 'int',
  cost_fen: 'bigint',
  actual_cost_fen: 'bigint',
  owner_text: 'text',
  notes: 'text',
  details: 'jsonb',
};
const linkColumns = {
  id: 'uuid',
  project_id: 'uuid',
  from_id: 'uuid',
  to_id: 'uuid',
  type: 'text',
  lag: 'numeric',
  lag_unit: 'text',
};
const resourceColumns = {
  id: 'uuid',
  project_id: 'uuid',
  uid: 'text',
  name: 'text',
  kind: 'text',
  max_units: 'numeric',
  details: 'jsonb',
};
const assignmentColumns = {
  id: 'uuid',
  project_id: 'uuid',
  task_id: 'uuid',
  resource_id: 'uuid',
  units: 'numeric',
  work_minutes: 'int',
  actual_work_minutes: 'int',
  details: 'jsonb',
};
const baselineColumns = {
  task_id: 'uuid',
  number: 'int',
  start_at: 'timestamp',
  finish_at: 'timestamp',
  duration_minutes: 'int',
  work_minutes: 'int',
  cost_fen: 'bigint',
};

/** Writes a project's plan in place of the one it has. */
export const savePlan = async (tx: Tx, saved: SavedPlan): Promise<void> => {
  const { projectId, plan, schedule } = saved;
  await removePlan(tx, projectId);
  const ids: PlanIds = {
    task: new Map(plan.tasks.map(({ uid }) => [uid, newId()])),
    resource: new Map(plan.resources.map(({ uid }) => [uid, newId()])),
  };
  const own = <T extends object>(rows: T[]) => rows.map((row) => ({ ...row, project_id: projectId }));
  await savePlanRow(tx, saved);
  await insertRows(tx, 'task', taskColumns, own(taskRows(plan, schedule.tasks, ids)));
  await insertRows(tx, 'task_link', linkColumns, own(linkRows(plan, ids, newId)));
  await insertRows(tx, 'plan_resource', resourceColumns, own(resourceRows(plan, ids)));
  await insertRows(tx, 'assignment', assignmentColumns, own(assignmentRows(plan, ids, newId)));
  await insertRows(tx, 'task_baseline', baselineColumns, baselineRows(plan, ids));
  await recognisePeople(tx, projectId);
};

/** Plans name people by words; where exactly one of our people bears the name or address, he is meant. */
const recognisePeople = async (tx: Tx, projectId: string): Promise<void> => {
  await sql`update plan_resource set person_id = found.id
    from (select name, min(id::text)::uuid as id from person group by name having count(*) = 1) as found
    where plan_resource.project_id = ${projectId} and plan_resource.kind = 'work' and found.name = plan_resource.name`.execute(
    tx,
  );
  await sql`update task set owner_id = plan_resource.person_id
    from plan_resource
    where task.project_id = ${projectId} and plan_resource.project_id = task.project_id
      and plan_resource.name = task.owner_text and plan_resource.person_id is not null`.execute(tx);
};

const savePlanRow = async (tx: Tx, { projectId, plan, schedule, fileId, now }: SavedPlan): Promise<void> => {
  const { tasks, links: _links, resources: _resources, assignments: _assignments, ...settings } = plan;
  await tx
    .insertInto('plan')
    .values({
      id: newId(),
      project_id: projectId,
      name: plan.name,
      source_format: plan.source.format,
      source_application: plan.source.application,
      source_file_id: fileId,
      start_at: isoOfMinute(plan.start),
      finish_at: isoOfMinute(schedule.finish),
      status_at: plan.statusDate === null ? null : isoOfMinute(plan.statusDate),
      settings: JSON.stringify(settings satisfies PlanSettings),
      calculated_at: now,
      task_count: tasks.length,
    })
    .execute();
};

/** Removes a project's plan with everything in it. */
export const removePlan = async (tx: Tx, projectId: string): Promise<void> => {
  await tx.deleteFrom('task').where('project_id', '=', projectId).execute();
  await tx.deleteFrom('plan_resource').where('project_id', '=', projectId).execute();
  await tx.deleteFrom('plan').where('project_id', '=', projectId).execute();
};
