import { blankAssignment, blankResource } from './blank.ts';
import type { PlanAssignment, PlanCalendar, PlanResource } from '../plan.ts';
import { takeAttribute, takeChildren } from './fields.ts';
import { standardId } from './ganttproject-calendars.ts';
import type { XmlRecord } from './records.ts';
import type { Tally } from './tally.ts';
import { dayOf, readInstant, readNumber } from './values.ts';

const hoursPerDay = 8;

interface People {
  readonly resources: PlanResource[];
  /** One for each person with days off, standing on the standard calendar. */
  readonly calendars: PlanCalendar[];
}

/** Reads people with their daily rate and turns their days off into a calendar of their own. */
export function readGanttResources(
  section: XmlRecord | null,
  vacations: XmlRecord | null,
  tally: Tally,
): People {
  const daysOff = readVacations(vacations, tally);
  const calendars: PlanCalendar[] = [];
  const records = section === null ? [] : takeChildren(section, 'resource');
  const resources = records.flatMap((record): PlanResource[] => {
    const uid = takeAttribute(record, 'id');
    if (uid === null) return [];
    const name = takeAttribute(record, 'name') ?? '';
    const exceptions = daysOff.get(uid);
    const calendar = exceptions === undefined ? null : `resource-${uid}`;
    const week = [null, null, null, null, null, null, null];
    if (calendar !== null && exceptions !== undefined)
      calendars.push({ id: calendar, name, base: standardId, week, exceptions });
    return [readResource(record, { uid, name, calendar })];
  });
  for (const record of records) tally.leftover(record);
  return { resources, calendars };
}

function readResource(record: XmlRecord, own: Pick<PlanResource, 'uid' | 'name' | 'calendar'>): PlanResource {
  const rates = takeChildren(record, 'rate');
  const standard = rates.find((rate) => rate.attributes.get('name') === 'standard');
  const daily = standard === undefined ? null : readNumber(takeAttribute(standard, 'value') ?? '');
  for (const rate of rates) if (rate !== standard) record.children.push(rate);
  return {
    ...blankResource,
    ...own,
    email: takeAttribute(record, 'contacts'),
    costPerHourFen: daily === null ? null : Math.round((daily * 100) / hoursPerDay),
  };
}

function readVacations(
  section: XmlRecord | null,
  tally: Tally,
): Map<string, PlanCalendar['exceptions'][number][]> {
  const daysOff = new Map<string, PlanCalendar['exceptions'][number][]>();
  for (const record of section === null ? [] : takeChildren(section, 'vacation')) {
    const person = takeAttribute(record, 'resourceid') ?? '';
    const from = readInstant(takeAttribute(record, 'start') ?? '');
    const to = readInstant(takeAttribute(record, 'end') ?? '');
    tally.leftover(record);
    if (from === null) tally.add('plan.value-unreadable', 'vacations/vacation/@start', person);
    if (from === null) continue;
    const days = daysOff.get(person) ?? [];
    days.push({ from: dayOf(from), to: Math.max(dayOf(from), dayOf(to ?? from)), shifts: [] });
    daysOff.set(person, days);
  }
  return daysOff;
}

interface Known {
  readonly uids: ReadonlySet<string>;
  readonly resources: readonly PlanResource[];
  readonly tally: Tally;
}

/** Reads who works on what, the load in percent as units (100 = 1); one that names no known task or person is counted and left out. */
export function readGanttAllocations(
  section: XmlRecord | null,
  { uids, resources, tally }: Known,
): PlanAssignment[] {
  const people = new Set(resources.map(({ uid }) => uid));
  return (section === null ? [] : takeChildren(section, 'allocation')).flatMap((record): PlanAssignment[] => {
    const task = takeAttribute(record, 'task-id') ?? '';
    const resource = takeAttribute(record, 'resource-id') ?? '';
    const load = readNumber(takeAttribute(record, 'load') ?? '');
    tally.leftover(record);
    const whole = uids.has(task) && people.has(resource);
    if (!whole) tally.add('plan.assignment-dangling', 'allocations/allocation', `${task} – ${resource}`);
    return whole ? [allocation(task, resource, (load ?? 100) / 100)] : [];
  });
}

const allocation = (task: string, resource: string, units: number): PlanAssignment => ({
  uid: `${task}-${resource}`,
  task,
  resource,
  ...blankAssignment,
  units,
});
