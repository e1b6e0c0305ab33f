import { MINUTES_PER_DAY } from '#engine/days.ts';
import type { PlanCalendar, Shift } from '#engine/plan.ts';
import { minutesOfShifts, ordinaryShifts } from '../../calendars/rules/week.ts';
import type { PlanSettings } from '../tables.ts';

/** When an ordinary day of a calendar begins and ends, and what is worked in it; the bases come first in the chain. */
export const ordinaryDay = (chain: readonly PlanCalendar[]) => {
  const shifts = chain.reduce<readonly Shift[]>((base, { week }) => ordinaryShifts(week, base), []);
  return {
    dayStart: shifts[0]?.from ?? 540,
    dayFinish: shifts.at(-1)?.to ?? 1080,
    minutesPerDay: minutesOfShifts(shifts) || 480,
  };
};

/**
 * The settings of a plan on its calendar as that is now. A plan that began with the working day begins with
 * the new one; how many minutes its "day" of duration has stays, because durations were entered by it.
 */
export const settingsOn = (settings: PlanSettings, chain: readonly PlanCalendar[]): PlanSettings => {
  const { dayStart, dayFinish } = ordinaryDay(chain);
  const day = Math.floor(settings.start / MINUTES_PER_DAY) * MINUTES_PER_DAY;
  const start = settings.start === day + settings.dayStart ? day + dayStart : settings.start;
  return { ...settings, start, dayStart, dayFinish, calendars: chain };
};
