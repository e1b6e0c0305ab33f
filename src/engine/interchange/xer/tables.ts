import { unreadable } from '../rules.ts';
import type { Unreadable } from '../xml.ts';
import type { Tally } from '../tally.ts';
import { readInstant, readNumber } from '../values.ts';
import type { Minute } from '../../plan.ts';

/** One row of an XER table; reading a column marks it as used in the whole table. */
export interface Row {
  readonly text: (column: string) => string | null;
  readonly number: (column: string) => number | null;
  /** Hours in the file, minutes here. */
  readonly minutes: (column: string) => number | null;
  readonly instant: (column: string) => Minute | null;
  /** Amounts of money as 分. */
  readonly fen: (column: string) => number | null;
}

export interface XerTables {
  /** The words of the `ERMHDR` line. */
  readonly header: readonly string[];
  /** The rows of a table, marked as used; none where the table is missing. */
  readonly rows: (table: string) => readonly Row[];
  /** Counts every table and column nobody asked for. */
  readonly leftovers: (expected: ReadonlySet<string>) => void;
}

interface Table {
  readonly columns: Map<string, number>;
  readonly used: Set<string>;
  readonly cells: (readonly string[])[];
  touched: boolean;
}

/** Splits an XER text into its tables (`%T` name, `%F` columns, `%R` rows, tabs between cells). */
export function readTables(text: string, tally: Tally): XerTables | Unreadable {
  const tables = new Map<string, Table>();
  const header = split(text, tables);
  if (header === null) return unreadable('plan.xer-malformed', '1:1', { detail: 'ERMHDR' });
  if (tables.size === 0) return unreadable('plan.xer-malformed', '2:1', { detail: '%T' });
  return {
    header,
    rows(name) {
      const table = tables.get(name);
      if (table === undefined) return [];
      table.touched = true;
      return table.cells.map((cells) => rowOf(name, table, cells, tally));
    },
    leftovers: (expected) => countLeftovers(tables, expected, tally),
  };
}

/** Lines that carry no mark continue the last cell of the row before: notes may hold line breaks. */
function split(text: string, tables: Map<string, Table>): string[] | null {
  let header: string[] | null = null;
  let table: Table | null = null;
  for (const line of lines(text)) {
    if (header === null) {
      if (!line.startsWith('ERMHDR')) return null;
      header = line.split('\t');
      continue;
    }
    const cells = line.split('\t');
    const mark = cells.shift();
    if (mark === '%T') tables.set(cells[0] ?? '', (table = newTable()));
    else if (mark === '%E') break;
    else if (table === null) continue;
    else if (mark === '%F') cells.forEach((column, at) => table?.columns.set(column, at));
    else if (mark === '%R') table.cells.push(cells);
    else continueRow(table, line);
  }
  return header;
}

const newTable = (): Table => ({ columns: new Map(), used: new Set(), cells: [], touched: false });

function continueRow(table: Table, line: string): void {
  const last = table.cells.pop();
  if (last === undefined) return;
  const [first = '', ...more] = line.split('\t');
  table.cells.push([...last.slice(0, -1), `${last.at(-1) ?? ''}\n${first}`, ...more]);
}

function* lines(text: string): Iterable<string> {
  let from = text.startsWith('\uFEFF') ? 1 : 0;
  while (from < text.length) {
    let end = text.indexOf('\n', from);
    if (end < 0) end = text.length;
    yield text.slice(from, text[end - 1] === '\r' ? end - 1 : end);
    from = end + 1;
  }
}

function rowOf(name: string, table: Table, cells: readonly string[], tally: Tally): Row {
  const text = (column: string): string | null => {
    table.used.add(column);
    const at = table.columns.get(column);
    const cell = at === undefined ? undefined : cells[at]?.trim();
    return cell === undefined || cell === '' ? null : cell;
  };
  const parsed = <Value>(column: string, parse: (cell: string) => Value | null): Value | null => {
    const cell = text(column);
    const value = cell === null ? null : parse(cell);
    if (cell !== null && value === null) tally.add('plan.value-unreadable', `${name}/${column}`, cell);
    return value;
  };
  const number = (column: string): number | null => parsed(column, readDecimal);
  const scaled = (column: string, factor: number): number | null => {
    const value = number(column);
    return value === null ? null : Math.round(value * factor);
  };
  return {
    text,
    number,
    minutes: (column) => scaled(column, 60),
    instant: (column) => parsed(column, readInstant),
    fen: (column) => scaled(column, 100),
  };
}

/** Some installations write the decimal comma. */
const readDecimal = (cell: string): number | null => readNumber(cell.replace(',', '.'));

function countLeftovers(
  tables: ReadonlyMap<string, Table>,
  expected: ReadonlySet<string>,
  tally: Tally,
): void {
  for (const [name, table] of tables) {
    if (expected.has(name)) continue;
    if (!table.touched) {
      if (table.cells.length > 0) tally.add('plan.table-not-kept', name, '', table.cells.length);
      continue;
    }
    for (const [column, at] of table.columns) {
      if (table.used.has(column)) continue;
      for (const cells of table.cells) tally.leftField(name, column, cells[at]?.trim() ?? '');
    }
  }
}
