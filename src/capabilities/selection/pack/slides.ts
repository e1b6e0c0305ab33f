import type PptxGenJS from 'pptxgenjs';
import {
  capacityTable,
  decisionsAsked,
  frontierTable,
  proposalSheets,
  rankingTable,
  type PackTable,
  type Say,
  type Speech,
} from './content.ts';
import type { PackContent } from '../schema/board-pack.ts';
import { packWords } from './words.ts';

// The slide's width in inches, and what its text is set in.
const slideWidth = 13.33;
const face = 'Microsoft YaHei';
const ink = '1F2328';
const accent = '1D5BD8';
const rowsOnSlide = 14;

type Slide = ReturnType<PptxGenJS['addSlide']>;

/** The meeting's papers as slides. */
export const packSlides = async (pack: PackContent, speech: Speech, asOf: string): Promise<Buffer> => {
  const { say, marks } = speech;
  const { default: Deck } = await import('pptxgenjs');
  const deck = new Deck();
  deck.layout = 'LAYOUT_WIDE';
  deck.theme = { headFontFace: face, bodyFontFace: face };
  deck.title = `${pack.round.number} ${say(packWords.title)}`;
  addCover(deck, pack, `${say(packWords.asOf)} ${asOf}`, say);
  addList(deck, say(packWords.asked), decisionsAsked(pack, speech));
  addTables(deck, say(packWords.ranking), rankingTable(pack, say));
  addTables(deck, say(packWords.capacity), capacityTable(pack, say));
  addFrontier(deck, pack, speech);
  addBubbles(deck, pack, say);
  for (const sheet of proposalSheets(pack, speech)) {
    const slide = titled(deck, sheet.title);
    addTable(
      slide,
      {
        columns: [{ title: '' }, { title: '' }],
        rows: sheet.facts.map(({ label, value }) => [label, value]),
      },
      { x: 0.6, width: 5.6 },
    );
    addTable(slide, sheet.points, { x: 6.6, width: 6.1 });
    const opinions = sheet.opinions.length > 0 ? sheet.opinions.join('\n') : say(packWords.none);
    slide.addText(marks.labelled(say(packWords.opinions), opinions), {
      ...text(14),
      x: 0.6,
      y: 5.6,
      w: slideWidth - 1.2,
      h: 1.4,
      valign: 'top',
    });
  }
  const written = await deck.write({ outputType: 'nodebuffer' });
  if (!Buffer.isBuffer(written)) throw new RangeError('packSlides: the slides came as no buffer');
  return written;
};

const text = (size: number) => ({ fontFace: face, fontSize: size, color: ink });

const titled = (deck: PptxGenJS, title: string): Slide => {
  const slide = deck.addSlide();
  slide.addText(title, { ...text(24), bold: true, x: 0.6, y: 0.3, w: slideWidth - 1.2, h: 0.7 });
  slide.addShape('line', { x: 0.6, y: 1.05, w: slideWidth - 1.2, h: 0, line: { color: accent, width: 1.5 } });
  return slide;
};

const addCover = (deck: PptxGenJS, { enterprise, round }: PackContent, asOf: string, say: Say): void => {
  const slide = deck.addSlide();
  slide.addText(`${round.number} ${say(packWords.title)}`, {
    ...text(40),
    bold: true,
    x: 0.9,
    y: 2.4,
    w: 11.5,
    h: 1,
  });
  slide.addText(round.name, { ...text(24), x: 0.9, y: 3.4, w: 11.5, h: 0.7 });
  slide.addText(`${enterprise}\n${asOf}`, { ...text(16), x: 0.9, y: 5.8, w: 11.5, h: 1 });
};

const addList = (deck: PptxGenJS, title: string, items: readonly string[]): void => {
  titled(deck, title).addText(
    items.map((item) => ({
      text: item,
      options: { bullet: { type: 'number' }, breakLine: true, paraSpaceAfter: 12 },
    })),
    { ...text(20), x: 0.8, y: 1.4, w: slideWidth - 1.6, h: 4.5, valign: 'top' },
  );
};

/** As many slides as the rows need. */
const addTables = (deck: PptxGenJS, title: string, table: PackTable): void => {
  for (let at = 0; at < Math.max(1, table.rows.length); at += rowsOnSlide)
    addTable(
      titled(deck, title),
      { ...table, rows: table.rows.slice(at, at + rowsOnSlide) },
      { x: 0.6, width: slideWidth - 1.2 },
    );
};

const addTable = (
  slide: Slide,
  { columns, rows }: PackTable,
  { x, width }: { readonly x: number; readonly width: number },
): void => {
  const cell = (value: string, index: number) => ({
    text: value,
    options: { align: columns[index]?.isNumber ? ('right' as const) : ('left' as const) },
  });
  const head = columns.map(({ title }, index) => ({
    text: title,
    options: { bold: true, fill: { color: 'EAF0FB' }, ...cell(title, index).options },
  }));
  const hasHead = columns.some(({ title }) => title !== '');
  slide.addTable([...(hasHead ? [head] : []), ...rows.map((row) => row.map(cell))], {
    ...text(14),
    x,
    y: 1.3,
    w: width,
    border: { type: 'solid', color: 'D0D7DE', pt: 0.5 },
  });
};

const addFrontier = (deck: PptxGenJS, pack: PackContent, speech: Speech): void => {
  const { say } = speech;
  const points = (pack.study?.frontier ?? []).toSorted((a, b) => a.costFen - b.costFen);
  if (points.length < 2) return;
  const slide = titled(deck, say(packWords.frontier));
  slide.addChart(
    deck.ChartType.line,
    [
      {
        name: say(packWords.value),
        labels: frontierTable(pack, speech).rows.map(([cost = '']) => cost),
        values: points.map(({ value }) => value),
      },
    ],
    {
      x: 0.6,
      y: 1.2,
      w: slideWidth - 1.2,
      h: 5.2,
      showCatAxisTitle: true,
      catAxisTitle: say(packWords.cost),
      showValAxisTitle: true,
      valAxisTitle: say(packWords.value),
      chartColors: [accent],
    },
  );
  slide.addText(say(packWords.proposalOnly), { ...text(12), x: 0.6, y: 6.6, w: 12, h: 0.4 });
};

const addBubbles = (deck: PptxGenJS, { ranking }: PackContent, say: Say): void => {
  const shown = ranking.rows.filter(({ complexity, total }) => complexity !== null && total !== null);
  if (shown.length === 0) return;
  titled(deck, say(packWords.bubble)).addChart(
    deck.ChartType.bubble,
    [
      { name: 'X', values: shown.map(({ complexity }) => complexity ?? 0) },
      {
        name: say(packWords.score),
        values: shown.map(({ total }) => total ?? 0),
        sizes: shown.map(({ costFen }) => (costFen ?? 0) / 1_000_000),
      },
    ],
    { x: 0.6, y: 1.2, w: slideWidth - 1.2, h: 5.6, chartColors: [accent] },
  );
};
