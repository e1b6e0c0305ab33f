import { blankAssignment, blankResource, blankTask } from '#engine/interchange/blank.ts';
import { dayFromIso } from '#engine/days.ts';
import type { Minute, Plan, PlanAssignment, PlanBaseline, PlanCalendar, PlanLink, PlanResource, PlanTask } from '#engine/plan.ts';
import { workingDaysBetween } from '../../calendars/rules/days.ts';
import type { DemoPerson, DemoPlaceholder, DemoProject, DemoTask } from './data-set.ts';

export interface PlanGround {
  readonly calendar: PlanCalendar;
  readonly dataDate: string;
  readonly people: ReadonlyMap<string, DemoPerson>;
  readonly placeholders: ReadonlyMap<string, DemoPlaceholder>;
}

const dayStart = 540;
const dayFinish = 1080;
const minutesPerDay = 480;

const at = (date: string, minute: number): Minute => (dayFromIso(date) ?? 0) * 1440 + minute;
const begins = (date: string | null | undefined): Minute | null => (date ? at(date, dayStart) : null);
const ends = (date: string | null | undefined): Minute | null => (date ? at(date, dayFinish) : null);

/** The plan of a project of the data, with what has happened so far; the dates to come are left to the engine. */
export const planOfProject = (project: DemoProject, ground: PlanGround): Plan => ({
  source: { format: 'zhongshu', application: null },
  name: project.name,
  start: at(project.blStart, dayStart),
  finish: null,
  statusDate: at(ground.dataDate, dayFinish),
  scheduleFrom: 'start',
  minutesPerDay,
  minutesPerWeek: minutesPerDay * 5,
  daysPerMonth: 20,
  criticalSlackMinutes: 0,
  dayStart,
  dayFinish,
  calendar: ground.calendar.id,
  calendars: [ground.calendar],
  tasks: project.wbs.map((task, index) => taskOf(task, index, ground)),
  links: project.wbs.flatMap(linksOf),
  resources: resourcesOf(project, ground),
  assignments: project.wbs.flatMap(assignmentsOf),
  currency: 'CNY',
  dataDate: at(ground.dataDate, dayFinish),
  // A finish that was promised shows as negative slack; it does not pull work before its predecessors.
  honoursConstraints: false,
  lagCalendar: 'successor',
});

const fen = (yuan: number | undefined): number | null => (yuan === undefined ? null : Math.round(yuan * 100));
const minutesOf = (hours: number | undefined): number | null => (hours === undefined ? null : Math.round(hours * 60));

const taskOf = (task: DemoTask, index: number, ground: PlanGround): PlanTask => {
  const isMilestone = task.kind === 'milestone';
  const start = isMilestone ? ends : begins;
  const duration = (task.curDurationDays ?? task.durationDays ?? 0) * minutesPerDay;
  return {
    ...blankTask,
    ignoresResourceCalendar: true,
    uid: task.code,
    id: index + 1,
    wbs: task.code,
    outlineLevel: task.parent ? task.parent.split('.').length + 1 : 1,
    name: task.name,
    parent: task.parent ?? null,
    summary: task.kind === 'summary',
    milestone: isMilestone,
    durationMinutes: duration,
    constraint: task.constraint?.type ?? 'ASAP',
    constraintAt: task.constraint ? (task.constraint.type === 'FNLT' ? ends : begins)(task.constraint.date) : null,
    percentComplete: task.kind === 'summary' ? 0 : task.pct,
    physicalPercent: task.pct,
    actualStart: start(task.actStart),
    actualFinish: ends(task.actFinish),
    remainingDurationMinutes: remainingOf(task, ground),
    workMinutes: minutesOf(task.budgetHours),
    actualWorkMinutes: minutesOf(task.actHours),
    costFen: fen(task.bac),
    actualCostFen: fen(task.ac),
    baselines: [baselineOf(task)],
    custom: task.reportedPct === undefined ? {} : { 自报完成: task.reportedPct },
  };
};

const baselineOf = (task: DemoTask): PlanBaseline => ({
  number: 0,
  start: (task.kind === 'milestone' ? ends : begins)(task.blStart),
  finish: ends(task.blFinish),
  durationMinutes: (task.durationDays ?? 0) * minutesPerDay,
  workMinutes: minutesOf(task.budgetHours),
  costFen: fen(task.bac),
});

/** What the forecast of a begun task leaves to do after the data date; null where it has not begun or is done. */
const remainingOf = (task: DemoTask, { calendar, dataDate }: PlanGround): number | null => {
  const [begun, today] = [dayFromIso(task.actStart ?? ''), dayFromIso(dataDate)];
  if (begun === null || today === null || task.actFinish) return null;
  const done = workingDaysBetween([calendar], begun, today).workingDays;
  return Math.max(0, (task.curDurationDays ?? 0) - done) * minutesPerDay;
};

const linksOf = (task: DemoTask): PlanLink[] =>
  (task.preds ?? []).map(({ task: from, type, lag }) => ({
    from,
    to: task.code,
    type,
    lag: lag * minutesPerDay,
    lagUnit: 'working',
  }));

const resourcesOf = (project: DemoProject, { people, placeholders }: PlanGround): PlanResource[] => {
  const used = new Set(project.wbs.flatMap(({ assignments = [] }) => assignments.map(({ res }) => res)));
  return [...used].map((uid) => {
    const person = people.get(uid);
    const role = placeholders.get(uid);
    return {
      uid,
      name: person?.name ?? role?.role ?? uid,
      ...blankResource,
      group: person ? person.dept : null,
      costPerHourFen: Math.round((person?.costRatePerHour ?? role?.costRatePerHour ?? 0) * 100),
    };
  });
};

const assignmentsOf = ({ code, assignments = [] }: DemoTask): PlanAssignment[] =>
  assignments.map(({ res, units }, index) => ({
    uid: `${code}-${index + 1}`,
    task: code,
    resource: res,
    ...blankAssignment,
    units,
  }));
