import * as fc from 'fast-check';
import { writeXlsx } from 'hucre';
import { describe, expect, it } from 'vitest';
import { writeSheet } from '#platform/sheets/write-sheet.ts';
import { projectTarget } from './project-target.ts';
import { readRegister, type RegisterInput, type RegisterRead } from './read-register.ts';
import { registerRules } from './rules.ts';
import type { RegisterTarget } from './target.ts';
import { words } from './target.ts';

const registerOf = async (
  text: string | Uint8Array,
  more: Partial<RegisterInput> = {},
): Promise<RegisterRead> => {
  const bytes = typeof text === 'string' ? Buffer.from(text) : text;
  const read = await readRegister({ bytes, name: 'x.csv', target: projectTarget, ...more });
  if (read.status === 'unreadable') throw new Error(read.message[1]);
  return read;
};

const rulesOf = ({ doubts }: RegisterRead): string[] =>
  doubts.map(({ row, column, why }) => `${row} ${column} ${why.rule}`);

describe('the columns of a register', () => {
  it.each([
    [
      'ID, Project, Dept, PM, Start, End, Budget, RAG',
      ['code', 'name', 'department', 'manager', 'startOn', 'finishOn', 'budgetFen', 'reportedHealth'],
    ],
    [
      '项目代码, 名称, 牵头部门, 负责人, 启动日期, 上线日期, 总投资(万元), 状态灯',
      ['code', 'name', 'department', 'manager', 'startOn', 'finishOn', 'budgetFen', 'reportedHealth'],
    ],
    [
      'Projct number, Project nmae, Baseline finish, Planned finish, Departmnt',
      ['code', null, 'baselineFinishOn', 'finishOn', 'department'],
    ],
    [
      '合同编号, 客户名称, 项目名称, 项目编号, 实际完成日期, 合同金额',
      [null, 'customer', 'name', 'code', null, 'contractFen'],
    ],
    ['name, total_baseline, forecast', ['name', 'budgetFen', 'forecastFen']],
    [
      'name, whole life cost, total baseline, forecast',
      ['name', 'budgetFen', 'yearBudgetFen', 'yearForecastFen'],
    ],
    [
      'projectName, startDate, percentComplete, EAC, BAC, ACTUAL_COST',
      ['name', 'startOn', 'percentComplete', 'forecastFen', 'budgetFen', 'actualCostFen'],
    ],
    ['name, budget comment, health remark, reason for delay', ['name', 'note', 'note', 'note']],
  ])('%s', async (headings, fields) => {
    const names = headings.split(', ');
    const { mapped } = await registerOf(`${names.join(',')}\n`);
    expect(names.map((name) => mapped[name] ?? null)).toEqual(fields);
  });

  it('are not taken for what their values cannot be', async () => {
    const { mapped } = await registerOf('name,start,budget\nA,unknown,large\nB,later,small\nC,soon,none\n');
    expect(mapped).toEqual({ name: 'name' });
  });

  it('are what the caller says, and keep as text what the caller leaves out', async () => {
    const text = 'name,Kosten,start date,note\nA,5,01/02/2026,x\n';
    const mapping = {
      Kosten: { field: 'budgetFen', unit: '万元' },
      'start date': { field: 'startOn', dateOrder: 'month-first' },
      note: null,
    } as const;
    const { mapped, records, doubts } = await registerOf(text, { mapping });
    expect(mapped).toEqual({ name: 'name', Kosten: 'budgetFen', 'start date': 'startOn' });
    expect(records[0]).toMatchObject({
      fields: { budgetFen: { fen: 5_000_000, currency: 'CNY' }, startOn: { on: '2026-01-02' } },
      text: { note: 'x' },
    });
    expect(doubts).toEqual([]);
  });

  it.each([{ Kostn: 'budgetFen' }, { name: 'nothing' }])(
    'cannot be what does not exist: %j',
    async (mapping) => {
      const read = await readRegister({
        bytes: Buffer.from('name\nA\n'),
        name: 'x',
        target: projectTarget,
        mapping,
      });
      expect(read).toMatchObject({ status: 'unreadable', rule: 'register.mapping-unknown' });
    },
  );
});

