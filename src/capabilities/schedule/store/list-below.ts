import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';

/** The ids of a task and of everything below it. */
export const listWithBelow = async (tx: Tx, id: string): Promise<string[]> => {
  const { rows } = await sql<{ id: string }>`
    with recursive below as (
      select id from task where id = ${id} union select task.id from task join below on task.parent_id = below.id
    ) select id from below`.execute(tx);
  return rows.map((row) => row.id);
};
