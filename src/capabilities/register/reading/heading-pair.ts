import { cellText, isBlank, type Cell, type Sheet } from '#platform/sheets/sheet.ts';
import { oneLine } from './one-line.ts';
import { parseDecimal } from './parse-decimal.ts';

/** Two rows of headings read as one: groups above, the columns of each below. */
export interface HeadingPair {
  /** The whole heading of each column, `计划工期 开始`. */
  readonly cells: readonly string[];
  /** The ways in which each may be meant: whole, below its group alone, or with the gist of the group. */
  readonly forms: readonly (readonly string[])[];
  /** How many columns are known. */
  readonly hits: number;
}

type IsKnown = (text: string) => boolean;

const longestHeading = 60;
/** Words of a group that say nothing beside the heading below them: `计划时间` over `完成` is `计划完成`. */
const groupWords = /时间|日期|工期|周期|进度|安排|节点|情况|信息|\s|[（(][^（()）]*[)）]/g;

/**
 * The row and the one below it as one heading; null where they are not two halves of one: where either holds anything
 * but headings, or does not leave to the other what the other has.
 */
export const headingPair = (sheet: Sheet, top: number, isKnown: IsKnown): HeadingPair | null => {
  const [above, below] = [sheet.rows[top] ?? [], sheet.rows[top + 1] ?? []];
  if (![above, below].every((row) => row.every(isHeading))) return null;
  const columns = Array.from({ length: Math.max(above.length, below.length) }, (_, column) => column);
  const isOnlyAbove = columns.some((column) => !isBlank(above[column]) && isBlank(below[column]));
  const isOnlyBelow = columns.some((column) => isBlank(above[column]) && !isBlank(below[column]));
  if (!isOnlyAbove || !isOnlyBelow) return null;
  const halves = columns.map((column) => ({
    group: groupOf({ sheet, top, above, below }, column),
    own: oneLine(cellText(below[column])),
  }));
  const forms = halves.map(formsOf);
  return {
    cells: halves.map(({ group, own }) => `${group} ${own}`.trim()),
    forms,
    hits: forms.filter((all) => all.some(isKnown)).length,
  };
};

const isHeading = (cell: Cell): boolean =>
  isBlank(cell) ||
  (typeof cell === 'string' && cell.length <= longestHeading && parseDecimal(cell.trim()) === null);

interface Halves {
  readonly sheet: Sheet;
  readonly top: number;
  readonly above: readonly Cell[];
  readonly below: readonly Cell[];
}

/** What stands over a column: its own cell, the merged one over it, or, in plain text, the nearest to its left. */
const groupOf = ({ sheet, top, above, below }: Halves, column: number): string => {
  const own = oneLine(cellText(above[column]));
  if (own !== '' || isBlank(below[column])) return own;
  const over = sheet.merged?.find(
    ({ startRow, startCol, endCol }) => startRow === top && startCol <= column && endCol >= column,
  );
  if (over !== undefined) return oneLine(cellText(above[over.startCol]));
  if (sheet.merged !== undefined) return '';
  const left = above.slice(0, column).findLastIndex((cell) => !isBlank(cell));
  const isJoined = left >= 0 && below.slice(left, column).every((cell) => !isBlank(cell));
  return isJoined ? oneLine(cellText(above[left])) : '';
};

const formsOf = ({ group, own }: { group: string; own: string }): readonly string[] =>
  group === '' || own === ''
    ? [group + own]
    : [`${group} ${own}`, `${group.replace(groupWords, '')}${own}`, own];
