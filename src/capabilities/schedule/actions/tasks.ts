import { sql } from 'kysely';
import type { Selectable, Updateable } from 'kysely';
import type { Write } from '#platform/db/write.ts';
import { AppError } from '#platform/errors.ts';
import { removeSearchEntries } from '#platform/search.ts';
import { expectVersion } from '#platform/stale.ts';
import { expectOnProject } from '../../access/visibility.ts';
import type { TaskChange } from '../schema.ts';
import { pausesWithin } from '../rules/pauses-within.ts';
import { localTime } from '../rules/local-time.ts';
import { indexTasks } from '../store/index-tasks.ts';
import { listWithBelow } from '../store/list-below.ts';
import { findTaskRow } from '../store/tasks.ts';
import type { TaskRow } from '../tables.ts';
import { reschedule } from './calculate.ts';
import { tellOwner } from './tell-owners.ts';

const columnsOf = (input: Omit<TaskChange, 'version'>): Updateable<TaskRow> => ({
  ...(input.name === undefined ? {} : { name: input.name }),
  ...(input.durationMinutes === undefined ? {} : { duration_minutes: input.durationMinutes }),
  ...(input.percentComplete === undefined ? {} : { percent_complete: input.percentComplete }),
  ...(input.ownerId === undefined ? {} : { owner_id: input.ownerId }),
  ...(input.notes === undefined ? {} : { notes: input.notes }),
  ...(input.deadlineAt === undefined ? {} : { deadline_at: localTime(input.deadlineAt, '18:00') }),
  ...(input.startAt === undefined
    ? {}
    : {
        constraint_type: input.startAt === null ? ('ASAP' as const) : ('SNET' as const),
        constraint_at: localTime(input.startAt, '00:00'),
      }),
});

/** A task that gets shorter loses the pauses that no work follows any more. */
const pausesOf = (
  { durationMinutes }: Omit<TaskChange, 'version'>,
  { pauses }: Pick<Selectable<TaskRow>, 'pauses'>,
): Updateable<TaskRow> => {
  if (durationMinutes === undefined || pauses === null) return {};
  const kept = pausesWithin(pauses, durationMinutes);
  return { pauses: kept.length > 0 ? JSON.stringify(kept) : null };
};

const movesDates = ({ durationMinutes, startAt, percentComplete, deadlineAt }: TaskChange): boolean =>
  [durationMinutes, startAt, percentComplete, deadlineAt].some((value) => value !== undefined);

/** Changes a task on the version the user saw; the plan is scheduled anew where dates depend on it. */
export const changeTask = async (write: Write, id: string, input: TaskChange): Promise<void> => {
  const before = await findTaskRow(write.tx, write.who, id);
  await expectOnProject(write.tx, write.who, 'plan.update', before.project_id);
  const { version, ...fields } = input;
  expectVersion(version, before);
  if (before.kind === 'summary' && movesDates(input)) throw new AppError('refused', 'task.summary-computed');
  const columns = { ...columnsOf(fields), ...pausesOf(fields, before) };
  if (Object.keys(columns).length === 0) return;
  const after = await write.tx
    .updateTable('task')
    .set(columns)
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow();
  if (movesDates(input)) await reschedule(write, before.project_id);
  if (input.name !== undefined)
    await indexTasks(write.tx, write.now, { projectId: before.project_id, taskId: id });
  write.record({ subject: { type: 'task', id, label: after.name }, before, after });
  const { project_id: projectId, owner_id: ownerId, percent_complete: percentComplete } = after;
  await tellOwner(write, { ...after, projectId, ownerId, percentComplete }, before.owner_id);
};

/** Removes a task with everything below it. */
export const deleteTask = async (write: Write, id: string): Promise<void> => {
  const before = await findTaskRow(write.tx, write.who, id);
  await expectOnProject(write.tx, write.who, 'plan.update', before.project_id);
  const gone = await listWithBelow(write.tx, id);
  await write.tx.deleteFrom('task').where('id', '=', id).execute();
  await removeSearchEntries(write.tx, 'task', gone);
  const left = await write.tx
    .selectFrom('task')
    .select(sql<number>`count(*)`.as('n'))
    .where('project_id', '=', before.project_id)
    .executeTakeFirstOrThrow();
  await write.tx
    .updateTable('plan')
    .set({ task_count: left.n })
    .where('project_id', '=', before.project_id)
    .execute();
  if (left.n > 0) await reschedule(write, before.project_id);
  write.record({ subject: { type: 'task', id, label: before.name }, before });
};
