import type { Content, CustomTableLayout, TableCell } from 'pdfmake/interfaces.js';
import { chartOf, mostColumnPoints, type ChartCell } from './chart.ts';
import type { PrintedColumn, PrintedDocument, PrintedFact, PrintedNode } from './document.ts';
import { sharesOf, treeLines } from './wording.ts';

const headFill = '#edeff2';
const cellSize = 9.5;
/** Of the page between its margins, in points. */
const textWidth = ((210 - 28 - 26) * 72) / 25.4;
const padding = 4;

const frame: CustomTableLayout = {
  hLineWidth: () => 0.6,
  vLineWidth: () => 0.6,
  paddingLeft: () => padding,
  paddingRight: () => padding,
  paddingTop: () => 4,
  paddingBottom: () => 1,
};

const head = (text: string): TableCell => ({
  text,
  bold: true,
  fontSize: cellSize,
  fillColor: headFill,
  alignment: 'center',
});

/** Widths of the columns without the padding and lines that the layout adds. */
const widthsOf = (shares: readonly number[]): number[] =>
  shares.map((share) => share * (textWidth - 1) - 2 * padding - 0.6);

/** A table whose first row is repeated on every page. */
export const pdfTable = (
  columns: readonly PrintedColumn[],
  rows: readonly (readonly string[])[],
  rowHeight?: number,
): Content => ({
  table: {
    headerRows: 1,
    dontBreakRows: true,
    keepWithHeaderRows: 1,
    widths: widthsOf(sharesOf(columns, rows)),
    ...(rowHeight === undefined ? {} : { heights: (at: number) => (at === 0 ? 'auto' : rowHeight) }),
    body: [
      columns.map(({ title }) => head(title)),
      ...rows.map((row) =>
        columns.map(({ align = 'left' }, at): TableCell => ({
          text: row[at] ?? '',
          alignment: align,
          fontSize: cellSize,
        })),
      ),
    ],
  },
  layout: frame,
  margin: [0, 2, 0, 10],
});

/** Facts as a table of two columns: label and value. */
export const pdfFacts = (facts: readonly PrintedFact[]): Content =>
  facts.length === 0
    ? { text: '' }
    : {
        table: {
          dontBreakRows: true,
          widths: widthsOf([0.26, 0.74]),
          body: facts.map(({ label, value }): TableCell[] => [
            head(label),
            { text: value, fontSize: cellSize },
          ]),
        },
        layout: frame,
        margin: [0, 2, 0, 10],
      };

const bare: CustomTableLayout = {
  hLineWidth: () => 0.7,
  vLineWidth: () => 0.7,
  paddingLeft: () => 0,
  paddingRight: () => 0,
  paddingTop: () => 0,
  paddingBottom: () => 0,
};

/** An organisation chart of boxes and lines; a wide one is written as lines set in. */
export const pdfChart = (nodes: readonly PrintedNode[], locale: PrintedDocument['locale']): Content[] => {
  const chart = chartOf(nodes);
  if (!chart)
    return treeLines(nodes, locale).map(({ depth, text }) => ({
      text: depth === 0 ? text : `└ ${text}`,
      margin: [22 * (depth + 1), 0, 0, 2],
    }));
  const column = Math.min((textWidth - 1) / chart.columns - 0.7, mostColumnPoints);
  const space = { width: '*', text: '' } as const;
  return [
    {
      unbreakable: true,
      margin: [0, 6, 0, 12],
      columns: [
        space,
        {
          width: 'auto',
          table: {
            widths: Array.from({ length: chart.columns }, () => column),
            heights: (at) => (chart.rows[at]?.isLine ? 10 : 'auto'),
            body: chart.rows.map(({ cells }) => cells.flatMap(chartCells)),
          },
          layout: bare,
        },
        space,
      ],
    },
  ];
};

const chartCells = ({ span, box, left, top }: ChartCell): TableCell[] => [
  {
    colSpan: span,
    border: box ? [true, true, true, true] : [left === true, top === true, false, false],
    ...(box
      ? {
          stack: [
            { text: box.name, fontSize: 9.5, alignment: 'center' },
            ...(box.note === undefined
              ? []
              : [{ text: box.note, fontSize: 8, alignment: 'center' as const }]),
          ],
          margin: [1, 3, 1, 3],
        }
      : { text: ' ', fontSize: 1 }),
  },
  ...Array.from({ length: span - 1 }, (): TableCell => ({})),
];
