import { fill, inLocale, type Locale } from '#platform/i18n.ts';
import { cellText, isBlank, type Cell } from '#platform/sheets/sheet.ts';
import { AppError } from '#platform/errors.ts';
import { setupRules } from './refusals.ts';
import type { UnitTree } from './schema.ts';

export interface UnitDoubt {
  readonly row: number;
  readonly rule: 'setup.parent-unknown' | 'setup.parent-loop';
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
 * A tree of units from a table with the columns 部门 and 上级部门, or with one column for each level
 * (一级部门, 二级部门 …). A parent that is missing or goes round in a loop is told as a doubt.
 */
export const unitsOfRows = (rows: Rows, locale: Locale): UnitsOfRows => {
  const at = rows.findIndex((row) => row.some((cell) => nameHeading.test(cellText(cell).trim())));
  const heading = (rows[at] ?? []).map((cell) => cellText(cell).trim());
  if (at < 0) throw new AppError('refused', 'setup.units-no-heading');
  const levels = heading.flatMap((text, column) => (levelHeading.test(text) ? [column] : []));
  const table = { rows: rows.slice(at + 1), firstRow: at + 2, heading, locale };
  return levels.length > 1 ? byLevels(table, levels) : byParents(table);
};

const nameHeading =
  /^(部门|部门名称|名称|单位|组织|组织名称|机构|机构名称|.级(部门|组织|单位|机构)|unit|department|name)$/i;
const levelHeading = /^[一二三四五六七八1-8]级(部门|组织|单位|机构)|^level ?\d$/i;
const parentHeading = /^(上级|上级部门|上级名称|上级组织|上级单位|上级机构|父级|父部门|parent)$/i;

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
  readonly parent: string;
}

const byParents = ({ rows, firstRow, heading, locale }: Table): UnitsOfRows => {
  const nameAt = heading.findIndex((text) => nameHeading.test(text));
  const parentAt = heading.findIndex((text) => parentHeading.test(text));
  const named = rows.flatMap((row, index): NamedRow[] => {
    const name = cellText(row[nameAt]).trim();
    return name === ''
      ? []
      : [
          {
            row: firstRow + index,
            name,
            parent: parentAt < 0 ? '' : cellText(row[parentAt]).trim(),
            children: [],
          },
        ];
  });
  const byName = new Map(named.map((one) => [one.name, one]));
  const doubts: UnitDoubt[] = [];
  const top: Node[] = [];
  for (const one of named) {
    const parent = one.parent === '' ? undefined : byName.get(one.parent);
    const rule =
      one.parent === ''
        ? null
        : !parent
          ? 'setup.parent-unknown'
          : goesRound(byName, one)
            ? 'setup.parent-loop'
            : null;
    if (rule)
      doubts.push({
        row: one.row,
        rule,
        text: fill(inLocale(setupRules[rule], locale), { name: one.name, parent: one.parent }),
      });
    (parent && !rule ? parent.children : top).push(one);
  }
  return { units: top.map(withoutRow), count: named.length, doubts };
};

const goesRound = (
  byName: ReadonlyMap<string, { name: string; parent: string }>,
  start: { name: string; parent: string },
): boolean => {
  const seen = new Set<string>();
  for (let at = byName.get(start.parent); at; at = byName.get(at.parent)) {
    if (at.name === start.name) return true;
    if (seen.has(at.name)) return false;
    seen.add(at.name);
  }
  return false;
};

const withoutRow = ({ name, children }: Node): UnitTree =>
  children.length > 0 ? { name, children: children.map(withoutRow) } : { name };
