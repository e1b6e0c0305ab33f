import { dayFromIso, isoOfDay } from '#engine/days.ts';
import { parseFen } from '#engine/money.ts';
import type { Text } from '../i18n.ts';
import { readSheets } from '../sheets/read-sheet.ts';
import { cellText, isBlank, type Cell, type Sheet } from '../sheets/sheet.ts';
import { fault, type FaultRule } from './faults.ts';
import { headingOf, type ReadRow, type RowFault, type RowField, type RowValue } from './row-field.ts';

export type RowsRead =
  | { readonly status: 'read'; readonly rows: readonly ReadRow[]; readonly faults: readonly RowFault[] }
  | { readonly status: 'unreadable'; readonly message: Text };

const searchedRows = 20;

/**
 * The rows of the first sheet that has the headings of the fields. A row with a fault is in `faults` and not in
 * `rows`; blank rows are passed over. Numbers of rows are those an editor shows.
 */
export const readRows = async (
  bytes: Uint8Array,
  name: string,
  fields: readonly RowField[],
): Promise<RowsRead> => {
  const read = await readSheets(bytes, name);
  if (read.status === 'unreadable') return { status: 'unreadable', message: read.message };
  for (const sheet of read.sheets) {
    const found = findHeadings(sheet, fields);
    if (found) return rowsOf(sheet, found);
  }
  const required = fields.filter(({ isRequired }) => isRequired);
  return {
    status: 'unreadable',
    message: [
      `找不到列名：${required.map(({ title }) => title[0]).join('、')}；请使用模板`,
      `No headings found: ${required.map(({ title }) => title[1]).join(', ')}; use the template`,
    ],
  };
};

interface Headings {
  readonly row: number;
  readonly columns: readonly { readonly index: number; readonly heading: string; readonly field: RowField }[];
}

/** `预算（万元） / Budget` and `预算` are the same heading. */
const plain = (heading: string): string =>
  heading
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\([^)]*\)/g, '')
    .replace(/[\s*_-]/g, '');

const namesOf = (field: RowField): ReadonlySet<string> =>
  new Set([headingOf(field), ...field.title, ...(field.synonyms ?? [])].map(plain));

const findHeadings = ({ rows }: Sheet, fields: readonly RowField[]): Headings | null => {
  const names = fields.map((field) => ({ field, names: namesOf(field) }));
  for (const [row, cells] of rows.slice(0, searchedRows).entries()) {
    const taken = new Set<string>();
    const columns = cells.flatMap((cell, index) => {
      const heading = cellText(cell).trim();
      const found = names.find((one) => !taken.has(one.field.key) && one.names.has(plain(heading)));
      if (heading === '' || !found) return [];
      taken.add(found.field.key);
      return [{ index, heading, field: found.field }];
    });
    if (fields.every(({ isRequired, key }) => !isRequired || taken.has(key))) return { row, columns };
  }
  return null;
};

const rowsOf = ({ rows }: Sheet, { row: headingRow, columns }: Headings): RowsRead => {
  const good: ReadRow[] = [];
  const faults: RowFault[] = [];
  for (const [index, cells] of rows.entries()) {
    if (index <= headingRow || columns.every((column) => isBlank(cells[column.index]))) continue;
    const row = index + 1;
    const read = columns.map(({ index: column, heading, field }) => ({
      field,
      heading,
      cell: cells[column] ?? null,
      ...valueOf(cells[column] ?? null, field, heading),
    }));
    const wrong = read.flatMap(({ rule, heading, cell, field }) =>
      rule === null ? [] : [fault(rule, { row, column: heading, value: cellText(cell) }, paramsOf(field))],
    );
    faults.push(...wrong);
    if (wrong.length === 0)
      good.push({ row, values: Object.fromEntries(read.map(({ field, value }) => [field.key, value])) });
  }
  return { status: 'read', rows: good, faults };
};

const paramsOf = ({ choices }: RowField): Readonly<Record<string, readonly string[]>> => ({
  words: Object.values(choices ?? {}).map(([word = '']) => word),
});

interface Valued {
  readonly value: RowValue;
  readonly rule: FaultRule | null;
}

const fits = (value: RowValue): Valued => ({ value, rule: null });
const fails = (rule: FaultRule): Valued => ({ value: null, rule });

const valueOf = (cell: Cell, field: RowField, heading: string): Valued => {
  if (isBlank(cell)) return field.isRequired ? fails('row.required') : fits(null);
  const text = cellText(cell).trim();
  switch (field.kind) {
    case 'text':
      return fits(text);
    case 'day':
      return dayValue(cell, text);
    case 'money':
      return moneyValue(cell, text, heading);
    case 'number':
      return numberValue(cell, text);
    case 'choice':
      return choiceValue(text, field);
  }
};

const dayValue = (cell: Cell, text: string): Valued => {
  if (cell !== null && typeof cell !== 'string' && cell.kind === 'date') return fits(cell.on);
  const parts = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?$/.exec(text.normalize('NFKC'));
  const iso = parts ? [parts[1], parts[2]?.padStart(2, '0'), parts[3]?.padStart(2, '0')].join('-') : '';
  const day = dayFromIso(iso);
  return day === null || isoOfDay(day) !== iso ? fails('row.not-a-day') : fits(iso);
};

/** In 万元 unless the heading says 元 alone. */
const moneyValue = (cell: Cell, text: string, heading: string): Valued => {
  const unit = /元/.test(heading) && !/万/.test(heading) ? 'yuan' : 'wan';
  const digits =
    cell !== null && typeof cell !== 'string' && cell.kind === 'number'
      ? String(Number(cell.number.toPrecision(15)))
      : text;
  const fen = parseFen(digits, unit);
  if (fen === null) return fails('row.not-money');
  return fen < 0 ? fails('row.negative') : fits(fen);
};

const numberValue = (cell: Cell, text: string): Valued => {
  const number =
    cell !== null && typeof cell !== 'string' && cell.kind === 'number'
      ? cell.number
      : Number(text.normalize('NFKC').replaceAll(',', ''));
  if (!Number.isFinite(number)) return fails('row.not-a-number');
  return number < 0 ? fails('row.negative') : fits(number);
};

const choiceValue = (text: string, { choices = {} }: RowField): Valued => {
  const wanted = plain(text);
  const found = Object.entries(choices).find(
    ([value, words]) => plain(value) === wanted || words.some((word) => plain(word) === wanted),
  );
  return found ? fits(found[0]) : fails('row.choice-unknown');
};
