import { open, rm } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { AppError } from '#platform/errors.ts';
import type { Download, Manual } from '#platform/handlers.ts';
import { newId } from '#platform/ids.ts';
import type { FileStore, StoredFile } from '#platform/files.ts';
import { bearsItsName, mediaTypeOf } from './rules.ts';
import type { Subject } from './schema.ts';
import { findAttachment, findSubject, listAttachments } from './store.ts';

/** Takes the uploaded files in, checked by type and size, and hangs them on the subject. */
export const attachFiles = async (context: Manual, subject: Subject) => {
  const { app, who, request } = context;
  const found = await findSubject(app.db, who, subject);
  const taken: { name: string; mediaType: string; stored: StoredFile }[] = [];
  for await (const part of request.files()) {
    const mediaType = mediaTypeOf(part.filename);
    if (!mediaType) throw new AppError('invalid', 'file.type-refused', { type: part.filename });
    taken.push({
      name: part.filename,
      mediaType,
      stored: await takeIn(app.files, part.filename, {
        content: part.file,
        limit: app.config.uploadLimitMb * 1_048_576,
      }),
    });
  }
  if (taken.length === 0) throw new AppError('invalid', 'file.empty');
  await app.write(who, 'file.create', async ({ tx, record }) => {
    for (const { name, mediaType, stored } of taken) {
      const row = {
        id: newId(),
        sha256: stored.sha256,
        name,
        media_type: mediaType,
        bytes: stored.bytes,
        uploaded_by: who.personId,
        subject_type: subject.subjectType,
        subject_id: subject.subjectId,
      };
      await tx.insertInto('file').values(row).execute();
      record({
        subject: { type: 'project', id: found.projectId, label: name },
        after: { attachment: name, bytes: stored.bytes },
      });
    }
  });
  return listAttachments(app.db, who, subject);
};

const takeIn = async (
  files: FileStore,
  name: string,
  { content, limit }: { content: Readable; limit: number },
): Promise<StoredFile> => {
  const stored = await files.put(content, limit);
  if (stored.bytes === 0) throw new AppError('invalid', 'file.empty');
  if (!bearsItsName(name, await headOf(files.path(stored.sha256)))) {
    await rm(files.path(stored.sha256), { force: true });
    throw new AppError('invalid', 'file.type-refused', { type: name });
  }
  return stored;
};

const headOf = async (path: string): Promise<Uint8Array> => {
  const handle = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(16), 0, 16, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
};

/** The content of an attachment; only pictures and PDF are shown in place, everything else is saved. */
export const sendAttachment = async ({ app, who }: Manual, id: string): Promise<Download> => {
  const row = await findAttachment(app.db, who, id);
  const isShown = row.media_type.startsWith('image/') || row.media_type === 'application/pdf';
  return {
    fileName: row.name,
    mediaType: row.media_type,
    content: await app.files.open(row.sha256),
    inline: isShown,
  };
};
