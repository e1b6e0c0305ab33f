import { sql } from 'kysely';
import type { Actor } from '#platform/actor.ts';
import type { Db, Tx } from '#platform/db/database.ts';
import { projectsWith, visibleProjects } from '../../access/visibility.ts';
import type { ExistingRow, Known, RegisterKind } from '../kinds/kind.ts';
import { lookupOf, type Named } from '../kinds/lookup.ts';

/** What is in the system and may be named by a table, as the actor sees it. */
export const loadKnown = async (db: Db | Tx, who: Actor, kind: RegisterKind): Promise<Known> => {
  const named = (table: 'org_unit' | 'person' | 'program'): Promise<Named[]> =>
    db.selectFrom(table).select(['id', 'code', 'name']).execute();
  const units = await named('org_unit');
  const projects = await db
    .selectFrom('project')
    .select(['id', 'code', 'name'])
    .where(visibleProjects(who))
    .execute();
  return {
    rows: await listRows(db, who, kind),
    hiddenCodes: kind.table === 'project' ? await listHiddenCodes(db, who) : new Set(),
    namedUnits: units,
    units: lookupOf(units),
    people: lookupOf(await named('person')),
    programs: lookupOf(await named('program')),
    projects: lookupOf(projects),
  };
};

const listRows = async (db: Db | Tx, who: Actor, kind: RegisterKind): Promise<ExistingRow[]> => {
  const visible =
    kind.projectColumn === null
      ? sql``
      : sql`where ${sql.ref(kind.projectColumn)} in (select project.id from project where ${visibleProjects(who)})`;
  const found =
    await sql<ExistingRow>`select * from ${sql.table(kind.table)} ${visible} order by created_at, id`.execute(
      db,
    );
  return found.rows;
};

const listHiddenCodes = async (db: Db | Tx, who: Actor): Promise<ReadonlySet<string>> => {
  const hidden = await db
    .selectFrom('project')
    .select('code')
    .where(sql<boolean>`${visibleProjects(who)} is not true`)
    .execute();
  return new Set(hidden.map(({ code }) => code));
};

/** The projects on which the actor has the permission. */
export const listProjectsWith = async (
  db: Db | Tx,
  who: Actor,
  permission: string,
): Promise<ReadonlySet<string>> => {
  const found = await db.selectFrom('project').select('id').where(projectsWith(who, permission)).execute();
  return new Set(found.map(({ id }) => id));
};
