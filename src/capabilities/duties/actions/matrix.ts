import type { Write } from '#platform/db/write.ts';
import { AppError } from '#platform/errors.ts';
import { newId } from '#platform/ids.ts';
import { expectVersion } from '#platform/stale.ts';
import { approvalOf } from '../../approvals/store/load-approval.ts';
import { findUnitRow } from '../../organisation/store.ts';
import { expectOnOffice } from '../../positions/store/office.ts';
import { partsProblem } from '../rules.ts';
import type { NewActivity, NewMatrix, NewNegotiation, PartsContent } from '../schema.ts';
import { findActivityRow, findMatrixRow, listActivities } from '../store/matrix.ts';

/** What PMO, quality and planning most often quarrel about. */
const usual: readonly NewActivity[] = [
  { code: 'milestone-review', name: '里程碑评审' },
  { code: 'project-inspection', name: '过程检查' },
  { code: 'quality-audit', name: '质量审计' },
  { code: 'planning', name: '计划检查' },
];

/** Begins a version of the duty matrix: the first with the given or the usual activities, a later one with those in force. */
export const beginMatrix = async (
  write: Write,
  officeId: string,
  { activities }: NewMatrix,
): Promise<{ id: string }> => {
  const { tx, who } = write;
  await expectOnOffice(tx, who, 'duty.manage', officeId);
  const versions = await tx
    .selectFrom('duty_matrix')
    .selectAll()
    .where('office_id', '=', officeId)
    .orderBy('number', 'desc')
    .execute();
  if (versions.some(({ state }) => state === 'draft')) throw new AppError('conflict', 'duty.draft-exists');
  const former = versions.find(({ state }) => state === 'in-force');
  const after = await tx
    .insertInto('duty_matrix')
    .values({ id: newId(), office_id: officeId, number: (versions[0]?.number ?? 0) + 1 })
    .returningAll()
    .executeTakeFirstOrThrow();
  if (former) await copyActivities(write, former.id, after.id);
  else for (const activity of activities ?? usual) await insertActivity(write, after.id, activity);
  write.record({ subject: { type: 'duty-matrix', id: after.id, label: `V${after.number}` }, after });
  return { id: after.id };
};

const copyActivities = async ({ tx }: Write, fromId: string, toId: string): Promise<void> => {
  for (const [place, { code, name, settled, parts }] of (await listActivities(tx, fromId)).entries()) {
    const id = newId();
    await tx
      .insertInto('duty_activity')
      .values({ id, matrix_id: toId, code, name, place, settled })
      .execute();
    for (const { unitId, part, note } of parts)
      await tx
        .insertInto('duty_part')
        .values({ id: newId(), activity_id: id, unit_id: unitId, part, note, settled })
        .execute();
  }
};

const insertActivity = async ({ tx }: Write, matrixId: string, { code, name }: NewActivity) => {
  const { n } = await tx
    .selectFrom('duty_activity')
    .select((of) => of.fn.countAll<number>().as('n'))
    .where('matrix_id', '=', matrixId)
    .executeTakeFirstOrThrow();
  return tx
    .insertInto('duty_activity')
    .values({ id: newId(), matrix_id: matrixId, code, name, place: n })
    .onConflict((conflict) => conflict.doNothing())
    .returningAll()
    .executeTakeFirst();
};

/** Adds an activity to a draft. */
export const addActivity = async (
  write: Write,
  matrixId: string,
  input: NewActivity,
): Promise<{ id: string }> => {
  await expectChangeable(write, matrixId);
  const after = await insertActivity(write, matrixId, input);
  if (!after) throw new AppError('conflict', 'duty.activity-exists', { activity: input.name });
  write.record({ subject: { type: 'duty-activity', id: after.id, label: after.name }, after });
  return { id: after.id };
};

export const removeActivity = async (write: Write, id: string): Promise<void> => {
  const before = await findActivityRow(write.tx, id);
  await expectChangeable(write, before.matrix_id);
  await write.tx.deleteFrom('duty_activity').where('id', '=', id).execute();
  write.record({ subject: { type: 'duty-activity', id, label: before.name }, before });
};

/** Says who does what in an activity. A draft may hold a conflict; what was agreed keeps its one A. */
export const saveParts = async (
  write: Write,
  id: string,
  { version, parts }: PartsContent,
): Promise<void> => {
  const { tx } = write;
  const activity = await findActivityRow(tx, id);
  const matrix = await findMatrixRow(tx, activity.matrix_id);
  await expectOnOffice(tx, write.who, 'duty.manage', matrix.office_id);
  const named = await Promise.all(
    parts.map(async (part) => ({ ...part, unit: (await findUnitRow(tx, part.unitId)).name })),
  );
  const problem = partsProblem({ name: activity.name, settled: activity.settled, parts: named });
  const having = named.filter(({ part }) => part === 'A').map(({ unit }) => unit);
  if (problem) throw new AppError('refused', problem, { activity: activity.name, units: having });
  await expectChangeable(write, activity.matrix_id);
  expectVersion(version, { ...activity });
  const before = await tx.selectFrom('duty_part').selectAll().where('activity_id', '=', id).execute();
  await tx.deleteFrom('duty_part').where('activity_id', '=', id).execute();
  for (const { unitId, part, note } of parts)
    await tx
      .insertInto('duty_part')
      .values({ id: newId(), activity_id: id, unit_id: unitId, part, note, settled: activity.settled })
      .execute();
  await tx.updateTable('duty_activity').set({ name: activity.name }).where('id', '=', id).execute();
  write.record({
    subject: { type: 'duty-activity', id, label: activity.name },
    before: { parts: before.map(({ unit_id, part }) => `${unit_id}=${part}`) },
    after: { parts: parts.map(({ unitId, part }) => `${unitId}=${part}`) },
  });
};

/** Keeps what was said and agreed about an activity. */
export const noteNegotiation = async (
  write: Write,
  id: string,
  { heldOn, people, agreement }: NewNegotiation,
): Promise<{ id: string }> => {
  const activity = await findActivityRow(write.tx, id);
  await expectChangeable(write, activity.matrix_id);
  const after = {
    id: newId(),
    created_at: write.now,
    activity_id: id,
    held_on: heldOn,
    people,
    agreement,
    author_id: write.who.personId,
  };
  await write.tx.insertInto('duty_negotiation').values(after).execute();
  write.record({
    subject: { type: 'duty-activity', id, label: activity.name },
    after: { people, agreement, held_on: heldOn },
  });
  return { id: after.id };
};

const expectChangeable = async ({ tx, who }: Write, matrixId: string): Promise<void> => {
  const matrix = await findMatrixRow(tx, matrixId);
  await expectOnOffice(tx, who, 'duty.manage', matrix.office_id);
  const approval = matrix.state === 'draft' ? await approvalOf(tx, 'duty-matrix', matrixId) : null;
  if (matrix.state !== 'draft' || approval?.state === 'running')
    throw new AppError('refused', 'duty.matrix-closed', { number: matrix.number });
};
