import { sql } from 'kysely';
import { readConfig } from '#platform/config.ts';
import { openDatabase } from '#platform/db/database.ts';

export interface Place {
  readonly dataDir: string;
  readonly databaseUrl: string | null;
}

/** What the database holds of the writes of one round after a crash. */
export interface Remains {
  /** Id by name of the units that are there. */
  readonly units: ReadonlyMap<string, string>;
  /** Names that are there more than once. */
  readonly repeated: readonly string[];
  /** Units without an entry in the audit log, without a kept answer, or the other way round. */
  readonly halves: readonly string[];
}

interface Row {
  readonly name: string | null;
  readonly id: string | null;
  readonly audited: number;
  readonly kept: number;
}

/** Opens the database that a killed server left behind and reads what it holds of one round. */
export const readRemains = async ({ dataDir, databaseUrl }: Place, round: number): Promise<Remains> => {
  const database = await openDatabase(
    readConfig({ ZHONGSHU_DATA: dataDir, DATABASE_URL: databaseUrl ?? '' }),
  );
  try {
    const prefix = `crash ${round}-%`;
    const { rows } = await sql<Row>`
      with unit as (select id::text, name from org_unit where name like ${prefix}),
        audit as (select subject_id as id, min(subject_label) as name, count(*)::int as n from audit_event
          where subject_type = 'unit' and action = 'unit.create' and subject_label like ${prefix} group by subject_id),
        answer as (select response::jsonb ->> 'id' as id, count(*)::int as n from idempotency
          where response::jsonb ->> 'name' like ${prefix} group by 1)
      select coalesce(unit.name, audit.name) as name, unit.id, coalesce(audit.n, 0) as audited, coalesce(answer.n, 0) as kept
      from unit full join audit using (id) full join answer using (id)`.execute(database.db);
    return remainsOf(rows);
  } finally {
    await database.close();
  }
};

const remainsOf = (rows: readonly Row[]): Remains => {
  const whole = rows.filter(({ id, audited, kept }) => id !== null && audited === 1 && kept === 1);
  const names = rows.map(({ name }) => name ?? '');
  return {
    units: new Map(whole.map(({ name, id }) => [name ?? '', id ?? ''])),
    repeated: names.filter((name, index) => names.indexOf(name) !== index),
    halves: rows
      .filter((row) => !whole.includes(row))
      .map(({ name, id, audited, kept }) => `${name}: row ${id ? 1 : 0}, audit ${audited}, answer ${kept}`),
  };
};
