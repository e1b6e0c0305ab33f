import { sql } from 'kysely';
import type { z } from 'zod';
import type { Actor } from '#platform/actor.ts';
import type { Db } from '#platform/db/database.ts';
import { jsonObject, jsonPlain, jsonRows, jsonText, jsonWord } from '#platform/db/json-sql.ts';
import { JsonText, type Pieces } from '#platform/json-text.ts';
import { visibleProjects } from '../../access/visibility.ts';
import type { TimelineBar, TimelinePage, TimelineQuery, TimelineTask } from '../schema/timeline.ts';
import { listProjectFields } from './list-projects.ts';

type Bar = z.output<typeof TimelineBar>;
type Page = z.output<typeof TimelinePage>;
type Query = z.output<typeof TimelineQuery>;

const barFields = [
  'id',
  'code',
  'name',
  'unit',
  'program',
  'manager',
  'phase',
  'health',
  'startOn',
  'finishOn',
  'baselineStartOn',
  'baselineFinishOn',
  'percentComplete',
] as const;

/** The bars of the timeline: a page of projects with their dates, milestones and, where asked for, tasks. */
export const listTimeline = async (db: Db, who: Actor, query: Query): Promise<Page | JsonText> => {
  const { rows, total } = await listProjectFields(db, who, query, barFields);
  const ids = rows.map(({ id }) => id);
  const milestones = Map.groupBy(await listMilestones(db, ids), (row) => row.project_id);
  const bars = rows.map((row) => ({
    id: row.id,
    code: row.code,
    name: row.name,
    unit: row.unit,
    program: row.program,
    manager: row.manager,
    phase: row.phase,
    health: row.health,
    startOn: row.startOn,
    finishOn: row.finishOn,
    baselineStartOn: row.baselineStartOn,
    baselineFinishOn: row.baselineFinishOn,
    percentComplete: row.percentComplete,
    milestones: (milestones.get(row.id) ?? []).flatMap(({ name, on, actual_on: done }) =>
      on ? [{ name, on, done: done !== null }] : [],
    ),
  }));
  return query.tasks ? new JsonText(withTasks(db, bars, total)) : { rows: bars, total };
};

const projectsAtOnce = 10;

/**
 * The page with the tasks of its projects, a few projects at a time, so that it takes the same memory whatever
 * its length. Each piece is a statement of its own: a transaction around them would keep a connection, of
 * the embedded database the only one, for as long as a slow reader takes.
 */
async function* withTasks(db: Db, bars: readonly Bar[], total: number): AsyncGenerator<Pieces> {
  yield [`{"total":${total},"rows":[`];
  for (let from = 0; from < bars.length; from += projectsAtOnce) {
    const some = bars.slice(from, from + projectsAtOnce);
    const tasks = await tasksByProject(
      db,
      some.map(({ id }) => id),
    );
    yield some.flatMap((bar, at) => [
      `${from + at > 0 ? ',' : ''}${JSON.stringify(bar).slice(0, -1)},"tasks":[`,
      tasks.get(bar.id) ?? '',
      ']}',
    ]);
  }
  yield [']}'];
}

/** The tasks of those of the projects that the actor may see. */
export const listTimelineTasks = async (db: Db, who: Actor, ids: readonly string[]): Promise<JsonText> => {
  const visible = await db
    .selectFrom('project')
    .select('id')
    .where('id', '=', among(ids))
    .where(visibleProjects(who))
    .execute();
  const tasks = await tasksByProject(
    db,
    visible.map(({ id }) => id),
  );
  const rows = [...tasks].flatMap(([id, text], at) => [
    `${at > 0 ? ',' : ''}{"projectId":"${id}","tasks":[`,
    text ?? '',
    ']}',
  ]);
  return new JsonText(['{"rows":[', ...rows, ']}']);
};

// One array parameter, so that the statement is the same for any number of projects.
const among = (ids: readonly string[]) => sql<string>`any(${ids}::uuid[])`;

const listMilestones = (db: Db, ids: readonly string[]) =>
  db
    .selectFrom('milestone')
    .select([
      'project_id',
      'name',
      'actual_on',
      sql<string | null>`coalesce(actual_on, forecast_on, baseline_on)`.as('on'),
    ])
    .where('project_id', '=', among(ids))
    .orderBy('on')
    .execute();

const taskText = jsonObject({
  id: jsonWord(sql.ref('id')),
  name: jsonText(sql.ref('name')),
  kind: jsonWord(sql.ref('kind')),
  level: jsonPlain(sql.ref('level')),
  startOn: jsonWord(sql`start_at::date`),
  finishOn: jsonWord(sql`finish_at::date`),
  percentComplete: jsonPlain(sql.ref('percent_complete')),
  // Few tasks are split: the others say nothing of it.
  critical: sql<string>`${jsonPlain(sql.ref('critical'))} || coalesce(',"parts":' || parts::text, '')`,
} satisfies Record<Exclude<keyof z.output<typeof TimelineTask>, 'parts'>, unknown>);

/** By project, its tasks in outline order as JSON. */
const tasksByProject = async (
  db: Db,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Buffer | null>> => {
  const rows = await db
    .selectFrom('task')
    .select(['project_id as projectId', jsonRows(taskText, sql.ref('position')).as('tasksUtf8')])
    .where('project_id', '=', among(ids))
    .groupBy('project_id')
    .execute();
  return new Map(rows.map(({ projectId, tasksUtf8 }) => [projectId, tasksUtf8]));
};
