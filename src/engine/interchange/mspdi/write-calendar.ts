import type { CalendarException, PlanCalendar, Shift } from '../../plan.ts';
import { writeInstant, writeTimeOfDay } from '../values.ts';
import type { XmlWriter } from '../xml-writer.ts';
import type { WriteContext } from './write.ts';

/** Writes a `Calendar` element with its week, exceptions and work weeks; a calendar without a base is a base calendar. */
export function writeCalendar(calendar: PlanCalendar, { xml, calendarUids }: WriteContext): void {
  xml.element('Calendar', () => {
    xml.leaf('UID', calendarUids(calendar.id));
    xml.leaf('Name', calendar.name);
    xml.leaf('IsBaseCalendar', calendar.base === null);
    xml.leaf('BaseCalendarUID', calendar.base === null ? -1 : calendarUids(calendar.base));
    writeWeek(calendar.week, xml);
    if (calendar.exceptions.length > 0)
      xml.element('Exceptions', () => calendar.exceptions.forEach((entry) => writeException(entry, xml)));
    const workWeeks = calendar.workWeeks ?? [];
    if (workWeeks.length === 0) return;
    xml.element('WorkWeeks', () => {
      for (const { from, to, week } of workWeeks)
        xml.element('WorkWeek', () => {
          writePeriod(from, to, xml);
          writeWeek(week, xml);
        });
    });
  });
}

function writeWeek(week: PlanCalendar['week'], xml: XmlWriter): void {
  if (week.every((day) => day === null)) return;
  xml.element('WeekDays', () =>
    week.forEach((shifts, day) => {
      if (shifts === null) return;
      xml.element('WeekDay', () => {
        xml.leaf('DayType', day + 1);
        writeShifts(shifts, xml);
      });
    }),
  );
}

function writeShifts(shifts: readonly Shift[], xml: XmlWriter): void {
  xml.leaf('DayWorking', shifts.length > 0);
  if (shifts.length === 0) return;
  xml.element('WorkingTimes', () => {
    for (const { from, to } of shifts)
      xml.element('WorkingTime', () => {
        xml.leaf('FromTime', writeTimeOfDay(from));
        xml.leaf('ToTime', writeTimeOfDay(to));
      });
  });
}

function writePeriod(from: number, to: number, xml: XmlWriter): void {
  xml.element('TimePeriod', () => {
    xml.leaf('FromDate', writeInstant(from * 1440));
    xml.leaf('ToDate', writeInstant(to * 1440 + 1439));
  });
}

/** Recurring exceptions were expanded when they were read, so each is a plain span of days. */
function writeException(exception: CalendarException, xml: XmlWriter): void {
  xml.element('Exception', () => {
    xml.leaf('EnteredByOccurrences', 0);
    writePeriod(exception.from, exception.to, xml);
    xml.leaf('Occurrences', 1);
    xml.leaf('Name', exception.name ?? null);
    xml.leaf('Type', 1);
    xml.leaf('Period', 1);
    writeShifts(exception.shifts, xml);
  });
}
