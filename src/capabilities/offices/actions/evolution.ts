import type { Write } from '#platform/db/write.ts';
import { AppError } from '#platform/errors.ts';
import { expectVersion } from '#platform/stale.ts';
import type { WindowChange } from '../schema/offices.ts';
import { findOffice } from '../store.ts';

/** Says how long a step of the evolution of a unit is expected to take. */
export const setWindow = async (
  write: Write,
  officeId: string,
  { version, fromMonths, toMonths }: WindowChange,
): Promise<void> => {
  const before = await findOffice(write.tx, officeId);
  expectVersion(version, before);
  if (toMonths < fromMonths) throw new AppError('refused', 'office.window-reversed');
  const after = await write.tx
    .updateTable('pmo_unit')
    .set({ step_from_months: fromMonths, step_to_months: toMonths })
    .where('id', '=', officeId)
    .returningAll()
    .executeTakeFirstOrThrow();
  write.record({ subject: { type: 'office', id: officeId, label: after.name }, before, after });
};
