import type { Tx } from '#platform/db/database.ts';
import { insertRows } from '#platform/db/insert-rows.ts';
import { newId } from '#platform/ids.ts';
import { removeProjectEntries } from '#platform/search.ts';
import type { Plan } from '#engine/plan.ts';
import { isoOfMinute } from '#engine/days.ts';
import { calendarIdsByCode } from '../../calendars/store.ts';
import {
  assignmentRows,
  baselineRows,
  linkRows,
  resourceRows,
  taskRows,
  type PlanIds,
} from '../rules/plan-rows.ts';
import type { ScheduledPlan } from '../rules/plan-facts.ts';
import { saveCalendarSets, storedOf } from './calendar-sets.ts';
import { peopleCalled } from './named-people.ts';
import { indexTasks } from './index-tasks.ts';

export interface SavedPlan {
  readonly projectId: string;
  readonly plan: Plan;
  readonly schedule: ScheduledPlan;
  readonly fileId: string | null;
  readonly now: Date;
}

/** Writes a project's plan in place of the one it has. */
export const savePlan = async (tx: Tx, saved: SavedPlan): Promise<void> => {
  await removePlan(tx, saved.projectId);
  await insertPlans(tx, [saved]);
};

/** Writes the plans of projects that have none, table by table. */
export const insertPlans = async (tx: Tx, plans: readonly SavedPlan[]): Promise<void> => {
  const people = await recognisedPeople(tx, plans);
  const rows = plans.map((saved) => rowsOf(saved, people));
  const calendars = await followedCalendars(tx, plans);
  await saveCalendarSets(
    tx,
    plans.map(({ plan }) => plan),
  );
  await insertRows(
    tx,
    'plan',
    plans.map((saved) => planRow(saved, calendars)),
  );
  await insertRows(
    tx,
    'task',
    rows.flatMap(({ tasks }) => tasks),
  );
  await insertRows(
    tx,
    'task_link',
    rows.flatMap(({ links }) => links),
  );
  await insertRows(
    tx,
    'plan_resource',
    rows.flatMap(({ resources }) => resources),
  );
  await insertRows(
    tx,
    'assignment',
    rows.flatMap(({ assignments }) => assignments),
  );
  await insertRows(
    tx,
    'task_baseline',
    rows.flatMap(({ baselines }) => baselines),
  );
  for (const { projectId, now } of plans) await indexTasks(tx, now, { projectId });
};

type Calendars = ReadonlyMap<string, string>;

const isOwn = ({ plan }: SavedPlan): boolean => plan.source.format === 'zhongshu';

/** A plan of our own follows the calendar it was made on; one of a file keeps the file's. */
const followedCalendars = (tx: Tx, plans: readonly SavedPlan[]): Promise<Calendars> =>
  calendarIdsByCode(tx, [...new Set(plans.filter(isOwn).map(({ plan }) => plan.calendar))]);

type People = ReadonlyMap<string, string>;

/** Plans name people by words; where exactly one of our people bears the name, he is meant. */
const recognisedPeople = async (tx: Tx, plans: readonly SavedPlan[]): Promise<People> => {
  const named = plans.flatMap(({ plan }) => plan.resources.filter(({ kind }) => kind === 'work'));
  const names = [...new Set(named.map(({ name }) => name))];
  return peopleCalled(tx, names);
};

const rowsOf = ({ projectId, plan, schedule }: SavedPlan, people: People) => {
  const ids: PlanIds = {
    task: new Map(plan.tasks.map(({ uid }) => [uid, newId()])),
    resource: new Map(plan.resources.map(({ uid }) => [uid, newId()])),
  };
  const own = { project_id: projectId };
  return {
    tasks: taskRows(plan, schedule.tasks, ids).map((row) => ({
      ...row,
      ...own,
      owner_id: people.get(row.owner_text ?? '') ?? null,
    })),
    links: linkRows(plan, ids, newId).map((row) => ({ ...row, ...own })),
    resources: resourceRows(plan, ids).map((row) => ({
      ...row,
      ...own,
      person_id: row.kind === 'work' ? (people.get(row.name) ?? null) : null,
    })),
    assignments: assignmentRows(plan, ids, newId).map((row) => ({ ...row, ...own })),
    baselines: baselineRows(plan, ids),
  };
};

const planRow = (saved: SavedPlan, calendars: Calendars) => {
  const { projectId, plan, schedule, fileId, now } = saved;
  const { tasks, links: _links, resources: _resources, assignments: _assignments, ...settings } = plan;
  return {
    id: newId(),
    project_id: projectId,
    name: plan.name,
    source_format: plan.source.format,
    source_application: plan.source.application,
    source_file_id: fileId,
    start_at: isoOfMinute(plan.start),
    finish_at: isoOfMinute(schedule.finish),
    status_at: plan.statusDate === null ? null : isoOfMinute(plan.statusDate),
    ...storedOf(settings),
    calendar_id: isOwn(saved) ? (calendars.get(plan.calendar) ?? null) : null,
    calculated_at: now,
    task_count: tasks.length,
  };
};

/** Removes a project's plan with everything in it. */
export const removePlan = async (tx: Tx, projectId: string): Promise<void> => {
  await removeProjectEntries(tx, projectId, 'task');
  await tx.deleteFrom('task').where('project_id', '=', projectId).execute();
  await tx.deleteFrom('plan_resource').where('project_id', '=', projectId).execute();
  await tx.deleteFrom('plan').where('project_id', '=', projectId).execute();
};
