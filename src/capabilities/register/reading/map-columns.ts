import type { Cell } from '#platform/sheets/sheet.ts';
import { isBlank } from '#platform/sheets/sheet.ts';
import { headingWords, likeness, mentions, type HeadingWords } from './heading-words.ts';
import { parseDate, type DateReading } from './parse-date.ts';
import { parseMoney } from './parse-money.ts';
import { parseNumber, parsePercent } from './parse-number.ts';
import { parseChoice, parseHealth } from './parse-word.ts';
import { templateHeading, type RegisterTarget, type TargetField } from './target.ts';

export interface Column {
  readonly index: number;
  readonly name: string;
  /** Other ways in which the heading may be meant. */
  readonly also?: readonly string[] | undefined;
  /** The cells below the heading that are not blank. */
  readonly sample: readonly Cell[];
}

const threshold = 0.6;
const weakFactor = 0.8;
/** How alike a second column must be to be taken for the same field. */
const sureLikeness = 0.85;
/** A column whose texts are longer than this on average is prose and fits no short field. */
const proseLength = 100;
const commentary = [
  'comment',
  'commentary',
  'narrative',
  'remark',
  'explanation',
  'reason',
  '备注',
  '说明',
  '原因',
  '意见',
].map(headingWords);
const shortKinds = new Set(['code', 'person', 'department', 'choice']);

/**
 * Which field each column fills, by likeness of its heading to the field's synonyms and by whether its values fit the
 * field's kind; the best pair first, each field once. A repeated heading stands for the same field as its first
 * occurrence. Columns that fit nothing are absent.
 */
export const mapColumns = (
  columns: readonly Column[],
  target: RegisterTarget,
): ReadonlyMap<string, TargetField> => {
  const judged = target.fields.map(judge);
  const pairs = columns.flatMap((column) => {
    const whole = headingWords(column.name);
    const forms = [whole, ...(column.also ?? []).map(headingWords)];
    return judged
      .map(({ field, likenessTo }) => ({ column, field, score: likenessTo(whole, forms) }))
      .filter(({ score }) => score >= threshold)
      .map((pair) => ({ ...pair, score: pair.score * fitness(someOf(pair.column.sample), pair.field) }))
      .filter(({ score }) => score >= threshold * weakFactor);
  });
  const mapped = new Map<string, TargetField>();
  const taken = new Set<string>();
  for (const { column, field, score } of pairs.sort(
    (a, b) => b.score - a.score || a.column.index - b.column.index,
  )) {
    const mayJoin = field.gathers === true || (field.mayRepeat === true && score >= sureLikeness);
    if (mapped.has(column.name) || (taken.has(field.key) && !mayJoin)) continue;
    mapped.set(column.name, field);
    taken.add(field.key);
  }
  takeBeside(columns, mapped, target);
  addRepeated(columns, mapped);
  return mapped;
};

interface JudgedField {
  readonly field: TargetField;
  readonly likenessTo: (heading: HeadingWords, forms: readonly HeadingWords[]) => number;
}

const judge = (field: TargetField): JudgedField => {
  const strong = [...field.synonyms, templateHeading(field)].map(headingWords);
  const weak = (field.weakly ?? []).map(headingWords);
  const except = (field.except ?? []).map(headingWords);
  return {
    field,
    likenessTo: (heading, forms) => {
      if (mentions(heading, except) && !strong.some(({ whole }) => whole === heading.whole)) return 0;
      if (field.kind !== 'text' && mentions(heading, commentary)) return 0;
      return Math.max(
        ...forms.map((form) => Math.max(bestLikeness(form, strong), weakFactor * bestLikeness(form, weak))),
      );
    },
  };
};

const bestLikeness = (heading: HeadingWords, synonyms: readonly HeadingWords[]): number =>
  Math.max(0, ...synonyms.map((synonym) => likeness(heading, synonym)));

const judgedCells = 400;

/** Enough cells of a long column to judge it by, from all over it. */
const someOf = (sample: readonly Cell[]): readonly Cell[] => {
  const step = Math.ceil(sample.length / judgedCells);
  return step <= 1 ? sample : sample.filter((_, index) => index % step === 0);
};

/** 1 where the values are of the field's kind, less where they are not; a column without values fits everything. */
const fitness = (sample: readonly Cell[], field: TargetField): number => {
  if (sample.length === 0) return 1;
  const share = sample.filter((cell) => fits(cell, field)).length / sample.length;
  return 0.4 + 0.6 * Math.min(1, share / 0.4);
};

/** Every way in which a column of dates may be written. */
const dateReadings: readonly DateReading[] = [
  { order: 'day-first', monthMeans: 'first' },
  { order: 'month-first', monthMeans: 'first' },
  { order: null, monthMeans: 'first', isShortYearFirst: true },
];

const fits = (cell: Cell, field: TargetField): boolean => {
  const text = typeof cell === 'string' ? cell : '';
  if (field.kind === 'date')
    return dateReadings.some((reading) => parseDate(cell, reading).status !== 'no-date');
  if (field.kind === 'money') return parseMoney(cell, { power: null, currency: null }).status !== 'no-money';
  if (field.kind === 'number') return parseNumber(cell) !== null;
  if (field.kind === 'percent') return parsePercent(cell, 0) !== null;
  if (field.kind === 'health') return parseHealth(text) !== null;
  if (field.kind === 'choice') return parseChoice(text, field.choices ?? []) !== null;
  return !shortKinds.has(field.kind) || text.length <= proseLength;
};

const takeBeside = (
  columns: readonly Column[],
  mapped: Map<string, TargetField>,
  target: RegisterTarget,
): void => {
  const holder = (key: string): Column | undefined =>
    columns.find(({ name }) => mapped.get(name)?.key === key);
  for (const field of target.fields) {
    if (field.beside === undefined || holder(field.key)) continue;
    const next = holder(field.beside.next);
    const instead = holder(field.beside.insteadOf);
    if (next && instead && Math.abs(next.index - instead.index) === 1) mapped.set(instead.name, field);
  }
};

const addRepeated = (columns: readonly Column[], mapped: Map<string, TargetField>): void => {
  for (const { name } of columns) {
    const first = /^(.*) \(\d+\)$/.exec(name)?.[1];
    const field = first === undefined ? undefined : mapped.get(first);
    if (field && !mapped.has(name)) mapped.set(name, field);
  }
};

/** The filled cells of a column among some rows, for judging it. */
export const sampleOf = (rows: readonly (readonly Cell[])[], index: number): readonly Cell[] =>
  rows.map((row) => row[index] ?? null).filter((cell) => !isBlank(cell));
