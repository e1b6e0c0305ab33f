import { csvDialect } from '#platform/sheets/csv-dialect.ts';
import { csvRecords } from '#platform/sheets/csv-records.ts';
import type { Told } from '#platform/errors.ts';
import { weightFaultOf } from '../rules.ts';

export interface TableRow {
  readonly code: string;
  readonly title: string;
  readonly parentCode: string | null;
  readonly weight: number;
  readonly measure: string | null;
  readonly unit: string | null;
  readonly fromValue: number | null;
  readonly toValue: number | null;
  readonly owner: string | null;
}

export interface TableRead {
  readonly rows: readonly TableRow[];
  readonly faults: readonly Told[];
}

const headings: Readonly<Record<keyof TableRow, readonly string[]>> = {
  code: ['编号', '目标编号', 'code'],
  title: ['目标', '目标名称', '名称', 'objective', 'title'],
  parentCode: ['上级', '上级编号', 'parent'],
  weight: ['权重', 'weight'],
  measure: ['度量', '指标', 'measure'],
  unit: ['单位', 'unit'],
  fromValue: ['起始值', '基准', '基线', '现状', 'from', 'baseline'],
  toValue: ['目标值', 'to', 'target'],
  owner: ['责任人', 'owner'],
};

/** Reads objectives from a pasted table: rows, and every fault with its row, none of them left out. */
export const readObjectiveTable = (text: string): TableRead => {
  const separator = text.includes('\t') ? '\t' : csvDialect(text).separator;
  const [head = [], ...body] = csvRecords(text, { separator }).records;
  const place = placesOf(head);
  const missing = (['code', 'title', 'weight'] as const).filter((key) => place[key] < 0);
  if (missing.length > 0)
    return { rows: [], faults: missing.map((key) => told('column-missing', { column: headings[key][0] })) };
  const faults: Told[] = [];
  const filled = body
    .map((cells, index) => ({ cells, row: index + 2 }))
    .filter(({ cells }) => cells.join('').trim() !== '');
  const rows = filled.map(({ cells, row }) => readRow({ cells, row, place }, faults));
  return { rows, faults: [...faults, ...treeFaults(rows)] };
};

const told = (rule: string, params: Told['params'] = {}): Told => ({ rule: `import.${rule}`, params });

type Places = Readonly<Record<keyof TableRow, number>>;

const placesOf = (head: readonly string[]): Places => {
  const names = head.map((cell) =>
    cell
      .trim()
      .toLowerCase()
      .replace(/[（(].*$/, ''),
  );
  const at = (key: keyof TableRow) => names.findIndex((name) => headings[key].includes(name));
  return {
    code: at('code'),
    title: at('title'),
    parentCode: at('parentCode'),
    weight: at('weight'),
    measure: at('measure'),
    unit: at('unit'),
    fromValue: at('fromValue'),
    toValue: at('toValue'),
    owner: at('owner'),
  };
};

interface Line {
  readonly cells: readonly string[];
  readonly row: number;
  readonly place: Places;
}

const readRow = ({ cells, row, place }: Line, faults: Told[]): TableRow => {
  const text = (key: keyof TableRow): string | null => cells[place[key]]?.trim() || null;
  const needed = (key: 'code' | 'title' | 'weight'): string => {
    const value = text(key);
    if (value === null) faults.push(told('value-missing', { row, column: headings[key][0] }));
    return value ?? '';
  };
  const number = (key: 'weight' | 'fromValue' | 'toValue'): number | null => {
    const value = text(key);
    const parsed = value === null ? null : Number(value.replace(/[%,，\s]/g, ''));
    if (parsed === null || Number.isFinite(parsed)) return parsed;
    faults.push(told('number-unfit', { row, column: headings[key][0], value }));
    return null;
  };
  needed('weight');
  return {
    code: needed('code'),
    title: needed('title'),
    parentCode: text('parentCode'),
    weight: number('weight') ?? 0,
    measure: text('measure'),
    unit: text('unit'),
    fromValue: number('fromValue'),
    toValue: number('toValue'),
    owner: text('owner'),
  };
};

const treeFaults = (rows: readonly TableRow[]): Told[] => {
  const codes = rows.map(({ code }) => code);
  const levels = Map.groupBy(rows, ({ parentCode }) => parentCode);
  return [
    ...rows.flatMap(({ code, parentCode }, index) => [
      ...(codes.indexOf(code) < index ? [told('code-twice', { row: index + 2, value: code })] : []),
      ...(parentCode !== null && !codes.slice(0, index).includes(parentCode)
        ? [told('parent-unknown', { row: index + 2, value: parentCode })]
        : []),
    ]),
    ...[...levels].flatMap(([parent, level]) => {
      const fault = weightFaultOf(level.map(({ weight }) => weight));
      return fault ? [told('weights-off', { level: parent ?? '/', sum: fault.sum })] : [];
    }),
  ];
};
