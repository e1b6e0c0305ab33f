/** Statutory calendars and the wrapper of the demonstration data. */
import type { Bilingual, Versioned } from './common.ts';

/** calendars/cn-YYYY.json */
export type StatutoryCalendar = Versioned & {
  readonly id: string;
  readonly year: number;
  /** true until the yearly notice is published */
  readonly provisional: boolean;
  readonly source: Bilingual;
  /** ISO weekdays that are free, 6 Saturday, 7 Sunday */
  readonly weekend: readonly number[];
  /** keyed yyyy-mm */
  readonly workDaysByMonth: Readonly<Record<string, number>>;
  readonly days: readonly CalendarDay[];
};
export type CalendarDay = {
  /** yyyy-mm-dd */
  readonly date: string;
  readonly kind: 'off' | 'work';
  readonly name: string;
  readonly nameEn: string;
  /** a legal holiday proper, for overtime at 300 % */
  readonly statutory: boolean;
};

/** demo/*.json: top-level keys of the data set; merged, all files give the whole of it */
export type DemoFile = Versioned & Readonly<Record<string, unknown>>;
/** demo/projects/*.json: one element of "projects" each, in the order of the file names */
export type DemoProjectFile = Versioned & { readonly project: Readonly<Record<string, unknown>> };
