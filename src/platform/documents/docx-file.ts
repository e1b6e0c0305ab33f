import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  Header,
  HeadingLevel,
  Packer,
  PageBreak,
  PageNumber,
  Paragraph,
  TabStopType,
  TextRun,
  convertMillimetersToTwip,
  type IStylesOptions,
  type ParagraphChild,
} from 'docx';
import type { Block, PrintedDocument } from './document.ts';
import { docxChart, docxFacts, docxTable, type Part } from './docx-tables.ts';
import { approvalTable, numbered, printedDay, say } from './wording.ts';

const mm = convertMillimetersToTwip;
const body = { ascii: 'Times New Roman', hAnsi: 'Times New Roman', cs: 'Times New Roman', eastAsia: '宋体' };
const heavy = { ascii: 'Arial', hAnsi: 'Arial', cs: 'Arial', eastAsia: '黑体' };
/** Sizes are half points: 二号 for the title, 三号 and 四号 for headings, 小四 for the text. */
const size = { title: 44, one: 32, two: 28, text: 24, small: 18 };
const textWidth = mm(210 - 28 - 26);
const oneAndAHalf = { line: 360 };

/** The document as the bytes of a .docx file. */
export const docxFile = async (document: PrintedDocument): Promise<Uint8Array> => {
  const file = new Document({
    title: document.title,
    ...(document.organisation === undefined ? {} : { creator: document.organisation }),
    styles,
    sections: [
      {
        properties: {
          page: {
            size: { width: mm(210), height: mm(297) },
            margin: {
              top: mm(32),
              bottom: mm(28),
              left: mm(28),
              right: mm(26),
              header: mm(18),
              footer: mm(16),
            },
          },
        },
        headers: { default: header(document) },
        footers: { default: footer(document) },
        children: [
          ...head(document),
          ...numbered(document).flatMap((block) => partsOf(block, document.locale)),
          ...approval(document),
          ...signature(document),
        ],
      },
    ],
  });
  return Packer.toBuffer(file);
};

const headingStyle = (points: number) => ({
  run: { font: heavy, size: points, bold: false, color: '000000' },
  paragraph: { spacing: { before: 240, after: 120 }, keepNext: true },
});

const styles: IStylesOptions = {
  default: {
    document: {
      run: { font: body, size: size.text, language: { value: 'en-US', eastAsia: 'zh-CN' } },
    },
    title: {
      run: { font: heavy, size: size.title, color: '000000' },
      paragraph: { alignment: AlignmentType.CENTER, spacing: { before: 240, after: 240 } },
    },
    heading1: headingStyle(size.one),
    heading2: headingStyle(size.two),
    heading3: headingStyle(size.text),
  },
};

const header = ({ organisation = '', number = '' }: PrintedDocument): Header =>
  new Header({
    children: [
      new Paragraph({
        tabStops: [{ type: TabStopType.RIGHT, position: textWidth }],
        border: { bottom: { style: BorderStyle.SINGLE, size: 4, color: '808080', space: 4 } },
        children: [new TextRun({ text: `${organisation}\t${number}`, size: size.small })],
      }),
    ],
  });

const footer = ({ locale }: PrintedDocument): Footer => {
  const [before, between, after] = locale === 'en' ? ['Page ', ' of ', ''] : ['第 ', ' 页　共 ', ' 页'];
  const children: ParagraphChild[] = [
    new TextRun({
      children: [before ?? '', PageNumber.CURRENT, between ?? '', PageNumber.TOTAL_PAGES, after ?? ''],
      size: size.small,
    }),
  ];
  return new Footer({ children: [new Paragraph({ alignment: AlignmentType.CENTER, children })] });
};

const head = (document: PrintedDocument): Part[] => [
  new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun(document.title)] }),
  ...(document.number === undefined
    ? []
    : [
        new Paragraph({
          alignment: AlignmentType.CENTER,
          spacing: { after: 240 },
          children: [new TextRun(say(document, 'number', { number: document.number }))],
        }),
      ]),
];

const headings = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const;

const partsOf = (block: Block, locale: PrintedDocument['locale']): Part[] => {
  switch (block.kind) {
    case 'heading':
      return [new Paragraph({ heading: headings[block.level], children: [new TextRun(block.text)] })];
    case 'paragraph':
      return block.text.split('\n').map((text) => paragraph(text));
    case 'hint':
      return [
        new Paragraph({
          spacing: { after: 80 },
          children: [new TextRun({ text: block.text, size: 20, color: '6B6B6B' })],
        }),
      ];
    case 'list':
      return block.items.map(
        (item, at) =>
          new Paragraph({
            indent: { left: 840, hanging: 420 },
            spacing: oneAndAHalf,
            children: [new TextRun(`${at + 1}.\u00a0${item}`)],
          }),
      );
    case 'facts':
      return [docxFacts(block.facts, textWidth), gap()];
    case 'table':
      return [docxTable(block.columns, block.rows, textWidth), gap()];
    case 'tree':
      return [...docxChart(block.nodes, textWidth, locale), gap()];
    case 'page-break':
      return [new Paragraph({ children: [new PageBreak()] })];
  }
};

const paragraph = (text: string): Paragraph =>
  new Paragraph({ indent: { firstLine: 480 }, spacing: oneAndAHalf, children: [new TextRun(text)] });

const gap = (): Paragraph => new Paragraph({ spacing: { line: 200 }, children: [] });

const approval = (document: PrintedDocument): Part[] => {
  if (document.approvals === undefined) return [];
  const { columns, rows } = approvalTable(document, document.approvals);
  return [
    new Paragraph({
      keepNext: true,
      spacing: { before: 360, after: 120 },
      children: [new TextRun({ text: say(document, 'approval'), font: heavy, size: size.text })],
    }),
    docxTable(columns, rows, textWidth, 680),
  ];
};

const signature = ({ organisation, date, locale }: PrintedDocument): Part[] =>
  [organisation, date === undefined ? undefined : printedDay(date, locale)]
    .filter((line) => line !== undefined && line !== '')
    .map(
      (line, at) =>
        new Paragraph({
          alignment: AlignmentType.RIGHT,
          spacing: { before: at === 0 ? 480 : 60 },
          keepLines: true,
          children: [new TextRun(line ?? '')],
        }),
    );
