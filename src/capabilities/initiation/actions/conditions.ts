import type { Write } from '#platform/db/write.ts';
import { AppError } from '#platform/errors.ts';
import { newId } from '#platform/ids.ts';
import { expectVersion } from '#platform/stale.ts';
import { todayOf } from '../../organisation/store/today.ts';
import { isOpen } from '../rules/initiation.ts';
import type { Completion, ConditionInput } from '../schema.ts';
import { findConditionRow, findInitiationRow, maySetConditions } from '../store/initiations.ts';

/** A condition of the approval, set by who asks for it or by one who decides, before the decision falls. */
export const addCondition = async (
  write: Write,
  id: string,
  input: ConditionInput,
): Promise<{ id: string }> => {
  const { tx, who } = write;
  const initiation = await findInitiationRow(tx, who, id);
  const { state } = initiation;
  if (!isOpen(state) && state !== 'running')
    throw new AppError('conflict', 'initiation.closed', { state: { rule: `initiation.state-${state}` } });
  if (!(await maySetConditions(tx, who, initiation)))
    throw new AppError('forbidden', 'permission.missing', { permission: 'initiation.request' });
  if (input.dueOn < (await todayOf(write)))
    throw new AppError('refused', 'initiation.condition-past', { dueOn: input.dueOn });
  const after = await tx
    .insertInto('initiation_condition')
    .values({
      id: newId(),
      initiation_id: id,
      text: input.text,
      due_on: input.dueOn,
      owner_id: input.ownerId ?? initiation.manager_id,
      set_by: who.personId,
      met_on: null,
      met_by: null,
      evidence: null,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
  write.record({ subject: { type: 'initiation', id, label: initiation.title }, after });
  return { id: after.id };
};

/** Says that a condition is met, with the evidence; its owner, the project manager or the applicant does. */
export const completeCondition = async (
  write: Write,
  id: string,
  { version, evidence }: Completion,
): Promise<void> => {
  const { tx, who } = write;
  const before = await findConditionRow(tx, id);
  const initiation = await findInitiationRow(tx, who, before.initiation_id);
  const may = [before.owner_id, initiation.manager_id, initiation.requested_by];
  if (who.kind !== 'system' && !may.includes(who.personId))
    throw new AppError('forbidden', 'permission.missing', { permission: 'initiation.request' });
  if (before.met_on !== null) throw new AppError('conflict', 'initiation.condition-met');
  expectVersion(version, before);
  const after = await tx
    .updateTable('initiation_condition')
    .set({ met_on: await todayOf(write), met_by: who.personId, evidence })
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow();
  write.record({
    subject: { type: 'initiation', id: initiation.id, label: initiation.title },
    before,
    after,
  });
};
