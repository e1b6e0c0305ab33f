import { isoOfMinute } from '#engine/days.ts';
import type { Minute, Plan, PlanTask } from '#engine/plan.ts';
import type { ScheduledTask } from '#engine/schedule/outcome.ts';
import type { TaskPart } from '../tables.ts';
import type { PlanTaskRow } from './plan-of-rows.ts';

/** Ids by the uids of a plan, made once so that rows can refer to each other. */
export interface PlanIds {
  readonly task: ReadonlyMap<string, string>;
  readonly resource: ReadonlyMap<string, string>;
}

const at = (minute: Minute | null): string | null => (minute === null ? null : isoOfMinute(minute));

const kindOf = (task: PlanTask): PlanTaskRow['kind'] =>
  task.summary ? 'summary' : task.milestone ? 'milestone' : 'task';

/** The rows of a plan's tasks: inputs from the plan, dates from our own schedule. */
export const taskRows = (plan: Plan, schedule: readonly ScheduledTask[], ids: PlanIds) => {
  const scheduled = new Map(schedule.map((task) => [task.uid, task]));
  const owners = ownersOf(plan);
  return plan.tasks.map((task, position) => ({
    id: ids.task.get(task.uid) ?? '',
    uid: task.uid,
    position,
    parent_id: task.parent === null ? null : (ids.task.get(task.parent) ?? null),
    owner_text: owners.get(task.uid) ?? null,
    ...inputsOf(task),
    ...datesOrNone(scheduled.get(task.uid)),
    ...baselineOf(task),
  }));
};

/** What is known of a task before it is scheduled. */
export const inputsOf = (task: PlanTask) => ({
  level: task.outlineLevel,
  wbs: task.wbs,
  name: task.name,
  kind: kindOf(task),
  active: task.active,
  manual: task.manual,
  duration_minutes: Math.round(task.durationMinutes),
  constraint_type: task.constraint,
  constraint_at: at(task.constraintAt),
  deadline_at: at(task.deadline),
  percent_complete: task.percentComplete,
  actual_start_at: at(task.actualStart),
  actual_finish_at: at(task.actualFinish),
  work_minutes: rounded(task.workMinutes),
  actual_work_minutes: rounded(task.actualWorkMinutes),
  cost_fen: task.costFen,
  actual_cost_fen: task.actualCostFen,
  notes: task.notes,
  pauses: task.pauses ?? null,
  details: detailsOf(task),
});

/** The dates of a task as its row holds them. */
export const datesOf = (task: ScheduledTask) => ({
  start_at: isoOfMinute(task.start),
  finish_at: isoOfMinute(task.finish),
  late_start_at: isoOfMinute(task.lateStart),
  late_finish_at: isoOfMinute(task.lateFinish),
  total_slack_minutes: task.totalSlackMinutes,
  free_slack_minutes: task.freeSlackMinutes,
  critical: task.critical,
  driver: task.driver,
  parts: partsOf(task),
});

/** The same of a task that is not scheduled. */
export const undated = {
  start_at: null,
  finish_at: null,
  late_start_at: null,
  late_finish_at: null,
  total_slack_minutes: null,
  free_slack_minutes: null,
  critical: false,
  parts: null,
};

const datesOrNone = (task: ScheduledTask | undefined) =>
  task ? datesOf(task) : { ...undated, driver: null };

/** Where a split task is worked, as it is stored; null of a task in one piece. */
const partsOf = ({ parts }: ScheduledTask): readonly TaskPart[] | null =>
  parts?.map(({ start, finish }) => ({ startAt: isoOfMinute(start), finishAt: isoOfMinute(finish) })) ?? null;

/** Baseline 0 stands beside the task as well, because every list and drawing shows it. */
const baselineOf = ({ baselines }: PlanTask) => {
  const first = baselines.find(({ number }) => number === 0);
  return { baseline_start_at: at(first?.start ?? null), baseline_finish_at: at(first?.finish ?? null) };
};

const rounded = (value: number | null): number | null => (value === null ? null : Math.round(value));

/** The first work resource of a task by name; who that is among our people is found when the rows are saved. */
const ownersOf = (plan: Plan): Map<string, string> => {
  const names = new Map(
    plan.resources.filter(({ kind }) => kind === 'work').map(({ uid, name }) => [uid, name]),
  );
  const owners = new Map<string, string>();
  for (const { task, resource } of plan.assignments) {
    const name = names.get(resource);
    if (name && !owners.has(task)) owners.set(task, name);
  }
  return owners;
};

const detailsOf = (task: PlanTask) => ({
  id: task.id,
  durationElapsed: task.durationElapsed,
  estimated: task.estimated,
  calendar: task.calendar,
  ignoresResourceCalendar: task.ignoresResourceCalendar,
  priority: task.priority,
  physicalPercent: task.physicalPercent,
  actualDurationMinutes: task.actualDurationMinutes,
  remainingDurationMinutes: task.remainingDurationMinutes,
  stop: task.stop,
  resume: task.resume,
  manualStart: task.manualStart ?? null,
  manualFinish: task.manualFinish ?? null,
  levelingDelayMinutes: task.levelingDelayMinutes,
  fixedCostFen: task.fixedCostFen,
  filed: task.filed,
  custom: task.custom,
});

export const baselineRows = (plan: Plan, ids: PlanIds) =>
  plan.tasks.flatMap((task) =>
    task.baselines.map((baseline) => ({
      task_id: ids.task.get(task.uid) ?? '',
      number: baseline.number,
      start_at: at(baseline.start),
      finish_at: at(baseline.finish),
      duration_minutes: rounded(baseline.durationMinutes),
      work_minutes: rounded(baseline.workMinutes),
      cost_fen: baseline.costFen,
    })),
  );

export const linkRows = (plan: Plan, ids: PlanIds, newId: () => string) => {
  const rows = plan.links.flatMap(({ from, to, type, lag, lagUnit }) => {
    const [fromId, toId] = [ids.task.get(from), ids.task.get(to)];
    return fromId && toId && fromId !== toId
      ? [{ id: newId(), from_id: fromId, to_id: toId, type, lag, lag_unit: lagUnit }]
      : [];
  });
  // The same two tasks may be linked only once by each type; a file's second copy says nothing new.
  return [...new Map(rows.map((row) => [`${row.from_id} ${row.to_id} ${row.type}`, row])).values()];
};

export const resourceRows = (plan: Plan, ids: PlanIds) =>
  plan.resources.map(({ uid, name, kind, maxUnits, ...details }) => ({
    id: ids.resource.get(uid) ?? '',
    uid,
    name,
    kind,
    max_units: maxUnits,
    details,
  }));

export const assignmentRows = (plan: Plan, ids: PlanIds, newId: () => string) =>
  plan.assignments.flatMap(({ task, resource, units, workMinutes, actualWorkMinutes, ...details }) => {
    const [taskId, resourceId] = [ids.task.get(task), ids.resource.get(resource)];
    return taskId && resourceId
      ? [
          {
            id: newId(),
            task_id: taskId,
            resource_id: resourceId,
            units,
            work_minutes: rounded(workMinutes),
            actual_work_minutes: rounded(actualWorkMinutes),
            details,
          },
        ]
      : [];
  });
