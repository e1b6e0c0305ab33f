import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib';
import { writeXlsx } from 'hucre';
import { describe, expect, it } from 'vitest';
import { readSheets } from './read-sheet.ts';
import { sheetRules } from './rules.ts';
import { cellText, defaultSheetLimits, lengthProblem, unreadable, type SheetLimits } from './sheet.ts';

interface ArchivePart {
  readonly name: string;
  readonly content: Uint8Array;
  /** The unpacked size to declare, true or not. */
  readonly declared?: number;
}

const little = (size: 2 | 4, value: number): Buffer => {
  const bytes = Buffer.alloc(size);
  if (size === 2) bytes.writeUInt16LE(value);
  else bytes.writeUInt32LE(value);
  return bytes;
};

/** A zip archive written by hand, so that its directory may lie. */
const archive = (parts: readonly ArchivePart[]): Uint8Array => {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, content, declared = content.length } of parts) {
    const packed = deflateRawSync(content);
    const sizes = [
      little(4, crc32(content)),
      little(4, packed.length),
      little(4, declared),
      little(2, name.length),
      little(2, 0),
    ];
    const common = [little(2, 0), little(2, 8), little(4, 0), ...sizes];
    const local = Buffer.concat([little(4, 0x04034b50), little(2, 20), ...common, Buffer.from(name), packed]);
    directory.push(
      Buffer.concat([
        little(4, 0x02014b50),
        little(4, 20),
        ...common,
        little(2, 0),
        little(2, 0),
        little(2, 0),
        little(4, 0),
        little(4, offset),
        Buffer.from(name),
      ]),
    );
    bodies.push(local);
    offset += local.length;
  }
  const index = Buffer.concat(directory);
  const end = [
    little(4, 0x06054b50),
    little(4, 0),
    little(2, parts.length),
    little(2, parts.length),
    little(4, index.length),
    little(4, offset),
    little(2, 0),
  ];
  return Buffer.concat([...bodies, index, ...end]);
};

/** The parts of a small honest archive. */
const unpacked = (bytes: Uint8Array): { name: string; content: Buffer }[] => {
  const buffer = Buffer.from(bytes);
  const parts: { name: string; content: Buffer }[] = [];
  let at = buffer.indexOf(little(4, 0x02014b50));
  while (buffer.readUInt32LE(at) === 0x02014b50) {
    const [nameLength, extra, remark] = [28, 30, 32].map((offset) => buffer.readUInt16LE(at + offset));
    const local = buffer.readUInt32LE(at + 42);
    const body = local + 30 + buffer.readUInt16LE(local + 26) + buffer.readUInt16LE(local + 28);
    const packed = buffer.subarray(body, body + buffer.readUInt32LE(at + 20));
    const name = buffer.toString('utf8', at + 46, at + 46 + (nameLength ?? 0));
    parts.push({ name, content: buffer.readUInt16LE(at + 10) === 8 ? inflateRawSync(packed) : packed });
    at += 46 + (nameLength ?? 0) + (extra ?? 0) + (remark ?? 0);
  }
  return parts;
};

const types: ArchivePart = { name: '[Content_Types].xml', content: Buffer.from('<Types/>') };
const zeros = (size: number): Uint8Array => new Uint8Array(size);
const limited = (limits: Partial<SheetLimits>): SheetLimits => ({ ...defaultSheetLimits, ...limits });
const workbook = (rows: (string | number | null)[][]): Promise<Uint8Array> =>
  writeXlsx({ sheets: [{ name: '台账', rows }] });

const ruleOf = async (bytes: Uint8Array, limits = defaultSheetLimits): Promise<string> => {
  const read = await readSheets(bytes, 'x', limits);
  return read.status === 'read' ? 'read' : read.rule;
};

