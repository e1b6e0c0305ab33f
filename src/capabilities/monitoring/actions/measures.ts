import type { Write } from '#platform/db/write.ts';
import { AppError } from '#platform/errors.ts';
import { newId } from '#platform/ids.ts';
import { expectVersion } from '#platform/stale.ts';
import { todayOf } from '../../organisation/store/today.ts';
import { findProjectFor } from '../../projects/store/find-project.ts';
import type { MeasureChange, MeasureWithdrawal, NewMeasure } from '../schema.ts';
import { recomputeHealth } from './recompute-health.ts';

const columnsOf = (input: Omit<NewMeasure, 'period'>) => ({
  as_of: input.asOf,
  bac_fen: input.bacFen,
  pv_fen: input.pvFen,
  ev_fen: input.evFen,
  ac_fen: input.acFen,
  eac_fen: input.eacFen,
  percent_complete: input.percentComplete,
  reported_percent: input.reportedPercent,
  spi_t: input.spiT,
  facts: JSON.stringify(input.facts),
  self_health: JSON.stringify(input.selfHealth),
});

const checkDate = async (write: Write, asOf: string): Promise<void> => {
  if (asOf > (await todayOf(write))) throw new AppError('refused', 'measure.after-today', { asOf });
};

/** Enters the figures of a project at the end of a period, once. */
export const createMeasure = async (
  write: Write,
  projectId: string,
  input: NewMeasure,
): Promise<{ id: string }> => {
  const project = await findProjectFor(write, 'measure.update', projectId);
  await checkDate(write, input.asOf);
  const after = await write.tx
    .insertInto('project_measure')
    .values({ id: newId(), project_id: projectId, period: input.period, ...columnsOf(input) })
    .onConflict((conflict) => conflict.columns(['project_id', 'period']).doNothing())
    .returningAll()
    .executeTakeFirst();
  if (!after) throw new AppError('conflict', 'measure.period-taken', { period: input.period });
  write.record({
    subject: { type: 'project', id: projectId, label: `${project.name} ${input.period}` },
    after,
  });
  // Whoever enters figures sees what they do to the colour at once, without the next pass.
  await recomputeHealth(write.tx, write.now, [projectId]);
  return { id: after.id };
};

interface Place {
  readonly id: string;
  readonly measureId: string;
}

/** Corrects figures already entered: a revision whose reason stands in the audit log. */
export const correctMeasure = async (
  write: Write,
  { id, measureId }: Place,
  { version, reason, ...input }: MeasureChange,
): Promise<void> => {
  const { project, before } = await findMeasure(write, { id, measureId });
  expectVersion(version, before);
  await checkDate(write, input.asOf);
  const after = await write.tx
    .updateTable('project_measure')
    .set(columnsOf(input))
    .where('id', '=', measureId)
    .returningAll()
    .executeTakeFirstOrThrow();
  const subject = { type: 'project', id, label: `${project.name} ${before.period}` };
  write.record({ subject, before, after: { ...after, reason } });
  await recomputeHealth(write.tx, write.now, [id]);
};

/** Takes back figures that should never have been entered; why stands in the audit log, the figures in the history. */
export const withdrawMeasure = async (
  write: Write,
  { id, measureId }: Place,
  { version, reason }: MeasureWithdrawal,
): Promise<void> => {
  const { project, before } = await findMeasure(write, { id, measureId });
  expectVersion(version, before);
  await write.tx.deleteFrom('project_measure').where('id', '=', measureId).execute();
  const subject = { type: 'project', id, label: `${project.name} ${before.period}` };
  write.record({ subject, before, after: { reason } });
  await recomputeHealth(write.tx, write.now, [id]);
};

const findMeasure = async (write: Write, { id, measureId }: Place) => {
  const project = await findProjectFor(write, 'measure.update', id);
  const before = await write.tx
    .selectFrom('project_measure')
    .selectAll()
    .where('id', '=', measureId)
    .where('project_id', '=', id)
    .executeTakeFirst();
  if (!before) throw new AppError('not-found', 'record.not-found');
  return { project, before };
};
