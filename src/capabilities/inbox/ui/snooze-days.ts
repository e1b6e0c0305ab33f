import { dayIn } from '#platform/clock.ts';

const dayMs = 86_400_000;

export interface SnoozeDays {
  readonly today: string;
  readonly tomorrow: string;
  /** The Monday after today. */
  readonly nextWeek: string;
}

/** The days until which a to-do can be put off, in the time zone of the enterprise. */
export const snoozeDays = (now: Date, timeZone: string): SnoozeDays => {
  const today = dayIn(now, timeZone);
  const start = Date.parse(`${today}T00:00:00Z`);
  const weekday = new Date(start).getUTCDay();
  const after = (days: number): string => new Date(start + days * dayMs).toISOString().slice(0, 10);
  return { today, tomorrow: after(1), nextWeek: after(weekday === 0 ? 1 : 8 - weekday) };
};
