import { readXlsx } from 'hucre';
import { describe, expect, it } from 'vitest';
import { guarded, unguarded } from './formula-guard.ts';
import { readSheets } from './read-sheet.ts';
import { columnLetters, type Cell } from './sheet.ts';
import { writeCsv } from './write-csv.ts';
import { writeSheet } from './write-sheet.ts';
import type { WrittenSheet } from './written-sheet.ts';

const sheet: WrittenSheet = {
  timeZone: 'Asia/Shanghai',
  name: '项目台账 [2026/07]',
  columns: [
    { title: '编号', kind: 'text', width: 14 },
    { title: '预算', kind: 'money' },
    { title: '完成', kind: 'date' },
    { title: '进度', kind: 'percent' },
    { title: '人天', kind: 'number' },
    { title: '更新于', kind: 'instant' },
  ],
  rows: [
    ['00123', 201_302, '2026-07-31', 45.5, 1.5, '2026-07-31T01:30:00Z'],
    ["=cmd|'/c calc'!A0", -1, '1899-12-31', null, 0, 'unknown'],
    ['_x0041_ "q", two\nlines', 'Exempt', '2026-02-30', 7, null, ''],
  ],
};

const rowsOf = async (bytes: Uint8Array): Promise<readonly (readonly Cell[])[]> => {
  const read = await readSheets(bytes, 'x');
  if (read.status === 'unreadable') throw new Error(read.message[1]);
  return read.sheets[0]?.rows ?? [];
};

describe('a written workbook', () => {
  it('holds real dates and numbers, and as text what fits no kind', async () => {
    expect(await rowsOf(await writeSheet(sheet))).toEqual([
      ['编号', '预算', '完成', '进度', '人天', '更新于'],
      [
        '00123',
        { kind: 'number', number: 2013.02, format: '#,##0.00' },
        { kind: 'date', on: '2026-07-31', time: null },
        { kind: 'number', number: 0.455, format: '0.0%' },
        { kind: 'number', number: 1.5, format: null },
        { kind: 'date', on: '2026-07-31', time: '09:30:00' },
      ],
      [
        "=cmd|'/c calc'!A0",
        { kind: 'number', number: -0.01, format: '#,##0.00' },
        '1899-12-31',
        null,
        { kind: 'number', number: 0, format: null },
        'unknown',
      ],
      ['_x0041_ "q", two\nlines', 'Exempt', '2026-02-30', { kind: 'number', number: 0.07, format: '0.0%' }],
    ]);
  });

  it('is one that editors open, whatever characters the text holds', async () => {
    const odd = '控\u0001\u000b\ufffe\uffff\ud800制';
    const written = await writeSheet({ name: 'x', columns: [{ title: odd, kind: 'text' }], rows: [[odd]] });
    expect(await rowsOf(written)).toEqual([
      ['控\u0001\u000b\ufffd\ufffd\ufffd制'],
      ['控\u0001\u000b\ufffd\ufffd\ufffd制'],
    ]);
  });

  it('has its heading frozen and filterable, a name editors accept, and no formula', async () => {
    const [found] = (await readXlsx(await writeSheet(sheet), { readStyles: true })).sheets;
    expect(found).toMatchObject({
      name: '项目台账  2026 07',
      freezePane: { rows: 1 },
      autoFilter: { range: 'A1:F4' },
    });
    expect([...(found?.cells?.values() ?? [])].filter(({ formula }) => formula !== undefined)).toEqual([]);
  });

  it('says how much of a text did not fit into a cell', async () => {
    const bytes = await writeSheet({
      name: 'x',
      columns: [{ title: 'a', kind: 'text' }],
      rows: [['字'.repeat(40_000)]],
    });
    const [, row] = await rowsOf(bytes);
    expect(row?.[0]).toMatch(/字…\[\+7253\]$/);
  });

  it('may have no rows and no columns', async () => {
    expect(await rowsOf(await writeSheet({ ...sheet, rows: [] }))).toHaveLength(1);
    expect((await writeSheet({ name: '', columns: [], rows: [] })).length).toBeGreaterThan(0);
  });
});

describe('a written CSV file', () => {
  it('begins with a byte order mark and guards formulas, not numbers', () => {
    const bytes = writeCsv({
      ...sheet,
      rows: [...sheet.rows, ['-30.69', -3069, null, 100, -2, null], ['+x', null, null, null, null, null]],
    });
    expect(bytes.slice(0, 3)).toEqual(Uint8Array.of(0xef, 0xbb, 0xbf));
    expect(new TextDecoder().decode(bytes).split('\r\n')).toEqual([
      '编号,预算,完成,进度,人天,更新于',
      '00123,2013.02,2026-07-31,45.5%,1.5,2026-07-31 09:30:00',
      "'=cmd|'/c calc'!A0,-0.01,1899-12-31,,0,unknown",
      '"_x0041_ ""q"", two\nlines",Exempt,2026-02-30,7%,,',
      '-30.69,-30.69,,100%,-2,',
      "'+x,,,,,",
      '',
    ]);
  });

  it('is read back as it was written', async () => {
    const rows = await rowsOf(writeCsv(sheet));
    expect(rows[3]?.[0]).toBe('_x0041_ "q", two\nlines');
    expect(rows[2]?.[0]).toBe("=cmd|'/c calc'!A0");
  });
});

describe('the guard against formulas', () => {
  it.each(['=1', '+a', '-a', '@a', '\ta', '\r=a', ' =a', '＝1', '-1+2'])(
    'makes %j inert and back',
    (text) => {
      expect(guarded(text)).toBe(`'${text}`);
      expect(unguarded(guarded(text))).toBe(text);
    },
  );

  it.each(['a=1', '-5', '+86', '-1,234.50', '-3%', '', "'quoted"])('leaves %j alone', (text) => {
    expect(guarded(text)).toBe(text);
    expect(unguarded(text)).toBe(text);
  });
});

describe('the letters of a column', () => {
  it.each([
    [0, 'A'],
    [25, 'Z'],
    [26, 'AA'],
    [701, 'ZZ'],
    [702, 'AAA'],
  ])('%i is %s', (index, letters) => {
    expect(columnLetters(index)).toBe(letters);
  });
});
