import type { Write } from '#platform/db/write.ts';
import { AppError } from '#platform/errors.ts';
import { newId } from '#platform/ids.ts';
import { expectVersion } from '#platform/stale.ts';
import { expectOnOffice } from '../store/office.ts';
import type { NewPriority, PriorityChange } from '../schema.ts';
import { findPositionRow, findPriorityRow } from '../store/rows.ts';
import { listPriorities } from '../store/staff.ts';

/** Adds a priority of the PMO, at the end where no place is given. */
export const createPriority = async (
  write: Write,
  officeId: string,
  input: NewPriority,
): Promise<{ id: string }> => {
  const { tx, who } = write;
  await expectOnOffice(tx, who, 'position.manage', officeId);
  await expectPositionOf(write, officeId, input.positionId ?? null);
  const present = await listPriorities(tx, officeId);
  const after = await tx
    .insertInto('pmo_priority')
    .values({
      id: newId(),
      office_id: officeId,
      title: input.title,
      place: present.length + 1,
      position_id: input.positionId ?? null,
      goal: input.goal ?? null,
      quarter: input.quarter ?? null,
      target: input.target ?? null,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
  if (input.place !== undefined) await rank(write, officeId, { id: after.id, place: input.place });
  write.record({ subject: { type: 'priority', id: after.id, label: after.title }, after });
  return { id: after.id };
};

/** Changes a priority or its rank; the others make room. */
export const changePriority = async (write: Write, id: string, change: PriorityChange): Promise<void> => {
  const { tx, who } = write;
  const before = await findPriorityRow(tx, id);
  await expectOnOffice(tx, who, 'position.manage', before.office_id);
  expectVersion(change.version, { ...before });
  await expectPositionOf(write, before.office_id, change.positionId ?? null);
  const after = await tx
    .updateTable('pmo_priority')
    .set({
      title: change.title,
      position_id: change.positionId,
      goal: change.goal,
      quarter: change.quarter,
      target: change.target,
      version: before.version,
    })
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow();
  if (change.place !== undefined) await rank(write, before.office_id, { id, place: change.place });
  write.record({ subject: { type: 'priority', id, label: after.title }, before, after });
};

export const removePriority = async (write: Write, id: string): Promise<void> => {
  const before = await findPriorityRow(write.tx, id);
  await expectOnOffice(write.tx, write.who, 'position.manage', before.office_id);
  await write.tx.deleteFrom('pmo_priority').where('id', '=', id).execute();
  await rank(write, before.office_id, null);
  write.record({ subject: { type: 'priority', id, label: before.title }, before });
};

/** Numbers the priorities 1, 2, 3 … with one of them at the place it was given. */
const rank = async (
  { tx }: Write,
  officeId: string,
  moved: { readonly id: string; readonly place: number } | null,
): Promise<void> => {
  const present = await listPriorities(tx, officeId);
  const others = present.filter(({ id }) => id !== moved?.id);
  const one = present.find(({ id }) => id === moved?.id);
  const at = Math.min((moved?.place ?? 1) - 1, others.length);
  const order = one ? [...others.slice(0, at), one, ...others.slice(at)] : others;
  for (const [index, { id, place }] of order.entries())
    if (place !== index + 1)
      await tx
        .updateTable('pmo_priority')
        .set({ place: index + 1 })
        .where('id', '=', id)
        .execute();
};

const expectPositionOf = async (
  { tx }: Write,
  officeId: string,
  positionId: string | null,
): Promise<void> => {
  if (positionId === null) return;
  const position = await findPositionRow(tx, positionId);
  if (position.office_id !== officeId)
    throw new AppError('not-found', 'record.not-found', { subject: 'position' });
};