describe('a text file', () => {
  it('is read by its content, whatever its name', async () => {
    const read = await readSheets(Buffer.from('a;b\n1;"x\ny"\n'), 'table.xlsx');
    expect(read).toEqual({
      status: 'read',
      sheets: [
        {
          name: 'table.xlsx',
          rows: [
            ['a', 'b'],
            ['1', 'x\ny'],
          ],
        },
      ],
      encoding: 'utf-8',
      separator: ';',
      doubts: [],
    });
  });

  it.each([
    { rule: 'sheet.empty', text: '' },
    { rule: 'sheet.empty', text: ' \n\n' },
    { rule: 'sheet.too-many-rows', text: 'a\nb\nc\n', limits: { rows: 2 } },
    { rule: 'sheet.too-many-cells', text: 'a,b\nc,d\n', limits: { cells: 1 } },
    { rule: 'sheet.too-large', text: 'a,b\n', limits: { bytes: 3 } },
    { rule: 'sheet.binary', text: '\u0000\u0001\u0002\u0003\u0004\u0005' },
  ])('$rule', async ({ rule, text, limits }) => {
    expect(await ruleOf(Buffer.from(text), limited(limits ?? {}))).toBe(rule);
  });

  it.each([
    { rule: 'sheet.separator-uncertain', text: 'a\nb\n' },
    { rule: 'sheet.quote-open', text: 'a,b\n1,"open\n2,x\n' },
  ])('$rule is a doubt', async ({ rule, text }) => {
    expect(await readSheets(Buffer.from(text), 'x')).toMatchObject({ status: 'read', doubts: [{ rule }] });
  });

  it('is refused by its declared length before a byte is read', () => {
    expect(lengthProblem(2 ** 31)).toMatchObject({
      rule: 'sheet.too-large',
      params: { size: '2.0 GB', limit: '50.0 MB' },
    });
    expect(lengthProblem(1000)).toBeNull();
  });
});

