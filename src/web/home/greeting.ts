import type { homeTexts } from './texts.ts';

type Greeting = keyof typeof homeTexts & ('night' | 'morning' | 'noon' | 'afternoon' | 'evening');

/** The words for the hour of the day where the enterprise is. */
export const greetingAt = (now: Date, timeZone: string): Greeting => {
  const hour = Number(
    new Intl.DateTimeFormat('en', { timeZone, hour: 'numeric', hourCycle: 'h23' }).format(now),
  );
  if (hour < 5) return 'night';
  if (hour < 11) return 'morning';
  if (hour < 13) return 'noon';
  return hour < 18 ? 'afternoon' : 'evening';
};
