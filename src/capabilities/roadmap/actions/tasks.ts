import type { Write } from '#platform/db/write.ts';
import { newId } from '#platform/ids.ts';
import { expectVersion } from '#platform/stale.ts';
import type { NewTask, Roadmap, TaskChange } from '../schema.ts';
import { findRoadmap, findStepRow, findTaskRow } from '../store.ts';
import { expectManage } from './roadmaps.ts';

type Task = Awaited<ReturnType<typeof findTaskRow>>;

/** Adds a task to a step. */
export const addTask = async (
  write: Write,
  stepId: string,
  { title, ownerId, dueOn }: NewTask,
): Promise<Roadmap> => {
  const step = await findStepRow(write.tx, stepId);
  await expectManage(write, step.pmo_unit_id);
  const after = await write.tx
    .insertInto('roadmap_task')
    .values({
      id: newId(),
      step_id: stepId,
      position: 1000,
      zh: title,
      en: title,
      owner_id: ownerId,
      due_on: dueOn,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
  write.record({ subject: { type: 'roadmap-task', id: after.id, label: after.zh }, after });
  return findRoadmap(write.tx, write.who, step.roadmap_id, write.now);
};

/** Changes a task on the version the user saw. */
export const changeTask = async (
  write: Write,
  id: string,
  { version, title, ownerId, dueOn }: TaskChange,
): Promise<Roadmap> => {
  const { roadmap_id: roadmapId, pmo_unit_id: officeId, ...before } = await findTaskRow(write.tx, id);
  await expectManage(write, officeId);
  expectVersion(version, before);
  const after = await write.tx
    .updateTable('roadmap_task')
    .set({
      ...(title === undefined ? {} : { zh: title, en: title }),
      owner_id: ownerId === undefined ? before.owner_id : ownerId,
      due_on: dueOn === undefined ? before.due_on : dueOn,
    })
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow();
  write.record({ subject: { type: 'roadmap-task', id, label: after.zh }, before, after });
  return findRoadmap(write.tx, write.who, roadmapId, write.now);
};

export const removeTask = async (write: Write, id: string): Promise<void> => {
  const { pmo_unit_id: officeId, ...before } = await findTaskRow(write.tx, id);
  await expectManage(write, officeId);
  await write.tx.deleteFrom('roadmap_task').where('id', '=', id).execute();
  write.record({ subject: { type: 'roadmap-task', id, label: before.zh }, before });
};

/** Says that a task is done; its owner may, and who manages the road map. */
export const finishTask = (write: Write, id: string): Promise<Roadmap> =>
  settle(write, id, ({ now, who }) => ({ done_at: now, done_by: who.personId }));

/** Says that a task is not done after all. */
export const reopenTask = (write: Write, id: string): Promise<Roadmap> =>
  settle(write, id, () => ({ done_at: null, done_by: null }));

interface Done {
  readonly done_at: Date | null;
  readonly done_by: string | null;
}

const settle = async (write: Write, id: string, doneBy: (write: Write) => Done): Promise<Roadmap> => {
  const task: Task = await findTaskRow(write.tx, id);
  if (task.owner_id === null || task.owner_id !== write.who.personId)
    await expectManage(write, task.pmo_unit_id);
  const after = doneBy(write);
  await write.tx.updateTable('roadmap_task').set(after).where('id', '=', id).execute();
  write.record({
    subject: { type: 'roadmap-task', id, label: task.zh },
    before: { done_at: task.done_at, done_by: task.done_by },
    after: { ...after },
  });
  return findRoadmap(write.tx, write.who, task.roadmap_id, write.now);
};
