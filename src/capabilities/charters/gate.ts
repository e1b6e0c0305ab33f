import type { Write } from '#platform/db/write.ts';
import { AppError } from '#platform/errors.ts';
import { findOffice, officeOfPerson } from '../offices/store.ts';
import { todayOf } from '../organisation/store/today.ts';
import { charterInForce } from './store/charters.ts';
import { officeName } from './store/office-access.ts';

/**
 * Mandate first, processes second: nothing of the method is published for a PMO unit without a charter in
 * force. Where there is no PMO unit at all, the starter method can still be set up.
 */
export const expectCharter = async (write: Write, officeId: string | null): Promise<void> => {
  if (officeId === null) return;
  const today = await todayOf(write);
  if (await charterInForce(write.tx, officeId, today)) return;
  const office = await findOffice(write.tx, officeId);
  throw new AppError('refused', 'charter.required', { office: officeName(office) });
};

/** The same for the unit in charge of where the actor works. */
export const expectOwnCharter = async (write: Write): Promise<void> =>
  expectCharter(write, await officeOfPerson(write.tx, write.who.personId));
