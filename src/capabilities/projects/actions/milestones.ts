import type { Updateable } from 'kysely';
import type { Write } from '#platform/db/write.ts';
import { AppError } from '#platform/errors.ts';
import { newId } from '#platform/ids.ts';
import { expectVersion } from '#platform/stale.ts';
import type { MilestoneChange, NewMilestone } from '../schema.ts';
import { findProjectFor } from '../store/find-project.ts';
import type { MilestoneRow } from '../tables.ts';

type Place = { readonly id: string; readonly milestoneId: string };

const columnsOf = (input: {
  readonly [K in keyof NewMilestone]?: NewMilestone[K] | undefined;
}): Updateable<MilestoneRow> => ({
  ...(input.code === undefined ? {} : { code: input.code }),
  ...(input.name === undefined ? {} : { name: input.name }),
  ...(input.baselineOn === undefined ? {} : { baseline_on: input.baselineOn }),
  ...(input.forecastOn === undefined ? {} : { forecast_on: input.forecastOn }),
  ...(input.actualOn === undefined ? {} : { actual_on: input.actualOn }),
  ...(input.isKey === undefined ? {} : { is_key: input.isKey }),
  ...(input.note === undefined ? {} : { note: input.note }),
});

const findMilestone = async (write: Write, { id, milestoneId }: Place) => {
  await findProjectFor(write, 'project.update', id);
  const row = await write.tx
    .selectFrom('milestone')
    .selectAll()
    .where('id', '=', milestoneId)
    .where('project_id', '=', id)
    .executeTakeFirst();
  if (!row) throw new AppError('not-found', 'record.not-found');
  return row;
};

/** Adds a milestone to a project. */
export const createMilestone = async (
  write: Write,
  projectId: string,
  input: NewMilestone,
): Promise<{ id: string }> => {
  const project = await findProjectFor(write, 'project.update', projectId);
  const id = newId();
  const values = {
    id,
    project_id: projectId,
    code: input.code,
    name: input.name,
    baseline_on: input.baselineOn,
    forecast_on: input.forecastOn,
    actual_on: input.actualOn,
    is_key: input.isKey,
    note: input.note,
  };
  const after = await write.tx
    .insertInto('milestone')
    .values(values)
    .returningAll()
    .executeTakeFirstOrThrow();
  write.record({ subject: { type: 'project', id: project.id, label: project.name }, after });
  return { id };
};

export const changeMilestone = async (
  write: Write,
  place: Place,
  { version, ...input }: MilestoneChange,
): Promise<void> => {
  const before = await findMilestone(write, place);
  expectVersion(version, before);
  const after = await write.tx
    .updateTable('milestone')
    .set(columnsOf(input))
    .where('id', '=', before.id)
    .returningAll()
    .executeTakeFirstOrThrow();
  write.record({ subject: { type: 'project', id: place.id, label: after.name }, before, after });
};

export const deleteMilestone = async (write: Write, place: Place): Promise<void> => {
  const before = await findMilestone(write, place);
  await write.tx.deleteFrom('milestone').where('id', '=', before.id).execute();
  write.record({ subject: { type: 'project', id: place.id, label: before.name }, before });
};
