import type { Preset } from '#engine/authority/model.ts';
import type { Write } from '#platform/db/write.ts';
import { AppError } from '#platform/errors.ts';
import { newId } from '#platform/ids.ts';
import { dayOf, todayOf } from '../../organisation/store/today.ts';
import { typeProblem } from '../rules.ts';
import { findOffice } from '../store.ts';
import { listTypes } from '../unit-facts.ts';
import type { Changed } from '../schema/authority.ts';
import { proposeWhereGoverned } from './changes.ts';

export interface TypePlan {
  readonly preset: Preset;
  readonly isCustom?: boolean;
  readonly from: string;
  readonly reason: string;
}

/** Changes the type of a unit from a day on; of a governed unit the executives decide first. */
export const planType = async (write: Write, officeId: string, plan: TypePlan): Promise<Changed> => {
  await expectType(write, officeId, plan);
  const waiting = await proposeWhereGoverned(write, officeId, {
    kind: 'type',
    content: { ...plan },
    reason: plan.reason,
  });
  if (waiting) return waiting;
  await saveType(write, officeId, plan);
  return { changeId: null, subject: null };
};

/** Refuses a type dated in the past, or on the day of another. */
export const expectType = async ({ tx, now }: Write, officeId: string, { from }: TypePlan): Promise<void> => {
  await findOffice(tx, officeId);
  const types = await listTypes(tx, officeId);
  const today = await dayOf(tx, now);
  const problem = typeProblem(
    types.map(({ from_on, preset, is_custom }) => ({ from: from_on, preset, isCustom: is_custom })),
    { from, today },
  );
  if (problem) throw new AppError('refused', problem, { from, today });
};

/** Puts a type in force from its day on. */
export const saveType = async (
  write: Write,
  officeId: string,
  {
    preset,
    isCustom = false,
    from,
    reason,
    approvalId = null,
  }: TypePlan & { readonly approvalId?: string | null },
): Promise<void> => {
  const { name } = await findOffice(write.tx, officeId);
  const after = await write.tx
    .insertInto('pmo_unit_type')
    .values({
      id: newId(),
      pmo_unit_id: officeId,
      from_on: from,
      preset,
      is_custom: isCustom,
      reason,
      author_id: write.who.personId,
      approval_id: approvalId,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
  write.record({ subject: { type: 'office', id: officeId, label: name }, after });
};

/** Takes back a planned type that has not begun. */
export const removeType = async (write: Write, officeId: string, typeId: string): Promise<void> => {
  const { name } = await findOffice(write.tx, officeId);
  const before = await write.tx
    .selectFrom('pmo_unit_type')
    .selectAll()
    .where('id', '=', typeId)
    .where('pmo_unit_id', '=', officeId)
    .executeTakeFirst();
  if (!before) throw new AppError('not-found', 'record.not-found', { subject: 'office' });
  const today = await todayOf(write);
  if (before.from_on <= today) throw new AppError('refused', 'office.type-begun', { from: before.from_on });
  await write.tx.deleteFrom('pmo_unit_type').where('id', '=', typeId).execute();
  write.record({ subject: { type: 'office', id: officeId, label: name }, before });
};
