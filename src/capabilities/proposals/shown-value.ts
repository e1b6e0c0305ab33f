import { formatWan } from '#engine/money.ts';
import { inLocale, type Locale, type Text } from '#platform/i18n.ts';
import type { CellDef, FieldDef, SimpleKind } from './fields/field.ts';

interface Shown {
  readonly kind: SimpleKind;
  readonly choices?: Readonly<Record<string, Text>>;
}

/** A value in words: amounts in 万元, a choice by its name; '—' where there is none. */
export const shownValue = (value: unknown, { kind, choices }: Shown, locale: Locale): string => {
  if (value === null || value === undefined || value === '') return '—';
  if (kind === 'money') return `${formatWan(Number(value))} 万元`;
  if (kind === 'percent') return `${Number(value)} %`;
  const name = choices?.[String(value)];
  return name ? inLocale(name, locale) : String(value);
};

/** The rows of a table as texts. */
export const shownRows = (value: unknown, cells: readonly CellDef[], locale: Locale): string[][] => {
  const rows: readonly Readonly<Record<string, unknown>>[] = Array.isArray(value) ? value : [];
  return rows.map((row) => cells.map((cell) => shownValue(row[cell.key], cell, locale)));
};

/** A field of any kind in one text, as the differences between versions show it. */
export const shownField = (value: unknown, field: FieldDef, locale: Locale): string => {
  if (field.kind !== 'table') return shownValue(value, { ...field, kind: field.kind }, locale);
  const rows = shownRows(value, field.cells ?? [], locale);
  return rows.length === 0 ? '—' : rows.map((row) => row.join(' · ')).join('\n');
};
