import type { RegisterRecord, SourcedValue } from '../reading/read-record.ts';
import { whyOf, type Doubt } from '../reading/doubt.ts';
import type { Text } from '#platform/i18n.ts';
import type { Lookup } from './lookup.ts';
import type { Row } from './kind.ts';

/** A value as its column takes it: text, a day, 分, a number, points, or the word of a choice. */
export const plainValue = (value: SourcedValue | undefined): string | number | null => {
  if (value === undefined) return null;
  switch (value.kind) {
    case 'date':
      return value.on;
    case 'money':
      return value.fen;
    case 'number':
      return value.number;
    case 'percent':
      return value.percent;
    case 'choice':
      return value.choice;
    case 'health':
      return value.health;
    default:
      return value.text;
  }
};

/** Text of a field, null where the record has none. */
export const textOf = ({ fields }: RegisterRecord, key: string): string | null => {
  const value = fields[key];
  return value !== undefined && 'text' in value && value.text !== '' ? value.text : null;
};

/** The columns of the fields that the record fills; what it leaves blank is not mentioned. */
export const plainColumns = (
  { fields }: RegisterRecord,
  columnOf: Readonly<Record<string, string>>,
): Record<string, unknown> => {
  const columns: Record<string, unknown> = {};
  for (const [key, column] of Object.entries(columnOf)) {
    const value = plainValue(fields[key]);
    if (value !== null) columns[column] = value;
  }
  return columns;
};

export interface Link {
  readonly field: string;
  readonly lookup: Lookup;
  readonly kind: Text;
  readonly idColumn: string;
  /** Where the words stay that name nobody we know; null where the table has no place for them. */
  readonly textColumn: string | null;
}

export interface Linked {
  readonly columns: Row;
  readonly doubts: readonly Doubt[];
  /** The words are in no column and must be kept elsewhere. */
  readonly isLost: boolean;
}

const nothingSaid: Linked = { columns: {}, doubts: [], isLost: false };

/** Links a name to the one thing that bears it, else keeps the words and says so. */
export const linkColumns = (
  record: RegisterRecord,
  { field, lookup, kind, idColumn, textColumn }: Link,
  before: Row | null,
): Linked => {
  const value = record.fields[field];
  const text = textOf(record, field);
  if (value === undefined || text === null) return nothingSaid;
  const found = lookup.find(text);
  const kept = (words: string | null): Row => (textColumn === null ? {} : { [textColumn]: words });
  if (found.status === 'one') {
    const isName = found.named.name === text;
    return {
      columns: { [idColumn]: found.named.id, ...kept(isName ? null : text) },
      doubts: [],
      isLost: false,
    };
  }
  // Somebody linked the name by hand meanwhile: several bear it, the linked one is meant.
  if (before && lookup.nameOf(before[idColumn]) === text) return nothingSaid;
  const rule = found.status === 'none' ? 'register.name-unknown' : 'register.name-ambiguous';
  const doubt: Doubt = {
    row: record.row,
    column: value.from,
    value: text,
    why: whyOf(rule, { kind, value: text }),
  };
  if (textColumn === null) return { columns: {}, doubts: [doubt], isLost: true };
  return { columns: { [idColumn]: null, [textColumn]: text }, doubts: [doubt], isLost: false };
};
