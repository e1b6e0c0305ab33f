import type { PrintedNode } from './document.ts';

/** A cell of an organisation chart drawn as a table: a box, or a piece of the lines between boxes. */
export interface ChartCell {
  readonly span: number;
  readonly box?: { readonly name: string; readonly note?: string };
  /** Lines on its left side and on its top. */
  readonly left?: true;
  readonly top?: true;
}

export interface Chart {
  readonly columns: number;
  readonly rows: readonly { readonly isLine: boolean; readonly cells: readonly ChartCell[] }[];
}

/** A table in Word has at most 63 columns. */
const perLeaf = 8;
const mostLeaves = 7;
/** Columns on each side of the middle that a box takes; what is left over parts it from the next. */
const half = 3;
/** Widest column of a chart, in points: a box takes six. */
export const mostColumnPoints = 17;

interface Placed {
  readonly node: PrintedNode;
  readonly middle: number;
  readonly children: readonly Placed[];
}

const leavesOf = ({ children }: PrintedNode): number =>
  children.length === 0 ? 1 : children.reduce((sum, child) => sum + leavesOf(child), 0);

/** A tree as rows of boxes joined by lines, to be drawn as a table; null where it is too wide for a page. */
export const chartOf = (nodes: readonly PrintedNode[]): Chart | null => {
  const leaves = nodes.reduce((sum, node) => sum + leavesOf(node), 0);
  if (leaves === 0 || leaves > mostLeaves) return null;
  const columns = leaves * perLeaf;
  const rows: { isLine: boolean; cells: ChartCell[] }[] = [];
  let level = place(nodes, 0);
  while (level.length > 0) {
    rows.push({ isLine: false, cells: boxRow(level, columns) });
    const parents = level.filter(({ children }) => children.length > 0);
    if (parents.length > 0) rows.push(...lineRows(parents, columns));
    level = level.flatMap(({ children }) => children);
  }
  return { columns, rows };
};

const place = (nodes: readonly PrintedNode[], from: number): Placed[] => {
  let at = from;
  return nodes.map((node) => {
    const children = place(node.children, at);
    const width = leavesOf(node) * perLeaf;
    const [first, last] = [children[0], children.at(-1)];
    const middle = first && last ? Math.round((first.middle + last.middle) / 2) : at + width / 2;
    at += width;
    return { node, middle, children };
  });
};

const boxRow = (level: readonly Placed[], columns: number): ChartCell[] => {
  const cells: ChartCell[] = [];
  let at = 0;
  for (const { node, middle } of level) {
    const from = middle - half;
    const to = middle + half;
    if (from > at) cells.push({ span: from - at });
    const { name, note } = node;
    cells.push({ span: to - from, box: note === undefined ? { name } : { name, note } });
    at = to;
  }
  return at < columns ? [...cells, { span: columns - at }] : cells;
};

/** Down from each parent; across to, and down to, each child. */
const lineRows = (parents: readonly Placed[], columns: number) => {
  const downs = new Set(parents.map(({ middle }) => middle));
  const children = new Set(parents.flatMap((parent) => parent.children.map(({ middle }) => middle)));
  const across = parents.map((parent) => {
    const middles = parent.children.map(({ middle }) => middle);
    return { from: Math.min(...middles), to: Math.max(...middles) };
  });
  const isAcross = (column: number) => across.some(({ from, to }) => column >= from && column < to);
  return [
    { isLine: true, cells: lineCells(columns, downs, () => false) },
    { isLine: true, cells: lineCells(columns, children, isAcross) },
  ];
};

const lineCells = (
  columns: number,
  lefts: ReadonlySet<number>,
  isTop: (column: number) => boolean,
): ChartCell[] => {
  const cells: ChartCell[] = [];
  for (let column = 0; column < columns; column++) {
    const top = isTop(column);
    const left = lefts.has(column);
    const last = cells.at(-1);
    if (last && !left && (last.top ?? false) === top)
      cells[cells.length - 1] = { ...last, span: last.span + 1 };
    else cells.push({ span: 1, ...(left ? { left } : {}), ...(top ? { top } : {}) });
  }
  return cells;
};
