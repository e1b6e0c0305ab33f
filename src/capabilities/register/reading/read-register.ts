import { fill, type Text } from '#platform/i18n.ts';
import type { RuleParams } from '#platform/errors.ts';
import type { SheetRule } from '#platform/sheets/rules.ts';
import { readSheets } from '#platform/sheets/read-sheet.ts';
import {
  cellText,
  defaultSheetLimits,
  lengthProblem,
  type Cell,
  type SheetLimits,
  type SheetsRead,
} from '#platform/sheets/sheet.ts';
import { readColumns, type ColumnMapping, type ReadableColumn } from './column-reading.ts';
import { fileDoubt, rowDoubt, type Doubt } from './doubt.ts';
import { findTable, type FoundTable, type NumberedRow } from './find-table.ts';
import { mapColumns, sampleOf } from './map-columns.ts';
import { withoutAside } from './own-export.ts';
import { readRecord, type RegisterRecord } from './read-record.ts';
import { registerRules, type RegisterRule } from './rules.ts';
import type { RegisterTarget, TargetField } from './target.ts';
import { unitAbove } from './unit-above.ts';

export type { RegisterRecord } from './read-record.ts';

/** Heading → field, or the field with the unit or order of its values, or null to leave the column as text. */
export type RegisterMapping = Readonly<Record<string, string | ColumnMapping | null>>;

export interface RegisterInput {
  readonly bytes: Uint8Array;
  readonly name: string;
  readonly target: RegisterTarget;
  /** Decides the columns it names; the others are recognised. */
  readonly mapping?: RegisterMapping | undefined;
  /** The sheet to read; otherwise the one whose headings are known best. */
  readonly sheet?: string | undefined;
  /** The row of headings as an editor numbers it; otherwise the one whose headings are known best. */
  readonly headingRow?: number | undefined;
  /** The length the sender announced, judged before the bytes are. */
  readonly declaredBytes?: number | undefined;
  readonly limits?: SheetLimits | undefined;
}

export interface RegisterRead {
  readonly status: 'read';
  /** Every sheet of the file, the read one among them. */
  readonly sheets: readonly string[];
  readonly sheet: string;
  /** The row of headings as an editor numbers it: 1 for the first. A quoted line break starts no row. */
  readonly headingRow: number;
  readonly encoding: string | null;
  readonly separator: string | null;
  /** Every record that is not blank. */
  readonly rows: number;
  /** The names of all columns in their order: a repeated heading as `name (2)`, one without heading by letter, `[R]`. */
  readonly columns: readonly string[];
  /** The first few different values of each column, shortened. */
  readonly samples: Readonly<Record<string, readonly string[]>>;
  /** Column → field; several columns may fill one field. */
  readonly mapped: Readonly<Record<string, string>>;
  readonly unmapped: readonly string[];
  readonly records: readonly RegisterRecord[];
  readonly doubts: readonly Doubt[];
  /** How many cells are kept as text beside the fields. */
  readonly keptAsText: number;
  /** The rows of text above the headings. */
  readonly above: readonly NumberedRow[];
}

export interface RegisterUnreadable {
  readonly status: 'unreadable';
  readonly rule: RegisterRule | SheetRule;
  readonly params: RuleParams;
  readonly at: string;
  readonly message: Text;
}

/**
 * Reads a table into the fields of a target. Every cell of every record that is not blank ends up in a field, if the
 * field says all that the cell does (but for surrounding space), or verbatim in the record's text, or in both with a
 * doubt that names row, column and reason. Records with the same key are both kept and the later one is marked.
 */
export const readRegister = async (input: RegisterInput): Promise<RegisterRead | RegisterUnreadable> => {
  const { bytes, name, target, mapping = {}, limits = defaultSheetLimits } = input;
  const problem = lengthProblem(input.declaredBytes ?? bytes.length, limits.bytes);
  if (problem) return problem;
  const read = await readSheets(bytes, name, limits);
  if (read.status === 'unreadable') return read;
  if (input.sheet !== undefined && !read.sheets.some((sheet) => sheet.name === input.sheet)) {
    return refused('register.no-such-sheet', { sheet: input.sheet });
  }
  const { sheet, headingRow } = input;
  const found = findTable(read, { target, headings: new Set(Object.keys(mapping)), sheet, headingRow });
  if (found === null) return refused('register.no-heading');
  const table = withoutAside(found, target);
  const unknown = unknownMapping(mapping, table, target);
  if (unknown) return refused('register.mapping-unknown', unknown);
  return registerOf(read, table, { target, mapping });
};

