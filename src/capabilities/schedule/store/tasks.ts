import { sql } from 'kysely';
import type { Actor } from '#platform/actor.ts';
import type { Db, Tx } from '#platform/db/database.ts';
import { AppError } from '#platform/errors.ts';
import { runList } from '#platform/list/run-list.ts';
import type { ListQuery } from '#platform/list/query.ts';
import { visibleProjects } from '../../access/visibility.ts';
import { taskColumns } from '../columns.ts';
import type { TaskListRow } from '../schema.ts';

const taskBase = (db: Db, who: Actor) =>
  db
    .selectFrom('task')
    // Every task has its project; an outer join is one the database leaves out of a count.
    .leftJoin('project', 'project.id', 'task.project_id')
    .leftJoin('person', 'person.id', 'task.owner_id')
    .where(visibleProjects(who))
    .select([
      'task.id',
      'task.project_id as projectId',
      sql<string>`project.name`.as('project'),
      'task.position',
      'task.wbs',
      'task.name',
      'task.kind',
      'task.start_at as startAt',
      'task.finish_at as finishAt',
      'task.duration_minutes as durationMinutes',
      'task.percent_complete as percentComplete',
      'task.critical',
      'task.total_slack_minutes as totalSlackMinutes',
      sql<string | null>`coalesce(person.name, task.owner_text)`.as('owner'),
      'task.owner_id as ownerId',
      mine(who).as('mine'),
      'task.deadline_at as deadlineAt',
      'task.version',
    ]);

const mine = ({ personId }: Actor) =>
  personId === null
    ? sql<boolean>`false`
    : sql<boolean>`(task.kind <> 'summary' and ((task.owner_id is not null and task.owner_id = ${personId})
        or (task.owner_id is null and task.owner_text is not null and task.owner_text = (select me.name from person as me where me.id = ${personId}))))`;

/** Tasks the actor may see, over all projects or those of one. */
export const listTasks = (db: Db, who: Actor, query: ListQuery, projectId?: string) => {
  const base = taskBase(db, who);
  return runList<TaskListRow>(
    db,
    {
      columns: taskColumns,
      base: (projectId ? base.where('task.project_id', '=', projectId) : base) as never,
      searched: ['name', 'wbs', 'owner'],
      order: projectId ? 'position' : ['projectId', 'position'],
    },
    query,
  );
};

/** The row of a task for a change; not found where its project is hidden. */
export const findTaskRow = async (tx: Db | Tx, who: Actor, id: string) => {
  const row = await tx
    .selectFrom('task')
    .innerJoin('project', 'project.id', 'task.project_id')
    .selectAll('task')
    .where('task.id', '=', id)
    .where(visibleProjects(who))
    .executeTakeFirst();
  if (!row) throw new AppError('not-found', 'record.not-found');
  return row;
};

/** One task with its neighbours in the network and who works on it. */
export const findTask = async (db: Db, who: Actor, id: string) => {
  const row = await findTaskRow(db, who, id);
  const listed = await taskBase(db, who).where('task.id', '=', id).executeTakeFirstOrThrow();
  return {
    ...listed,
    constraint: row.constraint_type,
    constraintAt: row.constraint_at,
    lateStartAt: row.late_start_at,
    lateFinishAt: row.late_finish_at,
    freeSlackMinutes: row.free_slack_minutes,
    actualStartAt: row.actual_start_at,
    actualFinishAt: row.actual_finish_at,
    baselineStartAt: row.baseline_start_at,
    baselineFinishAt: row.baseline_finish_at,
    workMinutes: row.work_minutes,
    costFen: row.cost_fen,
    notes: row.notes,
    driver: row.driver,
    parts: row.parts,
    custom: row.details.custom,
    predecessors: await listNeighbours(db, id, { mine: 'to_id', other: 'from_id' }),
    successors: await listNeighbours(db, id, { mine: 'from_id', other: 'to_id' }),
    assignments: await listAssignments(db, id),
  };
};

interface Ends {
  readonly mine: 'from_id' | 'to_id';
  readonly other: 'from_id' | 'to_id';
}

const listNeighbours = (db: Db, id: string, { mine, other }: Ends) =>
  db
    .selectFrom('task_link')
    .innerJoin('task', 'task.id', `task_link.${other}`)
    .select([
      'task.id',
      'task.wbs',
      'task.name',
      'task_link.type',
      'task_link.lag',
      'task_link.lag_unit as lagUnit',
    ])
    .where(`task_link.${mine}`, '=', id)
    .execute();

const listAssignments = (db: Db, id: string) =>
  db
    .selectFrom('assignment')
    .innerJoin('plan_resource', 'plan_resource.id', 'assignment.resource_id')
    .select([
      'assignment.id',
      'plan_resource.name',
      'assignment.units',
      'assignment.work_minutes as workMinutes',
    ])
    .where('assignment.task_id', '=', id)
    .execute();
