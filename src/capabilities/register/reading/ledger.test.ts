import { writeXlsx, type WriteSheet } from 'hucre';
import { describe, expect, it, test } from 'vitest';
import { projectTarget } from './project-target.ts';
import { readRegister, type RegisterInput, type RegisterRead } from './read-register.ts';

const read = async (
  content: string | readonly WriteSheet[],
  more: Partial<RegisterInput> = {},
): Promise<RegisterRead> => {
  const bytes =
    typeof content === 'string' ? Buffer.from(content) : await writeXlsx({ sheets: [...content] });
  const found = await readRegister({ bytes, name: 'ledger', target: projectTarget, ...more });
  if (found.status === 'unreadable') throw new Error(found.message[1]);
  return found;
};

const rulesOf = ({ doubts }: RegisterRead): string[] => doubts.map(({ row, why }) => `${row} ${why.rule}`);

const valuesOf = ({ records }: RegisterRead, row: number): Record<string, unknown> => {
  const record = records.find((one) => one.row === row);
  return Object.fromEntries(
    Object.entries(record?.fields ?? {}).map(([key, { kind: _kind, from: _from, ...value }]) => [
      key,
      Object.values(value)[0],
    ]),
  );
};

/** A ledger as many an office keeps it: a title, a unit, two rows of headings, merged departments, a total, a signature. */
const ledger: WriteSheet = {
  name: '项目台账',
  rows: [
    ['2024年度重点项目台账'],
    ['', '', '', '', '', '', '单位：万元'],
    ['序号', '部门', '项目编号', '项目名称', '计划工期', '', '投资', ''],
    ['', '', '', '', '开始', '完成', '总预算', '已支出'],
    [1, '研发部', 'P001', '甲', '2024-01-01', '2024-12-31', 1200, 300],
    [2, '', 'P002', '乙', '2024.3.5', '2024年12月31日', '800', '30'],
    [3, '市场部', 'P003', '丙', '24.3.5', '', '1.2亿', ''],
    ['合  计', '', '', '', '', '', 2100, 333],
    ['填表人：张三', '', '', '审核人：李四'],
  ],
  merges: [
    { startRow: 0, startCol: 0, endRow: 0, endCol: 7 },
    { startRow: 2, startCol: 0, endRow: 3, endCol: 0 },
    { startRow: 2, startCol: 4, endRow: 2, endCol: 5 },
    { startRow: 2, startCol: 6, endRow: 2, endCol: 7 },
    { startRow: 4, startCol: 1, endRow: 5, endCol: 1 },
  ],
};
const lastYear: WriteSheet = {
  name: '2023',
  hidden: true,
  rows: [
    ['项目编号', '项目名称', '部门', '项目经理', '开始日期', '完成日期', '预算(万元)', '健康度'],
    ['OLD1', '旧项目', '研发部', '张三', '2023-01-01', '2023-12-31', 1, '绿'],
  ],
};

describe('a ledger with a title, a unit, two rows of headings, merged cells, a total and a signature', () => {
  it('is read whole: both rows name the columns, the unit above counts, a merged cell speaks for each row', async () => {
    const found = await read([lastYear, ledger]);
    expect(found).toMatchObject({
      sheet: '项目台账',
      headingRow: 4,
      mapped: {
        项目编号: 'code',
        项目名称: 'name',
        部门: 'department',
        '计划工期 开始': 'startOn',
        '计划工期 完成': 'finishOn',
        '投资 总预算': 'budgetFen',
        '投资 已支出': 'actualCostFen',
      },
    });
    expect(valuesOf(found, 5)).toMatchObject({ budgetFen: 1_200_000_000, finishOn: '2024-12-31' });
    expect(valuesOf(found, 6)).toMatchObject({ department: '研发部', startOn: '2024-03-05' });
    expect(valuesOf(found, 7)).toMatchObject({ startOn: '2024-03-05', budgetFen: 12_000_000_000 });
    expect(rulesOf(found)).toEqual(
      expect.arrayContaining([
        '0 register.two-heading-rows',
        '0 register.merged-filled',
        '0 register.other-sheets',
        '4 register.money-unit-above',
        '8 register.row-is-total',
        '9 register.row-is-remark',
      ]),
    );
  });

  it('is read the same as plain text, where nothing says which cells are merged', async () => {
    const text = (ledger.rows ?? []).map((row) => row.join(';')).join('\n');
    const { mapped, records } = await read(text);
    expect(mapped).toMatchObject({
      '计划工期 完成': 'finishOn',
      '投资 总预算': 'budgetFen',
      项目编号: 'code',
    });
    expect(records[0]).toMatchObject({ row: 5, key: 'P001' });
  });

  it.each([3, 4])(
    'is read the same where somebody names row %s as that of the headings',
    async (headingRow) => {
      expect(await read([ledger], { headingRow })).toMatchObject({
        headingRow: 4,
        mapped: { 项目编号: 'code' },
      });
    },
  );
});

