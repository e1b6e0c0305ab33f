import { insertRows } from '#platform/db/insert-rows.ts';
import type { Write } from '#platform/db/write.ts';
import { AppError } from '#platform/errors.ts';
import { newId } from '#platform/ids.ts';
import { saveSearchEntries } from '#platform/search.ts';
import { expectOnProject } from '../../access/visibility.ts';
import { localTime } from '../rules/local-time.ts';
import type { PlanRows, PlanTaskRow } from '../rules/plan-of-rows.ts';
import { placeBelow, type Place } from '../rules/task-place.ts';
import type { NewTask } from '../schema.ts';
import { taskEntry } from '../store/index-tasks.ts';
import { loadPlanRows } from '../store/load-plan.ts';
import type { TaskDetails } from '../tables.ts';
import { beginPlan } from './begin-plan.ts';
import { saveSchedule, scheduleOf } from './calculate.ts';

/** Adds a task to a project's plan, last below its parent, and schedules the plan. */
export const createTask = async (
  write: Write,
  projectId: string,
  input: NewTask,
): Promise<{ id: string }> => {
  const { tx, now, record } = write;
  await expectOnProject(tx, write.who, 'plan.update', projectId);
  const rows = (await loadPlanRows(tx, projectId)) ?? (await beginPlan(write, projectId));
  const parent = parentOf(rows, input.parentId);
  const task = rowOf(input, placeBelow(rows.tasks, parent));
  if (parent && parent.kind !== 'summary')
    await tx.updateTable('task').set(asSummary).where('id', '=', parent.id).execute();
  // Scheduled before it is saved, so that its dates are no second version of it.
  const schedule = scheduleOf(withTask(rows, task));
  const own = schedule.dates.find(({ id }) => id === task.id);
  const owned = { project_id: projectId, owner_id: input.ownerId };
  await insertRows(tx, 'task', [{ ...task, ...own, ...owned }]);
  const dates = schedule.dates.filter((one) => one !== own);
  await saveSchedule(write, projectId, { ...schedule, dates });
  await saveSearchEntries(tx, now, [taskEntry({ ...task, project: rows.projectName }, projectId)]);
  record({ subject: { type: 'task', id: task.id, label: task.name }, after: { ...task, ...owned } });
  return { id: task.id };
};

const parentOf = ({ tasks }: PlanRows, id: string | null): PlanTaskRow | null => {
  if (id === null) return null;
  const parent = tasks.find((task) => task.id === id);
  if (!parent) throw new AppError('refused', 'task.parent-elsewhere');
  return parent;
};

/** What a task turns into that gets others below it: it is worked where they are. */
const asSummary = { kind: 'summary', pauses: null } as const;

const withTask = (rows: PlanRows, task: PlanTaskRow): PlanRows => {
  const others = rows.tasks.map((row) => (row.id === task.parent_id ? { ...row, ...asSummary } : row));
  return { ...rows, tasks: [...others, task].toSorted((a, b) => a.position - b.position) };
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

const rowOf = (input: NewTask, place: Place): PlanTaskRow => {
  const startAt = localTime(input.startAt, '00:00');
  const id = newId();
  return {
    ...place,
    id,
    uid: id,
    name: input.name,
    kind: input.durationMinutes === 0 ? 'milestone' : 'task',
    active: true,
    manual: false,
    duration_minutes: input.durationMinutes,
    constraint_type: startAt === null ? 'ASAP' : 'SNET',
    constraint_at: startAt,
    deadline_at: localTime(input.deadlineAt, '18:00'),
    percent_complete: input.percentComplete,
    notes: input.notes,
    details: detailsOf(place.position),
    ...nothingKnown,
  };
};

const nothingKnown = {
  actual_start_at: null,
  actual_finish_at: null,
  work_minutes: null,
  actual_work_minutes: null,
  cost_fen: null,
  actual_cost_fen: null,
  pauses: null,
  parts: null,
  start_at: null,
  finish_at: null,
  late_start_at: null,
  late_finish_at: null,
  total_slack_minutes: null,
  free_slack_minutes: null,
  critical: false,
};
