import { minuteFromIso } from '#engine/days.ts';
import type { Driver } from '#engine/schedule/outcome.ts';
import { scheduleBeside } from '#engine/schedule/schedule-beside.ts';
import { unanswered } from '#platform/db/held.ts';
import { insertionOf } from '#platform/db/insert-rows.ts';
import type { Write } from '#platform/db/write.ts';
import { AppError } from '#platform/errors.ts';
import { newId } from '#platform/ids.ts';
import { saveSearchEntries } from '#platform/search.ts';
import { newTaskRow } from '../rules/new-task.ts';
import { planOfRows, type PlanRows, type PlanTaskRow } from '../rules/plan-of-rows.ts';
import { datesOf } from '../rules/plan-rows.ts';
import { placeAtEnd, placeBelow } from '../rules/task-place.ts';
import type { NewTask } from '../schema.ts';
import { taskEntry } from '../store/index-tasks.ts';
import { findPlanEnd, loadPlanRows, type PlanEnd } from '../store/load-plan.ts';
import { beginPlan } from './begin-plan.ts';
import { saveSchedule, scheduleOf } from './calculate.ts';
import { tellOwner } from './tell-owners.ts';

/** Adds a task to a project's plan, last below its parent, and schedules the plan. */
export const createTask = async (
  write: Write,
  projectId: string,
  input: NewTask,
): Promise<{ id: string }> => {
  const { tx, now, record } = write;
  const end = await findPlanEnd(write, projectId);
  const beside = end && input.parentId === null ? await addBeside(write, end, input) : null;
  const added = beside ?? (await addAmong(write, projectId, input));
  const { task, project } = added;
  await saveSearchEntries(tx, now, [taskEntry({ ...task, project }, projectId)]);
  const after = { ...task, project_id: projectId, owner_id: input.ownerId };
  record({ subject: { type: 'task', id: task.id, label: task.name }, after });
  const { id, name, kind, percent_complete: percentComplete } = task;
  await tellOwner(write, { id, projectId, name, kind, percentComplete, ownerId: input.ownerId }, null);
  return { id };
};

interface Added {
  readonly task: PlanTaskRow;
  readonly project: string;
}

/** Nothing hangs on a new task at the top: where it does not end the plan later, no other needs to be looked at. */
const addBeside = async (write: Write, end: PlanEnd, input: NewTask): Promise<Added | null> => {
  const { projectId, finishAt } = end;
  const task = newTaskRow(newId(), input, placeAtEnd(end));
  const plan = planOfRows({ ...noRows, ...end, tasks: [task] });
  const [entered] = plan.tasks;
  const own = entered && scheduleBeside(plan, entered, minuteFromIso(finishAt) ?? plan.start);
  if (!own) return null;
  await insertTask(write, { task: { ...task, ...datesOf(own) }, projectId, input });
  await saveSchedule(write, projectId, { dates: [], tasks: end.tasks + 1, finishAt });
  return { task, project: end.projectName };
};

const noRows = { links: [], resources: [], assignments: [] };

const addAmong = async (write: Write, projectId: string, input: NewTask): Promise<Added> => {
  const { tx } = write;
  const rows = (await loadPlanRows(tx, projectId)) ?? (await beginPlan(write, projectId));
  const parent = parentOf(rows, input.parentId);
  const task = newTaskRow(newId(), input, placeBelow(rows.tasks, parent));
  if (parent && parent.kind !== 'summary')
    await tx.updateTable('task').set(asSummary).where('id', '=', parent.id).execute();
  // Scheduled before it is saved, so that its dates are no second version of it.
  const schedule = scheduleOf(withTask(rows, task));
  const own = schedule.dates.find(({ id }) => id === task.id);
  await insertTask(write, { task: { ...task, ...own }, projectId, input });
  const dates = schedule.dates.filter((one) => one !== own);
  await saveSchedule(write, projectId, { ...schedule, dates });
  return { task, project: rows.projectName };
};

interface Inserted {
  readonly task: PlanTaskRow & { readonly driver?: Driver };
  readonly projectId: string;
  readonly input: NewTask;
}

const insertTask = ({ tx }: Write, { task, projectId, input }: Inserted): Promise<unknown> => {
  const row = { ...task, project_id: projectId, owner_id: input.ownerId };
  return unanswered(insertionOf('task', [row])).execute(tx);
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
