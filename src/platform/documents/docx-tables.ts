import {
  AlignmentType,
  BorderStyle,
  HeightRule,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
  type ITableCellBorders,
} from 'docx';
import { chartOf, mostColumnPoints, type ChartCell } from './chart.ts';
import type { PrintedColumn, PrintedDocument, PrintedFact, PrintedNode } from './document.ts';
import { sharesOf, treeLines } from './wording.ts';

export type Part = Paragraph | Table;

const cellSize = 21;
const twipsPerPoint = 20;
const headFill = 'EDEFF2';
const line = { style: BorderStyle.SINGLE, size: 4, color: '000000' };
const none = { style: BorderStyle.NIL, size: 0, color: 'auto' };
const frame = {
  top: line,
  bottom: line,
  left: line,
  right: line,
  insideHorizontal: line,
  insideVertical: line,
};
const open = {
  top: none,
  bottom: none,
  left: none,
  right: none,
  insideHorizontal: none,
  insideVertical: none,
};
const alignments = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
} as const;

interface CellLook {
  readonly align?: keyof typeof alignments;
  readonly isHead?: boolean;
}

const cellOf = (text: string, width: number, { align = 'left', isHead }: CellLook): TableCell =>
  new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlign.CENTER,
    margins: { top: 60, bottom: 60, left: 90, right: 90 },
    ...(isHead ? { shading: { type: ShadingType.CLEAR, fill: headFill, color: 'auto' } } : {}),
    children: text.split('\n').map(
      (one) =>
        new Paragraph({
          alignment: isHead ? AlignmentType.CENTER : alignments[align],
          children: [new TextRun({ text: one, size: cellSize, ...(isHead ? { bold: true } : {}) })],
        }),
    ),
  });

const tableOf = (rows: TableRow[], widths: readonly number[], borders: typeof frame | typeof open): Table =>
  new Table({
    layout: TableLayoutType.FIXED,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: [...widths],
    alignment: AlignmentType.CENTER,
    borders,
    rows,
  });

/** A table whose first row is repeated on every page. */
export const docxTable = (
  columns: readonly PrintedColumn[],
  rows: readonly (readonly string[])[],
  width: number,
  rowHeight?: number,
): Table => {
  const widths = sharesOf(columns, rows).map((share) => Math.floor(share * width));
  const height =
    rowHeight === undefined ? {} : { height: { value: rowHeight, rule: HeightRule.ATLEAST } as const };
  const headRow = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map(({ title }, at) => cellOf(title, widths[at] ?? 0, { isHead: true })),
  });
  const others = rows.map(
    (row) =>
      new TableRow({
        cantSplit: true,
        ...height,
        children: columns.map(({ align = 'left' }, at) => cellOf(row[at] ?? '', widths[at] ?? 0, { align })),
      }),
  );
  return tableOf([headRow, ...others], widths, frame);
};

/** Facts as a table of two columns: label and value. */
export const docxFacts = (facts: readonly PrintedFact[], width: number): Table => {
  const widths = [Math.floor(width * 0.26), Math.floor(width * 0.74)];
  const rows = facts.map(
    ({ label, value }) =>
      new TableRow({
        cantSplit: true,
        children: [cellOf(label, widths[0] ?? 0, { isHead: true }), cellOf(value, widths[1] ?? 0, {})],
      }),
  );
  return tableOf(rows, widths, frame);
};

/** An organisation chart of boxes and lines; a wide one is written as lines set in. */
export const docxChart = (
  nodes: readonly PrintedNode[],
  width: number,
  locale: PrintedDocument['locale'],
): Part[] => {
  const chart = chartOf(nodes);
  if (!chart)
    return treeLines(nodes, locale).map(
      ({ depth, text }) =>
        new Paragraph({
          indent: { left: 480 * (depth + 1) },
          spacing: { line: 320 },
          children: [new TextRun(depth === 0 ? text : `└ ${text}`)],
        }),
    );
  const column = Math.min(Math.floor(width / chart.columns), mostColumnPoints * twipsPerPoint);
  const rows = chart.rows.map(
    ({ isLine, cells }) =>
      new TableRow({
        cantSplit: true,
        ...(isLine ? { height: { value: 200, rule: HeightRule.EXACT } } : {}),
        children: cells.map((cell) => chartCell(cell, column)),
      }),
  );
  return [
    tableOf(
      rows,
      Array.from({ length: chart.columns }, () => column),
      open,
    ),
  ];
};

const chartCell = ({ span, box, left, top }: ChartCell, column: number): TableCell => {
  const boxed = box !== undefined;
  const borders: ITableCellBorders = boxed
    ? { top: line, bottom: line, left: line, right: line }
    : { top: top ? line : none, bottom: none, left: left ? line : none, right: none };
  const lines = box ? [box.name, ...(box.note === undefined ? [] : [box.note])] : [''];
  return new TableCell({
    columnSpan: span,
    width: { size: span * column, type: WidthType.DXA },
    verticalAlign: VerticalAlign.CENTER,
    borders,
    margins: boxed ? { top: 60, bottom: 60, left: 20, right: 20 } : { top: 0, bottom: 0, left: 0, right: 0 },
    children: lines.map(
      (text, at) =>
        new Paragraph({
          alignment: AlignmentType.CENTER,
          children: [new TextRun({ text, size: boxed ? (at === 0 ? 20 : 17) : 4 })],
        }),
    ),
  });
};
