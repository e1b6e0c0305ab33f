import type { Write } from '#platform/db/write.ts';
import { AppError } from '#platform/errors.ts';
import { newId } from '#platform/ids.ts';
import { areReversed } from '../../organisation/rules.ts';
import { findFunction } from '../functions.ts';
import type { FunctionChange, NewCompensation } from '../schema/offices.ts';
import { findOffice } from '../store.ts';
import { loadRegister } from '../unit-facts.ts';

/** Records the written mandate that lifts the cap of the organisation form at some decision points. */
export const recordCompensation = async (
  write: Write,
  officeId: string,
  { points, from, to, document }: NewCompensation,
): Promise<void> => {
  if (areReversed(from, to)) throw new AppError('refused', 'office.dates-reversed');
  const { name } = await findOffice(write.tx, officeId);
  const register = await loadRegister(write.tx);
  const unknown = points.find((point) => !register.has(point));
  if (unknown !== undefined) throw new AppError('refused', 'authority.point-unknown', { point: unknown });
  const after = await write.tx
    .insertInto('pmo_compensation')
    .values({
      id: newId(),
      pmo_unit_id: officeId,
      points: [...points],
      from_on: from,
      to_on: to,
      document,
      author_id: write.who.personId,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
  write.record({ subject: { type: 'office', id: officeId, label: name }, after });
};

/** Settles a function of the catalogue for a unit: on or off, whose it is, which service level. */
export const setFunction = async (
  write: Write,
  { officeId, functionId }: { readonly officeId: string; readonly functionId: string },
  { isOn, ownerId, serviceLevel }: FunctionChange,
): Promise<void> => {
  const { tx } = write;
  findFunction(functionId);
  const { name } = await findOffice(tx, officeId);
  const values = { is_on: isOn, owner_id: ownerId, service_level: serviceLevel };
  const before = await tx
    .selectFrom('pmo_function')
    .selectAll()
    .where('pmo_unit_id', '=', officeId)
    .where('function_id', '=', functionId)
    .executeTakeFirst();
  const after = await tx
    .insertInto('pmo_function')
    .values({ id: newId(), pmo_unit_id: officeId, function_id: functionId, ...values })
    .onConflict((conflict) => conflict.columns(['pmo_unit_id', 'function_id']).doUpdateSet(values))
    .returningAll()
    .executeTakeFirstOrThrow();
  write.record({ subject: { type: 'office', id: officeId, label: name }, before, after });
};
