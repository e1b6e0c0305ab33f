import type { PlannedStep } from '#platform/approval-subject.ts';
import type { Db, Tx } from '#platform/db/database.ts';
import { officeHead, officeOfUnit } from './store.ts';

/** The step in which the head of the top PMO gives an opinion; none where no PMO or no head is there. */
export const opinionOfPmo = async (db: Db | Tx): Promise<readonly PlannedStep[]> => {
  const office = await officeOfUnit(db, null);
  const head = office === null ? null : await officeHead(db, office);
  if (head === null) return [];
  return [{ name: ['PMO 意见', 'Opinion of the PMO'], mode: 'one', duty: 'advise', people: [head] }];
};
