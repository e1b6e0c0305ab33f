import type { Write } from '#platform/db/write.ts';
import { AppError } from '#platform/errors.ts';
import { newId } from '#platform/ids.ts';
import { areReversed } from '../../organisation/rules.ts';
import type { Changed, NewOverride, OverrideEndOf } from '../schema/authority.ts';
import { findOffice } from '../store.ts';
import { loadRegister } from '../unit-facts.ts';
import { proposeWhereGoverned } from './changes.ts';

/** Gives a unit its own value at a decision point. */
export const planOverride = async (
  write: Write,
  officeId: string,
  override: NewOverride,
): Promise<Changed> => {
  await expectOverride(write, override);
  const waiting = await proposeWhereGoverned(write, officeId, {
    kind: 'override',
    content: override,
    reason: override.reason,
  });
  if (waiting) return waiting;
  await saveOverride(write, officeId, override);
  return { changeId: null, subject: null };
};

/** Refuses a value that does not fit its decision point, or limits that are the wrong way round. */
const expectOverride = async ({ tx }: Write, override: NewOverride): Promise<void> => {
  const { point, level, mode, from, to, amountFromFen, amountBelowFen } = override;
  if (areReversed(from, to)) throw new AppError('refused', 'office.dates-reversed');
  if (amountFromFen !== null && amountBelowFen !== null && amountBelowFen <= amountFromFen)
    throw new AppError('refused', 'office.amounts-reversed');
  const presets = (await loadRegister(tx)).get(point);
  if (!presets) throw new AppError('refused', 'authority.point-unknown', { point });
  const modes = Object.values(presets).flatMap((preset) => (preset.mode === null ? [] : [preset.mode]));
  const fits =
    modes.length > 0 ? level === null && modes.includes(mode ?? '') : level !== null && mode === null;
  if (!fits)
    throw new AppError('refused', 'authority.value-unfit', {
      point,
      needs: modes.length > 0 ? modes.join(' / ') : '0–5',
    });
};

export const saveOverride = async (
  write: Write,
  officeId: string,
  override: NewOverride & { readonly approvalId?: string },
): Promise<void> => {
  const { name } = await findOffice(write.tx, officeId);
  const after = await write.tx
    .insertInto('authority_override')
    .values({
      id: newId(),
      pmo_unit_id: officeId,
      point: override.point,
      level: override.level,
      mode: override.mode,
      project_class: override.projectClass,
      project_type: override.projectType,
      amount_from_fen: override.amountFromFen,
      amount_below_fen: override.amountBelowFen,
      valid_from: override.from,
      valid_to: override.to,
      reason: override.reason,
      author_id: write.who.personId,
      approval_id: override.approvalId ?? null,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
  write.record({ subject: { type: 'office', id: officeId, label: name }, after });
};

const findOverride = async ({ tx }: Write, officeId: string, overrideId: string) => {
  const row = await tx
    .selectFrom('authority_override')
    .selectAll()
    .where('id', '=', overrideId)
    .where('pmo_unit_id', '=', officeId)
    .executeTakeFirst();
  if (!row) throw new AppError('not-found', 'record.not-found', { subject: 'authority' });
  return row;
};

/** Ends an own value on a day. */
export const planOverrideEnd = async (
  write: Write,
  officeId: string,
  end: OverrideEndOf,
): Promise<Changed> => {
  await expectOverrideEnd(write, officeId, end);
  const waiting = await proposeWhereGoverned(write, officeId, {
    kind: 'override-end',
    content: end,
    reason: end.reason,
  });
  if (waiting) return waiting;
  await saveOverrideEnd(write, officeId, end);
  return { changeId: null, subject: null };
};

const expectOverrideEnd = async (write: Write, officeId: string, { overrideId, on }: OverrideEndOf) => {
  const { valid_to: to } = await findOverride(write, officeId, overrideId);
  if (to !== null && to <= on) throw new AppError('refused', 'authority.override-ended', { to });
};

/** Ends it; one that would end before it begins is taken back. */
export const saveOverrideEnd = async (
  write: Write,
  officeId: string,
  { overrideId, on }: OverrideEndOf,
): Promise<void> => {
  const { tx } = write;
  const before = await findOverride(write, officeId, overrideId);
  const { name } = await findOffice(tx, officeId);
  const subject = { type: 'office', id: officeId, label: name };
  if (on < before.valid_from) {
    await tx.deleteFrom('authority_override').where('id', '=', overrideId).execute();
    return write.record({ subject, before });
  }
  const after = await tx
    .updateTable('authority_override')
    .set({ valid_to: on })
    .where('id', '=', overrideId)
    .returningAll()
    .executeTakeFirstOrThrow();
  return write.record({ subject, before, after });
};