describe('a workbook', () => {
  it('gives numbers, dates, booleans, and formulas by their last result or else their text', async () => {
    const bytes = await writeXlsx({
      sheets: [
        {
          name: '台账',
          rows: [
            ['编号', '金额', '比例', '日期', '时刻', '公式', '未算'],
            [
              '=1+1',
              2013.02,
              0.45,
              new Date(Date.UTC(2026, 6, 31)),
              new Date(Date.UTC(2026, 6, 31, 9, 30)),
              null,
              null,
            ],
            [null, true],
          ],
          columns: [
            {},
            { numFmt: '"£"#,##0.00' },
            { numFmt: '0%' },
            { numFmt: 'yyyy-mm-dd' },
            { numFmt: 'yyyy-mm-dd hh:mm' },
          ],
          cells: new Map([
            ['1,5', { formula: 'SUM(1,2)', formulaResult: 3 }],
            ['1,6', { formula: 'A1&B1' }],
          ]),
        },
      ],
    });
    const read = await readSheets(bytes, 'x.xlsx');
    if (read.status === 'unreadable') throw new Error(read.message[1]);
    expect(read.sheets[0]?.rows.slice(1)).toEqual([
      [
        '=1+1',
        { kind: 'number', number: 2013.02, format: '"£"#,##0.00' },
        { kind: 'number', number: 0.45, format: '0%' },
        { kind: 'date', on: '2026-07-31', time: null },
        { kind: 'date', on: '2026-07-31', time: '09:30:00' },
        { kind: 'number', number: 3, format: null },
        '=A1&B1',
      ],
      [null, 'TRUE'],
    ]);
    expect(read.sheets[0]?.rows[1]?.map(cellText)).toEqual([
      '=1+1',
      '2013.02',
      '0.45',
      '2026-07-31',
      '2026-07-31 09:30:00',
      '3',
      '=A1&B1',
    ]);
  });

  it('keeps to the limits of rows, cells and sheets', async () => {
    const bytes = await workbook([
      ['a', 'b'],
      ['c', 'd'],
      ['e', 'f'],
    ]);
    expect(await ruleOf(bytes, limited({ rows: 2 }))).toBe('sheet.too-many-rows');
    expect(await ruleOf(bytes, limited({ cells: 5 }))).toBe('sheet.too-many-cells');
    expect(await ruleOf(bytes, limited({ sheets: 0 }))).toBe('sheet.too-many-sheets');
    expect(await ruleOf(bytes, limited({ rows: 3, cells: 6, sheets: 1 }))).toBe('read');
    expect(await ruleOf(await workbook([]))).toBe('sheet.empty');
  });

  it.each([
    {
      what: 'a part packed a thousand times',
      rule: 'sheet.unpacks-suspiciously',
      bytes: archive([types, { name: 'a.xml', content: zeros(4 * 2 ** 20) }]),
    },
    {
      what: 'a part that declares no size',
      rule: 'sheet.unpacks-suspiciously',
      bytes: archive([types, { name: 'a.xml', content: zeros(2 ** 20), declared: 0 }]),
    },
    {
      what: 'parts of 3 GB together',
      rule: 'sheet.unpacks-too-large',
      bytes: archive([types, { name: 'a.xml', content: zeros(10), declared: 3 * 2 ** 30 }]),
    },
    {
      what: 'an archive of something else',
      rule: 'sheet.not-a-workbook',
      bytes: archive([{ name: 'a.txt', content: Buffer.from('text') }]),
    },
    {
      what: 'a part of 4 GB or more',
      rule: 'sheet.unpacks-too-large',
      bytes: archive([{ ...types, declared: 0xffffffff }]),
    },
    { what: 'a torn archive', rule: 'sheet.workbook-broken', bytes: archive([types]).slice(0, 60) },
    { what: 'a workbook without its parts', rule: 'sheet.workbook-broken', bytes: archive([types]) },
    {
      what: 'a workbook of old or with a password',
      rule: 'sheet.old-or-encrypted',
      bytes: Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0, 0),
    },
  ])('is not opened: $what', async ({ rule, bytes }) => {
    expect(await ruleOf(bytes)).toBe(rule);
  });

  it('is not opened further than a part declares', async () => {
    const honest = archive([{ name: '[Content_Types].xml', content: zeros(500_000), declared: 1000 }]);
    expect(await ruleOf(honest)).toBe('sheet.workbook-broken');
  });

  it('is not opened when a cell in the far corner would fill memory with empty ones', async () => {
    const honest = await writeXlsx({ sheets: [{ name: 'x', rows: [['a']] }] });
    const parts = unpacked(honest).map(({ name, content }) => {
      const moved = Buffer.from(
        content.toString().replace('r="1"', 'r="1048576"').replace('r="A1"', 'r="XFD1048576"'),
      );
      return { name, content: name.endsWith('sheet1.xml') ? moved : content };
    });
    expect(await ruleOf(archive(parts))).toBe('sheet.too-many-cells');
  });

  it('is not opened when parts share their bytes', async () => {
    const bytes = Buffer.from(archive([types, { name: 'a.xml', content: Buffer.from('x'.repeat(50)) }]));
    bytes.writeUInt32LE(bytes.length * 2, bytes.lastIndexOf('a.xml') - 46 + 20);
    expect(await ruleOf(bytes)).toBe('sheet.workbook-broken');
  });
});

const particulars = (text: string): string[] => [...text.matchAll(/\{\w+\}/g)].map(([name]) => name).sort();

describe('the texts of the rules', () => {
  it.each(Object.entries(sheetRules))('%s has the same particulars in both languages', (_rule, [zh, en]) => {
    expect(particulars(en)).toEqual(particulars(zh));
  });

  it('are filled in', () => {
    expect(unreadable('sheet.too-many-rows', { limit: 5 }, '台账')).toMatchObject({
      at: '台账',
      message: ['行数太多：超过上限 5 行', 'Too many rows: more than 5'],
    });
  });
});
