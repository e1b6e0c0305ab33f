import type { Write } from '#platform/db/write.ts';
import { AppError } from '#platform/errors.ts';
import type { Manual } from '#platform/handlers.ts';
import { newId } from '#platform/ids.ts';
import type { RowsImported } from '#platform/rows/messages.ts';
import { expectVersion } from '#platform/stale.ts';
import { changeMethodItem, expectContent } from '../../method/actions/change-item.ts';
import { importTerms } from '../../method/actions/import-terms.ts';
import { importMethod } from '../../method/actions/package.ts';
import {
  Kind,
  type MethodChange,
  type MethodItem,
  type MethodPackage,
  type PackageTaken,
  type TermsQuery,
} from '../../method/schema/messages.ts';
import { findMethodItem } from '../../method/store/items.ts';
import { findOffice, officeOfPerson } from '../../offices/store.ts';
import { expectCharter, expectOwnCharter } from '../gate.ts';
import type { DraftChange, DraftRecord, NewDraft } from '../schema/method-draft.ts';
import { findDraft } from '../store/method-drafts.ts';

/** Changes an item of the method at once; it is a publication and needs a charter. */
export const publishChange = async (write: Write, id: string, change: MethodChange): Promise<MethodItem> => {
  await expectOwnCharter(write);
  return changeMethodItem(write, id, change);
};

/** Takes in a whole method; it is a publication and needs a charter. */
export const publishPackage = async (write: Write, taken: MethodPackage): Promise<PackageTaken> => {
  await expectOwnCharter(write);
  return importMethod(write, taken);
};

/** Takes in a table of terms; it is a publication and needs a charter. */
export const publishTerms = (context: Manual, query: TermsQuery): Promise<RowsImported> =>
  importTerms(context, query, expectOwnCharter);

/** Drafts a change of an item; nothing that is in force changes. */
export const createDraft = async (write: Write, draft: NewDraft): Promise<{ id: string }> => {
  const { tx, who } = write;
  const item = await findMethodItem(tx, draft.itemId);
  if (draft.officeId !== undefined) await findOffice(tx, draft.officeId);
  if (draft.content) expectContent({ kind: item.kind, zh: item.zh, content: draft.content });
  const row = await tx
    .insertInto('method_draft')
    .values({
      id: newId(),
      method_item_id: item.id,
      pmo_unit_id: draft.officeId ?? (await officeOfPerson(tx, who.personId)),
      zh: draft.zh ?? item.zh,
      en: draft.en ?? item.en,
      content: JSON.stringify(draft.content ?? item.content),
      note: draft.note,
      author_id: who.personId,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
  write.record({ subject: { type: 'method-draft', id: row.id, label: row.zh }, after: row });
  return { id: row.id };
};

const findWaiting = async ({ tx }: Write, id: string): Promise<DraftRecord> => {
  const draft = await findDraft(tx, id);
  if (draft.publishedAt !== null) throw new AppError('refused', 'method-draft.published', { name: draft.zh });
  return draft;
};

/** Changes a draft on the version the user saw. */
export const changeDraft = async (
  write: Write,
  id: string,
  { version, zh, en, content, note }: DraftChange,
): Promise<DraftRecord> => {
  const before = await findWaiting(write, id);
  expectVersion(version, { ...before });
  if (content) expectContent({ kind: Kind.parse(before.kind), zh: before.zh, content });
  const after = await write.tx
    .updateTable('method_draft')
    .set({
      zh: zh ?? before.zh,
      en: en ?? before.en,
      content: JSON.stringify(content ?? before.content),
      note: note ?? before.note,
    })
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow();
  write.record({ subject: { type: 'method-draft', id, label: after.zh }, before: { ...before }, after });
  return findDraft(write.tx, id);
};

export const deleteDraft = async (write: Write, id: string): Promise<void> => {
  const before = await findWaiting(write, id);
  await write.tx.deleteFrom('method_draft').where('id', '=', id).execute();
  write.record({ subject: { type: 'method-draft', id, label: before.zh }, before: { ...before } });
};

/** Publishes a draft: from now on it is the item of the method. Refused before the charter of its unit is in force. */
export const publishDraft = async (write: Write, id: string, version: number): Promise<DraftRecord> => {
  const { tx, who, now } = write;
  const before = await findWaiting(write, id);
  expectVersion(version, { ...before });
  await expectCharter(write, before.officeId);
  const item = await findMethodItem(tx, before.itemId);
  const { zh, en, content } = before;
  await changeMethodItem(write, item.id, { version: item.version, zh, en, content });
  await tx
    .updateTable('method_draft')
    .set({ published_at: now, published_by: who.personId })
    .where('id', '=', id)
    .execute();
  const after = await findDraft(tx, id);
  write.record({
    subject: { type: 'method-draft', id, label: zh },
    before: { ...before },
    after: { ...after },
  });
  return after;
};
