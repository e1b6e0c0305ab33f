import type { CalendarException, PlanCalendar, Shift } from '../plan.ts';
import { takeAttribute, takeChildren, takeList } from './fields.ts';
import type { XmlRecord } from './records.ts';
import { remark } from './rules.ts';
import { standardCalendar, standardShifts, standardWeek, tidyShifts } from './standard-week.ts';
import type { Tally } from './tally.ts';
import { dayOf, minuteOf, readTimeOfDay } from './values.ts';

const dayNames = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];

/** What a day type means in one calendar: hours, or null for "as the base calendar". */
type DayTypes = ReadonlyMap<string, readonly Shift[] | null>;

/** The three day types every file has: working, non-working, use base. */
const builtIn: DayTypes = new Map<string, readonly Shift[] | null>([
  ['0', standardShifts],
  ['1', []],
  ['2', null],
]);

/** Reads nested calendars; an inner calendar has the outer one as its base. */
export function readPlannerCalendars(
  section: XmlRecord | null,
  wanted: string | null,
  tally: Tally,
): { calendars: PlanCalendar[]; calendar: string } {
  const calendars: PlanCalendar[] = [];
  for (const record of section === null ? [] : takeChildren(section, 'calendar'))
    readCalendar(record, { base: null, types: builtIn }, { calendars, tally });
  if (section !== null)
    for (const type of takeList(section, 'day-types', 'day-type')) useUpBuiltIn(type, tally);
  if (wanted !== null && calendars.some(({ id }) => id === wanted)) return { calendars, calendar: wanted };
  tally.remark(remark('plan.calendar-assumed', 'project/@calendar'));
  return { calendars: [standardCalendar('standard'), ...calendars], calendar: 'standard' };
}

/** Own day types are resolved into hours; only their names are lost. */
function useUpBuiltIn(type: XmlRecord, tally: Tally): void {
  const id = takeAttribute(type, 'id');
  if (id === null || !builtIn.has(id)) tally.leftover(type);
}

interface Around {
  readonly base: string | null;
  readonly types: DayTypes;
}

interface Reading {
  readonly calendars: PlanCalendar[];
  readonly tally: Tally;
}

function readCalendar(record: XmlRecord, around: Around, reading: Reading): void {
  const id = takeAttribute(record, 'id') ?? `calendar-${reading.calendars.length + 1}`;
  const inner = takeChildren(record, 'calendar');
  const types = readDayTypes(record, around.types);
  const week = readWeek(record, types, around.base);
  reading.calendars.push({
    id,
    name: takeAttribute(record, 'name') ?? '',
    base: around.base,
    week,
    exceptions: takeList(record, 'days', 'day').flatMap((day) => readDay(day, types, reading.tally)),
  });
  reading.tally.leftover(record);
  for (const entry of inner) readCalendar(entry, { base: id, types }, reading);
}

function readDayTypes(record: XmlRecord, outer: DayTypes): DayTypes {
  const types = new Map(outer);
  for (const type of takeList(record, 'overridden-day-types', 'overridden-day-type')) {
    const shifts = takeChildren(type, 'interval').flatMap((interval) => {
      const from = readTimeOfDay(takeAttribute(interval, 'start') ?? '');
      const to = readTimeOfDay(takeAttribute(interval, 'end') ?? '');
      return from === null || to === null ? [] : [{ from, to: to === 0 ? 1440 : to }];
    });
    types.set(takeAttribute(type, 'id') ?? '', tidyShifts(shifts));
  }
  return types;
}

function readWeek(record: XmlRecord, types: DayTypes, base: string | null): (readonly Shift[] | null)[] {
  const filed = takeChildren(record, 'default-week')[0];
  return dayNames.map((name, day) => {
    const type = filed === undefined ? null : takeAttribute(filed, name);
    const shifts = type === null ? undefined : types.get(type);
    if (shifts !== undefined && shifts !== null) return shifts;
    if (base !== null) return null;
    return standardWeek[day]?.length === 0 ? [] : (types.get('0') ?? standardShifts);
  });
}

function readDay(record: XmlRecord, types: DayTypes, tally: Tally): CalendarException[] {
  const date = takeAttribute(record, 'date') ?? '';
  const match = /^(\d{4})(\d{2})(\d{2})$/.exec(date);
  const minute = match === null ? null : minuteOf(Number(match[1]), Number(match[2]), Number(match[3]));
  const isIntervals = takeAttribute(record, 'type') === 'intervals';
  const shifts = isIntervals ? null : types.get(takeAttribute(record, 'id') ?? '');
  if (minute === null) tally.add('plan.value-unreadable', record.path, date);
  tally.leftover(record);
  if (minute === null || shifts === undefined || shifts === null) return [];
  return [{ from: dayOf(minute), to: dayOf(minute), shifts }];
}
