import { fill, inLocale, type Locale } from '#platform/i18n.ts';
import { cellText, isBlank, type Cell } from '#platform/sheets/sheet.ts';
import { AppError } from '#platform/errors.ts';
import { setupRules } from './refusals.ts';
import type { UnitTree } from './schema.ts';

export interface UnitDoubt {
  readonly row: number;
  readonly rule: 'setup.parent-unknown' | 'setup.parent-loop' | 'setup.parent-ambiguous';
  readonly text: string;
}

export interface UnitsOfRows {
  readonly units: UnitTree[];
  readonly count: number;
  readonly doubts: UnitDoubt[];
}

interface Node {
  readonly name: string;
  readonly children: Node[];
}

type Rows = readonly (readonly Cell[])[];

/**
 * A tree of units from a table with the columns 部门 and 上级部门 (or their codes), or with one column for each level
 * (一级部门, 二级部门 …). A parent that is missing, not the only one of its name or goes round in a loop is told as a
 * doubt.
 */
export const unitsOfRows = (rows: Rows, locale: Locale): UnitsOfRows => {
  const at = headingRowOf(rows);
  const heading = (rows[at] ?? []).map(headingOf);
  if (at < 0) throw new AppError('refused', 'setup.units-no-heading');
  const levels = heading.flatMap((text, column) => (levelHeading.test(text) ? [column] : []));
  const table = { rows: rows.slice(at + 1), firstRow: at + 2, heading, locale };
  return levels.length > 1 ? byLevels(table, levels) : byParents(table);
};

/** Whether a sheet has a column with names of units. */
export const listsUnits = (rows: Rows): boolean => headingRowOf(rows) >= 0;

const headingRowOf = (rows: Rows): number =>
  rows.findIndex((row) => row.some((cell) => nameHeading.test(headingOf(cell))));

/** A heading without the remark or the other language behind it: `部门名称 / Name`, `部门（必填）`. */
const headingOf = (cell: Cell): string =>
  cellText(cell)
    .replace(/\s*[/（(].*$/s, '')
    .trim();

const nameHeading =
  /^(部门|单位|组织|机构|科室|名称|(部门|单位|组织|机构|科室)(名称|全称)|.级(部门|组织|单位|机构)|unit|department|(unit|department)? ?name)$/i;
const levelHeading = /^[一二三四五六七八1-8]级(部门|组织|单位|机构)|^level ?\d$/i;
const codeHeading = /^((部门|单位|组织|机构)?(编码|编号|代码)|(unit |department )?(code|number|id))$/i;
const parentHeading =
  /^((上级|父级?|所属)(部门|组织|单位|机构)?(名称|编码|编号|代码)?|parent( (unit|department|name|code|id))?)$/i;

interface Table {
  readonly rows: Rows;
  readonly firstRow: number;
  readonly heading: readonly string[];
  readonly locale: Locale;
}

const byLevels = ({ rows }: Table, levels: readonly number[]): UnitsOfRows => {
  const top: Node[] = [];
  let count = 0;
  // An empty cell to the left repeats the cell above it, as merged cells do.
  let path: Node[] = [];
  for (const row of rows) {
    let siblings = top;
    const next: Node[] = [];
    for (const [depth, column] of levels.entries()) {
      const name = cellText(row[column]).trim();
      const isDeeper = levels.slice(depth + 1).some((later) => !isBlank(row[later]));
      const before = path[depth];
      const node = name === '' && isDeeper ? before : siblings.find((one) => one.name === name);
      if (name === '' && !node) break;
      const chosen = node ?? { name, children: [] };
      if (!node) {
        siblings.push(chosen);
        count += 1;
      }
      next.push(chosen);
      siblings = chosen.children;
    }
    path = next;
  }
  return { units: top, count, doubts: [] };
};

interface NamedRow extends Node {
  readonly row: number;
  readonly code: string;
  readonly parent: string;
}

const namedRows = ({ rows, firstRow, heading }: Table): readonly NamedRow[] => {
  const column = (which: RegExp): number => heading.findIndex((text) => which.test(text));
  const [nameAt, codeAt, parentAt] = [column(nameHeading), column(codeHeading), column(parentHeading)];
  const textAt = (row: readonly Cell[], at: number): string => (at < 0 ? '' : cellText(row[at]).trim());
  return rows.flatMap((row, index): NamedRow[] => {
    const name = textAt(row, nameAt);
    if (name === '') return [];
    return [
      { row: firstRow + index, name, code: textAt(row, codeAt), parent: textAt(row, parentAt), children: [] },
    ];
  });
};

const byParents = (table: Table): UnitsOfRows => {
  const named = namedRows(table);
  const byCode = new Map(named.filter(({ code }) => code !== '').map((one) => [one.code, one]));
  const byName = Map.groupBy(named, ({ name }) => name);
  const parentOf = ({ parent }: NamedRow): NamedRow | undefined =>
    parent === '' ? undefined : (byCode.get(parent) ?? byName.get(parent)?.[0]);
  const doubts: UnitDoubt[] = [];
  const top: Node[] = [];
  for (const one of named) {
    const parent = parentOf(one);
    const isLoop = parent !== undefined && goesRound(parentOf, one);
    const rule = doubtOf(one, { parent, isLoop, isShared: (byName.get(one.parent)?.length ?? 0) > 1 });
    if (rule)
      doubts.push({
        row: one.row,
        rule,
        text: fill(inLocale(setupRules[rule], table.locale), { name: one.name, parent: one.parent }),
      });
    (parent && !isLoop ? parent.children : top).push(one);
  }
  return { units: top.map(withoutRow), count: named.length, doubts };
};

interface Placing {
  readonly parent: NamedRow | undefined;
  readonly isLoop: boolean;
  /** Whether several units bear the name of the parent. */
  readonly isShared: boolean;
}

const doubtOf = (one: NamedRow, { parent, isLoop, isShared }: Placing): UnitDoubt['rule'] | null => {
  if (one.parent === '') return null;
  if (!parent) return 'setup.parent-unknown';
  if (isLoop) return 'setup.parent-loop';
  return isShared && parent.code !== one.parent ? 'setup.parent-ambiguous' : null;
};

const goesRound = (parentOf: (one: NamedRow) => NamedRow | undefined, start: NamedRow): boolean => {
  const seen = new Set<NamedRow>();
  for (let at = parentOf(start); at; at = parentOf(at)) {
    if (at === start) return true;
    if (seen.has(at)) return false;
    seen.add(at);
  }
  return false;
};

const withoutRow = ({ name, children }: Node): UnitTree =>
  children.length > 0 ? { name, children: children.map(withoutRow) } : { name };
