import { sql } from 'kysely';
import type { Actor } from '#platform/actor.ts';
import { dayIn } from '#platform/clock.ts';
import type { Db, Tx } from '#platform/db/database.ts';
import { AppError } from '#platform/errors.ts';
import { approvalOf } from '../../approvals/store/load-approval.ts';
import { findOffice } from '../../offices/store.ts';
import { timeZoneOf, zoneFor } from '../../organisation/store/today.ts';
import type { CharterRow, ShownGoal } from '../schema/charter.ts';
import { stateOn, type CharterContent } from '../rules.ts';
import { readsDrafts } from '../visibility.ts';
import { mayUpdate, officeName } from './office-access.ts';

type Reader = Db | Tx;

/** A charter as it is stored; throws not-found. */
export const findCharterRow = async (db: Reader, id: string) => {
  const row = await db.selectFrom('charter').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) throw new AppError('not-found', 'record.not-found', { subject: 'charter' });
  return row;
};
export type StoredCharter = Awaited<ReturnType<typeof findCharterRow>>;

/** The goals of a charter with the objectives they serve, as those are called today. */
export const listGoals = (db: Reader, charterId: string): Promise<ShownGoal[]> =>
  db
    .selectFrom('charter_goal as goal')
    .leftJoin('objective', 'objective.id', 'goal.objective_id')
    .select([
      'goal.text',
      'goal.measure',
      'goal.target',
      'goal.objective_id as objectiveId',
      'goal.objective_note as objectiveNote',
      sql<string | null>`objective.code || ' ' || objective.title`.as('objective'),
    ])
    .where('goal.charter_id', '=', charterId)
    .orderBy('goal.position')
    .execute();

/** What the rules look at, and what is frozen for an approval. */
export const contentOf = async (
  db: Reader,
  row: StoredCharter,
): Promise<Omit<CharterContent, 'goals'> & { readonly goals: readonly ShownGoal[] }> => ({
  edition: row.edition,
  sections: row.sections,
  goals: await listGoals(db, row.id),
  mandateFrom: row.mandate_from,
  mandateTo: row.mandate_to,
});

/** Where a charter stands today. */
export const charterState = async (db: Reader, row: StoredCharter, now: Date) => {
  const approval = row.approved_at === null ? await approvalOf(db, 'charter', row.id) : null;
  const timeZone = await timeZoneOf(db);
  return stateOn(
    {
      mandateFrom: row.mandate_from,
      mandateTo: row.mandate_to,
      approvedOn: row.approved_at === null ? null : dayIn(new Date(row.approved_at), timeZone),
      supersededOn: row.superseded_on,
      isInApproval: approval?.state === 'running',
    },
    dayIn(now, timeZone),
  );
};

/** The charter of a PMO unit that holds on a day; null where none does. */
export const charterInForce = async (db: Reader, officeId: string, day: string) =>
  (await db
    .selectFrom('charter')
    .selectAll()
    .where('pmo_unit_id', '=', officeId)
    .where('approved_at', 'is not', null)
    .where('mandate_from', '<=', day)
    .where((is) => is.or([is('mandate_to', 'is', null), is('mandate_to', '>=', day)]))
    .where((is) => is.or([is('superseded_on', 'is', null), is('superseded_on', '>', day)]))
    .orderBy('mandate_from', 'desc')
    .executeTakeFirst()) ?? null;

/** The approved charter that no later edition replaces, whether its mandate has run out or not. */
export const latestApproved = async (db: Reader, officeId: string) =>
  (await db
    .selectFrom('charter')
    .selectAll()
    .where('pmo_unit_id', '=', officeId)
    .where('approved_at', 'is not', null)
    .where('superseded_on', 'is', null)
    .executeTakeFirst()) ?? null;

/** A charter not yet approved is seen by those who write charters and those who decide on it. */
const isSeen = (who: Actor, row: StoredCharter): boolean => row.approved_at !== null || readsDrafts(who);

export const findSeenCharter = async (db: Reader, who: Actor, id: string): Promise<StoredCharter> => {
  const row = await findCharterRow(db, id);
  if (!isSeen(who, row)) throw new AppError('not-found', 'record.not-found', { subject: 'charter' });
  return row;
};

interface CharterReading {
  readonly db: Reader;
  readonly who: Actor;
  readonly now: Date;
}

/** A line of the list. */
export const lineOf = async ({ db, who, now }: CharterReading, row: StoredCharter): Promise<CharterRow> => {
  const office = await findOffice(db, row.pmo_unit_id);
  const author =
    row.author_id === null
      ? undefined
      : await db.selectFrom('person').select('name').where('id', '=', row.author_id).executeTakeFirst();
  const unread = await db
    .selectFrom('reading')
    .select((of) => of.fn.countAll<number>().as('count'))
    .where('subject_type', '=', 'charter')
    .where('subject_id', '=', row.id)
    .where('confirmed_at', 'is', null)
    .executeTakeFirst();
  return {
    id: row.id,
    version: row.version,
    officeId: row.pmo_unit_id,
    office: officeName(office),
    edition: row.edition,
    documentNumber: row.document_number,
    state: await charterState(db, row, now),
    mandateFrom: row.mandate_from,
    mandateTo: row.mandate_to,
    approvedOn:
      row.approved_at === null ? null : dayIn(new Date(row.approved_at), await zoneFor({ db, who })),
    author: author?.name ?? null,
    unread: unread?.count ?? 0,
  };
};

/** Charters the actor may see, by unit, the latest edition first. */
export const listCharters = async (
  { db, who, now }: CharterReading,
  { office }: { readonly office?: string | undefined },
): Promise<{ rows: CharterRow[]; total: number }> => {
  const stored = await db
    .selectFrom('charter')
    .innerJoin('pmo_unit', 'pmo_unit.id', 'charter.pmo_unit_id')
    .selectAll('charter')
    .$if(office !== undefined, (some) => some.where('pmo_unit_id', '=', office ?? ''))
    .orderBy('pmo_unit.sort_key')
    .orderBy('charter.created_at', 'desc')
    .execute();
  const seen = stored.filter((row) => isSeen(who, row));
  const rows = [];
  for (const row of seen) rows.push(await lineOf({ db, who, now }, row));
  return { rows, total: rows.length };
};

export const mayUpdateCharter = async (db: Reader, who: Actor, row: StoredCharter): Promise<boolean> =>
  mayUpdate(who, await findOffice(db, row.pmo_unit_id));
