import { minuteFromIso } from '#engine/days.ts';
import type { Minute, Plan, PlanAssignment, PlanLink, PlanResource, PlanTask } from '#engine/plan.ts';
import type { Selectable } from 'kysely';
import type { AssignmentRow, PlanResourceRow, PlanSettings, TaskLinkRow, TaskRow } from '../tables.ts';

/** The columns of a task that the scheduler and the writers of files read, and the dates it has. */
export const planTaskColumns = [
  'id',
  'uid',
  'position',
  'parent_id',
  'level',
  'wbs',
  'name',
  'kind',
  'active',
  'manual',
  'duration_minutes',
  'constraint_type',
  'constraint_at',
  'deadline_at',
  'percent_complete',
  'actual_start_at',
  'actual_finish_at',
  'work_minutes',
  'actual_work_minutes',
  'cost_fen',
  'actual_cost_fen',
  'notes',
  'pauses',
  'parts',
  'details',
  'start_at',
  'finish_at',
  'late_start_at',
  'late_finish_at',
  'total_slack_minutes',
  'free_slack_minutes',
  'critical',
] as const satisfies (keyof TaskRow)[];

export type PlanTaskRow = Pick<Selectable<TaskRow>, (typeof planTaskColumns)[number]>;

/** The rows of one project's plan, as loaded: tasks in the order of the plan. */
export interface PlanRows {
  readonly projectName: string;
  readonly settings: PlanSettings;
  readonly tasks: readonly PlanTaskRow[];
  readonly links: readonly Selectable<TaskLinkRow>[];
  readonly resources: readonly Selectable<PlanResourceRow>[];
  readonly assignments: readonly Selectable<AssignmentRow>[];
}

const minute = (text: string | null): Minute | null => (text === null ? null : minuteFromIso(text));

/** The neutral plan of a project's rows, ready for the scheduler or a writer; the inverse of `taskRows` and its like. */
export const planOfRows = ({ settings, tasks, links, resources, assignments }: PlanRows): Plan => {
  const uidOfTask = new Map(tasks.map((row) => [row.id, row.uid]));
  const uidOfResource = new Map(resources.map((row) => [row.id, row.uid]));
  return {
    ...settings,
    tasks: tasks.map((row) =>
      planTask(row, row.parent_id === null ? null : (uidOfTask.get(row.parent_id) ?? null)),
    ),
    links: links.map((row): PlanLink => ({
      from: uidOfTask.get(row.from_id) ?? '',
      to: uidOfTask.get(row.to_id) ?? '',
      type: row.type,
      lag: row.lag,
      lagUnit: row.lag_unit,
    })),
    resources: resources.map(planResource),
    assignments: assignments.map((row) =>
      planAssignment(row, {
        task: uidOfTask.get(row.task_id) ?? '',
        resource: uidOfResource.get(row.resource_id) ?? '',
      }),
    ),
  };
};

const planTask = (row: PlanTaskRow, parent: string | null): PlanTask => ({
  ...row.details,
  uid: row.uid,
  wbs: row.wbs,
  outlineLevel: row.level,
  name: row.name,
  parent,
  summary: row.kind === 'summary',
  milestone: row.kind === 'milestone',
  active: row.active,
  manual: row.manual,
  durationMinutes: row.duration_minutes,
  constraint: row.constraint_type,
  constraintAt: minute(row.constraint_at),
  deadline: minute(row.deadline_at),
  percentComplete: row.percent_complete,
  actualStart: minute(row.actual_start_at),
  actualFinish: minute(row.actual_finish_at),
  workMinutes: row.work_minutes,
  actualWorkMinutes: row.actual_work_minutes,
  costFen: row.cost_fen,
  actualCostFen: row.actual_cost_fen,
  notes: row.notes,
  ...(row.pauses === null ? {} : { pauses: row.pauses }),
  baselines: [],
});

const planResource = (row: Selectable<PlanResourceRow>): PlanResource => ({
  ...(row.details as Omit<PlanResource, 'uid' | 'name' | 'kind' | 'maxUnits'>),
  uid: row.uid,
  name: row.name,
  kind: row.kind as PlanResource['kind'],
  maxUnits: row.max_units,
});

const planAssignment = (
  row: Selectable<AssignmentRow>,
  ends: { task: string; resource: string },
): PlanAssignment => ({
  ...(row.details as Pick<
    PlanAssignment,
    'uid' | 'remainingWorkMinutes' | 'costFen' | 'start' | 'finish' | 'delayMinutes'
  >),
  ...ends,
  units: row.units,
  workMinutes: row.work_minutes,
  actualWorkMinutes: row.actual_work_minutes,
});
