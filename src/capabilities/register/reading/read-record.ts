import { cellText, isBlank, type Cell } from '#platform/sheets/sheet.ts';
import type { ColumnReading } from './column-reading.ts';
import { rowDoubt, whyOf, type Doubt } from './doubt.ts';
import { parseValue, type FieldValue } from './parse-value.ts';
import type { RegisterRule } from './rules.ts';
import type { RegisterTarget } from './target.ts';

/** A value and the heading of the column it came from. */
export type SourcedValue = FieldValue & { readonly from: string };

/** One record: what fits a field in `fields`, everything else verbatim in `text` by heading. */
export interface RegisterRecord {
  /** The row as an editor numbers it. */
  readonly row: number;
  /** The value of the target's key field; null where it has none. */
  readonly key: string | null;
  readonly fields: Readonly<Record<string, SourcedValue>>;
  readonly text: Readonly<Record<string, string>>;
  /** The first row with the same key: only one of the two can be the record of that key. */
  readonly conflictsWith: number | null;
}

export interface RecordContext {
  readonly target: RegisterTarget;
  readonly names: readonly string[];
  readonly readings: ReadonlyMap<number, ColumnReading>;
  readonly doubts: Doubt[];
}

/** Reads one row that is not blank; what is doubtful goes to the context's doubts. */
export const readRecord = (cells: readonly Cell[], row: number, context: RecordContext): RegisterRecord => {
  const draft: Draft = { row, fields: {}, text: {}, gathered: new Map() };
  for (const [index, cell] of cells.entries()) {
    if (isBlank(cell)) continue;
    const name = context.names[index] ?? '';
    const reading = context.readings.get(index);
    if (reading === undefined) draft.text[name] = cellText(cell);
    else if (reading.field.gathers === true) gather(draft, reading.field.key, name, cellText(cell));
    else placeValue(cell, { name, reading, draft, context });
  }
  joinGathered(draft);
  noteRow(cells, draft, context);
  return {
    row,
    key: keyOf(draft, context.target),
    fields: draft.fields,
    text: draft.text,
    conflictsWith: null,
  };
};

interface Draft {
  readonly row: number;
  readonly fields: Record<string, SourcedValue>;
  readonly text: Record<string, string>;
  readonly gathered: Map<string, { name: string; text: string }[]>;
}

interface Place {
  readonly name: string;
  readonly reading: ColumnReading;
  readonly draft: Draft;
  readonly context: RecordContext;
}

const placeValue = (cell: Cell, { name, reading, draft, context }: Place): void => {
  const parsed = parseValue(cell, reading);
  const { field } = reading;
  const say = (why: Doubt['why']): unknown =>
    context.doubts.push({ row: draft.row, column: name, value: cellText(cell), why });
  if (!parsed.isExact || field.keepsText) draft.text[name] = cellText(cell);
  if (parsed.doubt) say(whyOf(parsed.doubt.rule, parsed.doubt.params));
  if (parsed.value === null) return;
  const other = draft.fields[field.key];
  if (other === undefined) {
    draft.fields[field.key] = { ...parsed.value, from: name };
    // Which of two columns spoke would be lost otherwise: the ratings of two bodies, say.
    if (reading.isFurther) draft.text[name] = cellText(cell);
    return;
  }
  draft.text[name] = cellText(cell);
  if (!isSame(other, parsed.value))
    say(whyOf('register.two-values', { field: field.title, other: other.from }));
};

const isSame = (one: SourcedValue, two: FieldValue): boolean =>
  JSON.stringify({ ...two, from: one.from }) === JSON.stringify(one);

const gather = (draft: Draft, key: string, name: string, text: string): void => {
  draft.gathered.set(key, [...(draft.gathered.get(key) ?? []), { name, text: text.trim() }]);
};

/** One column alone keeps its text as it is; several are told apart by their headings. */
const joinGathered = (draft: Draft): void => {
  for (const [key, parts] of draft.gathered) {
    const [only] = parts;
    const text =
      parts.length === 1
        ? (only?.text ?? '')
        : parts.map((part) => `${part.name}: ${part.text}`).join('\n\n');
    draft.fields[key] = { kind: 'text', text, from: parts.map(({ name }) => name).join(', ') };
  }
};

const totals = /^(合计|总计|总合计|小计|共计|累计|汇总|(grand)?total|sub-?total|sum)([:：（(].*)?$/i;
const remarks =
  /^(注|备注|说明|填表说明|填[表报]人|填报单位|填[表报](日期|时间)|制表人?|编制人?|审核人?|审批人?|负责人签字|数据来源|notes?|sources?|prepared by|approved by)\s*[:：]/i;
/** A line below the table has a few cells; a record that begins so has more. */
const mostRemarkCells = 4;

const noteRow = (cells: readonly Cell[], draft: Draft, { names, target, doubts }: RecordContext): void => {
  const texts = cells.map((cell) => cellText(cell).trim());
  const first = texts.find((text) => text !== '') ?? '';
  const filled = texts.filter((text) => text !== '');
  const isHeading = filled.length > 1 && texts.every((text, index) => text === '' || text === names[index]);
  const unlike = isHeading ? 'register.row-is-heading' : unlikeRecord(first, filled.length);
  if (unlike !== null) {
    // Nothing is missing from a row that is no record.
    doubts.push(rowDoubt(draft.row, unlike, first));
    return;
  }
  for (const field of target.fields) {
    if (field.isRequired !== true || draft.fields[field.key] !== undefined) continue;
    doubts.push(rowDoubt(draft.row, 'register.required-missing', '', { field: field.title }));
  }
};

const unlikeRecord = (first: string, filled: number): RegisterRule | null => {
  if (totals.test(first.replace(/\s/g, ''))) return 'register.row-is-total';
  return filled <= mostRemarkCells && remarks.test(first) ? 'register.row-is-remark' : null;
};

const keyOf = (draft: Draft, target: RegisterTarget): string | null => {
  const value = target.key === null ? undefined : draft.fields[target.key];
  return value && 'text' in value ? value.text : null;
};
