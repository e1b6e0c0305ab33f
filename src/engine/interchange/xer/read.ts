import type {
  LinkType,
  Plan,
  PlanAssignment,
  PlanCalendar,
  PlanLink,
  PlanTask,
  ReadPlan,
} from '../../plan.ts';
import { remark, unreadable } from '../rules.ts';
import { standardCalendar } from '../standard-week.ts';
import { createTally } from '../tally.ts';
import type { Tally } from '../tally.ts';
import { readCalendars } from './calendars.ts';
import type { XerCalendar } from './calendars.ts';
import { readCustom } from './custom.ts';
import type { XerCustom } from './custom.ts';
import { layOut, readWbs } from './outline.ts';
import type { WbsTree } from './outline.ts';
import { readAssignment, readResources } from './resources.ts';
import { readTables } from './tables.ts';
import type { Row, XerTables } from './tables.ts';
import { readActivity } from './tasks.ts';
import type { Activity } from './tasks.ts';
import { xerExpected, xerSideTables } from './expected.ts';

interface Reading {
  readonly tables: XerTables;
  readonly tally: Tally;
  readonly project: Row;
  readonly projectId: string;
  readonly custom: XerCustom;
}

/**
 * Reads Primavera's XER text into the neutral plan. Only one project is kept: the first that is no
 * baseline copy. WBS nodes become summaries with uids `wbs-…`, activities keep their id as `wbs`.
 * `dataDate` is the data date, `mustFinish` the must-finish-by date, hours become minutes.
 */
export function readXer(text: string): ReadPlan {
  const tally = createTally(xerExpected);
  const tables = readTables(text, tally);
  if ('status' in tables) return tables;
  const project = chooseProject(tables.rows('PROJECT'), tally);
  if (project === null) return unreadable('plan.no-project', 'PROJECT');
  const projectId = project.text('proj_id') ?? '';
  const reading = { tables, tally, project, projectId, custom: readCustom(tables) };
  const plan = readProject(reading);
  tables.leftovers(xerSideTables);
  return { status: 'read', plan, lost: tally.remarks() };
}

function chooseProject(projects: readonly Row[], tally: Tally): Row | null {
  const chosen = projects.find((row) => row.text('orig_proj_id') === null) ?? projects[0] ?? null;
  for (const row of projects) {
    const name = row.text('proj_short_name') ?? row.text('proj_id') ?? '';
    if (row !== chosen) tally.remark(remark('plan.other-project', 'PROJECT', { example: name }));
  }
  return chosen;
}

function readProject(reading: Reading): Plan {
  const { tables, tally, project, projectId, custom } = reading;
  const mine = (row: Row): boolean => (row.text('proj_id') ?? projectId) === projectId;
  const calendar = projectCalendar(project, readCalendars(tables, tally), tally);
  const known = new Set(calendar.all.map(({ id }) => id));
  const wbs = readWbs(tables.rows('PROJWBS').filter(mine));
  const activities = readActivities(reading, tables.rows('TASK').filter(mine));
  const uids = new Set(activities.map(({ task }) => task.uid));
  const resources = readResources(tables, tally, (id) => custom.of('RSRC', id));
  const byUid = new Map(resources.map((resource) => [resource.uid, resource]));
  const assignments = tables
    .rows('TASKRSRC')
    .flatMap((row) => readAssignment(row, { tally, tasks: uids, resources: byUid }));
  const tasks = layOut(wbs, activities, {
    custom: (node) => custom.of('PROJWBS', node),
    unplaced: (node) => tally.add('plan.wbs-unplaced', 'PROJWBS', node),
  });
  return {
    ...readHead(reading, wbs, calendar),
    criticalSlackMinutes: criticalSlack(project),
    calendars: calendar.all,
    tasks: withCosts(onKnownCalendars(tasks, known, { tally, at: 'TASK/clndr_id' }), assignments),
    links: tables.rows('TASKPRED').flatMap((row) => readLink(row, uids, tally)),
    resources: onKnownCalendars(resources, known, { tally, at: 'RSRC/clndr_id' }),
    assignments,
  };
}

const criticalSlack = (project: Row): number => project.minutes('critical_drtn_hr_cnt') ?? 0;

function readActivities({ tables, tally, project, custom }: Reading, rows: readonly Row[]): Activity[] {
  const context = {
    tally,
    criticalSlackMinutes: criticalSlack(project),
    byLongestPath: project.text('critical_path_type') === 'CT_DrivPath',
    notes: readNotes(tables),
    custom: (task: string) => custom.of('TASK', task),
  };
  return unique(
    rows.flatMap((row) => readActivity(row, context) ?? []),
    tally,
  );
}

interface ProjectCalendar {
  readonly own: XerCalendar | null;
  readonly id: string;
  readonly all: readonly PlanCalendar[];
}

function projectCalendar(project: Row, calendars: readonly XerCalendar[], tally: Tally): ProjectCalendar {
  const id = project.text('clndr_id');
  const all = calendars.map(({ calendar }) => calendar);
  const own =
    calendars.find(({ calendar }) => calendar.id === id) ??
    calendars.find(({ isDefault }) => isDefault) ??
    null;
  if (own !== null) return { own, id: own.calendar.id, all };
  tally.remark(remark('plan.calendar-assumed', 'PROJECT/clndr_id'));
  return { own: null, id: 'standard', all: [standardCalendar('standard'), ...all] };
}

