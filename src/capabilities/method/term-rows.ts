import { z } from 'zod';
import { fault } from '#platform/rows/faults.ts';
import type { ReadRow, RowFault, RowValue } from '#platform/rows/row-field.ts';
import { orderedJson } from './rules.ts';
import { TermContent } from './schema/content.ts';

export interface StoredTerm {
  readonly id: string;
  readonly code: string;
  readonly zh: string;
  readonly en: string;
  readonly content: Readonly<Record<string, unknown>>;
  readonly isRetired: boolean;
}

export interface PlannedTerm {
  /** Null for a new term. */
  readonly before: StoredTerm | null;
  readonly code: string;
  readonly zh: string;
  readonly en: string;
  readonly content: Readonly<Record<string, unknown>>;
}

export interface TermsPlan {
  /** New terms and those that differ from what is stored. */
  readonly terms: readonly PlannedTerm[];
  readonly unchanged: number;
  readonly faults: readonly RowFault[];
}

/** What a table of terms makes of the glossary; a column it does not have leaves what is stored. */
export const planTerms = (rows: readonly ReadRow[], stored: readonly StoredTerm[]): TermsPlan => {
  const faults = [...rows.flatMap((row) => faultsOf(row, stored)), ...repeated(rows)];
  if (faults.length > 0) return { terms: [], unchanged: 0, faults };
  let last = lastNumber(stored.map(({ code }) => code));
  const planned = rows.map(({ values }): PlannedTerm => {
    const given = TermValues.parse(values);
    const before = storedOf(given, stored) ?? null;
    if (before === null && given.code === null) last += 1;
    const code = before?.code ?? given.code ?? `term-${last}`;
    return { before, code, zh: given.zh, en: given.en, content: contentOf(values, before) };
  });
  const terms = planned.filter((term) => !isSame(term));
  return { terms, unchanged: planned.length - terms.length, faults };
};

const text = z.string().nullable().default(null);
const TermValues = z.object({ code: text, zh: z.string(), en: z.string() });
type Given = z.output<typeof TermValues>;

/** By its code, or by its Chinese name where the row has none. */
const storedOf = ({ code, zh }: Given, stored: readonly StoredTerm[]): StoredTerm | undefined =>
  stored.find((term) => (code === null ? term.zh === zh : term.code === code));

const longest: readonly (readonly [key: string, column: string, most: number])[] = [
  ['code', '编号', 100],
  ['zh', '中文术语', 200],
  ['en', '英文术语', 200],
];

const faultsOf = ({ row, values }: ReadRow, stored: readonly StoredTerm[]): RowFault[] => {
  const tooLong = longest.flatMap(([key, column, most]) => {
    const value = String(values[key] ?? '');
    return value.length > most ? [fault('row.too-long', { row, column, value }, { most })] : [];
  });
  const given = TermValues.parse(values);
  const same = stored.find(({ zh, code }) => zh === given.zh && code !== (given.code ?? code));
  const taken = same
    ? [fault('row.name-taken', { row, column: '中文术语', value: given.zh }, { code: same.code })]
    : [];
  const { noteZh = null, noteEn = null } = values;
  const oneSided =
    (noteZh === null) === (noteEn === null)
      ? []
      : [fault('row.one-language', { row, column: '中文备注', value: String(noteZh ?? noteEn) })];
  return [...tooLong, ...taken, ...oneSided];
};

const repeated = (rows: readonly ReadRow[]): RowFault[] =>
  (
    [
      ['code', '编号'],
      ['zh', '中文术语'],
    ] as const
  ).flatMap(([key, column]) => {
    const first = new Map<RowValue, number>();
    return rows.flatMap(({ row, values }) => {
      const value = values[key] ?? null;
      const other = first.get(value);
      if (value === null || other === undefined) {
        first.set(value, row);
        return [];
      }
      return [fault('row.repeated', { row, column, value: String(value) }, { other })];
    });
  });

const lastNumber = (codes: readonly string[]): number =>
  Math.max(0, ...codes.map((code) => Number(/^term-(\d+)$/.exec(code)?.[1] ?? 0)));

const separators = /[、；;，,\n]/;
/** Words of one cell. */
const wordsIn = (value: RowValue): string[] => [
  ...new Set(
    String(value ?? '')
      .split(separators)
      .map((word) => word.trim())
      .filter((word) => word !== ''),
  ),
];

const contentOf = (values: ReadRow['values'], before: StoredTerm | null): PlannedTerm['content'] => {
  const stored = before === null ? null : TermContent.parse(before.content);
  const {
    abbreviation = stored?.abbreviation ?? null,
    noteZh = stored?.note?.zh ?? null,
    noteEn = stored?.note?.en ?? null,
  } = values;
  const unmarked = values['unmarked'] === undefined ? stored?.unmarked : wordsIn(values['unmarked']);
  const { abbreviation: _abbreviation, note: _note, unmarked: _unmarked, ...kept } = before?.content ?? {};
  return {
    ...kept,
    definition: { zh: values['definitionZh'], en: values['definitionEn'] },
    synonyms: values['synonyms'] === undefined ? (stored?.synonyms ?? []) : wordsIn(values['synonyms']),
    ...(abbreviation === null ? {} : { abbreviation }),
    ...(noteZh === null ? {} : { note: { zh: noteZh, en: noteEn } }),
    ...(unmarked === undefined || (unmarked.length === 0 && stored?.unmarked === undefined)
      ? {}
      : { unmarked }),
  };
};

const isSame = ({ before, zh, en, content }: PlannedTerm): boolean =>
  before !== null &&
  !before.isRetired &&
  before.zh === zh &&
  before.en === en &&
  orderedJson(before.content) === orderedJson(content);
