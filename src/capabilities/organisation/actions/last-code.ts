import { sql } from 'kysely';
import type { Write } from '#platform/db/write.ts';

/** The highest code made of the prefix and a number; null where none is. */
export const lastCode = async (
  { tx }: Write,
  table: 'org_unit' | 'person',
  prefix: string,
): Promise<string | null> => {
  const row = await tx
    .selectFrom(table)
    .select('code')
    .where('code', '~', `^${prefix}[0-9]{1,9}$`)
    .orderBy(sql`length(code) desc, code desc`)
    .limit(1)
    .executeTakeFirst();
  return row?.code ?? null;
};
