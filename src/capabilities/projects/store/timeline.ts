import { sql } from 'kysely';
import type { z } from 'zod';
import type { Actor } from '#platform/actor.ts';
import type { Db } from '#platform/db/database.ts';
import { jsonObject, jsonPlain, jsonRows, jsonText, jsonWord, type JsonSql } from '#platform/db/json-sql.ts';
import { JsonText, type Pieces } from '#platform/json-text.ts';
import { writeList, writeRows } from '#platform/list/run-list.ts';
import { visibleProjects } from '../../access/visibility.ts';
import { TimelineRow } from '../schema.ts';
import type { DrawnTask, TimelineQuery, TimelineTask } from '../schema/timeline.ts';
import { projectBars } from './list-projects.ts';

type Query = z.output<typeof TimelineQuery>;

/** The bars of the timeline: a page of projects with their dates, milestones and, where asked for, tasks. */
export const listTimeline = async (db: Db, who: Actor, query: Query): Promise<JsonText> => {
  const source = projectBars(db, who);
  if (!query.tasks) return writeList(db, source, TimelineRow, query);
  const { rows, total } = await writeRows(db, source, TimelineRow, query);
  return new JsonText(withTasks(db, rows, total));
};

interface Bar {
  readonly id: string;
  readonly textUtf8: Buffer;
}

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
    const tasks = await wholeTasks(
      db,
      some.map(({ id }) => id),
    );
    yield some.flatMap(({ id, textUtf8 }, at) => [
      from + at > 0 ? ',' : '',
      textUtf8.subarray(0, -1),
      ',"tasks":[',
      tasks.get(id) ?? '',
      ']}',
    ]);
  }
  yield [']}'];
}

/** What is drawn of the tasks of those of the projects that the actor may see. */
export const listTimelineTasks = async (db: Db, who: Actor, ids: readonly string[]): Promise<JsonText> => {
  const visible = await db
    .selectFrom('project')
    .select('id')
    .where('id', '=', among(ids))
    .where(visibleProjects(who))
    .execute();
  const tasks = await drawnTasks(
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

type Fields<T> = Record<Exclude<keyof T, 'parts'>, unknown>;

const drawn = {
  startOn: jsonWord(sql`start_at::date`),
  finishOn: jsonWord(sql`finish_at::date`),
  // Few tasks are split: the others say nothing of it.
  critical: sql<string>`${jsonPlain(sql.ref('critical'))} || coalesce(',"parts":' || parts::text, '')`,
} satisfies Fields<z.output<typeof DrawnTask>>;

const drawnText = jsonObject(drawn);

const taskText = jsonObject({
  id: jsonWord(sql.ref('id')),
  name: jsonText(sql.ref('name')),
  kind: jsonWord(sql.ref('kind')),
  level: jsonPlain(sql.ref('level')),
  percentComplete: jsonPlain(sql.ref('percent_complete')),
  ...drawn,
} satisfies Fields<z.output<typeof TimelineTask>>);

type ByProject = ReadonlyMap<string, Buffer | null>;

const tasksOf = (db: Db, ids: readonly string[], text: JsonSql) =>
  db
    .selectFrom('task')
    .select(['project_id as projectId', jsonRows(text, sql.ref('position')).as('tasksUtf8')])
    .where('project_id', '=', among(ids))
    .groupBy('project_id');

const byProject = (
  rows: readonly { readonly projectId: string; readonly tasksUtf8: Buffer | null }[],
): ByProject => new Map(rows.map(({ projectId, tasksUtf8 }) => [projectId, tasksUtf8]));

/** By project, its tasks in outline order as JSON. */
const wholeTasks = async (db: Db, ids: readonly string[]): Promise<ByProject> =>
  byProject(await tasksOf(db, ids, taskText).execute());

/** By project, what is drawn of its tasks as JSON; a summary only repeats what the tasks below it say. */
const drawnTasks = async (db: Db, ids: readonly string[]): Promise<ByProject> =>
  byProject(
    await tasksOf(db, ids, drawnText)
      .where('kind', '<>', 'summary')
      .where('start_at', 'is not', null)
      .where('finish_at', 'is not', null)
      .execute(),
  );
