import type { Generated } from 'kysely';
import type { Plan, PlanCalendar, PlanPause, PlanTask } from '#engine/plan.ts';
import type { Driver } from '#engine/schedule/outcome.ts';
import type { InstantOrNull, Json, Versioned } from '#platform/db/tables.ts';

declare module '#platform/db/tables.ts' {
  interface Database {
    plan: PlanRow;
    calendar_set: CalendarSetRow;
    plan_outdated: PlanOutdatedRow;
    task: TaskRow;
    task_link: TaskLinkRow;
    plan_resource: PlanResourceRow;
    assignment: AssignmentRow;
    task_baseline: TaskBaselineRow;
  }
}

/** The neutral plan without what has rows of its own. */
export type PlanSettings = Omit<Plan, 'tasks' | 'links' | 'resources' | 'assignments'>;
/** The same as it stands in the row of the plan. */
export type StoredSettings = Omit<PlanSettings, 'calendars'>;

export interface PlanRow extends Versioned {
  project_id: string;
  name: string;
  source_format: string | null;
  source_application: string | null;
  source_file_id: string | null;
  start_at: string;
  finish_at: string | null;
  status_at: string | null;
  settings: Json<StoredSettings>;
  calendar_set_id: string;
  /** The calendar the plan follows; null where its calendars came with a file. */
  calendar_id: string | null;
  calculated_at: InstantOrNull;
  task_count: Generated<number>;
}

/** Calendars that plans are scheduled on, once for all that have the same; never changed. */
export interface CalendarSetRow {
  /** A hash of the calendars. */
  id: string;
  calendars: Json<readonly PlanCalendar[]>;
}

/** Plans whose calendar changed; triggers of the calendars write it. */
export interface PlanOutdatedRow {
  project_id: string;
  at: Generated<string>;
}

/** What the scheduler needs of a task beyond its columns. */
export type TaskDetails = Pick<
  PlanTask,
  | 'id'
  | 'durationElapsed'
  | 'estimated'
  | 'calendar'
  | 'ignoresResourceCalendar'
  | 'priority'
  | 'physicalPercent'
  | 'actualDurationMinutes'
  | 'remainingDurationMinutes'
  | 'stop'
  | 'resume'
  | 'manualStart'
  | 'manualFinish'
  | 'levelingDelayMinutes'
  | 'fixedCostFen'
  | 'filed'
  | 'custom'
>;

/** A stretch in which a split task is worked, local times. */
export interface TaskPart {
  readonly startAt: string;
  readonly finishAt: string;
}

export interface TaskRow extends Versioned {
  project_id: string;
  uid: string;
  position: number;
  parent_id: string | null;
  level: Generated<number>;
  wbs: string;
  name: string;
  kind: Generated<'task' | 'summary' | 'milestone'>;
  active: Generated<boolean>;
  manual: Generated<boolean>;
  duration_minutes: Generated<number>;
  start_at: string | null;
  finish_at: string | null;
  late_start_at: string | null;
  late_finish_at: string | null;
  total_slack_minutes: number | null;
  free_slack_minutes: number | null;
  critical: Generated<boolean>;
  driver: Json<Driver> | null;
  constraint_type: Generated<PlanTask['constraint']>;
  constraint_at: string | null;
  deadline_at: string | null;
  percent_complete: Generated<number>;
  actual_start_at: string | null;
  actual_finish_at: string | null;
  baseline_start_at: string | null;
  baseline_finish_at: string | null;
  work_minutes: number | null;
  actual_work_minutes: number | null;
  cost_fen: number | null;
  actual_cost_fen: number | null;
  owner_id: string | null;
  owner_text: string | null;
  notes: string | null;
  pauses: Json<readonly PlanPause[]> | null;
  parts: Json<readonly TaskPart[]> | null;
  details: Json<TaskDetails>;
}

export interface TaskLinkRow {
  id: string;
  project_id: string;
  from_id: string;
  to_id: string;
  type: 'FS' | 'SS' | 'FF' | 'SF';
  lag: Generated<number>;
  lag_unit: Generated<'working' | 'elapsed' | 'percent' | 'elapsed-percent'>;
}

export interface PlanResourceRow {
  id: string;
  project_id: string;
  uid: string;
  name: string;
  kind: string;
  person_id: string | null;
  max_units: Generated<number>;
  details: Json<Record<string, unknown>>;
}

export interface AssignmentRow {
  id: string;
  project_id: string;
  task_id: string;
  resource_id: string;
  units: Generated<number>;
  work_minutes: number | null;
  actual_work_minutes: number | null;
  details: Json<Record<string, unknown>>;
}

export interface TaskBaselineRow {
  task_id: string;
  number: number;
  start_at: string | null;
  finish_at: string | null;
  duration_minutes: number | null;
  work_minutes: number | null;
  cost_fen: number | null;
}