type Head = Omit<
  Plan,
  'criticalSlackMinutes' | 'calendars' | 'tasks' | 'links' | 'resources' | 'assignments'
>;

function readHead(
  { tables, project, projectId }: Reading,
  wbs: WbsTree,
  { own, id, all }: ProjectCalendar,
): Head {
  const dataDate = project.instant('last_recalc_date');
  const mustFinish = project.instant('plan_end_date');
  const shifts =
    (all.find((calendar) => calendar.id === id)?.week ?? []).find((day) => day !== null && day.length > 0) ??
    [];
  const minutesPerDay = own?.minutesPerDay ?? 480;
  const options = tables.rows('SCHEDOPTIONS').find((row) => row.text('proj_id') === projectId);
  const version = tables.header[1];
  return {
    source: { format: 'xer', application: version === undefined ? 'Primavera' : `Primavera ${version}` },
    name: wbs.root?.name ?? project.text('proj_short_name') ?? '',
    start: project.instant('plan_start_date') ?? dataDate ?? 0,
    finish: project.instant('scd_end_date') ?? mustFinish,
    ...(mustFinish !== null && { mustFinish }),
    statusDate: dataDate,
    scheduleFrom: 'start',
    minutesPerDay,
    minutesPerWeek: own?.minutesPerWeek ?? minutesPerDay * 5,
    daysPerMonth: Math.max(1, Math.round((own?.minutesPerMonth ?? minutesPerDay * 20) / minutesPerDay)),
    dayStart: shifts[0]?.from ?? 480,
    dayFinish: shifts.at(-1)?.to ?? 1020,
    calendar: id,
    currency: tables.header[8] ?? null,
    dataDate,
    lagCalendar: lagCalendars.get(options?.text('sched_calendar_on_relationship_lag') ?? '') ?? 'predecessor',
  };
}

/** Without the option Primavera counts lags on the predecessor's calendar. */
const lagCalendars: ReadonlyMap<string, Plan['lagCalendar']> = new Map([
  ['rcal_Predecessor', 'predecessor'],
  ['rcal_Successor', 'successor'],
  ['rcal_ProjDefault', 'project'],
  ['rcal_24Hour', 'elapsed'],
]);

/** Tasks and resources whose calendar the file does not hold follow the project's. */
function onKnownCalendars<Item extends { readonly calendar: string | null }>(
  items: readonly Item[],
  known: ReadonlySet<string>,
  { tally, at }: { tally: Tally; at: string },
): Item[] {
  return items.map((item) => {
    if (item.calendar === null || known.has(item.calendar)) return item;
    tally.add('plan.calendar-unknown', at, item.calendar);
    return { ...item, calendar: null };
  });
}

function unique(activities: readonly Activity[], tally: Tally): Activity[] {
  const seen = new Set<string>();
  return activities.filter(({ task: { uid } }) => {
    if (!seen.has(uid)) return seen.add(uid);
    tally.add('plan.duplicate-uid', 'TASK/task_id', uid);
    return false;
  });
}

/** Notebook texts carry markup; the words are kept. */
function readNotes(tables: XerTables): Map<string, string> {
  const notes = new Map<string, string>();
  for (const row of tables.rows('TASKMEMO')) {
    const task = row.text('task_id') ?? '';
    const words = (row.text('task_memo') ?? '')
      .replaceAll(/<[^>]*>/g, ' ')
      .replaceAll(/[\s\u007f]+/g, ' ')
      .trim();
    const before = notes.get(task);
    if (words !== '') notes.set(task, before === undefined ? words : `${before}\n${words}`);
  }
  return notes;
}

function readLink(row: Row, uids: ReadonlySet<string>, tally: Tally): PlanLink[] {
  const from = row.text('pred_task_id') ?? '';
  const to = row.text('task_id') ?? '';
  const filed = row.text('pred_type') ?? 'PR_FS';
  const type = linkTypes.get(filed);
  const lag = row.minutes('lag_hr_cnt') ?? 0;
  const elsewhere = row.text('pred_proj_id') !== row.text('proj_id');
  if (type === undefined) tally.add('plan.value-unreadable', 'TASKPRED/pred_type', filed);
  if (uids.has(from) && uids.has(to) && from !== to)
    return [{ from, to, type: type ?? 'FS', lag, lagUnit: 'working' }];
  if (!uids.has(from) && !uids.has(to)) return [];
  if (elsewhere) tally.add('plan.cross-project-link', 'TASKPRED');
  else tally.add('plan.link-dangling', 'TASKPRED', `${from} → ${to}`);
  return [];
}

const linkTypes: ReadonlyMap<string, LinkType> = new Map([
  ['PR_FS', 'FS'],
  ['PR_SS', 'SS'],
  ['PR_FF', 'FF'],
  ['PR_SF', 'SF'],
]);

/** Primavera keeps the cost of an activity with its assignments. */
function withCosts(tasks: readonly PlanTask[], assignments: readonly PlanAssignment[]): PlanTask[] {
  const costs = new Map<string, number>();
  for (const { task, costFen } of assignments)
    if (costFen !== null) costs.set(task, (costs.get(task) ?? 0) + costFen);
  return tasks.map((task) => ({ ...task, costFen: costs.get(task.uid) ?? task.costFen }));
}
