import type { Write } from '#platform/db/write.ts';
import { AppError } from '#platform/errors.ts';
import { todayOf } from '../../organisation/store/today.ts';
import { conflictsOf } from '../rules.ts';
import { findMatrixRow, listActivities } from '../store/matrix.ts';
import { conflictError } from '../conflict-error.ts';

/** Puts an approved matrix in force: from now on each of its activities keeps its one A. */
export const putInForce = async (write: Write, matrixId: string, approvalId: string): Promise<void> => {
  const { tx } = write;
  const before = await findMatrixRow(tx, matrixId);
  if (before.state !== 'draft')
    throw new AppError('refused', 'duty.matrix-closed', { number: before.number });
  const activities = await listActivities(tx, matrixId);
  const conflicts = conflictsOf(activities);
  if (conflicts.length > 0) throw conflictError(conflicts);
  await tx
    .updateTable('duty_matrix')
    .set({ state: 'superseded' })
    .where('office_id', '=', before.office_id)
    .where('state', '=', 'in-force')
    .execute();
  const after = await tx
    .updateTable('duty_matrix')
    .set({
      state: 'in-force',
      approval_id: approvalId,
      in_force_on: await todayOf(write),
    })
    .where('id', '=', matrixId)
    .returningAll()
    .executeTakeFirstOrThrow();
  const ids = activities.map(({ id }) => id);
  await tx.updateTable('duty_activity').set({ settled: true }).where('matrix_id', '=', matrixId).execute();
  if (ids.length > 0)
    await tx.updateTable('duty_part').set({ settled: true }).where('activity_id', 'in', ids).execute();
  write.record({ subject: { type: 'duty-matrix', id: matrixId, label: `V${after.number}` }, before, after });
};
