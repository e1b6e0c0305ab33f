import { sql } from 'kysely';
import type { Db, Tx } from '#platform/db/database.ts';
import type { Health } from '../tables.ts';

export interface ComputedHealth {
  readonly projectId: string;
  readonly health: Health | null;
  /** The rule that decided, or why there is no health. */
  readonly rule: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly dimensions: readonly object[];
  /** Colours of the dimensions and values of the measures by name. */
  readonly brief: Readonly<Record<string, string | number | null>>;
}

/** Saves what was computed and notes every change of colour with its instant. */
export const saveHealth = async (tx: Tx, now: Date, rows: readonly ComputedHealth[]): Promise<void> => {
  if (rows.length === 0) return;
  const computed = sql`jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
    as computed("projectId" uuid, health text, rule text, params jsonb, dimensions jsonb, brief jsonb)`;
  await sql`insert into health_change (project_id, at, health, rule)
    select computed."projectId", ${now}, computed.health, computed.rule from ${computed}
    left join project_health as before on before.project_id = computed."projectId"
    where before.project_id is null or before.health is distinct from computed.health`.execute(tx);
  await sql`insert into project_health (project_id, health, rule, params, dimensions, brief, computed_at)
    select computed."projectId", computed.health, computed.rule, computed.params, computed.dimensions, computed.brief, ${now} from ${computed}
    on conflict (project_id) do update set health = excluded.health, rule = excluded.rule, params = excluded.params,
      dimensions = excluded.dimensions, brief = excluded.brief, computed_at = excluded.computed_at`.execute(
    tx,
  );
};

/** When data of a project changed last that is not computed yet; null where all is. */
export const lastDirtyAt = async (db: Db): Promise<string | null> => {
  // As the database writes it: an instant of ours ends at the millisecond.
  const row = await db
    .selectFrom('health_dirty')
    .select(sql<string | null>`max(at)::text`.as('at'))
    .executeTakeFirst();
  return row?.at ?? null;
};

/** Takes projects whose data changed `until` then off the list; the caller computes them in the same transaction. */
export const takeDirty = async (tx: Tx, until: string, most: number): Promise<string[]> => {
  const taken = await sql<{ project_id: string }>`delete from health_dirty where project_id in
    (select project_id from (select project_id from health_dirty where at <= ${until}::timestamptz order by at limit ${most}) as oldest)
    returning project_id`.execute(tx);
  return [...new Set(taken.rows.map(({ project_id }) => project_id))];
};
