import type { Write } from '#platform/db/write.ts';
import { findPastProjectRow } from '../store.ts';

/** Takes a project out of the history, such as one that was imported by mistake. */
export const deletePastProject = async ({ tx, record }: Write, id: string): Promise<void> => {
  const before = await findPastProjectRow(tx, id);
  await tx.deleteFrom('past_project').where('id', '=', id).execute();
  record({ subject: { type: 'past-project', id, label: before.name }, before: { ...before } });
};
