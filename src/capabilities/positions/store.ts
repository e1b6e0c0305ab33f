import type { Db, Tx } from '#platform/db/database.ts';

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
