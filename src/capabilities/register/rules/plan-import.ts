import { whyOf, type Doubt } from '../reading/doubt.ts';
import type { RegisterRecord } from '../reading/read-record.ts';
import type { RegisterRead } from '../reading/read-register.ts';
import type { ExistingRow, KindContext, Known, RegisterKind, Row } from '../kinds/kind.ts';
import { lookupOf } from '../kinds/lookup.ts';
import { nextCodes } from './next-codes.ts';
import { decide, type Conflict, type Decisions, type LeftOut, type Taken } from './decide.ts';
import { sameValue } from './same-value.ts';

export interface Change {
  /** Of the row in the system, its future one where it is new. */
  readonly id: string;
  /** The row of the file. */
  readonly row: number;
  readonly what: 'create' | 'update' | 'unchanged';
  readonly label: string;
  /** The number under which the row stands in the system. */
  readonly code: string;
  readonly before: ExistingRow | null;
  /** The whole row as it will be, without id and version. */
  readonly after: Row;
}

export interface ImportPlan {
  readonly changes: readonly Change[];
  readonly conflicts: readonly Conflict[];
  readonly leftOut: readonly LeftOut[];
  readonly missing: readonly ExistingRow[];
  readonly doubts: readonly Doubt[];
}

export interface Planning {
  readonly read: Pick<RegisterRead, 'records' | 'doubts' | 'columns'>;
  readonly kind: RegisterKind;
  readonly known: Known;
  readonly decisions: Decisions;
  readonly fileName: string;
  readonly at: string;
  /** Makes the id of a new row. */
  readonly newId: () => string;
}

/**
 * What importing a table would do to the rows in the system: which are new, which change in what, which stay, which
 * rows of the file wait for a decision or are left out, and which rows of the system the file does not name.
 */
export const planImport = (planning: Planning): ImportPlan => {
  const { read, kind, known } = planning;
  const decided = decide(planning);
  const placed = place(decided.taken, planning);
  const context = { ...planning, known: withNewUnits(placed, planning) };
  const doubts: Doubt[] = [...decided.doubts];
  const changes = placed.map((one): Change => {
    const said = kind.say(one.record, contextOf(context, one.before));
    doubts.push(...said.doubts);
    return changeOf(one, kind, { ...said.columns, code: one.code });
  });
  const matched = new Set(placed.flatMap(({ before }) => (before ? [before.id] : [])));
  const waiting = new Set(decided.conflicts.map(({ key }) => key));
  return {
    changes,
    conflicts: decided.conflicts,
    leftOut: decided.leftOut,
    missing: known.rows.filter((row) => !matched.has(row.id) && !waiting.has(kind.keyOfRow(row))),
    doubts: [...doubts, ...formulaDoubts(read.records)],
  };
};

const contextOf = ({ known, read, fileName, at }: Planning, before: ExistingRow | null): KindContext => ({
  known,
  before,
  headings: read.columns,
  fileName,
  at,
});

type Finder = (record: RegisterRecord, matched: ReadonlySet<string>) => ExistingRow | null;

/** The row a record is about: that of its number; without a number the only one of its name that is still free. */
const finderOf = (kind: RegisterKind, known: Known): Finder => {
  const byKey = new Map(known.rows.map((row) => [kind.keyOfRow(row), row]));
  const bySecond = Map.groupBy(known.rows, kind.secondKeyOfRow);
  return (record, matched) => {
    const key = kind.keyOfRecord(record, known);
    if (key !== null) return byKey.get(key) ?? null;
    const second = kind.secondKeyOfRecord(record, known);
    const [only, ...others] = second === null ? [] : (bySecond.get(second) ?? []);
    return only && others.length === 0 && !matched.has(only.id) ? only : null;
  };
};

/** A record under the further number it was given. */
const renumbered = (record: RegisterRecord, code: string): RegisterRecord => ({
  ...record,
  key: code,
  fields: { ...record.fields, code: { kind: 'code', text: code, from: '' } },
});

interface Placed {
  readonly record: RegisterRecord;
  readonly before: ExistingRow | null;
  readonly id: string;
  readonly code: string;
}

const place = (taken: readonly Taken[], { read, kind, known, newId }: Planning): Placed[] => {
  const find = finderOf(kind, known);
  const codesOfFile = read.records.flatMap(({ fields }) => {
    const code = fields['code'];
    return code !== undefined && 'text' in code ? [code.text] : [];
  });
  const codesOfRows = known.rows.map((row) => String(row['code']));
  const codes = nextCodes(kind.prefix, [...codesOfRows, ...known.hiddenCodes, ...codesOfFile]);
  const matched = new Set<string>();
  return taken.map(({ record, code, isFurther }) => {
    const before = find(isFurther && code !== null ? renumbered(record, code) : record, matched);
    if (before) matched.add(before.id);
    const ownCode = code ?? (before ? String(before['code']) : codes.next());
    return { record, before, id: before?.id ?? newId(), code: ownCode };
  });
};

/** A unit's parent may stand in the same file. */
const withNewUnits = (placed: readonly Placed[], { kind, known }: Planning): Known => {
  if (kind.name !== 'units') return known;
  const fresh = placed
    .filter(({ before }) => before === null)
    .map(({ id, code, record }) => ({ id, code, name: kind.labelOfRecord(record) }));
  return { ...known, units: lookupOf([...known.namedUnits, ...fresh]) };
};

const changeOf = ({ record, before, id, code }: Placed, kind: RegisterKind, said: Row): Change => {
  const base = { id, row: record.row, label: kind.labelOfRecord(record), code };
  if (before === null) return { ...base, what: 'create', before, after: { ...kind.blank, ...said } };
  // The number is how the row was found; another way of writing it changes nothing.
  const { code: _code, ...rest } = said;
  const changed = Object.entries(rest).filter(([column, value]) => !sameValue(before[column], value));
  const what = changed.length === 0 ? 'unchanged' : 'update';
  return { ...base, what, before, after: { ...before, ...Object.fromEntries(changed) } };
};

const formula = /^\s*[=@＝＠]|^\s*[+\-＋－](?![\d.,\s]*[%％]?\s*$)\S/;

const formulaDoubts = (records: readonly RegisterRecord[]): Doubt[] =>
  records.flatMap(({ row, fields, text }) => {
    const ofFields = Object.values(fields).flatMap((value) =>
      'text' in value ? [[value.from, value.text] as const] : [],
    );
    return [...new Map([...ofFields, ...Object.entries(text)])]
      .filter(([, value]) => formula.test(value))
      .map(([column, value]): Doubt => ({ row, column, value, why: whyOf('register.formula-text') }));
  });
