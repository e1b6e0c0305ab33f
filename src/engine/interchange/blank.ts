import type { Minute, Plan, PlanAssignment, PlanResource, PlanTask } from '../plan.ts';

/** A task that says nothing; formats fill in what they know. */
export const blankTask = {
  wbs: '',
  milestone: false,
  active: true,
  manual: false,
  durationMinutes: 0,
  durationElapsed: false,
  estimated: false,
  calendar: null,
  ignoresResourceCalendar: false,
  constraint: 'ASAP',
  constraintAt: null,
  deadline: null,
  priority: 500,
  percentComplete: 0,
  physicalPercent: null,
  actualStart: null,
  actualFinish: null,
  actualDurationMinutes: null,
  remainingDurationMinutes: null,
  stop: null,
  resume: null,
  levelingDelayMinutes: 0,
  workMinutes: null,
  actualWorkMinutes: null,
  costFen: null,
  actualCostFen: null,
  fixedCostFen: null,
  notes: null,
  filed: {
    start: null,
    finish: null,
    lateStart: null,
    lateFinish: null,
    totalSlackMinutes: null,
    freeSlackMinutes: null,
    critical: null,
  },
  baselines: [],
  custom: {},
} as const;

/** Somebody of whom only the name is known: one person at work as the project is. */
export const blankResource = {
  kind: 'work',
  initials: null,
  email: null,
  group: null,
  maxUnits: 1,
  calendar: null,
  costPerHourFen: null,
  costPerUseFen: null,
  notes: null,
  custom: {},
} as const satisfies Partial<PlanResource>;

/** Somebody on a task all the while, of whose work nothing is recorded. */
export const blankAssignment = {
  units: 1,
  workMinutes: null,
  actualWorkMinutes: null,
  remainingWorkMinutes: null,
  costFen: null,
  start: null,
  finish: null,
  delayMinutes: 0,
} as const satisfies Partial<PlanAssignment>;

/** The settings of a plan whose format has none: eight hours a day, five days a week. */
export const blankPlan = {
  finish: null,
  statusDate: null,
  scheduleFrom: 'start',
  minutesPerDay: 480,
  minutesPerWeek: 2400,
  daysPerMonth: 20,
  criticalSlackMinutes: 0,
  dayStart: 480,
  dayFinish: 1020,
  currency: null,
  dataDate: null,
  lagCalendar: 'successor',
} as const satisfies Partial<Plan>;

/** Numbers rows 1, 1.1, 1.2, 2 … by their outline level. */
export function outlineNumbers(tasks: readonly PlanTask[]): PlanTask[] {
  const counters: number[] = [];
  return tasks.map((task) => {
    const level = task.outlineLevel;
    counters[level - 1] = (counters[level - 1] ?? 0) + 1;
    counters.length = level;
    return { ...task, wbs: counters.join('.') };
  });
}

/** The earliest start any task files. */
export function earliestStart(tasks: readonly PlanTask[]): Minute | null {
  let start: Minute | null = null;
  for (const { filed } of tasks)
    if (filed.start !== null && (start === null || filed.start < start)) start = filed.start;
  return start;
}
