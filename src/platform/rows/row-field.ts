import type { Text } from '../i18n.ts';

export type RowFieldKind = 'text' | 'money' | 'number' | 'day' | 'choice';

/** A column of a table that is taken in row by row, strictly: what does not fit is named, never guessed. */
export interface RowField {
  readonly key: string;
  readonly kind: RowFieldKind;
  readonly title: Text;
  /** Other headings of the column, in any language. */
  readonly synonyms?: readonly string[];
  readonly isRequired?: true;
  /** Values with the words that mean them; the first is offered in the template. */
  readonly choices?: Readonly<Record<string, readonly string[]>>;
}

/** Money in 分, days as `2026-07-31`, choices by their value; null where the cell is blank. */
export type RowValue = string | number | null;

export interface ReadRow {
  /** As an editor numbers it. */
  readonly row: number;
  readonly values: Readonly<Record<string, RowValue>>;
}

/** What is wrong with a row, where, and how to mend it. */
export interface RowFault {
  readonly row: number;
  readonly column: string;
  readonly value: string;
  readonly why: Text;
}

/** The heading of a field in our own template: in both languages, money in 万元. */
export const headingOf = ({ title, kind }: RowField): string =>
  `${title[0]} / ${title[1]}${kind === 'money' ? '（万元）' : ''}`;