describe('a cell', () => {
  const cell = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom(
      '2026-07-31',
      '1/2/2026',
      'Mar-21',
      '£5',
      '1,200万元',
      '12.345',
      'Amber/Red',
      'Green',
      '45%',
      '0.5',
      'A类',
      '合计',
      ' x ',
      '=1+1',
    ),
  );
  const headings = [
    'code',
    'name',
    'start date',
    'budget',
    'progress',
    'rag',
    'rag',
    'class',
    'note',
    'comment',
    '其他',
    '',
  ];

  it('is never lost: it is in a field of its column or verbatim in the text', async () => {
    const table = fc.array(fc.array(cell, { maxLength: headings.length + 1 }), { maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(table, async (rows) => {
        const lines = [headings, ...rows].map((row) =>
          row.map((value) => `"${value.replaceAll('"', '""')}"`).join(','),
        );
        const clean = lines.join('\n').toWellFormed();
        const read = await readRegister({
          bytes: Buffer.from(`\ufeff${clean}`),
          name: 'x',
          target: projectTarget,
        });
        if (read.status === 'unreadable') throw new Error(read.message[1]);
        for (const [index, row] of rows.entries()) {
          const record = read.records.find((found) => found.row === index + 2);
          for (const [column, value] of row.entries()) {
            const name = read.columns[column] ?? '';
            const isInField =
              record?.fields[read.mapped[name] ?? '']?.from.split(', ').includes(name) === true;
            const isKept = record?.text[name] === value.toWellFormed() || isInField;
            if (value.trim() !== '' && !isKept) throw new Error(`lost ${JSON.stringify(value)} in ${name}`);
          }
        }
      }),
      { numRuns: 150 },
    );
  });
});

describe('what is doubtful', () => {
  it.each([
    { rule: '1 budget register.money-unit-unstated', text: 'name,budget\nA,12\nB,340\n' },
    { rule: '1 start date register.date-order', text: 'name,start date\nA,01/02/2026\n' },
    { rule: '1 progress register.percent-scale', text: 'name,progress\nA,0.5\nB,1\n' },
    { rule: '2 预算(万元) register.money-too-fine', text: 'name,预算(万元)\nA,1.2345678\n' },
    { rule: '2  register.required-missing', text: 'code,name\nP-1,\n' },
  ])('$rule', async ({ rule, text }) => {
    expect(rulesOf(await registerOf(text))).toEqual([rule]);
  });

  it('is not a large amount without a unit', async () => {
    expect(rulesOf(await registerOf('name,budget\nA,1200000\nB,340000\n'))).toEqual([]);
  });

  it('keeps the original beside a value that was assumed', async () => {
    const { records, keptAsText } = await registerOf('name,start date,health\nA,01/02/2026,Amber/Red\n');
    expect(records[0]).toMatchObject({
      fields: { startOn: { on: '2026-02-01' }, reportedHealth: { health: 'amber' } },
      text: { 'start date': '01/02/2026', health: 'Amber/Red' },
    });
    expect(keptAsText).toBe(2);
  });

  it('says why in both languages', async () => {
    const { doubts } = await registerOf('name,budget\nA,Exempt\nB,12000\nC,13000\n');
    expect(doubts).toEqual([
      {
        row: 2,
        column: 'budget',
        value: 'Exempt',
        why: expect.objectContaining({
          rule: 'register.value-unfit',
          zh: '“预算”需要金额，这里是别的内容，已按文字保留；在文件中改正后再导入一次即可登记',
          en: '"Budget" wants an amount; this is something else and was kept as text: correct it in the file and import it again',
        }),
      },
    ]);
  });
});

