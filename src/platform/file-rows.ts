import type { Insertable } from 'kysely';
import type { Tx } from './db/database.ts';
import type { FileRow } from './db/tables.ts';
import type { StoredFile } from './files.ts';

export interface NewFile {
  readonly id: string;
  readonly stored: StoredFile;
  readonly name: string;
  readonly mediaType: string;
  readonly uploadedBy: string | null;
  readonly subjectType: string;
  readonly subjectId: string;
}

/** Notes a stored content as a file of a subject. */
export const saveFileRow = async (tx: Tx, file: NewFile): Promise<void> => {
  const row: Insertable<FileRow> = {
    id: file.id,
    sha256: file.stored.sha256,
    name: file.name,
    media_type: file.mediaType,
    bytes: file.stored.bytes,
    uploaded_by: file.uploadedBy,
    subject_type: file.subjectType,
    subject_id: file.subjectId,
  };
  await tx.insertInto('file').values(row).execute();
};

/** Takes a file out of sight; its content stays, for the history and for whoever else has it. */
export const removeFileRow = async (tx: Tx, id: string, now: Date): Promise<void> => {
  await tx.updateTable('file').set({ removed_at: now }).where('id', '=', id).execute();
};
