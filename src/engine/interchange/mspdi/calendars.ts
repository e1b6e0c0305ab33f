import type { CalendarException, PlanCalendar, Shift } from '../../plan.ts';
import { takeChildren, takeList } from '../fields.ts';
import type { Fields } from '../fields.ts';
import type { XmlRecord } from '../records.ts';
import { standardShifts, standardWeek, tidyShifts } from '../standard-week.ts';
import type { Tally } from '../tally.ts';
import { dayOf } from '../values.ts';
import { recurrenceDays } from './recurrence.ts';
import type { Recurrence } from './recurrence.ts';

interface Reading {
  readonly fields: Fields;
  readonly tally: Tally;
  /** How many days recurring exceptions may still look at: a crafted file must not stall the reader. */
  readonly recurrence: { daysLeft: number };
}

interface Week {
  readonly days: (readonly Shift[] | null)[];
  readonly exceptions: CalendarException[];
}

/** Reads one `Calendar`; null when it has no UID. The base may still prove to be missing. */
export function readCalendar(record: XmlRecord, reading: Reading): PlanCalendar | null {
  const { fields, tally } = reading;
  const id = fields.text(record, 'UID');
  if (id === null) return null;
  const isBase = fields.flag(record, 'IsBaseCalendar') === true;
  const base = fields.text(record, 'BaseCalendarUID');
  const hasBase = !isBase && base !== null && base !== '-1' && base !== id;
  const old = readWeek(takeList(record, 'WeekDays', 'WeekDay'), reading);
  const named = takeList(record, 'Exceptions', 'Exception').flatMap((entry) => readException(entry, reading));
  const workWeeks = takeList(record, 'WorkWeeks', 'WorkWeek').flatMap((entry) =>
    readWorkWeek(entry, reading),
  );
  const calendar: PlanCalendar = {
    id,
    name: fields.text(record, 'Name') ?? '',
    base: hasBase ? base : null,
    week: hasBase
      ? old.days
      : fullWeek(old.days, () => tally.add('plan.calendar-hours-assumed', `Calendar ${id}`)),
    exceptions: [...withoutRepeated(old.exceptions, named), ...named],
    ...(workWeeks.length > 0 && { workWeeks }),
  };
  tally.leftover(record);
  return calendar;
}

/** A calendar without a base must say what each day is. */
function fullWeek(days: readonly (readonly Shift[] | null)[], assumed: () => void): (readonly Shift[])[] {
  return standardWeek.map((standard, day) => {
    const own = days[day];
    if (own !== null && own !== undefined) return own;
    assumed();
    return standard;
  });
}

/** Newer files state each exception twice: among the week days, for old readers, and by itself. */
function withoutRepeated(
  old: readonly CalendarException[],
  named: readonly CalendarException[],
): CalendarException[] {
  const spans = new Set(named.map(({ from, to }) => `${from}:${to}`));
  return old.filter(({ from, to }) => !spans.has(`${from}:${to}`));
}

function readWeek(records: readonly XmlRecord[], reading: Reading): Week {
  const week: Week = { days: [null, null, null, null, null, null, null], exceptions: [] };
  for (const record of records) {
    const type = reading.fields.whole(record, 'DayType');
    const shifts = readShifts(record, reading);
    const span = readSpan(record, reading);
    if (type !== null && type >= 1 && type <= 7) week.days[type - 1] = shifts;
    else if (type === 0 && span !== null) week.exceptions.push({ ...span, shifts });
    else reading.tally.add('plan.value-unreadable', `${record.path}/DayType`, String(type));
  }
  return week;
}

function readShifts(record: XmlRecord, { fields, tally }: Reading): readonly Shift[] {
  const working = fields.flag(record, 'DayWorking') === true;
  const shifts = takeList(record, 'WorkingTimes', 'WorkingTime').flatMap((time) => {
    const from = fields.timeOfDay(time, 'FromTime');
    const to = fields.timeOfDay(time, 'ToTime');
    return from === null || to === null ? [] : [{ from: from === 1440 ? 0 : from, to: to === 0 ? 1440 : to }];
  });
  if (!working) return [];
  if (shifts.length > 0) return tidyShifts(shifts);
  tally.add('plan.calendar-hours-assumed', record.path);
  return standardShifts;
}

function readSpan(record: XmlRecord, { fields }: Reading): { from: number; to: number } | null {
  const period = takeChildren(record, 'TimePeriod')[0];
  if (period === undefined) return null;
  const from = fields.instant(period, 'FromDate');
  const to = fields.instant(period, 'ToDate');
  if (from === null) return null;
  return { from: dayOf(from), to: Math.max(dayOf(from), dayOf(to ?? from)) };
}

function readWorkWeek(record: XmlRecord, reading: Reading): NonNullable<PlanCalendar['workWeeks']>[number][] {
  const span = readSpan(record, reading);
  const week = readWeek(takeList(record, 'WeekDays', 'WeekDay'), reading);
  reading.tally.leftover(record);
  return span === null ? [] : [{ ...span, week: week.days }];
}

function readException(record: XmlRecord, reading: Reading): CalendarException[] {
  const span = readSpan(record, reading);
  const shifts = readShifts(record, reading);
  const name = reading.fields.text(record, 'Name');
  const rule = readRecurrence(record, reading.fields);
  reading.tally.leftover(record);
  if (span === null) return [];
  const named = { shifts, ...(name !== null && { name }) };
  const single = rule.type === 9 || (rule.type === 1 && rule.period <= 1);
  if (single) return [{ ...span, ...named }];
  reading.recurrence.daysLeft -= span.to - span.from;
  const tooMany = reading.recurrence.daysLeft < 0;
  if (tooMany || rule.type < 1 || rule.type > 6) reading.tally.add('plan.recurrence-doubtful', record.path);
  if (tooMany) return [];
  return recurrenceDays({ ...rule, ...span }).map((day) => ({ from: day, to: day, ...named }));
}

function readRecurrence(record: XmlRecord, fields: Fields): Omit<Recurrence, 'from' | 'to'> {
  const whole = (name: string, otherwise: number): number => fields.whole(record, name) ?? otherwise;
  const byOccurrences = fields.flag(record, 'EnteredByOccurrences') === true;
  const occurrences = fields.whole(record, 'Occurrences');
  return {
    type: whole('Type', 9),
    period: whole('Period', 1),
    occurrences: byOccurrences ? occurrences : null,
    daysOfWeek: whole('DaysOfWeek', 0),
    monthItem: whole('MonthItem', 0),
    monthPosition: whole('MonthPosition', 0),
    month: whole('Month', 0),
    monthDay: whole('MonthDay', 1),
  };
}