describe('a workbook', () => {
  it('comes back as it was written, and its texts are never formulas', async () => {
    const rows = [
      ['P-1', "=cmd|'/c calc'!A0", 123_456_789, '2026-07-31', 45.5],
      ['P-2', '乙', 33_373, '2026-08-01', 7],
    ];
    const columns = [
      { title: '项目编号', kind: 'text' },
      { title: '项目名称', kind: 'text' },
      { title: '预算（元）', kind: 'money' },
      { title: '开始日期', kind: 'date' },
      { title: '进度', kind: 'percent' },
    ] as const;
    const { records, keptAsText, doubts } = await registerOf(
      await writeSheet({ name: '台账', columns, rows }),
    );
    expect(
      records.map(({ fields: f }) => [
        f['code'],
        f['name'],
        f['budgetFen'],
        f['startOn'],
        f['percentComplete'],
      ]),
    ).toMatchObject(
      rows.map(([code, name, fen, on, percent]) => [
        { text: code },
        { text: name },
        { fen, currency: 'CNY' },
        { on },
        { percent },
      ]),
    );
    expect({ keptAsText, doubts }).toEqual({ keptAsText: 0, doubts: [] });
  });

  it('is read where its headings are known best, and names the sheets it left', async () => {
    const bytes = await writeXlsx({
      sheets: [
        { name: '说明', rows: [['本表由项目办公室维护']] },
        {
          name: '台账',
          rows: [
            ['项目编号', '项目名称'],
            ['P-1', '甲'],
          ],
        },
        { name: '空表', rows: [] },
      ],
    });
    const read = await registerOf(bytes);
    expect(read).toMatchObject({ sheet: '台账', rows: 1 });
    expect(read.doubts).toMatchObject([{ row: 0, value: '说明', why: { rule: 'register.other-sheets' } }]);
    const missing = await readRegister({ bytes, name: 'x', target: projectTarget, sheet: '没有' });
    expect(missing).toMatchObject({ status: 'unreadable', rule: 'register.no-such-sheet' });
  });
});

describe('a register', () => {
  it('is refused by its declared length', async () => {
    const read = await readRegister({
      bytes: Buffer.from('name\nA\n'),
      name: 'x',
      target: projectTarget,
      declaredBytes: 2 ** 31,
    });
    expect(read).toMatchObject({ status: 'unreadable', rule: 'sheet.too-large' });
  });

  it('of twenty thousand rows is read to the last', async () => {
    const lines = Array.from(
      { length: 20_000 },
      (_, i) => `P-${i},"项目, ${i}",部门${i % 20},2026-01-0${(i % 9) + 1},31/12/2026,${i}.5,${i % 100}%,绿`,
    );
    const { rows, keptAsText, doubts } = await registerOf(
      `项目编号,项目名称,部门,开始日期,完成日期,预算（万元）,进度,健康度\n${lines.join('\n')}\n`,
    );
    expect({ rows, keptAsText, doubts }).toEqual({ rows: 20_000, keptAsText: 0, doubts: [] });
  });

  it('may be of people as well', async () => {
    const people: RegisterTarget = {
      id: 'person',
      key: 'number',
      fields: [
        {
          key: 'number',
          kind: 'code',
          title: ['工号', 'Number'],
          synonyms: words('工号, 员工编号', 'staff number, employee id'),
        },
        {
          key: 'name',
          kind: 'person',
          title: ['姓名', 'Name'],
          synonyms: words('姓名', 'name, full name'),
          isRequired: true,
        },
        { key: 'days', kind: 'number', title: ['可用天数', 'Days'], synonyms: words('可用天数', 'days') },
        {
          key: 'site',
          kind: 'choice',
          title: ['地点', 'Site'],
          synonyms: words('地点', 'site'),
          choices: [{ value: 'sh', words: ['上海', 'Shanghai'] }],
        },
      ],
    };
    const { records, doubts } = await registerOf(
      '工号,姓名,可用天数,地点\n007,陈立,20.5,上海\n008,林夕,—,北京\n',
      { target: people },
    );
    expect(records[0]?.fields).toMatchObject({
      number: { text: '007' },
      name: { text: '陈立' },
      days: { number: 20.5 },
      site: { choice: 'sh' },
    });
    expect(records[1]?.text).toEqual({ 可用天数: '—', 地点: '北京' });
    expect(doubts).toHaveLength(2);
  });
});

const particulars = (text: string): string[] => [...text.matchAll(/\{\w+\}/g)].map(([name]) => name).sort();

describe('the texts of the rules', () => {
  it.each(Object.entries(registerRules))(
    '%s has the same particulars in both languages',
    (_rule, [zh, en]) => {
      expect(particulars(en)).toEqual(particulars(zh));
    },
  );
});
