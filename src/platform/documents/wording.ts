import { fill, inLocale, type Text } from '../i18n.ts';
import { punctuationOf } from '../punctuation.ts';
import type { ApprovalLine, Block, PrintedColumn, PrintedDocument, PrintedNode } from './document.ts';

const texts = {
  step: ['环节', 'Step'],
  person: ['签署人', 'Signed by'],
  opinion: ['意见', 'Opinion'],
  date: ['日期', 'Date'],
  approval: ['签批栏', 'Approval'],
  number: ['文件编号：{number}', 'No. {number}'],
} as const satisfies Readonly<Record<string, Text>>;

/** A text of the writers' own in the language of the document. */
export const say = (document: PrintedDocument, key: keyof typeof texts, params = {}): string =>
  fill(inLocale(texts[key], document.locale ?? 'zh-CN'), params);

/** A day as a document writes it: 2026年1月20日. */
export const printedDay = (day: string, locale: PrintedDocument['locale']): string => {
  const [year = '', month = '', date = ''] = day.split('-');
  return locale === 'en' ? day : `${year}年${Number(month)}月${Number(date)}日`;
};

const digits = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/** 1–99 in Chinese: 二十三. */
export const chineseNumber = (value: number): string => {
  const [tens, ones] = [Math.floor(value / 10), value % 10];
  if (tens === 0) return digits[ones] ?? '';
  return `${tens === 1 ? '' : digits[tens]}十${ones === 0 ? '' : digits[ones]}`;
};

type Numbering = (counts: readonly number[]) => string;

const numberings: Readonly<Record<string, Numbering>> = {
  'sections zh-CN': ([one = 0, two = 0, three = 0]) => {
    if (three > 0) return `${three}. `;
    return two > 0 ? `（${chineseNumber(two)}）` : `${chineseNumber(one)}、`;
  },
  'chapters zh-CN': ([one = 0, two = 0, three = 0]) => {
    if (three > 0) return `${three}. `;
    return two > 0 ? `第${chineseNumber(two)}节　` : `第${chineseNumber(one)}章　`;
  },
  'sections en': (counts) => `${counts.filter((count) => count > 0).join('.')} `,
  'chapters en': (counts) =>
    counts[1] ? `${counts.filter((count) => count > 0).join('.')} ` : `Chapter ${counts[0]} `,
};

/** The blocks with the numbers of their headings written out. */
export const numbered = ({ blocks, numbering = 'sections', locale = 'zh-CN' }: PrintedDocument): Block[] => {
  const write = numberings[`${numbering} ${locale}`];
  let counts = [0, 0, 0];
  return blocks.map((block) => {
    if (block.kind !== 'heading' || !write) return block;
    counts = counts.map((count, at) => {
      if (at < block.level - 1) return count;
      return at === block.level - 1 ? count + 1 : 0;
    });
    return { ...block, text: `${write(counts)}${block.text}` };
  });
};

/** Half-width characters a text is wide. */
const widthOf = (text: string): number =>
  [...text].reduce((sum, one) => sum + (/[\u1100-\uffef]/.test(one) ? 2 : 1), 0);

/** Shares of the columns, adding up to 1: by weight, else by the longest text within limits. */
export const sharesOf = (
  columns: readonly PrintedColumn[],
  rows: readonly (readonly string[])[],
): number[] => {
  const weights = columns.map(({ title, weight }, at) => {
    if (weight !== undefined) return weight;
    const longest = Math.max(widthOf(title), ...rows.map((row) => widthOf(row[at] ?? '')));
    return Math.min(Math.max(longest, 5), 44) + 3;
  });
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return weights.map((weight) => weight / sum);
};

/** The table of approval as a table like any other. */
export const approvalTable = (document: PrintedDocument, lines: readonly ApprovalLine[]) => ({
  columns: [
    { title: say(document, 'step'), weight: 5 },
    { title: say(document, 'person'), weight: 4 },
    { title: say(document, 'opinion'), weight: 9 },
    { title: say(document, 'date'), weight: 4 },
  ],
  rows: lines.map(({ step, person = '', opinion = '', on }) => [
    step,
    person,
    opinion,
    on === undefined ? '' : printedDay(on, document.locale),
  ]),
});

export interface TreeLine {
  readonly depth: number;
  readonly text: string;
}

/** A tree as lines from the top, for charts too wide for the page. */
export const treeLines = (
  nodes: readonly PrintedNode[],
  locale: PrintedDocument['locale'] = 'zh-CN',
  depth = 0,
): TreeLine[] =>
  nodes.flatMap(({ name, note, children }) => [
    { depth, text: note === undefined ? name : punctuationOf(locale).aside(name, note) },
    ...treeLines(children, locale, depth + 1),
  ]);
