import type { Readable } from 'node:stream';
import type { App } from '#platform/app.ts';
import { AppError } from '#platform/errors.ts';
import { saveFileRow } from '#platform/file-rows.ts';
import type { Download, Manual } from '#platform/handlers.ts';
import { newId } from '#platform/ids.ts';
import type { StoredFile } from '#platform/files.ts';
import { bearsItsName, mediaTypeOf } from './rules.ts';
import type { FileSubject } from './schema.ts';
import { findAttachment, findSubject, listAttachments, recordedAs } from './store.ts';

/** Takes the uploaded files in, checked by type and size, and hangs them on the subject. */
export const attachFiles = async (context: Manual, subject: FileSubject) => {
  const { app, who, request } = context;
  const found = await findSubject(app.db, who, subject);
  if (found.isFixed) throw new AppError('conflict', 'file.fixed', { title: found.title });
  const taken: { name: string; mediaType: string; stored: StoredFile }[] = [];
  for await (const part of request.files()) {
    const mediaType = mediaTypeOf(part.filename);
    if (!mediaType) throw new AppError('invalid', 'file.type-refused', { type: part.filename });
    taken.push({
      name: part.filename,
      mediaType,
      stored: await takeIn(app, part.filename, part.file),
    });
  }
  if (taken.length === 0) throw new AppError('invalid', 'file.missing');
  await app.write(who, 'file.create', async ({ tx, record }) => {
    for (const { name, mediaType, stored } of taken) {
      await saveFileRow(tx, { id: newId(), stored, name, mediaType, uploadedBy: who.personId, ...subject });
      record({
        subject: { ...recordedAs(found, subject), label: name },
        after: { attachment: name, bytes: stored.bytes },
      });
    }
  });
  return listAttachments(app.db, who, subject);
};

const takeIn = async (app: App, name: string, content: Readable): Promise<StoredFile> => {
  const limit = app.config.uploadLimitMb * 1_048_576;
  const stored = await app.files.put(content, limit, {
    name,
    accepts: (head) => bearsItsName(name, head),
  });
  if (stored.bytes === 0) throw new AppError('invalid', 'file.empty', { name });
  return stored;
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
