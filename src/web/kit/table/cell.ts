import type { ListColumn } from '#platform/list/list.ts';
import { inLocale, type Locale } from '#platform/i18n.ts';
import { nothing, type Format } from '../../i18n/format.ts';

export interface Speech {
  readonly format: Format;
  readonly locale: Locale;
  /** Of the row's sums of money, where it is told. */
  readonly currency?: string | null;
}

/** A value of a list in words, by the kind of its column. */
export const cellText = (
  { kind, choices }: ListColumn,
  value: unknown,
  { format, locale, currency }: Speech,
): string => {
  if (value === null || value === undefined || value === '') return nothing;
  switch (kind) {
    case 'number':
      return format.number(Number(value), Number.isInteger(Number(value)) ? 0 : 2);
    case 'money':
      return format.money(Number(value), currency ?? null);
    case 'percent':
      return format.percent(Number(value) / 100);
    case 'date':
      return format.date(String(value));
    case 'instant':
      return format.instant(String(value));
    case 'boolean':
      return inLocale(value === true || value === 'true' ? ['是', 'Yes'] : ['否', 'No'], locale);
    case 'choice': {
      const name = choices?.[String(value)];
      return name ? inLocale(name, locale) : String(value);
    }
    case 'text':
      return String(value);
  }
};

export const isNumeric = ({ kind }: ListColumn): boolean =>
  kind === 'number' || kind === 'money' || kind === 'percent';

/** The head of a column, with the unit where its values have one. */
export const columnTitle = (column: ListColumn, { format, locale }: Speech): string => {
  const title = inLocale(column.title, locale);
  return column.kind === 'money' ? format.withUnit(title) : title;
};

/**
 * In pixels: as wide as it was given, and never narrower than the longest word of its heading, which breaks
 * between words only.
 */
export const columnWidth = (column: ListColumn, speech: Speech): number =>
  Math.max(column.width ?? usualWidth(column), headingWidth(columnTitle(column, speech)));

const usualWidth = ({ kind }: ListColumn): number => {
  if (kind === 'text') return 180;
  return kind === 'instant' ? 150 : 120;
};

// A heading is written in 13 pixels, beside what sorts and filters.
const besideHeading = 70;
const headingWidth = (title: string): number =>
  besideHeading + Math.max(...title.split(' ').map((word) => [...word].reduce(withLetter, 0)));
const withLetter = (sum: number, letter: string): number => sum + (letter < '\u2e80' ? 7.5 : 13);
