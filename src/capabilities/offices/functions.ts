import type { Actor } from '#platform/actor.ts';
import type { Db, Tx } from '#platform/db/database.ts';
import { AppError } from '#platform/errors.ts';
import { inLocale } from '#platform/i18n.ts';
import { functionById, pmoFunctions } from './function-catalogue.ts';
import { findOffice, officeOfPerson } from './store.ts';

type Reader = Db | Tx;

export const findFunction = (functionId: string) => {
  const known = functionById.get(functionId);
  if (!known) throw new AppError('not-found', 'function.unknown', { functionId });
  return known;
};

/** Whether a unit has a function of the catalogue: it and its centre are switched on. */
export const isFunctionOn = async (db: Reader, officeId: string, functionId: string): Promise<boolean> =>
  !(await listFunctionsOff(db, officeId)).includes(findFunction(functionId).id);

/** The functions a unit has not: switched off, or of a centre that is. */
export const listFunctionsOff = async (db: Reader, officeId: string): Promise<string[]> => {
  const { centres } = await findOffice(db, officeId);
  const off = new Set(
    (await listFunctionRows(db, officeId)).flatMap((row) => (row.is_on ? [] : [row.function_id])),
  );
  return pmoFunctions.flatMap(({ id, centre }) => (off.has(id) || !centres.includes(centre) ? [id] : []));
};

export const listFunctionRows = (db: Reader, officeId: string) =>
  db
    .selectFrom('pmo_function')
    .leftJoin('person as owner', 'owner.id', 'pmo_function.owner_id')
    .selectAll('pmo_function')
    .select('owner.name as ownerName')
    .where('pmo_unit_id', '=', officeId)
    .execute();

/** The functions that the PMO unit of whoever asks has switched off; auditors still read what belongs to them. */
export const listClosedTo = async (db: Reader, who: Actor): Promise<readonly string[]> => {
  if (who.kind === 'system' || who.grants.some(({ permissions }) => permissions.has('audit.read'))) return [];
  const officeId = await officeOfPerson(db, who.personId);
  return officeId === null ? [] : listFunctionsOff(db, officeId);
};

/** Closes what belongs to a function that the PMO unit of whoever asks has switched off. */
export const expectFunctionOn = async (db: Reader, who: Actor, functionId: string): Promise<void> => {
  const { id, name } = findFunction(functionId);
  if (!(await listClosedTo(db, who)).includes(id)) return;
  throw new AppError('forbidden', 'function.off', { functionId, name: inLocale(name, who.locale) });
};
