import type { Write } from '#platform/db/write.ts';
import { AppError } from '#platform/errors.ts';
import { newId } from '#platform/ids.ts';
import { removeSearchEntries, saveSearchEntries } from '#platform/search.ts';
import { expectVersion } from '#platform/stale.ts';
import { grantMandate } from '../../offices/actions/mandates.ts';
import { findOffice } from '../../offices/store.ts';
import { listTypes } from '../../offices/unit-facts.ts';
import { areReversed } from '../../organisation/rules.ts';
import { todayOf } from '../../organisation/store/today.ts';
import { readCharter } from '../read-charter.ts';
import { nextDocumentNumber, nextEdition } from '../rules.ts';
import type { CharterChange, CharterGoal, CharterRecord } from '../schema/charter.ts';
import {
  charterState,
  findCharterRow,
  findSeenCharter,
  latestApproved,
  listGoals,
  type StoredCharter,
} from '../store/charters.ts';
import { officeName, officeToUpdate } from '../store/office-access.ts';
import { headsServed } from '../store/readings.ts';
import { askToRead, confirmReading } from './readings.ts';

/** Draws up the next edition of a unit's charter, from the one approved last where there is one. */
export const createCharter = async (write: Write, officeId: string): Promise<{ id: string }> => {
  const { tx, who } = write;
  await officeToUpdate(tx, who, officeId);
  const editions = await tx
    .selectFrom('charter')
    .select(['edition', 'approved_at'])
    .where('pmo_unit_id', '=', officeId)
    .execute();
  const draft = editions.find(({ approved_at: at }) => at === null);
  if (draft) throw new AppError('conflict', 'charter.draft-exists', { edition: draft.edition });
  const before = await latestApproved(tx, officeId);
  const row = await tx
    .insertInto('charter')
    .values({
      id: newId(),
      pmo_unit_id: officeId,
      edition: nextEdition(editions.map(({ edition }) => edition)),
      document_number: await nextNumber(write, await todayOf(write)),
      sections: JSON.stringify(before?.sections ?? {}),
      type_reason: (await listTypes(tx, officeId)).at(-1)?.reason ?? null,
      author_id: who.personId,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
  if (before) await saveGoals(write, row.id, await listGoals(tx, before.id));
  await record(write, row, {});
  return { id: row.id };
};

const nextNumber = async ({ tx }: Write, today: string): Promise<string> => {
  const taken = await tx.selectFrom('charter').select('document_number').execute();
  return nextDocumentNumber(
    'PMO-CH',
    today.slice(0, 4),
    taken.map(({ document_number: number }) => number),
  );
};

const saveGoals = async ({ tx }: Write, charterId: string, goals: readonly CharterGoal[]): Promise<void> => {
  await tx.deleteFrom('charter_goal').where('charter_id', '=', charterId).execute();
  if (goals.length === 0) return;
  await expectObjectives(tx, goals);
  await tx
    .insertInto('charter_goal')
    .values(
      goals.map(({ text, measure, target, objectiveId, objectiveNote }, position) => ({
        id: newId(),
        charter_id: charterId,
        position,
        text,
        measure,
        target,
        objective_id: objectiveId,
        objective_note: objectiveId === null && objectiveNote !== '' ? objectiveNote : null,
      })),
    )
    .execute();
};

/** An objective may have been removed since it was chosen. */
const expectObjectives = async (tx: Write['tx'], goals: readonly CharterGoal[]): Promise<void> => {
  const chosen = goals.flatMap(({ objectiveId }) => objectiveId ?? []);
  if (chosen.length === 0) return;
  const found = await tx.selectFrom('objective').select('id').where('id', 'in', chosen).execute();
  const known = new Set(found.map(({ id }) => id));
  const lost = goals.find(({ objectiveId }) => objectiveId !== null && !known.has(objectiveId));
  if (lost) throw new AppError('refused', 'charter.objective-gone', { goal: lost.text });
};

const record = async (
  write: Write,
  row: StoredCharter,
  { before, goals }: { readonly before?: StoredCharter; readonly goals?: readonly CharterGoal[] },
): Promise<string> => {
  const name = officeName(await findOffice(write.tx, row.pmo_unit_id));
  const title = `${name}章程 ${row.edition}`;
  write.record({
    subject: { type: 'charter', id: row.id, label: title },
    ...(before ? { before: { ...before } } : {}),
    after: { ...row, ...(goals ? { goals } : {}) },
  });
  await saveSearchEntries(write.tx, write.now, [
    {
      subjectType: 'charter',
      subjectId: row.id,
      title,
      subtitle: row.document_number,
      text: Object.values(row.sections).join('\n'),
    },
  ]);
  return title;
};

const findDraft = async (write: Write, id: string): Promise<StoredCharter> => {
  const row = await findSeenCharter(write.tx, write.who, id);
  await officeToUpdate(write.tx, write.who, row.pmo_unit_id);
  if ((await charterState(write.tx, row, write.now)) !== 'draft')
    throw new AppError('refused', 'charter.not-draft', { edition: row.edition });
  return row;
};

/** Changes a draft on the version the user saw. */
export const changeCharter = async (
  write: Write,
  id: string,
  { version, goals, ...change }: CharterChange,
): Promise<CharterRecord> => {
  const before = await findDraft(write, id);
  const reading = { db: write.tx, who: write.who, now: write.now };
  expectVersion(version, await readCharter(reading, id));
  const from = change.mandateFrom === undefined ? before.mandate_from : change.mandateFrom;
  const to = change.mandateTo === undefined ? before.mandate_to : change.mandateTo;
  if (areReversed(from, to)) throw new AppError('refused', 'charter.mandate-reversed');
  const after = await write.tx
    .updateTable('charter')
    .set({
      sections: JSON.stringify({ ...before.sections, ...change.sections }),
      type_reason: change.typeReason === undefined ? before.type_reason : change.typeReason,
      document_number: change.documentNumber ?? before.document_number,
      mandate_from: from,
      mandate_to: to,
    })
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow();
  if (goals) await saveGoals(write, id, goals);
  await record(write, after, { before, ...(goals ? { goals } : {}) });
  return readCharter(reading, id);
};

export const deleteCharter = async (write: Write, id: string): Promise<void> => {
  const before = await findDraft(write, id);
  await write.tx.deleteFrom('charter').where('id', '=', id).execute();
  await removeSearchEntries(write.tx, 'charter', [id]);
  write.record({ subject: { type: 'charter', id, label: before.edition }, before: { ...before } });
};

/** Brings a charter into force: it replaces the one before, gives the mandate and asks the departments to read it. */
export const bringIntoForce = async (write: Write, id: string, approvalId: string): Promise<void> => {
  const { tx, now } = write;
  const before = await findCharterRow(tx, id);
  const from = before.mandate_from ?? (await todayOf(write));
  const replaced = await latestApproved(tx, before.pmo_unit_id);
  if (replaced)
    await tx.updateTable('charter').set({ superseded_on: from }).where('id', '=', replaced.id).execute();
  const after = await tx
    .updateTable('charter')
    .set({ approved_at: now, approval_id: approvalId, mandate_from: from })
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow();
  await grantMandate(write, {
    officeId: before.pmo_unit_id,
    from,
    to: before.mandate_to,
    source: `charter:${id}`,
  });
  const title = await record(write, after, { before });
  const document = { type: 'charter' as const, id, title, path: `/charters/${id}` };
  await askToRead(write, document, await headsServed(tx, before.pmo_unit_id));
};

/** Notes that the actor has read a charter. */
export const confirmCharterReading = async (write: Write, id: string): Promise<CharterRecord> => {
  const row = await findSeenCharter(write.tx, write.who, id);
  await confirmReading(write, { type: 'charter', id }, row.edition);
  return readCharter({ db: write.tx, who: write.who, now: write.now }, id);
};
