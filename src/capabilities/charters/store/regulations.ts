import type { Actor } from '#platform/actor.ts';
import { dayIn } from '#platform/clock.ts';
import type { Db, Tx } from '#platform/db/database.ts';
import { AppError } from '#platform/errors.ts';
import { approvalOf } from '../../approvals/store/load-approval.ts';
import { findOffice } from '../../offices/store.ts';
import { zoneFor } from '../../organisation/store/today.ts';
import { partKeys, type RegulationPart, type RegulationState } from '../names.ts';
import type { Chapter, RegulationRow } from '../schema/regulation.ts';
import { readsDrafts } from '../visibility.ts';
import { officeName } from './office-access.ts';

type Reader = Db | Tx;

/** A regulation as it is stored; throws not-found. */
export const findRegulationRow = async (db: Reader, id: string) => {
  const row = await db.selectFrom('regulation').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) throw new AppError('not-found', 'record.not-found', { subject: 'regulation' });
  return row;
};
export type StoredRegulation = Awaited<ReturnType<typeof findRegulationRow>>;

const isSeen = (who: Actor, row: StoredRegulation): boolean => row.approved_at !== null || readsDrafts(who);

export const findSeenRegulation = async (db: Reader, who: Actor, id: string): Promise<StoredRegulation> => {
  const row = await findRegulationRow(db, id);
  if (!isSeen(who, row)) throw new AppError('not-found', 'record.not-found', { subject: 'regulation' });
  return row;
};

const partOf = (part: string | null): RegulationPart | null => partKeys.find((key) => key === part) ?? null;

export const listChapters = async (db: Reader, regulationId: string): Promise<Chapter[]> => {
  const rows = await db
    .selectFrom('regulation_chapter')
    .select(['title', 'text', 'part'])
    .where('regulation_id', '=', regulationId)
    .orderBy('position')
    .execute();
  return rows.map((row) => ({ ...row, part: partOf(row.part) }));
};

/** Where it stands, but for changes of what it is assembled from. */
export const regulationState = async (db: Reader, row: StoredRegulation): Promise<RegulationState> => {
  if (row.superseded_at !== null) return 'superseded';
  if (row.approved_at !== null) return 'in-force';
  const approval = await approvalOf(db, 'regulation', row.id);
  return approval?.state === 'running' ? 'in-approval' : 'draft';
};

export const regulationLine = async (
  { db, who }: { readonly db: Reader; readonly who: Actor },
  row: StoredRegulation,
): Promise<RegulationRow> => ({
  id: row.id,
  version: row.version,
  officeId: row.pmo_unit_id,
  office: officeName(await findOffice(db, row.pmo_unit_id)),
  edition: row.edition,
  documentNumber: row.document_number,
  state: await regulationState(db, row),
  approvedOn: row.approved_at === null ? null : dayIn(new Date(row.approved_at), await zoneFor({ db, who })),
});

/** Regulations the actor may see, by unit, the latest edition first. */
export const listRegulations = async (
  db: Reader,
  who: Actor,
): Promise<{ rows: RegulationRow[]; total: number }> => {
  const stored = await db
    .selectFrom('regulation')
    .innerJoin('pmo_unit', 'pmo_unit.id', 'regulation.pmo_unit_id')
    .selectAll('regulation')
    .orderBy('pmo_unit.sort_key')
    .orderBy('regulation.created_at', 'desc')
    .execute();
  const rows = [];
  for (const row of stored.filter((one) => isSeen(who, one)))
    rows.push(await regulationLine({ db, who }, row));
  return { rows, total: rows.length };
};
