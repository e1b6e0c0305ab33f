import type { Write } from '#platform/db/write.ts';
import { AppError } from '#platform/errors.ts';
import { removeFileRow } from '#platform/file-rows.ts';
import { findImportRun, removeImportRun } from './store.ts';

/** Drops an import that was only looked at, with the file it was read from; nothing of it was written. */
export const discardImport = async ({ tx, who, now, record }: Write, id: string): Promise<void> => {
  const run = await findImportRun(tx, who, id);
  if (run.state !== 'previewed') throw new AppError('conflict', 'import.not-previewed', { state: run.state });
  await removeImportRun(tx, id);
  if (run.file_id !== null) await removeFileRow(tx, run.file_id, now);
  record({
    subject: { type: 'import', id, label: run.file_name },
    before: { kind: run.kind, file: run.file_name, state: run.state },
  });
};
