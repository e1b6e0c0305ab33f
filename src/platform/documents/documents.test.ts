import { expect, test } from 'vitest';
import { missingInPdf, readDocx } from '../../../test/support/printed.ts';
import { chartOf } from './chart.ts';
import type { PrintedDocument, PrintedNode } from './document.ts';
import { chineseNumber, numbered, printedDay } from './wording.ts';
import { writeDocx } from './write-docx.ts';
import { writePdf } from './write-pdf.ts';

const node = (name: string, ...children: PrintedNode[]): PrintedNode => ({ name, children });

const heading = (level: 1 | 2 | 3, text: string) => ({ kind: 'heading' as const, level, text });

const charter: PrintedDocument = {
  title: '项目管理办公室章程',
  number: 'PMO-章程-V1.0',
  organisation: '启衡信息技术有限公司',
  date: '2026-01-20',
  blocks: [
    { kind: 'heading', level: 1, text: '使命' },
    { kind: 'paragraph', text: '以统一的方法 <与> 真实的数据 & 及时的决策支持。' },
    { kind: 'heading', level: 1, text: '目标' },
    { kind: 'heading', level: 2, text: '年度目标' },
    {
      kind: 'table',
      columns: [{ title: '目标' }, { title: '目标值', align: 'right' }],
      rows: [
        ['按时交付率', '≥ 90%'],
        ['喆堃祎镕的满意度', '≥ 4.2'],
      ],
    },
    { kind: 'tree', nodes: [node('总经理', node('项目管理办公室'), node('研发一部'))] },
    { kind: 'list', items: ['制定制度', '组织评审'] },
    { kind: 'facts', facts: [{ label: '汇报对象', value: '总经理' }] },
  ],
  approvals: [{ step: '批准', person: '沈国栋', opinion: '同意', on: '2026-01-20' }, { step: '会签' }],
};

test('a Word file holds nothing that an editor refuses it for', async () => {
  const odd: PrintedDocument = {
    title: '控\u0001\ufffe\ud800制',
    blocks: [{ kind: 'paragraph', text: '一\u000b\uffff二𠮷' }],
  };
  const { paragraphs } = await readDocx(await writeDocx(odd));
  expect(paragraphs.map(({ text }) => text)).toEqual(expect.arrayContaining(['控制', '一二𠮷']));
});

test('a Word file has the headings in their levels, the rows of its tables, header and page numbers', async () => {
  const { paragraphs, tables, header, footer, xml } = await readDocx(await writeDocx(charter));
  const styled = paragraphs.filter(({ style }) => style !== null).map(({ style, text }) => [style, text]);
  expect(styled.slice(0, 4)).toEqual([
    ['Title', '项目管理办公室章程'],
    ['Heading1', '一、使命'],
    ['Heading1', '二、目标'],
    ['Heading2', '（一）年度目标'],
  ]);
  expect(paragraphs.map(({ text }) => text)).toContain('以统一的方法 <与> 真实的数据 & 及时的决策支持。');
  expect(tables[0]).toEqual([
    ['目标', '目标值'],
    ['按时交付率', '≥ 90%'],
    ['喆堃祎镕的满意度', '≥ 4.2'],
  ]);
  expect(tables.at(-1)).toEqual([
    ['环节', '签署人', '意见', '日期'],
    ['批准', '沈国栋', '同意', '2026年1月20日'],
    ['会签', '', '', ''],
  ]);
  expect(tables[1]?.flat().filter((text) => text !== '')).toEqual(['总经理', '项目管理办公室', '研发一部']);
  expect([header, footer]).toEqual(['启衡信息技术有限公司\tPMO-章程-V1.0', '第  页　共  页']);
  expect(xml).toContain('w:tblHeader');
});

test('a PDF file holds every text in a font of its own', async () => {
  const pdf = await writePdf(charter);
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  const phrases = [
    '项目管理办公室章程',
    '一、使命',
    '（一）年度目标',
    '喆堃祎镕的满意度',
    '研发一部',
    '2026年1月20日',
    '签批栏',
  ];
  expect(missingInPdf(pdf, phrases)).toEqual([]);
  expect(missingInPdf(pdf, ['齉龘']).length).toBe(1);
  expect([pdf.includes('NotoSansSC'), pdf.length < 200_000]).toEqual([true, true]);
});

test('a text that looks like a picture or an address is printed, not fetched', async () => {
  const { blocks } = {
    blocks: [{ kind: 'paragraph' as const, text: 'http://127.0.0.1:1/x.png 与 /etc/passwd' }],
  };
  expect(
    missingInPdf(await writePdf({ title: '地址', blocks }), ['http://127.0.0.1:1/x.png', '/etc/passwd']),
  ).toEqual([]);
});

test.each([
  [1, '一'],
  [10, '十'],
  [12, '十二'],
  [20, '二十'],
  [35, '三十五'],
])('%d is %s', (value, text) => expect(chineseNumber(value)).toBe(text));

test.each([
  ['sections', 'zh-CN', ['一、甲', '（一）乙', '1. 丙', '二、丁', '（一）戊']],
  ['chapters', 'zh-CN', ['第一章　甲', '第一节　乙', '1. 丙', '第二章　丁', '第一节　戊']],
  ['sections', 'en', ['1 甲', '1.1 乙', '1.1.1 丙', '2 丁', '2.1 戊']],
  ['none', 'zh-CN', ['甲', '乙', '丙', '丁', '戊']],
] as const)('headings numbered by %s in %s', (numbering, locale, expected) => {
  const blocks = [heading(1, '甲'), heading(2, '乙'), heading(3, '丙'), heading(1, '丁'), heading(2, '戊')];
  const texts = numbered({ title: '', blocks, numbering, locale }).map((block) =>
    block.kind === 'heading' ? block.text : '',
  );
  expect(texts).toEqual(expected);
});

test('a day is written as the language writes it', () => {
  expect([printedDay('2026-01-20', 'zh-CN'), printedDay('2026-01-20', 'en')]).toEqual([
    '2026年1月20日',
    '2026-01-20',
  ]);
});

test('every row of a chart fills its columns; a chart too wide for a page is none', () => {
  const chart = chartOf([node('总经理', node('甲', node('丙'), node('丁')), node('乙'))]);
  const widths = chart?.rows.map(({ cells }) => cells.reduce((sum, { span }) => sum + span, 0));
  expect(widths).toEqual([24, 24, 24, 24, 24, 24, 24]);
  expect(chartOf([node('总', ...Array.from({ length: 8 }, (_none, at) => node(`部${at}`)))])).toBeNull();
  expect(chartOf([])).toBeNull();
});
