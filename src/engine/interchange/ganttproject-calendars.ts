import type { CalendarException, Day, PlanCalendar } from '../plan.ts';
import { takeAttribute, takeChildren } from './fields.ts';
import type { XmlRecord } from './records.ts';
import { standardShifts, standardWeek } from './standard-week.ts';
import type { Tally } from './tally.ts';
import { dayOf, minuteOf, readNumber } from './values.ts';

export const standardId = 'standard';
const dayNames = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
const yearsBeyond = 3;

interface Span {
  readonly from: Day;
  readonly to: Day;
}

/** Reads the week and the holidays; a holiday without a year is repeated over the plan's years. */
export function readGanttCalendars(section: XmlRecord | null, span: Span, tally: Tally): PlanCalendar[] {
  const types = section === null ? undefined : takeChildren(section, 'day-types')[0];
  const filed = types === undefined ? undefined : takeChildren(types, 'default-week')[0];
  const showsOnly = types === undefined ? undefined : takeChildren(types, 'only-show-weekends')[0];
  const weekendsWork = showsOnly !== undefined && takeAttribute(showsOnly, 'value') === 'true';
  const week = dayNames.map((name, day) => {
    const type = filed === undefined ? null : takeAttribute(filed, name);
    if (type === null) return standardWeek[day] ?? [];
    return type === '0' || weekendsWork ? standardShifts : [];
  });
  const dates = section === null ? [] : takeChildren(section, 'date');
  const exceptions = dates.flatMap((date) => readDate(date, span, tally));
  return [{ id: standardId, name: 'Standard', base: null, week, exceptions }];
}

function readDate(record: XmlRecord, span: Span, tally: Tally): CalendarException[] {
  const year = readNumber(takeAttribute(record, 'year') ?? '');
  const month = readNumber(takeAttribute(record, 'month') ?? '') ?? 0;
  const day = readNumber(takeAttribute(record, 'date') ?? '') ?? 0;
  const type = takeAttribute(record, 'type');
  const shifts = type === 'WORKING_DAY' ? standardShifts : [];
  const name = record.text;
  record.text = '';
  tally.leftover(record);
  if (type === 'NEUTRAL') return [];
  const found = (year === null ? yearsOf(span) : [year]).flatMap((each) => minuteOf(each, month, day) ?? []);
  if (found.length === 0) tally.add('plan.value-unreadable', record.path, `${year ?? ''}-${month}-${day}`);
  return found.map((minute) => ({
    from: dayOf(minute),
    to: dayOf(minute),
    shifts,
    ...(name !== '' && { name }),
  }));
}

const yearOf = (day: Day): number => new Date(day * 86_400_000).getUTCFullYear();

function yearsOf({ from, to }: Span): number[] {
  const first = yearOf(from);
  const count = Math.min(100, Math.max(0, yearOf(to) - first) + yearsBeyond);
  return Array.from({ length: count }, (_, at) => first + at);
}
