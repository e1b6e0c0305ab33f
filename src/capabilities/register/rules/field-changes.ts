import type { Text } from '#platform/i18n.ts';
import type { FieldKind } from '../reading/target.ts';
import type { Known, RegisterKind, Row } from '../kinds/kind.ts';
import type { KeptText } from '../kinds/kept-text.ts';
import type { Change } from './plan-import.ts';
import { sameValue } from './same-value.ts';

export interface FieldChange {
  readonly field: string;
  readonly title: Text;
  readonly kind: FieldKind;
  readonly before: unknown;
  readonly after: unknown;
}

/** What an update changes, or a new row brings, field by field in words; text beside the fields by its heading. */
export const fieldChanges = (
  { what, before, after }: Change,
  kind: RegisterKind,
  known: Known,
): FieldChange[] => {
  if (what === 'unchanged') return [];
  if (before === null) return broughtFields(after, kind, known);
  const changed = kind.fields
    .filter(({ columns }) => columns.some((column) => !sameValue(before[column], after[column])))
    .map(({ key, title, kind: fieldKind, columns, show }): FieldChange => {
      const shown = (row: Row): unknown => (show ? show(row, known) : row[columns[0] ?? '']) ?? null;
      return { field: key, title, kind: fieldKind, before: shown(before), after: shown(after) };
    });
  return [...changed, ...keptChanges(before['kept_text'], after['kept_text'])];
};

/** The number and the name are what a new row is called by anyway. */
const labels = new Set(['code', 'name']);

const broughtFields = (after: Row, kind: RegisterKind, known: Known): FieldChange[] => [
  ...kind.fields
    .filter(
      ({ key, columns }) =>
        !labels.has(key) && columns.some((column) => !sameValue(kind.blank[column], after[column])),
    )
    .map(({ key, title, kind: fieldKind, columns, show }): FieldChange => {
      const shown = show ? show(after, known) : after[columns[0] ?? ''];
      return { field: key, title, kind: fieldKind, before: null, after: shown ?? null };
    })
    .filter((field) => field.after !== null && field.after !== ''),
  ...keptChanges([], after['kept_text']),
];

const keptChanges = (before: unknown, after: unknown): FieldChange[] => {
  const former = keptOf(before);
  const fresh = keptOf(after);
  return [...new Set([...former.keys(), ...fresh.keys()])]
    .filter((heading) => former.get(heading) !== fresh.get(heading))
    .map((heading) => ({
      field: 'keptText',
      title: [heading, heading],
      kind: 'text',
      before: former.get(heading) ?? null,
      after: fresh.get(heading) ?? null,
    }));
};

const keptOf = (value: unknown): Map<string, string> =>
  new Map(Array.isArray(value) ? (value as readonly KeptText[]).map((one) => [one.heading, one.value]) : []);
