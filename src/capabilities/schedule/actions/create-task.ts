import type { Insertable } from 'kysely';
import type { Write } from '#platform/db/write.ts';
import { AppError } from '#platform/errors.ts';
import { newId } from '#platform/ids.ts';
import { expectOnProject } from '../../access/visibility.ts';
import { localTime } from '../rules/local-time.ts';
import type { NewTask } from '../schema.ts';
import { indexTasks } from '../store/index-tasks.ts';
import { findEndOf, listSiblings } from '../store/task-places.ts';
import type { TaskDetails, TaskRow } from '../tables.ts';
import { reschedule } from './calculate.ts';
import { ensurePlan } from './ensure-plan.ts';

/** Adds a task to a project's plan, last below its parent, and schedules the plan. */
export const createTask = async (
  write: Write,
  projectId: string,
  input: NewTask,
): Promise<{ id: string }> => {
  const { tx, record } = write;
  await expectOnProject(tx, write.who, 'plan.update', projectId);
  await ensurePlan(write, projectId);
  const place = await placeBelow(write, projectId, input.parentId);
  const id = newId();
  const row = { ...rowOf(input, place), id, uid: id, project_id: projectId };
  await tx.insertInto('task').values(row).execute();
  await reschedule(write, projectId);
  await indexTasks(tx, write.now, { projectId, taskId: id });
  record({ subject: { type: 'task', id, label: input.name }, after: row });
  return { id };
};

interface Place {
  readonly parent_id: string | null;
  readonly position: number;
  readonly level: number;
  readonly wbs: string;
}

const placeBelow = async ({ tx }: Write, projectId: string, parentId: string | null): Promise<Place> => {
  const { siblings, parent } = await listSiblings(tx, projectId, parentId);
  if (parentId !== null && !parent) throw new AppError('refused', 'task.parent-elsewhere');
  if (parent && parent.kind !== 'summary')
    await tx.updateTable('task').set({ kind: 'summary' }).where('id', '=', parent.id).execute();
  const number = siblings + 1;
  return {
    parent_id: parentId,
    position: await findEndOf(tx, projectId, parentId),
    level: parent ? parent.level + 1 : 1,
    wbs: parent ? `${parent.wbs}.${number}` : String(number),
  };
};

const nothingFiled: TaskDetails['filed'] = {
  start: null,
  finish: null,
  lateStart: null,
  lateFinish: null,
  totalSlackMinutes: null,
  freeSlackMinutes: null,
  critical: null,
};

const detailsOf = (position: number): TaskDetails => ({
  id: Math.floor(position) + 1,
  durationElapsed: false,
  estimated: false,
  calendar: null,
  ignoresResourceCalendar: false,
  priority: 500,
  physicalPercent: null,
  actualDurationMinutes: null,
  remainingDurationMinutes: null,
  stop: null,
  resume: null,
  levelingDelayMinutes: 0,
  fixedCostFen: null,
  filed: nothingFiled,
  custom: {},
});

const rowOf = (input: NewTask, place: Place): Omit<Insertable<TaskRow>, 'id' | 'uid' | 'project_id'> => {
  const startAt = localTime(input.startAt, '00:00');
  return {
    ...place,
    name: input.name,
    kind: input.durationMinutes === 0 ? 'milestone' : 'task',
    duration_minutes: input.durationMinutes,
    constraint_type: startAt === null ? 'ASAP' : 'SNET',
    constraint_at: startAt,
    deadline_at: localTime(input.deadlineAt, '18:00'),
    percent_complete: input.percentComplete,
    owner_id: input.ownerId,
    notes: input.notes,
    details: JSON.stringify(detailsOf(place.position)),
  };
};
