/** How a column is written: money in integer 分, percent in points (45 is 45 %), date `2026-07-31`, instant ISO 8601. */
export type ColumnKind = 'text' | 'number' | 'money' | 'date' | 'percent' | 'instant';

export interface WrittenColumn {
  readonly title: string;
  readonly kind: ColumnKind;
  /** In characters of the default font. */
  readonly width?: number;
}

export type WrittenValue = string | number | boolean | null;

export interface WrittenSheet {
  readonly name: string;
  readonly columns: readonly WrittenColumn[];
  readonly rows: readonly (readonly WrittenValue[])[];
  /** The zone in which instants are shown; a sheet with a column of them names it. */
  readonly timeZone?: string;
}

/** The wall-clock time of an instant as `2026-07-31 09:30:00`; null for what is no instant. */
export const wallClock = (instant: string, timeZone: string | undefined): string | null => {
  if (timeZone === undefined) throw new RangeError('a sheet with instants names their time zone');
  const at = new Date(instant);
  if (Number.isNaN(at.getTime())) return null;
  return new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' }).format(at);
};
