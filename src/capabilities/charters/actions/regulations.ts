import { z } from 'zod';
import type { Block } from '#platform/documents/document.ts';
import type { Write } from '#platform/db/write.ts';
import { AppError } from '#platform/errors.ts';
import { newId } from '#platform/ids.ts';
import { saveSearchEntries } from '#platform/search.ts';
import { expectVersion } from '#platform/stale.ts';
import { loadApproval } from '../../approvals/store/load-approval.ts';
import { todayOf } from '../../organisation/store/today.ts';
import { findLetterhead } from '../documents/letterhead.ts';
import { starterChapters } from '../names.ts';
import { readRegulation } from '../read-regulation.ts';
import { PrintedBlock } from '../schema/blocks.ts';
import { nextDocumentNumber, nextEdition } from '../rules.ts';
import type { Chapter, RegulationChange, RegulationRecord } from '../schema/regulation.ts';
import { officeToUpdate } from '../store/office-access.ts';
import { headsServed } from '../store/readings.ts';
import {
  findRegulationRow,
  findSeenRegulation,
  listChapters,
  regulationState,
  type StoredRegulation,
} from '../store/regulations.ts';
import { askToRead, confirmReading } from './readings.ts';

/** Assembles the next edition of a unit's regulation, from the chapters of the last one where there is one. */
export const createRegulation = async (write: Write, officeId: string): Promise<{ id: string }> => {
  const { tx, who } = write;
  await officeToUpdate(tx, who, officeId);
  const earlier = await tx
    .selectFrom('regulation')
    .select(['id', 'edition', 'approved_at', 'superseded_at'])
    .where('pmo_unit_id', '=', officeId)
    .execute();
  const draft = earlier.find(({ approved_at: at }) => at === null);
  if (draft) throw new AppError('conflict', 'regulation.draft-exists', { edition: draft.edition });
  const numbers = await tx.selectFrom('regulation').select('document_number').execute();
  const year = (await todayOf(write)).slice(0, 4);
  const row = await tx
    .insertInto('regulation')
    .values({
      id: newId(),
      pmo_unit_id: officeId,
      edition: nextEdition(earlier.map(({ edition }) => edition)),
      document_number: nextDocumentNumber(
        'PMO-RG',
        year,
        numbers.map(({ document_number: number }) => number),
      ),
      author_id: who.personId,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
  const last = earlier.find(({ superseded_at: at }) => at === null);
  await saveChapters(write, row.id, last ? await listChapters(tx, last.id) : await newChapters(write));
  await record(write, row);
  return { id: row.id };
};

const newChapters = async ({ tx }: Write): Promise<Chapter[]> => {
  const { say } = await findLetterhead(tx);
  return starterChapters.map(({ title, text, part }) => ({ title: say(title), text: say(text), part }));
};

const saveChapters = async ({ tx }: Write, id: string, chapters: readonly Chapter[]): Promise<void> => {
  await tx.deleteFrom('regulation_chapter').where('regulation_id', '=', id).execute();
  if (chapters.length === 0) return;
  const rows = chapters.map((chapter, position) => ({
    ...chapter,
    id: newId(),
    regulation_id: id,
    position,
  }));
  await tx.insertInto('regulation_chapter').values(rows).execute();
};

const titleOf = ({ edition }: { readonly edition: string }): string => `PMO 运作管理办法 ${edition}`;

const record = async (write: Write, row: StoredRegulation, before?: StoredRegulation): Promise<void> => {
  const title = titleOf(row);
  write.record({
    subject: { type: 'regulation', id: row.id, label: title },
    ...(before ? { before: { ...before } } : {}),
    after: { ...row },
  });
  await saveSearchEntries(write.tx, write.now, [
    { subjectType: 'regulation', subjectId: row.id, title, subtitle: row.document_number },
  ]);
};

/** Changes a draft on the version the user saw. */
export const changeRegulation = async (
  write: Write,
  id: string,
  { version, chapters, documentNumber }: RegulationChange,
): Promise<RegulationRecord> => {
  const { tx, who, now } = write;
  const before = await findSeenRegulation(tx, who, id);
  await officeToUpdate(tx, who, before.pmo_unit_id);
  if ((await regulationState(tx, before)) !== 'draft')
    throw new AppError('refused', 'regulation.not-draft', { edition: before.edition });
  expectVersion(version, { ...before });
  const after = await tx
    .updateTable('regulation')
    .set({ document_number: documentNumber ?? before.document_number })
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow();
  if (chapters) await saveChapters(write, id, chapters);
  await record(write, after, before);
  return readRegulation({ db: tx, who, now }, id);
};

/** What was frozen when it was submitted: that and nothing later was approved. */
const approvedBlocks = async ({ tx }: Write, approvalId: string): Promise<Block[]> => {
  const { versions } = await loadApproval(tx, approvalId);
  return z.array(PrintedBlock).parse(versions.at(-1)?.frozen.content);
};

/** Brings a regulation into force as it was approved, and asks the heads of departments to read it; the edition before is superseded. */
export const bringRegulationIntoForce = async (
  write: Write,
  id: string,
  approvalId: string,
): Promise<void> => {
  const { tx, now } = write;
  const before = await findRegulationRow(tx, id);
  const blocks = await approvedBlocks(write, approvalId);
  await tx
    .updateTable('regulation')
    .set({ superseded_at: now })
    .where('pmo_unit_id', '=', before.pmo_unit_id)
    .where('approved_at', 'is not', null)
    .where('superseded_at', 'is', null)
    .execute();
  const after = await tx
    .updateTable('regulation')
    .set({ approved_at: now, approval_id: approvalId, approved_blocks: JSON.stringify(blocks) })
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow();
  await record(write, after, before);
  const document = { type: 'regulation' as const, id, title: titleOf(after), path: `/regulations/${id}` };
  await askToRead(write, document, await headsServed(tx, after.pmo_unit_id));
};

/** Notes that the actor has read a regulation. */
export const confirmRegulationReading = async (write: Write, id: string): Promise<RegulationRecord> => {
  const { tx, who, now } = write;
  const row = await findSeenRegulation(tx, who, id);
  await confirmReading(write, { type: 'regulation', id }, titleOf(row));
  return readRegulation({ db: tx, who, now }, id);
};
