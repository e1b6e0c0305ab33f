import type { z } from 'zod';
import type { Doubt as ReadDoubt, Why } from '../reading/doubt.ts';
import type { RegisterRead } from '../reading/read-register.ts';
import type { ColumnMapping } from '../reading/column-reading.ts';
import type { Known, RegisterKind, Row } from '../kinds/kind.ts';
import type { Counts, Doubt, RegisterPreview } from '../schema.ts';
import { fieldChanges, type FieldChange } from './field-changes.ts';
import type { Change, ImportPlan } from './plan-import.ts';

const shownFirst = 200;
/** How many changes are kept for looking through page by page. */
export const keptChanges = 5_000;

export interface Told {
  readonly importId: string;
  readonly state: RegisterPreview['state'];
  readonly fileName: string;
  readonly kind: RegisterKind;
  readonly known: Known;
  readonly read: RegisterRead;
  readonly plan: ImportPlan;
  readonly mapping: Readonly<Record<string, string | ColumnMapping | null>>;
  readonly isRemembered: boolean;
}

/** What an import would do, as the preview says it. */
export const tellPreview = (told: Told): z.input<typeof import('../schema.ts').RegisterPreview> => {
  const { read, plan, kind } = told;
  const doubts = doubtsOf(read, plan);
  return {
    importId: told.importId,
    kind: kind.name,
    state: told.state,
    fileName: told.fileName,
    sheets: [...read.sheets],
    sheet: read.sheet,
    headingRow: read.headingRow,
    encoding: read.encoding,
    separator: read.separator,
    rows: read.rows,
    columns: columnsOf(told, doubts),
    fields: kind.target.fields.map(({ key, title, kind: fieldKind, isRequired }) => ({
      key,
      title: [...title],
      kind: fieldKind,
      isRequired: isRequired === true,
    })),
    isRemembered: told.isRemembered,
    mapped: { ...read.mapped },
    unmapped: [...read.unmapped],
    keptAsText: read.keptAsText,
    doubtCount: doubts.length,
    doubtsByRule: byRule(doubts),
    doubts: doubts.slice(0, shownFirst),
    plan: countsOf(plan),
    changes: tellChanges(told, shownFirst),
    conflicts: plan.conflicts.slice(0, shownFirst).map(({ code, rows }) => ({ code, rows: [...rows] })),
    leftOut: plan.leftOut
      .slice(0, shownFirst)
      .map(({ row, label, why }) => ({ row, label, why: textOf(why), choice: choiceAbout(why.rule) })),
    missing: plan.missing
      .slice(0, shownFirst)
      .map((row) => ({ id: row.id, code: String(row['code']), label: kind.labelOfRow(row) })),
  };
};

const choiceAbout = (rule: string): 'take' | 'undecide' | null => {
  if (rule === 'register.row-skipped') return 'undecide';
  return rule.startsWith('register.row-is-') ? 'take' : null;
};

const textOf = ({ zh, en }: Why): [string, string] => [zh, en];

/** Every doubt of reading and of planning, in the order of the file. */
export const doubtsOf = (read: RegisterRead, plan: ImportPlan): Doubt[] =>
  [...read.doubts, ...plan.doubts]
    .toSorted((a: ReadDoubt, b: ReadDoubt) => a.row - b.row)
    .map(({ row, column, value, why }) => ({ row, column, value, rule: why.rule, why: textOf(why) }));

/** How many doubts there are of each kind, most first; the text is that of the first. */
export const byRule = (doubts: readonly Doubt[]): { rule: string; why: string[]; count: number }[] =>
  [...Map.groupBy(doubts, ({ rule }) => rule)]
    .map(([rule, all]) => ({ rule, why: [...(all[0]?.why ?? [])], count: all.length }))
    .toSorted((a, b) => b.count - a.count);

const columnsOf = ({ read, mapping }: Told, doubts: readonly Doubt[]) => {
  const count = new Map<string, number>();
  for (const { column } of doubts) count.set(column, (count.get(column) ?? 0) + 1);
  return read.columns.map((heading) => {
    const given = mapping[heading];
    const unit = typeof given === 'object' && given !== null ? (given.unit ?? null) : null;
    return {
      heading,
      field: read.mapped[heading] ?? null,
      unit,
      dateOrder: typeof given === 'object' && given !== null ? (given.dateOrder ?? null) : null,
      samples: [...(read.samples[heading] ?? [])],
      doubts: count.get(heading) ?? 0,
    };
  });
};

export const countsOf = ({ changes, conflicts, leftOut, missing }: ImportPlan): Counts => {
  const of = (what: Change['what']): number => changes.filter((change) => change.what === what).length;
  return {
    create: of('create'),
    update: of('update'),
    unchanged: of('unchanged'),
    conflicts: conflicts.length,
    leftOut: leftOut.length,
    missing: missing.length,
  };
};

const weight = { update: 0, create: 1, unchanged: 2 } as const;

/** The first of the changes, what changes before what is new before what stays. */
export const tellChanges = ({ plan, kind, known }: Pick<Told, 'plan' | 'kind' | 'known'>, most: number) =>
  plan.changes
    .toSorted((a, b) => weight[a.what] - weight[b.what] || a.row - b.row)
    .slice(0, most)
    .map((change) => ({
      row: change.row,
      code: change.code,
      label: change.label,
      what: change.what,
      id: change.before?.id ?? null,
      currency: typeof change.after['currency'] === 'string' ? change.after['currency'] : null,
      fields: fieldChanges(change, kind, known).map(tellField),
    }));

const tellField = ({ field, title, kind, before, after }: FieldChange) => ({
  field,
  title: [...title],
  kind,
  before: plain(before),
  after: plain(after),
});

const plain = (value: unknown): string | number | boolean | null =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? value
    : value === null || value === undefined
      ? null
      : JSON.stringify(value);

/** The label of a row for people who are told about it. */
export const nameOfRow = (kind: RegisterKind, row: Row): string =>
  `${String(row['code'])} ${kind.labelOfRow(row)}`;
