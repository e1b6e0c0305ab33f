import { effectiveSay } from '#engine/authority/effective-say.ts';
import type { ProjectClass, Say } from '#engine/authority/model.ts';
import type { Db, Tx } from '#platform/db/database.ts';
import { loadRegister, loadUnitFacts } from './unit-facts.ts';

/** A decision about which a PMO unit may have a say. What is left out is not known and meets no condition. */
export interface SayQuestion {
  readonly point: string;
  readonly projectClass?: ProjectClass | null;
  readonly amountFen?: number | null;
  readonly projectType?: string | null;
  /** The person of the PMO who is to act works in the project. */
  readonly personOfProject?: boolean;
  /** `YYYY-MM-DD`. */
  readonly on: string;
}

/** What a unit has to say on a decision on a day, and the rules that make it so. */
export const sayOf = async (
  db: Db | Tx,
  { officeId, ...question }: SayQuestion & { readonly officeId: string },
): Promise<Say> => (await sayerOf(db, officeId))(question);

/** The same for many decisions of one unit: what it depends on is read once. */
export const sayerOf = async (db: Db | Tx, officeId: string): Promise<(question: SayQuestion) => Say> => {
  const register = await loadRegister(db);
  const unit = await loadUnitFacts(db, officeId);
  return ({ personOfProject = false, projectClass = null, amountFen = null, projectType = null, ...of }) =>
    effectiveSay(register, unit, {
      ...of,
      projectClass,
      amountFen,
      projectType,
      isOfProject: personOfProject,
    });
};