test('a hidden sheet is read where no other has a table', async () => {
  const cover: WriteSheet = { name: '封面', rows: [['项目管理办公室']] };
  expect((await read([cover, lastYear])).sheet).toBe('2023');
});

test('a record of plain words below the headings is no second row of headings', async () => {
  const { headingRow, rows } = await read('项目编号,项目名称,部门\nP-A,部门,\n');
  expect([headingRow, rows]).toEqual([1, 1]);
});

const inFormat = (value: number, numFmt: string) => ({ value, style: { numFmt } });

test('the figures of a number count as they are shown', async () => {
  const sheet: WriteSheet = {
    name: 'S',
    rows: [
      ['项目编号', '项目名称'],
      [12, '甲'],
      [7, '乙'],
      [1200, '丙'],
      [20240301001, '丁'],
    ],
    cells: new Map([
      ['1,0', inFormat(12, '0000')],
      ['2,0', inFormat(7, '"PRJ-"000')],
      ['3,0', inFormat(1200, '#,##0')],
      ['4,0', inFormat(20240301001, '0')],
    ]),
  };
  expect((await read([sheet])).records.map(({ key }) => key)).toEqual([
    '0012',
    'PRJ-007',
    '1200',
    '20240301001',
  ]);
});

describe('dates with a year of two digits', () => {
  it.each([
    ['开始日期', ['24-03-05'], '2024-03-05'],
    ['Start', ['24-03-05', '2024-04-01'], '2024-03-05'],
    ['Start', ['24-03-05', '99-12-31'], '2024-03-05'],
    ['Start', ['24.3.5'], '2024-03-05'],
    ['Start', ['24-03-05'], '2005-03-24'],
    ['Start', ['05/03/24', '05/03/99'], '2024-03-05'],
    ['Start', ['24年3月5日'], '2024-03-05'],
    ['Start', ['24年3月'], '2024-03-01'],
  ])('%s: %j begins with %s', async (heading, cells, on) => {
    const found = await read(
      `项目名称;${heading}\n${cells.map((cell, at) => `N${at};${cell}`).join('\n')}\n`,
    );
    expect(valuesOf(found, 2)['startOn']).toBe(on);
    expect(found.doubts.some(({ row }) => row === 2)).toBe(true);
  });
});

test('a column whose dates do not tell day from month follows the one whose dates do', async () => {
  const found = await read(
    'Project ID;Name;Start;Finish\n1;A;5/3/2024;12/31/2024\n2;B;6/3/2024;11/30/2024\n',
  );
  expect(valuesOf(found, 2)['startOn']).toBe('2024-05-03');
  expect(rulesOf(found)).toContain('1 register.date-order-inferred');
});

test.each([
  ['项目投资表（单位：亿元）', 1_200_000_000_000],
  ['金额单位为千元', 12_000_000],
  ['Amounts in £m', 12_000_000_000],
  ['单位：研发中心', 12_000],
])('above the headings "%s" says the unit', async (title, fen) => {
  const found = await read(`${title};;\n项目编号;项目名称;预算\nP1;甲;120\n`);
  expect(valuesOf(found, 3)['budgetFen']).toBe(fen);
});

test.each(['^', '~', '，', '；'])('%j separates columns where nothing usual does', async (separator) => {
  const lines = ['项目编号 项目名称 部门', 'P1 甲 研发部', 'P2 乙 市场部'].map((line) =>
    line.replaceAll(' ', separator),
  );
  expect(await read(lines.join('\n'))).toMatchObject({ separator, rows: 2 });
});
