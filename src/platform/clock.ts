/** The product's only source of "now"; tests and demonstrations may set it. */
export interface Clock {
  now(): Date;
}

export const systemClock: Clock = { now: () => new Date() };

/** A clock that stands (or runs on from) where it was set. */
export const settableClock = (
  start: string | Date,
): Clock & { set(to: string | Date): void; advance(minutes: number): void } => {
  let at = new Date(start);
  return {
    now: () => new Date(at),
    set: (to) => {
      at = new Date(to);
    },
    advance: (minutes) => {
      at = new Date(at.getTime() + minutes * 60_000);
    },
  };
};

// Making a format costs a hundred times what using it does; time zones are few.
const formats = new Map<string, Intl.DateTimeFormat>();

const formatIn = (timeZone: string): Intl.DateTimeFormat => {
  const known = formats.get(timeZone);
  if (known) return known;
  const format = new Intl.DateTimeFormat('sv-SE', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
  formats.set(timeZone, format);
  return format;
};

/** The time zone of an enterprise until it chooses another, as the database has it too. */
export const defaultTimeZone = 'Asia/Shanghai';

/** The calendar day of an instant in a time zone, `2026-07-31`. */
export const dayIn = (at: Date, timeZone: string): string => formatIn(timeZone).format(at);

/** Minutes since midnight of an instant in a time zone. */
export const minuteIn = (at: Date, timeZone: string): number => {
  const [hours = 0, minutes = 0] = at
    .toLocaleTimeString('sv-SE', { timeZone, hour: '2-digit', minute: '2-digit' })
    .split(':')
    .map(Number);
  return hours * 60 + minutes;
};
