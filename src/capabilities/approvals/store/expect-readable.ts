import { sql } from 'kysely';
import { holds, type Actor } from '#platform/actor.ts';
import type { Db, Tx } from '#platform/db/database.ts';
import { AppError } from '#platform/errors.ts';
import type { Registry } from '#platform/registry.ts';
import { todayOf } from '../../organisation/store/today.ts';
import { listPrincipals } from '../deputies/store.ts';

interface Reading {
  readonly db: Db | Tx;
  readonly who: Actor;
  readonly now: Date;
  readonly registry: Registry;
}

/** Refuses as not found an approval the actor has no part in and whose record he may not see. */
export const expectReadable = async (
  { who, now, registry, ...context }: Reading | (Omit<Reading, 'db'> & { readonly tx: Tx }),
  id: string,
): Promise<void> => {
  const db = 'tx' in context ? context.tx : context.db;
  if (!(await isReadable({ db, who, now, registry }, id)))
    throw new AppError('not-found', 'record.not-found', { subject: 'approval' });
};

/** Whether the actor has a part in an approval or may see its record. */
export const isReadable = async ({ db, who, now, registry }: Reading, id: string): Promise<boolean> => {
  const row = await db
    .selectFrom('approval')
    .select(['kind', 'subject_id', 'applicant_id'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) return false;
  if (who.kind === 'system' || holds(who, 'approval.manage') || row.applicant_id === who.personId)
    return true;
  if (who.personId !== null) {
    const today = await todayOf({ db, who, now });
    const principals = await listPrincipals(db, who.personId, today);
    if (await takesPart(db, id, [who.personId, ...principals])) return true;
  }
  return (await registry.subjects.get(row.kind)?.canRead(db, who, row.subject_id)) ?? false;
};

const takesPart = async (db: Db | Tx, id: string, people: readonly string[]): Promise<boolean> => {
  const { rows } = await sql<{ has: boolean }>`select
    exists (select 1 from approval_waiting where approval_id = ${id} and person_id = any(${people}::uuid[]))
    or exists (select 1 from approval_copy where approval_id = ${id} and person_id = any(${people}::uuid[]))
    or exists (select 1 from approval_step where approval_id = ${id} and people && ${people}::uuid[])
    or exists (select 1 from approval_action where approval_id = ${id}
      and (author_id = any(${people}::uuid[]) or people && ${people}::uuid[])) as has`.execute(db);
  return rows[0]?.has ?? false;
};
