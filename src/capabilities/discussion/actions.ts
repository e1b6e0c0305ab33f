import type { Write } from '#platform/db/write.ts';
import { AppError } from '#platform/errors.ts';
import { removeFileRow } from '#platform/file-rows.ts';
import { newId } from '#platform/ids.ts';
import { expectVersion } from '#platform/stale.ts';
import { expectOnProject } from '../access/visibility.ts';
import { notify } from '../inbox/notify.ts';
import { mentionsIn } from './rules.ts';
import type { FileSubject, Subject } from './schema.ts';
import { whoSee } from './who-see.ts';
import { findAttachment, findSubject, recordedAs, type FoundSubject } from './store.ts';

/** Adds a comment; who is mentioned, and the project's manager, are told. */
export const createComment = async (
  write: Write,
  { body, ...subject }: Subject & { body: string },
): Promise<{ id: string }> => {
  const { tx, who, record } = write;
  if (!who.personId) throw new AppError('refused', 'comment.needs-person');
  const found = await findSubject(tx, who, subject);
  const id = newId();
  const mentions = mentionsIn(body);
  const values = {
    id,
    subject_type: subject.subjectType,
    subject_id: subject.subjectId,
    project_id: found.projectId,
    author_id: who.personId,
    body,
    mentions,
    removed_at: null,
  };
  await tx.insertInto('comment').values(values).execute();
  record({
    subject: { ...recordedAs(found, subject), label: found.title },
    after: { comment: body.slice(0, 200) },
  });
  const told = { kind: 'comment', params: { by: who.name, subject: found.title }, path: found.path };
  await notify(write, { ...told, to: await whoSee(write, mentions, subject), text: 'notice.mentioned' });
  if (found.managerId && !mentions.includes(found.managerId))
    await notify(write, { ...told, to: [found.managerId], text: 'notice.commented' });
  return { id };
};

const findOwn = async ({ tx, who }: Write, id: string) => {
  const row = await tx
    .selectFrom('comment')
    .selectAll()
    .where('id', '=', id)
    .where('removed_at', 'is', null)
    .executeTakeFirst();
  if (!row) throw new AppError('not-found', 'record.not-found');
  await findSubject(tx, who, {
    subjectType: row.subject_type as Subject['subjectType'],
    subjectId: row.subject_id,
  });
  if (row.author_id !== who.personId) throw new AppError('forbidden', 'comment.not-own');
  return row;
};

export const changeComment = async (
  write: Write,
  id: string,
  { version, body }: { version: number; body: string },
): Promise<void> => {
  const before = await findOwn(write, id);
  expectVersion(version, before);
  const mentions = mentionsIn(body);
  const after = await write.tx
    .updateTable('comment')
    .set({ body, mentions })
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow();
  write.record({ subject: { type: 'comment', id }, before, after });
  const found = await findSubject(write.tx, write.who, {
    subjectType: before.subject_type as Subject['subjectType'],
    subjectId: before.subject_id,
  });
  const fresh = mentions.filter((person) => !before.mentions.includes(person));
  await notify(write, {
    to: await whoSee(write, fresh, {
      subjectType: before.subject_type as Subject['subjectType'],
      subjectId: before.subject_id,
    }),
    kind: 'comment',
    text: 'notice.mentioned',
    params: { by: write.who.name, subject: found.title },
    path: found.path,
  });
};

/** Removes a comment from sight; its text stays in the history. */
export const removeComment = async (write: Write, id: string): Promise<void> => {
  const before = await findOwn(write, id);
  await write.tx.updateTable('comment').set({ removed_at: write.now }).where('id', '=', id).execute();
  write.record({ subject: { type: 'comment', id }, before });
};

/** Removes an attachment: its uploader may, and who may change the project. */
export const removeAttachment = async (write: Write, id: string): Promise<void> => {
  const before = await findAttachment(write.tx, write.who, id);
  const subject = {
    subjectType: before.subject_type as FileSubject['subjectType'],
    subjectId: before.subject_id ?? '',
  };
  const found = await findSubject(write.tx, write.who, subject);
  if (found.isFixed) throw new AppError('conflict', 'file.fixed', { title: found.title });
  if (before.uploaded_by !== write.who.personId) await expectKeeper(write, found);
  await removeFileRow(write.tx, id, write.now);
  write.record({
    subject: { ...recordedAs(found, subject), label: before.name },
    before: { attachment: before.name },
  });
};

/** Who may take away what somebody else has attached. */
const expectKeeper = async ({ tx, who }: Write, found: FoundSubject): Promise<void> => {
  if (found.projectId !== null) return expectOnProject(tx, who, 'project.update', found.projectId);
  if (found.managerId === null || found.managerId !== who.personId)
    throw new AppError('forbidden', 'permission.missing', { permission: 'proposal.create' });
};
