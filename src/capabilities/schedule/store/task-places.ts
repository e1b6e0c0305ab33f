import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';

/** How many tasks stand directly below a parent (or at the top), and the parent itself where it is of this project. */
export const listSiblings = async (tx: Tx, projectId: string, parentId: string | null) => {
  const counted = await tx
    .selectFrom('task')
    .select((query) => query.fn.countAll<number>().as('n'))
    .where('project_id', '=', projectId)
    .where('parent_id', parentId === null ? 'is' : '=', parentId)
    .executeTakeFirstOrThrow();
  const parent =
    parentId === null
      ? undefined
      : await tx
          .selectFrom('task')
          .select(['id', 'wbs', 'level', 'kind'])
          .where('id', '=', parentId)
          .where('project_id', '=', projectId)
          .executeTakeFirst();
  return { siblings: counted.n, parent };
};

/**
 * The position just after everything below a parent, so that the outline order holds without moving
 * any other row: half-way to the next task, or one after the last.
 */
export const findEndOf = (tx: Tx, projectId: string, parentId: string | null): Promise<number> =>
  parentId === null ? findEnd(tx, projectId) : findEndBelow(tx, projectId, parentId);

const findEnd = async (tx: Tx, projectId: string): Promise<number> => {
  const last = await tx
    .selectFrom('task')
    .select((query) => query.fn.max<number | null>('position').as('position'))
    .where('project_id', '=', projectId)
    .executeTakeFirstOrThrow();
  return (last.position ?? -1) + 1;
};

const findEndBelow = async (tx: Tx, projectId: string, parentId: string): Promise<number> => {
  const { rows } = await sql<{ position: number }>`
    with recursive below as (
      select id, position from task where project_id = ${projectId} and id = ${parentId}
      union select task.id, task.position from task join below on task.parent_id = below.id
    ), last as (select coalesce(max(position), -1) as at from below)
    select coalesce((last.at + (select min(task.position) from task where task.project_id = ${projectId} and task.position > last.at)) / 2, last.at + 1) as position
    from last`.execute(tx);
  return rows[0]?.position ?? 0;
};

/** The ids of a task and of everything below it. */
export const listWithBelow = async (tx: Tx, id: string): Promise<string[]> => {
  const { rows } = await sql<{ id: string }>`
    with recursive below as (
      select id from task where id = ${id} union select task.id from task join below on task.parent_id = below.id
    ) select id from below`.execute(tx);
  return rows.map((row) => row.id);
};
