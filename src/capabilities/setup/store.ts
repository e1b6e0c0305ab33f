import type { Db, Tx } from '#platform/db/database.ts';

/** The product is set up once it knows its enterprise. */
export const isSetUp = async (db: Db | Tx): Promise<boolean> =>
  (await db.selectFrom('enterprise').select('id').executeTakeFirst()) !== undefined;

export const isOpenLink = async (db: Db | Tx, tokenHash: string): Promise<boolean> =>
  (await db
    .selectFrom('setup_link')
    .select('token_hash')
    .where('token_hash', '=', tokenHash)
    .where('used_at', 'is', null)
    .executeTakeFirst()) !== undefined;
