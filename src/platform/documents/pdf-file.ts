import { createRequire } from 'node:module';
import pdfmake from 'pdfmake';
import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import type { Block, PrintedDocument } from './document.ts';
import { pdfChart, pdfFacts, pdfTable } from './pdf-tables.ts';
import { approvalTable, numbered, printedDay, say } from './wording.ts';

const fontFile = createRequire(import.meta.url).resolve;
const font = (weight: string): string =>
  fontFile(`@expo-google-fonts/noto-sans-sc/${weight}/NotoSansSC_${weight}.ttf`);
const [normal, bold] = [font('400Regular'), font('700Bold')];

pdfmake.setFonts({ NotoSansSC: { normal, bold, italics: normal, bolditalics: bold } });
// What users type goes into the definition; nothing in it may fetch or read a file.
pdfmake.setUrlAccessPolicy(() => false);
pdfmake.setLocalAccessPolicy((path) => path === normal || path === bold);

const mm = 72 / 25.4;
const [left, top, right, bottom] = [28 * mm, 30 * mm, 26 * mm, 26 * mm] as const;
const grey = '#6b6b6b';
const lineHeight = 1.35;
const lowOnPage = 0.87;

/** The document as the bytes of a PDF file. */
export const pdfFile = async (document: PrintedDocument): Promise<Uint8Array> =>
  pdfmake.createPdf(definition(document)).getBuffer();

const definition = (document: PrintedDocument): TDocumentDefinitions => ({
  pageSize: 'A4',
  pageMargins: [left, top, right, bottom],
  info: { title: document.title, ...(document.organisation ? { author: document.organisation } : {}) },
  defaultStyle: { font: 'NotoSansSC', fontSize: 11, lineHeight },
  header: header(document),
  footer: (current, total) => ({
    text: document.locale === 'en' ? `Page ${current} of ${total}` : `第 ${current} 页　共 ${total} 页`,
    alignment: 'center',
    fontSize: 9,
    margin: [0, 10 * mm, 0, 0],
  }),
  content: [
    { text: document.title, fontSize: 22, bold: true, alignment: 'center', margin: [0, 6, 0, 10] },
    ...numberLine(document),
    ...withCharts(numbered(document), document.locale),
    ...approval(document),
    ...signature(document),
  ],
  // A heading takes at least what follows with it, where it stands low on the page.
  pageBreakBefore: ({ headlineLevel, startPosition }) =>
    headlineLevel !== undefined && startPosition.verticalRatio > lowOnPage,
});

const numberLine = (document: PrintedDocument): Content[] =>
  document.number === undefined
    ? []
    : [
        {
          text: say(document, 'number', { number: document.number }),
          alignment: 'center',
          margin: [0, 0, 0, 14],
        },
      ];

const header = ({ organisation = '', number = '' }: PrintedDocument): Content => ({
  margin: [left, 14 * mm, right, 0],
  table: {
    widths: ['*', 'auto'],
    body: [
      [
        { text: organisation, fontSize: 9, border: [false, false, false, true] },
        { text: number, fontSize: 9, noWrap: true, border: [false, false, false, true] },
      ],
    ],
  },
  layout: { hLineWidth: () => 0.5, hLineColor: () => '#808080', paddingLeft: () => 0, paddingRight: () => 0 },
});

const headingSize = { 1: 15, 2: 13, 3: 11.5 } as const;

/** A chart stays on the page of its heading. */
const withCharts = (blocks: readonly Block[], locale: PrintedDocument['locale']): Content[] =>
  blocks.flatMap((block, at): Content[] => {
    const before = blocks[at - 1];
    if (block.kind === 'heading' && blocks[at + 1]?.kind === 'tree') return [];
    if (block.kind === 'tree' && before?.kind === 'heading')
      return [{ unbreakable: true, stack: [...partsOf(before, locale), ...partsOf(block, locale)] }];
    return partsOf(block, locale);
  });

const partsOf = (block: Block, locale: PrintedDocument['locale']): Content[] => {
  switch (block.kind) {
    case 'heading':
      return [
        {
          text: block.text,
          fontSize: headingSize[block.level],
          bold: true,
          headlineLevel: block.level,
          outline: true,
          margin: [0, 12, 0, 6],
        },
      ];
    case 'paragraph':
      return block.text
        .split('\n')
        .map((text) => ({ text, leadingIndent: 22, alignment: 'justify', margin: [0, 0, 0, 4] }));
    case 'hint':
      return [{ text: block.text, fontSize: 9.5, color: grey, margin: [0, 0, 0, 5] }];
    case 'list':
      return [{ ol: block.items.map((text) => ({ text, margin: [0, 0, 0, 3] })), margin: [22, 0, 0, 6] }];
    case 'facts':
      return [pdfFacts(block.facts)];
    case 'table':
      return [pdfTable(block.columns, block.rows)];
    case 'tree':
      return pdfChart(block.nodes, locale);
    case 'page-break':
      return [{ text: '', pageBreak: 'after' }];
  }
};

const approval = (document: PrintedDocument): Content[] => {
  if (document.approvals === undefined) return [];
  const { columns, rows } = approvalTable(document, document.approvals);
  return [
    {
      unbreakable: true,
      stack: [
        { text: say(document, 'approval'), bold: true, margin: [0, 16, 0, 6] },
        pdfTable(columns, rows, 30),
      ],
    },
  ];
};

const signature = ({ organisation, date, locale }: PrintedDocument): Content[] => {
  const lines = [organisation, date === undefined ? undefined : printedDay(date, locale)]
    .filter((line) => line !== undefined && line !== '')
    .map((line): Content => ({ text: line ?? '', alignment: 'right' }));
  return lines.length === 0 ? [] : [{ unbreakable: true, stack: lines, margin: [0, 20, 0, 0] }];
};
