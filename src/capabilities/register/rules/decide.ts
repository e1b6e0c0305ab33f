import { whyOf, type Doubt, type Why } from '../reading/doubt.ts';
import type { RegisterRecord } from '../reading/read-record.ts';
import type { RegisterRead } from '../reading/read-register.ts';
import type { Known, Misplaced, RegisterKind } from '../kinds/kind.ts';

/** What somebody decided about rows of the file, by row number. */
export type Decisions = Readonly<Record<string, 'take' | 'skip'>>;

/** Rows with the same number, of which somebody must say which one counts. */
export interface Conflict {
  readonly key: string;
  readonly code: string;
  readonly rows: readonly {
    readonly row: number;
    readonly label: string;
    readonly decision: 'take' | 'skip' | null;
  }[];
}

export interface LeftOut {
  readonly row: number;
  readonly label: string;
  readonly why: Why;
}

export interface Taken {
  readonly record: RegisterRecord;
  /** The number it goes by; null where one has to be given. */
  readonly code: string | null;
  /** Another row of the file goes by its number already, so that it was given a further one. */
  readonly isFurther: boolean;
}

export interface Decided {
  readonly taken: readonly Taken[];
  readonly conflicts: readonly Conflict[];
  readonly leftOut: readonly LeftOut[];
  readonly doubts: readonly Doubt[];
}

interface Deciding {
  readonly read: Pick<RegisterRead, 'records' | 'doubts'>;
  readonly kind: RegisterKind;
  readonly known: Known;
  readonly decisions: Decisions;
}

/** Which rows of a file are imported, under which number; totals and repeated headings are left out unless somebody says otherwise. */
export const decide = (deciding: Deciding): Decided => {
  const { read, kind, known, decisions } = deciding;
  const doubts: Doubt[] = [];
  const leftOut: LeftOut[] = [];
  const kept: RegisterRecord[] = [];
  const unlike = unlikeRecords(read.doubts);
  for (const record of read.records) {
    const own = decisions[record.row];
    const impossible = whyImpossible(record, kind, known);
    const unlikely = own === undefined ? unlike.get(record.row) : undefined;
    // Reading the row has told already what is missing from it.
    if (impossible && !unlikely && impossible.why.rule !== 'register.required-missing')
      doubts.push({ row: record.row, value: labelOf(record, kind), ...impossible });
    const why = unlikely ?? impossible?.why;
    if (why) leftOut.push({ row: record.row, label: labelOf(record, kind), why });
    else kept.push(record);
  }
  return { ...resolve(kept, deciding, leftOut), leftOut, doubts };
};

const labelOf = (record: RegisterRecord, kind: RegisterKind): string =>
  kind.labelOfRecord(record) || (Object.values(record.text).find((text) => text.trim() !== '') ?? '').trim();

const unlikeRules: ReadonlySet<string> = new Set([
  'register.row-is-total',
  'register.row-is-remark',
  'register.row-is-heading',
]);

const unlikeRecords = (doubts: readonly Doubt[]): ReadonlyMap<number, Why> =>
  new Map(doubts.filter(({ why }) => unlikeRules.has(why.rule)).map(({ row, why }) => [row, why]));

const whyImpossible = (record: RegisterRecord, kind: RegisterKind, known: Known): Misplaced | null =>
  kind.labelOfRecord(record) === ''
    ? { column: '', why: whyOf('register.row-nameless') }
    : (kind.whyNotImported?.(record, known) ?? null);

const codeOf = (record: RegisterRecord): string | null => {
  const value = record.fields['code'];
  return value !== undefined && 'text' in value && value.text !== '' ? value.text : null;
};

const resolve = (
  records: readonly RegisterRecord[],
  { kind, known, decisions }: Deciding,
  leftOut: LeftOut[],
): Pick<Decided, 'taken' | 'conflicts'> => {
  const keys = new Map(records.map((record) => [record.row, kind.keyOfRecord(record, known)]));
  const groups = Map.groupBy(records, ({ row }) => keys.get(row) ?? `row ${row}`);
  const taken: Taken[] = [];
  const conflicts: Conflict[] = [];
  for (const [key, group] of groups) {
    const rows = group.map((record) => ({
      row: record.row,
      label: kind.labelOfRecord(record),
      decision: decisions[record.row] ?? null,
    }));
    const isOpen = group.length > 1 && rows.some(({ decision }) => decision === null);
    const [first] = group;
    if (isOpen && first) conflicts.push({ key, code: codeOf(first) ?? '', rows });
    else taken.push(...takenOf(group, decisions, leftOut, kind));
  }
  return { taken, conflicts };
};

const takenOf = (
  group: readonly RegisterRecord[],
  decisions: Decisions,
  leftOut: LeftOut[],
  kind: RegisterKind,
): Taken[] => {
  const skipped = group.filter(({ row }) => decisions[row] === 'skip');
  leftOut.push(
    ...skipped.map((record) => ({
      row: record.row,
      label: kind.labelOfRecord(record),
      why: whyOf('register.row-skipped'),
    })),
  );
  const [first] = group.flatMap((record) => codeOf(record) ?? []);
  return group
    .filter((record) => !skipped.includes(record))
    .map((record, index): Taken => {
      const code = codeOf(record);
      return index === 0 || code === null
        ? { record, code, isFurther: false }
        : { record, code: `${first ?? code}-${index + 1}`, isFurther: true };
    });
};
