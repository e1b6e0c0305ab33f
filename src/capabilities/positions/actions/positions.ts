import type { Write } from '#platform/db/write.ts';
import { AppError } from '#platform/errors.ts';
import { newId } from '#platform/ids.ts';
import { removeSearchEntries, saveSearchEntries } from '#platform/search.ts';
import { expectVersion } from '#platform/stale.ts';
import { listPositionKinds, roleOf, tagOf } from '../kinds.ts';
import { expectOnOffice } from '../store/office.ts';
import type { NewPosition, PositionChange } from '../schema.ts';
import { followRole } from './roles.ts';
import { findPositionRow, listAppointmentRows } from '../store/rows.ts';

/** Creates a position of a PMO; what is left out is taken from its kind. */
export const createPosition = async (
  write: Write,
  officeId: string,
  input: NewPosition,
): Promise<{ id: string }> => {
  const { tx, who, now } = write;
  await expectOnOffice(tx, who, 'position.manage', officeId);
  const kind = (await listPositionKinds(tx, who.locale)).find(({ id }) => id === input.kind);
  if (!kind) throw new AppError('refused', 'position.kind-unknown', { kind: input.kind });
  const { n } = await tx
    .selectFrom('pmo_position')
    .select((of) => of.fn.countAll<number>().as('n'))
    .where('office_id', '=', officeId)
    .executeTakeFirstOrThrow();
  const after = await tx
    .insertInto('pmo_position')
    .values({
      id: newId(),
      office_id: officeId,
      kind: kind.id,
      name: input.name ?? kind.name,
      tag: input.tag ?? tagOf(kind.id),
      duties: input.duties ?? kind.duties,
      indicators: input.indicators ?? [],
      headcount: input.headcount ?? 1,
      place: n,
      substitute_id: input.substituteId ?? null,
      duties_at: now,
      role: roleOf(kind.id),
    })
    .returningAll()
    .executeTakeFirstOrThrow();
  write.record({ subject: { type: 'position', id: after.id, label: after.name }, after });
  await index(write, after);
  return { id: after.id };
};

const index = ({ tx, now }: Write, row: { id: string; name: string; duties: readonly string[] }) =>
  saveSearchEntries(tx, now, [
    {
      subjectType: 'position',
      subjectId: row.id,
      title: row.name,
      subtitle: null,
      text: row.duties.join(' '),
    },
  ]);

/** Changes a position; changed duties are to be read anew by who holds it. */
export const changePosition = async (write: Write, id: string, change: PositionChange): Promise<void> => {
  const { tx, who, now } = write;
  const before = await findPositionRow(tx, id);
  await expectOnOffice(tx, who, 'position.manage', before.office_id);
  expectVersion(change.version, { ...before });
  const areDutiesNew =
    change.duties !== undefined && JSON.stringify(change.duties) !== JSON.stringify(before.duties);
  const after = await tx
    .updateTable('pmo_position')
    .set({
      name: change.name,
      tag: change.tag,
      duties: change.duties,
      indicators: change.indicators,
      headcount: change.headcount,
      substitute_id: change.substituteId,
      version: before.version,
      ...(areDutiesNew ? { duties_at: now } : {}),
    })
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow();
  write.record({ subject: { type: 'position', id, label: after.name }, before, after });
  await index(write, after);
  if (after.name !== before.name) await followRole(write, id);
};

/** Removes a position nobody was ever appointed to. */
export const removePosition = async (write: Write, id: string): Promise<void> => {
  const { tx, who } = write;
  const before = await findPositionRow(tx, id);
  await expectOnOffice(tx, who, 'position.manage', before.office_id);
  const held = await listAppointmentRows(tx, id);
  if (held.length > 0)
    throw new AppError('refused', 'position.was-held', { name: before.name, count: held.length });
  await tx.deleteFrom('pmo_position').where('id', '=', id).execute();
  await removeSearchEntries(tx, 'position', [id]);
  write.record({ subject: { type: 'position', id, label: before.name }, before });
};

/** Notes that who holds a position has read its duties as they are now. */
export const confirmDuties = async (write: Write, id: string): Promise<void> => {
  const { tx, who, now } = write;
  const position = await findPositionRow(tx, id);
  const holds = (await listAppointmentRows(tx, id)).some(
    ({ person_id }) => who.personId !== null && person_id === who.personId,
  );
  if (!holds || who.personId === null)
    throw new AppError('refused', 'position.not-held', { name: position.name });
  await tx
    .insertInto('pmo_duty_reading')
    .values({ position_id: id, person_id: who.personId, read_at: now })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  write.record({
    subject: { type: 'position', id, label: position.name },
    after: { person_id: who.personId, read_at: now.toISOString() },
  });
};
