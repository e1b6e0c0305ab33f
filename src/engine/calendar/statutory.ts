import type { Day, PlanCalendar, Shift } from '../plan.ts';

/** 09:00–12:00, 13:00–18:00. */
export const OFFICE_SHIFTS: readonly Shift[] = [
  { from: 540, to: 720 },
  { from: 780, to: 1080 },
];

/**
 * A Monday-to-Friday calendar with the days off and the make-up working days (调休) of the yearly
 * notice of the State Council. A day named in both is worked.
 */
export function statutoryCalendar(of: {
  readonly id: string;
  readonly name: string;
  readonly shifts: readonly Shift[];
  readonly daysOff: readonly Day[];
  readonly makeupDays: readonly Day[];
}): PlanCalendar {
  const week = Array.from({ length: 7 }, (_, weekday) => (weekday === 0 || weekday === 6 ? [] : of.shifts));
  return {
    id: of.id,
    name: of.name,
    base: null,
    week,
    exceptions: [
      ...of.daysOff.map((day) => ({ from: day, to: day, shifts: [], name: '放假' })),
      ...of.makeupDays.map((day) => ({ from: day, to: day, shifts: of.shifts, name: '调休上班' })),
    ],
  };
}

/** Shifts for a number of hours a day (0 < hours ≤ 24): a lunch break from 12:00 to 13:00 where the day has more than four. */
export function shiftsOfHours(hours: number, from = 480): readonly Shift[] {
  const minutes = Math.round(hours * 60);
  const morning = Math.max(0, 720 - from);
  if (minutes <= Math.min(240, morning) || from >= 720) return [{ from, to: Math.min(1440, from + minutes) }];
  if (780 + minutes - morning > 1440) return [{ from: Math.max(0, 1440 - minutes), to: 1440 }];
  return [
    { from, to: 720 },
    { from: 780, to: 780 + minutes - morning },
  ];
}
