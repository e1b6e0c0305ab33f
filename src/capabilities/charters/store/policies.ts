import type { Actor } from '#platform/actor.ts';
import { dayIn } from '#platform/clock.ts';
import type { Db, Tx } from '#platform/db/database.ts';
import { AppError } from '#platform/errors.ts';
import { zoneFor } from '../../organisation/store/today.ts';
import type { PolicyRecord } from '../schema/policy.ts';
import { mayUpdate, officeName } from './office-access.ts';
import { isMineToRead, listReadings } from './readings.ts';

type Reader = Db | Tx;

const base = (db: Reader) =>
  db
    .selectFrom('policy')
    .innerJoin('pmo_unit as office', 'office.id', 'policy.pmo_unit_id')
    .leftJoin('person as publisher', 'publisher.id', 'policy.published_by')
    .selectAll('policy')
    .select(['office.name', 'office.display_name', 'office.org_unit_id', 'publisher.name as publisher'])
    .orderBy('policy.year', 'desc')
    .orderBy('office.sort_key');

type Loaded = Awaited<ReturnType<ReturnType<typeof base>['executeTakeFirstOrThrow']>>;

const recordOf = async (db: Reader, who: Actor, row: Loaded): Promise<PolicyRecord> => {
  const readings = await listReadings(db, { type: 'policy', id: row.id });
  return {
    id: row.id,
    version: row.version,
    officeId: row.pmo_unit_id,
    office: officeName(row),
    year: row.year,
    statement: row.statement,
    objectives: row.objectives,
    reviewOn: row.review_on,
    publishedOn:
      row.published_at === null ? null : dayIn(new Date(row.published_at), await zoneFor({ db, who })),
    publishedBy: row.publisher,
    readings,
    isMineToRead: isMineToRead(who, readings),
    mayUpdate: mayUpdate(who, row),
  };
};

/** Policies the actor may see: the published ones, and the drafts of those who write them. */
const isSeen = (who: Actor, row: Loaded): boolean => row.published_at !== null || mayUpdate(who, row);

export const listPolicies = async (
  db: Reader,
  who: Actor,
): Promise<{ rows: PolicyRecord[]; total: number }> => {
  const rows = [];
  for (const row of await base(db).execute()) if (isSeen(who, row)) rows.push(await recordOf(db, who, row));
  return { rows, total: rows.length };
};

export const findPolicyRow = async (db: Reader, who: Actor, id: string): Promise<Loaded> => {
  const row = await base(db).where('policy.id', '=', id).executeTakeFirst();
  if (!row || !isSeen(who, row)) throw new AppError('not-found', 'record.not-found', { subject: 'policy' });
  return row;
};

export const findPolicy = async (db: Reader, who: Actor, id: string): Promise<PolicyRecord> =>
  recordOf(db, who, await findPolicyRow(db, who, id));
