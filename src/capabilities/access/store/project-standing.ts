import { sql } from 'kysely';
import type { Db, Tx } from '#platform/db/database.ts';
import type { Write } from '#platform/db/write.ts';
import type { ProjectStanding } from '#platform/live/signal.ts';

/** Who stands how to these projects; those that do not exist are left out. */
export const listProjectStandings = async (
  db: Db | Tx,
  ids: readonly string[],
): Promise<ReadonlyMap<string, ProjectStanding>> => {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<ProjectStanding>`
    with recursive chosen as (
      select id, manager_id, sponsor_id, unit_id, confidentiality from project where id = any(${[...ids]}::uuid[])
    ), above as (
      select unit.id as base, unit.id, unit.parent_id from org_unit as unit where unit.id in (select unit_id from chosen)
      union select above.base, unit.id, unit.parent_id from org_unit as unit join above on unit.id = above.parent_id
    )
    select id, manager_id as "managerId", sponsor_id as "sponsorId", confidentiality,
      array(select above.id from above where above.base = chosen.unit_id) as "unitIds",
      array(select member.person_id from project_member as member where member.project_id = chosen.id) as "memberIds"
    from chosen`.execute(db);
  return new Map(rows.map((row) => [row.id, row]));
};

/** Announces how a project stands before it is changed or deleted, so that those from whom it disappears learn of it. */
export const announceFormer = async ({ tx, announce }: Write, id: string): Promise<void> => {
  const former = (await listProjectStandings(tx, [id])).get(id);
  if (former) announce({ about: 'record', kind: 'project', id, project: id, former });
};
