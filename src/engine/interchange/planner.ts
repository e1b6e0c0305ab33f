import type { LinkType, Plan, PlanAssignment, PlanLink, PlanResource, PlanTask, ReadPlan } from '../plan.ts';
import { takeAttribute, takeChildren, takeList } from './fields.ts';
import {
  blankAssignment,
  blankPlan,
  blankResource,
  blankTask,
  earliestStart,
  outlineNumbers,
} from './blank.ts';
import { readPlannerCalendars } from './planner-calendars.ts';
import type { XmlRecord } from './records.ts';
import { readSections } from './sections.ts';
import type { Sections } from './sections.ts';
import { createTally } from './tally.ts';
import type { Tally } from './tally.ts';
import { minuteOf, readNumber } from './values.ts';

const secondsPerMinute = 60;

/**
 * Reads a GNOME Planner file. Work and durations are seconds in the file; a lag is added to the
 * clock there, so it is elapsed here. A fixed-work task's duration follows from its allocations.
 */
export function readPlanner(chunks: string | Iterable<string>): ReadPlan {
  const tally = createTally({
    derived: new Map(),
    defaults: new Map([['tasks/task/@scheduling', 'fixed-work']]),
  });
  const sections = readSections(chunks, 'project', tally);
  if ('status' in sections) return sections;
  const plan = assemble(sections, tally);
  sections.leftover();
  return { status: 'read', plan, lost: tally.remarks() };
}

function assemble(sections: Sections, tally: Tally): Plan {
  const { root } = sections;
  const wanted = takeAttribute(root, 'calendar');
  const { calendars, calendar } = readPlannerCalendars(sections.section('calendars'), wanted, tally);
  const known = new Set(calendars.map(({ id }) => id));
  const resources = list(sections, 'resources', 'resource').flatMap((record) => readResource(record, known));
  const assignments = list(sections, 'allocations', 'allocation').map(readAllocation);
  const units = new Map<string, number>();
  for (const entry of assignments) units.set(entry.task, (units.get(entry.task) ?? 0) + entry.units);
  const reading: TaskReading = { tally, units, tasks: [], links: [] };
  for (const record of list(sections, 'tasks', 'task')) readTask(record, null, reading);
  const uids = new Set(reading.tasks.map(({ uid }) => uid));
  const staffed = new Set(resources.map(({ uid }) => uid));
  root.attributes.delete('mrproject-version');
  root.attributes.delete('xmlns');
  return {
    ...blankPlan,
    source: { format: 'planner', application: 'GNOME Planner' },
    name: takeAttribute(root, 'name') ?? '',
    start: readCompact(takeAttribute(root, 'project-start')) ?? earliestStart(reading.tasks) ?? 0,
    calendar,
    calendars,
    tasks: outlineNumbers(reading.tasks),
    links: reading.links.filter((link) => isWhole(uids, link, tally)),
    resources,
    assignments: assignments.filter((entry) => {
      const whole = uids.has(entry.task) && staffed.has(entry.resource);
      if (!whole) tally.add('plan.assignment-dangling', 'allocations', `${entry.task} – ${entry.resource}`);
      return whole;
    }),
  };
}

function list(sections: Sections, container: string, item: string): XmlRecord[] {
  const section = sections.section(container);
  return section === null ? [] : takeChildren(section, item);
}

function isWhole(uids: ReadonlySet<string>, link: PlanLink, tally: Tally): boolean {
  const whole = uids.has(link.from) && uids.has(link.to);
  if (!whole) tally.add('plan.link-dangling', 'predecessors', `${link.from} → ${link.to}`);
  return whole;
}

interface TaskReading {
  readonly tally: Tally;
  /** Summed units of the people allocated to a task. */
  readonly units: ReadonlyMap<string, number>;
  readonly tasks: PlanTask[];
  readonly links: PlanLink[];
}

function readTask(record: XmlRecord, above: PlanTask | null, reading: TaskReading): void {
  const uid = takeAttribute(record, 'id') ?? `row-${reading.tasks.length + 1}`;
  const subtasks = takeChildren(record, 'task');
  const task: PlanTask = {
    ...blankTask,
    uid,
    id: reading.tasks.length + 1,
    outlineLevel: (above?.outlineLevel ?? 0) + 1,
    parent: above?.uid ?? null,
    summary: subtasks.length > 0,
    name: takeAttribute(record, 'name') ?? '',
    notes: takeAttribute(record, 'note'),
    milestone: takeAttribute(record, 'type') === 'milestone',
    percentComplete: numeric(record, 'percent-complete') ?? 0,
    priority: Math.min(1000, Math.round((numeric(record, 'priority') ?? 0) / 10)),
    ...readEffort(record, uid, reading),
    ...readConstraint(record, reading.tally),
    filed: readDates(record),
  };
  reading.tasks.push(task);
  for (const link of takeList(record, 'predecessors', 'predecessor')) readLink(link, uid, reading);
  for (const subtask of subtasks) readTask(subtask, task, reading);
  reading.tally.leftover(record);
}

