import { sql } from 'kysely';
import type { Db, Tx } from '#platform/db/database.ts';
import { enterpriseToday } from '../organisation/store.ts';

/** Who decides for a PMO together, and how many of them must be present. */
export interface CoreGroup {
  readonly members: readonly string[];
  readonly chairId: string | null;
  readonly quorum: number;
}

/** The 领导核心组 of a PMO; null where it has none yet. Without a stated quorum, more than half. */
export const coreGroupOf = async (db: Db | Tx, officeId: string): Promise<CoreGroup | null> => {
  const group = await db
    .selectFrom('pmo_group')
    .select(['id', 'chair_id', 'quorum'])
    .where('office_id', '=', officeId)
    .where('kind', '=', 'core')
    .executeTakeFirst();
  if (!group) return null;
  const members = await membersOf(db, group.id);
  const quorum = group.quorum ?? Math.floor(members.length / 2) + 1;
  return members.length === 0 ? null : { members, chairId: group.chair_id, quorum };
};

const membersOf = async (db: Db | Tx, groupId: string): Promise<string[]> => {
  const rows = await db
    .selectFrom('pmo_group_member')
    .innerJoin('person', 'person.id', 'pmo_group_member.person_id')
    .select('person.id')
    .where('group_id', '=', groupId)
    .orderBy('person.sort_key')
    .execute();
  return rows.map(({ id }) => id);
};

/** Who holds a kind of position (`pmo-analyst`) in a PMO on a day (`YYYY-MM-DD`), today where none is given. */
export const holdersOf = async (
  db: Db | Tx,
  officeId: string,
  positionKind: string,
  day?: string,
): Promise<string[]> => {
  const on = day === undefined ? enterpriseToday : sql<string>`${day}::date`;
  const rows = await db
    .selectFrom('pmo_appointment as held')
    .innerJoin('pmo_position as position', 'position.id', 'held.position_id')
    .select('held.person_id as personId')
    .distinct()
    .where('position.office_id', '=', officeId)
    .where('position.kind', '=', positionKind)
    .where('held.from_on', '<=', on)
    .where((is) => is.or([is('held.to_on', 'is', null), is('held.to_on', '>=', on)]))
    .execute();
  return rows.map(({ personId }) => personId);
};
