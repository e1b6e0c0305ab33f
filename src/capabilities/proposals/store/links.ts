import { sql, type SqlBool } from 'kysely';
import type { Link } from '../rules/links.ts';
import type { Reader } from './rows.ts';

/** Every link between proposals. */
export const listLinks = async (db: Reader): Promise<Link[]> => {
  const rows = await db.selectFrom('proposal_link').select(['proposal_id', 'kind', 'other_id']).execute();
  return rows.map((row) => ({ proposalId: row.proposal_id, kind: row.kind, otherId: row.other_id }));
};

/** What a proposal is linked with, from either side. */
export const listLinksOf = async (db: Reader, id: string) => {
  const rows = await db
    .selectFrom('proposal_link as link')
    .innerJoin('proposal as other', (join) =>
      join.on(
        sql<SqlBool>`other.id = case when link.proposal_id = ${id} then link.other_id else link.proposal_id end`,
      ),
    )
    .where((on) => on.or([on('link.proposal_id', '=', id), on('link.other_id', '=', id)]))
    .select(['link.kind', 'link.proposal_id', 'other.id', 'other.code', 'other.name', 'other.state'])
    .orderBy('other.code')
    .execute();
  return rows.map(({ kind, proposal_id: from, ...other }) => ({
    kind,
    direction: from === id ? ('to' as const) : ('from' as const),
    other,
  }));
};

/** Codes with names of some proposals, in the order asked for, for a message. */
export const namesOf = async (db: Reader, ids: readonly string[]): Promise<string[]> => {
  const rows = await db
    .selectFrom('proposal')
    .select(['id', 'name'])
    .where('id', 'in', [...ids])
    .execute();
  const names = new Map(rows.map(({ id, name }) => [id, name]));
  return ids.map((id) => names.get(id) ?? id);
};
