import { sql } from 'kysely';
import type { Insertable, Updateable } from 'kysely';
import type { Write } from '#platform/db/write.ts';
import { AppError } from '#platform/errors.ts';
import { newId } from '#platform/ids.ts';
import { expectVersion } from '#platform/stale.ts';
import { expectOnProject } from '../../access/visibility.ts';
import { findProjectFor } from '../../projects/store/find-project.ts';
import type { NewTask, TaskChange } from '../schema.ts';
import { findTaskRow } from '../store/tasks.ts';
import type { TaskRow } from '../tables.ts';
import { calculatePlan } from './calculate.ts';
import { ensurePlan } from './ensure-plan.ts';

const noFiled = {
  start: null,
  finish: null,
  lateStart: null,
  lateFinish: null,
  totalSlackMinutes: null,
  freeSlackMinutes: null,
  critical: null,
};

const detailsOfNew = (position: number) => ({
  id: position + 1,
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
  filed: noFiled,
  custom: {},
});

const asTime = (text: string | null, time: string): string | null =>
  text === null ? null : text.includes('T') ? text : `${text}T${time}`;

interface Place {
  readonly position: number;
  readonly level: number;
  readonly wbs: string;
}

/** Where a new task comes to stand: last below its parent. */
const placeBelow = async ({ tx }: Write, projectId: string, parentId: string | null): Promise<Place> => {
  const last = await tx
    .selectFrom('task')
    .select(sql<number>`coalesce(max(position), -1) + 1`.as('position'))
    .where('project_id', '=', projectId)
    .executeTakeFirstOrThrow();
  const siblings = await tx
    .selectFrom('task')
    .select(sql<number>`count(*) + 1`.as('n'))
    .where('project_id', '=', projectId)
    .where('parent_id', parentId === null ? 'is' : '=', parentId)
    .executeTakeFirstOrThrow();
  if (parentId === null) return { position: last.position, level: 1, wbs: String(siblings.n) };
  const parent = await tx
    .selectFrom('task')
    .select(['wbs', 'level'])
    .where('id', '=', parentId)
    .where('project_id', '=', projectId)
    .executeTakeFirst();
  if (!parent) throw new AppError('refused', 'task.parent-elsewhere');
  await tx
    .updateTable('task')
    .set({ kind: 'summary' })
    .where('id', '=', parentId)
    .where('kind', '<>', 'summary')
    .execute();
  return { position: last.position, level: parent.level + 1, wbs: `${parent.wbs}.${siblings.n}` };
};

/** Adds a task to a project's plan and schedules the plan. */
export const createTask = async (
  write: Write,
  projectId: string,
  input: NewTask,
): Promise<{ id: string }> => {
  await findProjectFor(write, 'plan.update', projectId);
  await ensurePlan(write, projectId);
  const place = await placeBelow(write, projectId, input.parentId);
  const id = newId();
  const startAt = asTime(input.startAt, '00:00');
  const values: Insertable<TaskRow> = {
    id,
    project_id: projectId,
    uid: id,
    ...place,
    parent_id: input.parentId,
    name: input.name,
    kind: input.durationMinutes === 0 ? 'milestone' : 'task',
    duration_minutes: input.durationMinutes,
    start_at: null,
    finish_at: null,
    late_start_at: null,
    late_finish_at: null,
    total_slack_minutes: null,
    free_slack_minutes: null,
    driver: null,
    constraint_type: startAt === null ? 'ASAP' : 'SNET',
    constraint_at: startAt,
    deadline_at: asTime(input.deadlineAt, '18:00'),
    percent_complete: input.percentComplete,
    actual_start_at: null,
    actual_finish_at: null,
    baseline_start_at: null,
    baseline_finish_at: null,
    work_minutes: null,
    actual_work_minutes: null,
    cost_fen: null,
    actual_cost_fen: null,
    owner_id: input.ownerId,
    owner_text: null,
    notes: input.notes,
    details: JSON.stringify(detailsOfNew(place.position)),
  };
  await write.tx.insertInto('task').values(values).execute();
  await write.tx
    .updateTable('plan')
    .set({ task_count: sql<number>`task_count + 1` })
    .where('project_id', '=', projectId)
    .execute();
  await calculatePlan(write, projectId);
  write.record({
    subject: { type: 'task', id, label: input.name },
    after: values as Record<string, unknown>,
  });
  return { id };
};

const columnsOf = (input: Omit<TaskChange, 'version'>): Updateable<TaskRow> => ({
  ...(input.name === undefined ? {} : { name: input.name }),
  ...(input.durationMinutes === undefined ? {} : { duration_minutes: input.durationMinutes }),
  ...(input.percentComplete === undefined ? {} : { percent_complete: input.percentComplete }),
  ...(input.ownerId === undefined ? {} : { owner_id: input.ownerId }),
  ...(input.notes === undefined ? {} : { notes: input.notes }),
  ...(input.deadlineAt === undefined ? {} : { deadline_at: asTime(input.deadlineAt, '18:00') }),
  ...(input.startAt === undefined
    ? {}
    : {
        constraint_type: input.startAt === null ? ('ASAP' as const) : ('SNET' as const),
        constraint_at: asTime(input.startAt, '00:00'),
      }),
});

const movesDates = ({ durationMinutes, startAt, percentComplete, deadlineAt }: TaskChange): boolean =>
  [durationMinutes, startAt, percentComplete, deadlineAt].some((value) => value !== undefined);

/** Changes a task on the version the user saw; the plan is scheduled anew where dates depend on it. */
export const changeTask = async (write: Write, id: string, input: TaskChange): Promise<void> => {
  const before = await findTaskRow(write.tx, write.who, id);
  await expectOnProject(write.tx, write.who, 'plan.update', before.project_id);
  const { version, ...fields } = input;
  expectVersion(version, before);
  if (before.kind === 'summary' && movesDates(input)) throw new AppError('refused', 'task.summary-computed');
  const columns = columnsOf(fields);
  if (Object.keys(columns).length === 0) return;
  const after = await write.tx
    .updateTable('task')
    .set(columns)
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow();
  if (movesDates(input)) await calculatePlan(write, before.project_id);
  write.record({ subject: { type: 'task', id, label: after.name }, before, after });
};

/** Removes a task with everything below it. */
export const deleteTask = async (write: Write, id: string): Promise<void> => {
  const before = await findTaskRow(write.tx, write.who, id);
  await expectOnProject(write.tx, write.who, 'plan.update', before.project_id);
  await write.tx.deleteFrom('task').where('id', '=', id).execute();
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
  if (left.n > 0) await calculatePlan(write, before.project_id);
  write.record({ subject: { type: 'task', id, label: before.name }, before });
};
