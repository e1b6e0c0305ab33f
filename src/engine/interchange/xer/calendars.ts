import type { CalendarException, PlanCalendar, Shift } from '../../plan.ts';
import { soundBases, standardWeek, tidyShifts } from '../standard-week.ts';
import type { Tally } from '../tally.ts';
import { readTimeOfDay } from '../values.ts';
import { parameterPairs, parseCalendarData } from './calendar-data.ts';
import type { DataNode } from './calendar-data.ts';
import type { Row, XerTables } from './tables.ts';

export interface XerCalendar {
  readonly calendar: PlanCalendar;
  readonly minutesPerDay: number | null;
  readonly minutesPerWeek: number | null;
  readonly minutesPerMonth: number | null;
  readonly isDefault: boolean;
}

/** Day 0 of the spreadsheet calendar, 1899-12-30, seen from 1970-01-01. */
const serialOfEpoch = 25_569;
/** In the year 4707: later days are damage, not dates. */
const latestDay = 1_000_000;

/** Reads the CALENDAR table; a calendar without data stands on the default one. */
export function readCalendars(tables: XerTables, tally: Tally): XerCalendar[] {
  const read = tables.rows('CALENDAR').flatMap((row) => readCalendar(row, tally));
  const standard = read.find(({ isDefault }) => isDefault)?.calendar.id ?? null;
  const sound = soundBases(
    read.map(({ calendar }) =>
      isSilent(calendar) ? { ...calendar, base: otherThan(calendar, standard) } : calendar,
    ),
    (calendar, why) => {
      if (why === 'cycle') tally.add('plan.calendar-cycle', `Calendar ${calendar.id} (${calendar.name})`);
      else tally.add('plan.calendar-unknown', 'CALENDAR/base_clndr_id', calendar.base ?? '');
    },
  );
  return read.map((entry, at) => ({ ...entry, calendar: rooted(sound[at] ?? entry.calendar, tally) }));
}

const isSilent = ({ base, week }: PlanCalendar): boolean =>
  base === null && week.every((day) => day === null);
const otherThan = ({ id }: PlanCalendar, standard: string | null): string | null =>
  standard === id ? null : standard;

function rooted(calendar: PlanCalendar, tally: Tally): PlanCalendar {
  if (calendar.base !== null || calendar.week.every((day) => day !== null)) return calendar;
  tally.add('plan.calendar-hours-assumed', `Calendar ${calendar.id} (${calendar.name})`);
  return { ...calendar, week: standardWeek.map((day, at) => calendar.week[at] ?? day) };
}

function readCalendar(row: Row, tally: Tally): XerCalendar[] {
  const id = row.text('clndr_id');
  const name = row.text('clndr_name') ?? '';
  const data = row.text('clndr_data');
  if (id === null) return [];
  const root = data === null ? null : parseCalendarData(data);
  if (data !== null && root === null) tally.add('plan.value-unreadable', 'CALENDAR/clndr_data', data);
  const calendar: PlanCalendar = {
    id,
    name,
    base: row.text('base_clndr_id'),
    week: readWeek(child(root, 'DaysOfWeek'), tally),
    exceptions: readExceptions(child(root, 'Exceptions'), tally),
  };
  row.text('clndr_type');
  return [
    {
      calendar,
      minutesPerDay: row.minutes('day_hr_cnt'),
      minutesPerWeek: row.minutes('week_hr_cnt'),
      minutesPerMonth: row.minutes('month_hr_cnt'),
      isDefault: row.text('default_flag') === 'Y',
    },
  ];
}

const child = (node: DataNode | null, name: string): DataNode | null =>
  node?.children.find((entry) => entry.name === name) ?? null;

/** Days are numbered from 1 = Sunday; a day that is not named takes the base calendar's hours. */
function readWeek(days: DataNode | null, tally: Tally): (readonly Shift[] | null)[] {
  const week: (readonly Shift[] | null)[] = [null, null, null, null, null, null, null];
  for (const day of days?.children ?? []) {
    const at = Number(day.name) - 1;
    if (at >= 0 && at < 7) week[at] = readShifts(day, tally);
  }
  return week;
}

function readShifts(node: DataNode, tally: Tally): Shift[] {
  const shifts = node.children.flatMap(({ parameters }) => {
    const pairs = parameterPairs(parameters);
    const from = readTimeOfDay(pairs.get('s') ?? '');
    const to = readTimeOfDay(pairs.get('f') ?? '');
    if (from !== null && to !== null) return [{ from, to: lastMinuteIsMidnight(to) }];
    tally.add('plan.value-unreadable', 'CALENDAR/clndr_data', parameters);
    return [];
  });
  return tidyShifts(shifts);
}

/** Primavera cannot write 24:00: it writes 00:00, or 23:59 meaning the day's end. */
const lastMinuteIsMidnight = (to: number): number => (to === 0 || to === 1439 ? 1440 : to);

function readExceptions(node: DataNode | null, tally: Tally): CalendarException[] {
  return (node?.children ?? []).flatMap((entry) => {
    const serial = parameterPairs(entry.parameters).get('d');
    const day = Number(serial ?? Number.NaN) - serialOfEpoch;
    if (Number.isInteger(day) && day >= -serialOfEpoch && day < latestDay)
      return [{ from: day, to: day, shifts: readShifts(entry, tally) }];
    tally.add('plan.value-unreadable', 'CALENDAR/clndr_data', entry.parameters);
    return [];
  });
}
