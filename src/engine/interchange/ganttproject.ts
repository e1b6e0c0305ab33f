import type { CustomValue, Day, LinkType, Plan, PlanLink, PlanTask, ReadPlan } from '../plan.ts';
import { blankPlan, blankTask, earliestStart, outlineNumbers } from './blank.ts';
import { take, takeAttribute, takeChildren } from './fields.ts';
import { readGanttCalendars, standardId } from './ganttproject-calendars.ts';
import { readGanttAllocations, readGanttResources } from './ganttproject-people.ts';
import type { XmlRecord } from './records.ts';
import { readSections } from './sections.ts';
import type { Sections } from './sections.ts';
import { createTally } from './tally.ts';
import type { Tally } from './tally.ts';
import { dayOf, readFlag, readInstant, readNumber } from './values.ts';

const minutesPerDay = 480;
const dayStart = 480;

/**
 * Reads a GanttProject file. The program knows whole days only: a day becomes eight hours,
 * 8:00–12:00 and 13:00–17:00. A leaf that nothing drives stays where it was put, by a
 * start-no-earlier-than constraint. The file states no finish dates.
 */
export function readGanttProject(chunks: string | Iterable<string>): ReadPlan {
  const derived = new Map([
    ['tasks/task', new Set(['@color', '@expand', '@cost-calculated', '@shape'])],
    ['view', new Set(['@id', '@zooming-state', 'timeline'])],
    ['view/field', new Set(['@id', '@name', '@width', '@order'])],
    ['view/option', new Set(['@id', '@value', 'text()'])],
    [
      '',
      new Set([
        '@version',
        '@locale',
        '@view-date',
        '@view-index',
        '@gantt-divider-location',
        '@resource-divider-location',
      ]),
    ],
  ]);
  const tally = createTally({ derived, defaults: new Map() });
  const sections = readSections(chunks, 'project', tally);
  if ('status' in sections) return sections;
  const plan = assemble(sections, tally);
  sections.leftover();
  return { status: 'read', plan, lost: tally.remarks() };
}

function assemble(sections: Sections, tally: Tally): Plan {
  const { root } = sections;
  const version = root.attributes.get('version');
  const holder = sections.section('tasks');
  const reading = newReading(holder, tally);
  if (holder !== null) for (const record of takeChildren(holder, 'task')) readTask(record, null, reading);
  const placed = held(reading);
  const start = earliestStart(placed) ?? 0;
  const span = { from: dayOf(start), to: lastDay(placed) };
  const people = readGanttResources(sections.section('resources'), sections.section('vacations'), tally);
  const uids = new Set(placed.map(({ uid }) => uid));
  return {
    ...blankPlan,
    source: { format: 'ganttproject', application: version === undefined ? null : `GanttProject ${version}` },
    name: takeAttribute(root, 'name') ?? '',
    start,
    calendar: standardId,
    calendars: [...readGanttCalendars(sections.section('calendars'), span, tally), ...people.calendars],
    tasks: outlineNumbers(placed),
    links: reading.links.filter(({ link }) => isWhole(uids, link, tally)).map(({ link }) => link),
    resources: people.resources,
    assignments: readGanttAllocations(sections.section('allocations'), {
      uids,
      resources: people.resources,
      tally,
    }),
  };
}

interface GanttLink {
  readonly link: PlanLink;
  /** A rubber link only pushes; the successor may stand later. */
  readonly strong: boolean;
}

interface Reading {
  readonly tally: Tally;
  readonly properties: ReadonlyMap<string, { readonly name: string; readonly kind: string }>;
  readonly tasks: PlanTask[];
  readonly links: GanttLink[];
}

function newReading(holder: XmlRecord | null, tally: Tally): Reading {
  const properties = new Map<string, { name: string; kind: string }>();
  for (const group of holder === null ? [] : takeChildren(holder, 'taskproperties'))
    for (const entry of group.children) {
      const id = entry.attributes.get('id') ?? '';
      const name = entry.attributes.get('name') ?? id;
      if (entry.attributes.get('type') === 'custom')
        properties.set(id, { name, kind: entry.attributes.get('valuetype') ?? '' });
      for (const part of entry.children) tally.leftover(part);
    }
  return { tally, properties, tasks: [], links: [] };
}