const numeric = (record: XmlRecord, name: string): number | null =>
  readNumber(takeAttribute(record, name) ?? '');

function readEffort(record: XmlRecord, uid: string, { units, tally }: TaskReading) {
  const work = numeric(record, 'work');
  const duration = numeric(record, 'duration');
  const workMinutes = work === null ? null : Math.round(work / secondsPerMinute);
  if (duration !== null) return { workMinutes, durationMinutes: Math.round(duration / secondsPerMinute) };
  const allocated = units.get(uid) ?? 1;
  if (workMinutes !== null && workMinutes > 0) tally.add('plan.work-as-duration', 'tasks/task/@work');
  return { workMinutes, durationMinutes: Math.round((workMinutes ?? 0) / (allocated > 0 ? allocated : 1)) };
}

const constraintTypes = new Map([
  ['start-no-earlier-than', 'SNET'],
  ['must-start-on', 'MSO'],
  ['must-finish-on', 'MFO'],
] as const);

function readConstraint(record: XmlRecord, tally: Tally): Pick<PlanTask, 'constraint' | 'constraintAt'> {
  const entry = takeChildren(record, 'constraint')[0];
  const filed = entry === undefined ? null : takeAttribute(entry, 'type');
  const at = entry === undefined ? null : readCompact(takeAttribute(entry, 'time'));
  for (const [name, constraint] of constraintTypes)
    if (name === filed && at !== null) return { constraint, constraintAt: at };
  if (filed !== null) tally.add('plan.value-unreadable', 'tasks/task/constraint', filed);
  return { constraint: 'ASAP', constraintAt: null };
}

function readDates(record: XmlRecord): PlanTask['filed'] {
  const start = readCompact(takeAttribute(record, 'start'));
  const workStart = readCompact(takeAttribute(record, 'work-start'));
  return { ...blankTask.filed, start: workStart ?? start, finish: readCompact(takeAttribute(record, 'end')) };
}

const linkTypes: readonly LinkType[] = ['FS', 'SS', 'FF', 'SF'];

function readLink(record: XmlRecord, to: string, { links, tally }: TaskReading): void {
  const from = takeAttribute(record, 'predecessor-id');
  const filed = takeAttribute(record, 'type') ?? 'FS';
  const lag = Math.round((numeric(record, 'lag') ?? 0) / secondsPerMinute);
  const type = linkTypes.find((known) => known === filed);
  record.attributes.delete('id');
  if (type === undefined) tally.add('plan.value-unreadable', 'predecessor/@type', filed);
  if (from !== null) links.push({ from, to, type: type ?? 'FS', lag, lagUnit: 'elapsed' });
  tally.leftover(record);
}

function readResource(record: XmlRecord, known: ReadonlySet<string>): PlanResource[] {
  const uid = takeAttribute(record, 'id');
  if (uid === null) return [];
  const calendar = takeAttribute(record, 'calendar');
  const rate = numeric(record, 'std-rate');
  const units = numeric(record, 'units');
  return [
    {
      uid,
      name: takeAttribute(record, 'name') ?? '',
      ...blankResource,
      kind: takeAttribute(record, 'type') === '2' ? 'material' : 'work',
      initials: takeAttribute(record, 'short-name'),
      email: takeAttribute(record, 'email'),
      group: takeAttribute(record, 'group'),
      maxUnits: units !== null && units > 0 ? units / 100 : 1,
      calendar: calendar !== null && known.has(calendar) ? calendar : null,
      costPerHourFen: rate === null ? null : Math.round(rate * 100),
      notes: takeAttribute(record, 'note'),
    },
  ];
}

function readAllocation(record: XmlRecord): PlanAssignment {
  const task = takeAttribute(record, 'task-id') ?? '';
  const resource = takeAttribute(record, 'resource-id') ?? '';
  return {
    uid: `${task}-${resource}`,
    task,
    resource,
    ...blankAssignment,
    units: (numeric(record, 'units') ?? 100) / 100,
  };
}

/** Reads `20070222T080000Z`; the letter at the end notwithstanding, Planner means local time. */
function readCompact(text: string | null): number | null {
  const match = /^(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})\d{2}Z?)?$/.exec(text ?? '');
  if (match === null) return null;
  const [, year, month, day, hour, minute] = match;
  return minuteOf(Number(year), Number(month), Number(day), Number(hour ?? 0) * 60 + Number(minute ?? 0));
}