const refused = (rule: RegisterRule, params: RuleParams = {}): RegisterUnreadable => ({
  status: 'unreadable',
  rule,
  params,
  at: '',
  message: [fill(registerRules[rule][0], params), fill(registerRules[rule][1], params)],
});

const givenOf = (mapping: RegisterMapping, name: string): ColumnMapping | null | undefined => {
  const given = Object.hasOwn(mapping, name) ? mapping[name] : undefined;
  return typeof given === 'string' ? { field: given } : given;
};

const unknownMapping = (
  mapping: RegisterMapping,
  table: FoundTable,
  target: RegisterTarget,
): RuleParams | null => {
  for (const heading of Object.keys(mapping)) {
    const field = givenOf(mapping, heading)?.field ?? '';
    const isKnown = field === '' || target.fields.some(({ key }) => key === field);
    if (!isKnown || !table.names.includes(heading)) return { heading, field };
  }
  return null;
};

interface Sense {
  readonly target: RegisterTarget;
  readonly mapping: RegisterMapping;
}

const registerOf = (read: SheetsRead, table: FoundTable, sense: Sense): RegisterRead => {
  const rows = table.records.map(({ cells }) => cells);
  const columns = readableColumns(table, sense);
  const { names, headingRow, sheet, above } = table;
  const { readings, doubts: assumed } = readColumns(columns, {
    names,
    rows,
    headingRow,
    unitAbove: unitAbove(above),
  });
  const doubts: Doubt[] = [
    ...read.doubts.map(({ rule, params }) => fileDoubt(rule, '', params)),
    ...table.doubts,
    ...assumed,
  ];
  if (rows.length === 0) doubts.push(fileDoubt('register.no-records', ''));
  const context = { target: sense.target, names, readings, doubts };
  const records = markConflicts(
    table.records.map(({ row, cells }) => readRecord(cells, row, context)),
    doubts,
  );
  const mapped = new Map(columns.map(({ name, field }) => [name, field.key]));
  return {
    status: 'read',
    sheets: read.sheets.map(({ name }) => name),
    sheet,
    headingRow,
    encoding: read.encoding,
    separator: read.separator,
    rows: records.length,
    columns: names,
    samples: Object.fromEntries(names.map((name, index) => [name, shownSamples(rows, index)])),
    mapped: Object.fromEntries(mapped),
    unmapped: names.filter((name) => !mapped.has(name)),
    records,
    doubts: doubts.sort((a, b) => a.row - b.row),
    keptAsText: records.reduce((sum, { text }) => sum + Object.keys(text).length, 0),
    above,
  };
};

const shownCount = 3;
const shownLength = 120;

const shownSamples = (rows: readonly (readonly Cell[])[], index: number): readonly string[] => {
  const shown = new Set<string>();
  for (const row of rows) {
    if (shown.size === shownCount) break;
    const text = cellText(row[index]).trim();
    if (text !== '') shown.add(text.length > shownLength ? `${text.slice(0, shownLength)}…` : text);
  }
  return [...shown];
};

/** The columns that fill a field: as the caller says, else as recognised among what the caller left open. */
const readableColumns = (table: FoundTable, { target, mapping }: Sense): readonly ReadableColumn[] => {
  const rows = table.records.map(({ cells }) => cells);
  const columns = table.names.map((name, index) => ({
    index,
    name,
    also: table.forms[index],
    sample: sampleOf(rows, index),
  }));
  const given = new Map(columns.map(({ name }) => [name, givenOf(mapping, name)]));
  const taken = new Set([...given.values()].map((column) => column?.field));
  const open = columns.filter(({ name }) => given.get(name) === undefined);
  const recognised = mapColumns(open, {
    ...target,
    fields: target.fields.filter(({ key, gathers }) => gathers || !taken.has(key)),
  });
  return columns.flatMap((column): ReadableColumn[] => {
    const own = given.get(column.name) ?? undefined;
    const field = own ? fieldOf(target, own.field) : recognised.get(column.name);
    return field ? [{ ...column, field, given: own }] : [];
  });
};

const fieldOf = (target: RegisterTarget, key: string): TargetField | undefined =>
  target.fields.find((field) => field.key === key);

const markConflicts = (records: readonly RegisterRecord[], doubts: Doubt[]): readonly RegisterRecord[] => {
  const firstRows = new Map<string, number>();
  return records.map((record) => {
    if (record.key === null) return record;
    const key = record.key.normalize('NFKC').toUpperCase();
    const first = firstRows.get(key);
    if (first === undefined) {
      firstRows.set(key, record.row);
      return record;
    }
    doubts.push(
      rowDoubt(record.row, 'register.key-duplicate', record.key, { row: record.row, first, key: record.key }),
    );
    return { ...record, conflictsWith: first };
  });
};