function readTask(record: XmlRecord, above: PlanTask | null, reading: Reading): void {
  const { tally } = reading;
  const uid = takeAttribute(record, 'id') ?? `row-${reading.tasks.length + 1}`;
  const subtasks = takeChildren(record, 'task');
  const days = numeric(record, 'duration') ?? 0;
  const start = readStart(takeAttribute(record, 'start'));
  const milestone = takeAttribute(record, 'meeting') === 'true';
  const task: PlanTask = {
    ...blankTask,
    uid,
    id: reading.tasks.length + 1,
    outlineLevel: (above?.outlineLevel ?? 0) + 1,
    parent: above?.uid ?? null,
    summary: subtasks.length > 0,
    name: takeAttribute(record, 'name') ?? '',
    notes: take(record, 'notes'),
    milestone,
    durationMinutes: milestone ? 0 : Math.round(days * minutesPerDay),
    percentComplete: numeric(record, 'complete') ?? 0,
    priority: priorities.get(takeAttribute(record, 'priority') ?? '') ?? 500,
    fixedCostFen: readCost(record),
    ...readEarliest(record),
    filed: { ...blankTask.filed, start },
    custom: readCustom(record, reading),
  };
  if (start === null) tally.add('plan.value-unreadable', 'tasks/task/@start', uid);
  reading.tasks.push(task);
  for (const depend of takeChildren(record, 'depend')) readLink(depend, uid, reading);
  for (const subtask of subtasks) readTask(subtask, task, reading);
  record.attributes.delete('uid');
  tally.leftover(record);
}

const numeric = (record: XmlRecord, name: string): number | null =>
  readNumber(takeAttribute(record, name) ?? '');

/** The program numbers priorities 3 lowest, 0 low, 1 normal, 2 high, 4 highest. */
const priorities: ReadonlyMap<string, number> = new Map([
  ['3', 100],
  ['0', 300],
  ['1', 500],
  ['2', 700],
  ['4', 900],
]);

const readStart = (text: string | null): number | null => {
  const midnight = text === null ? null : readInstant(text);
  return midnight === null ? null : dayOf(midnight) * 1440 + dayStart;
};

function readCost(record: XmlRecord): number | null {
  const value = numeric(record, 'cost-manual-value');
  if (value === null || record.attributes.get('cost-calculated') === 'true') return null;
  return Math.round(value * 100);
}

/** The "third date" binds only where its constraint is switched on. */
function readEarliest(record: XmlRecord): Pick<PlanTask, 'constraint' | 'constraintAt'> {
  const binds = record.attributes.get('thirdDate-constraint') === '1';
  const at = binds ? readStart(takeAttribute(record, 'thirdDate')) : null;
  if (binds) record.attributes.delete('thirdDate-constraint');
  return at === null ? { constraint: 'ASAP', constraintAt: null } : { constraint: 'SNET', constraintAt: at };
}

function readCustom(record: XmlRecord, { properties, tally }: Reading): Record<string, CustomValue> {
  const custom: Record<string, CustomValue> = {};
  for (const entry of takeChildren(record, 'customproperty')) {
    const property = properties.get(takeAttribute(entry, 'taskproperty-id') ?? '');
    const value = takeAttribute(entry, 'value');
    if (property !== undefined && value !== null) custom[property.name] = typed(property.kind, value);
    else if (value !== null) tally.add('plan.value-unreadable', entry.path, value);
  }
  return custom;
}

function typed(kind: string, text: string): CustomValue {
  if (kind === 'boolean') return readFlag(text) ?? text;
  return kind === 'int' || kind === 'double' ? (readNumber(text) ?? text) : text;
}

const linkTypes: readonly (LinkType | null)[] = [null, 'SS', 'FS', 'FF', 'SF'];

/** A `depend` stands in the predecessor and names the successor. */
function readLink(record: XmlRecord, from: string, { links, tally }: Reading): void {
  const to = takeAttribute(record, 'id');
  const type = linkTypes[numeric(record, 'type') ?? 2] ?? 'FS';
  const lag = Math.round((numeric(record, 'difference') ?? 0) * minutesPerDay);
  const strong = takeAttribute(record, 'hardness') !== 'Rubber';
  if (!strong) tally.leftField('tasks/task/depend', '@hardness', 'Rubber');
  if (to !== null) links.push({ link: { from, to, type, lag, lagUnit: 'working' }, strong });
  tally.leftover(record);
}

/** Holds leaves where they stand unless a strong link, their own or of a summary above, moves them. */
function held({ tasks, links }: Reading): PlanTask[] {
  const driven = new Set(links.filter(({ strong }) => strong).map(({ link }) => link.to));
  for (const { uid, parent } of tasks) if (parent !== null && driven.has(parent)) driven.add(uid);
  return tasks.map((task) => {
    if (task.summary || driven.has(task.uid) || task.constraint !== 'ASAP' || task.filed.start === null)
      return task;
    return { ...task, constraint: 'SNET', constraintAt: task.filed.start };
  });
}

function isWhole(uids: ReadonlySet<string>, link: PlanLink, tally: Tally): boolean {
  const whole = uids.has(link.from) && uids.has(link.to) && link.from !== link.to;
  if (!whole) tally.add('plan.link-dangling', 'tasks/task/depend', `${link.from} → ${link.to}`);
  return whole;
}

/** Working days take at most 7/5 of their number in calendar days; yearly holidays must reach that far. */
function lastDay(tasks: readonly PlanTask[]): Day {
  let last = 0;
  for (const { filed, durationMinutes } of tasks)
    if (filed.start !== null)
      last = Math.max(last, dayOf(filed.start) + (durationMinutes / minutesPerDay) * 2);
  return Math.ceil(last);
}
