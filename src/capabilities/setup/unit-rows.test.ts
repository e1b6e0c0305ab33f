import { expect, test } from 'vitest';
import { templateHeading } from '../register/reading/target.ts';
import { targets } from '../register/reading/targets.ts';
import { listsUnits, unitsOfRows } from './unit-rows.ts';

test('units whose parents are given by code make the same tree as those given by name', () => {
  const rows = [
    ['部门编码', '部门名称', '上级部门编码'],
    ['01', '研发中心', ''],
    ['0101', '综合部', '01'],
    ['02', '市场中心', ''],
    ['0201', '综合部', '02'],
  ];
  expect(unitsOfRows(rows, 'zh-CN')).toMatchObject({
    doubts: [],
    units: [
      { name: '研发中心', children: [{ name: '综合部' }] },
      { name: '市场中心', children: [{ name: '综合部' }] },
    ],
  });
});

test('a parent whose name several units bear is doubted and row and name are told', () => {
  const rows = [
    ['部门（必填）', '上级部门'],
    ['综合部', ''],
    ['综合部', ''],
    ['档案室', '综合部'],
  ];
  const { units, doubts } = unitsOfRows(rows, 'zh-CN');
  expect(doubts).toMatchObject([{ row: 4, rule: 'setup.parent-ambiguous' }]);
  expect(units).toEqual([{ name: '综合部', children: [{ name: '档案室' }] }, { name: '综合部' }]);
});

test('a unit whose parents go round is put at the top', () => {
  const rows = [
    ['名称', '上级'],
    ['甲', '乙'],
    ['乙', '甲'],
    ['丙', '丁'],
  ];
  expect(unitsOfRows(rows, 'en').doubts.map(({ row, rule }) => [row, rule])).toEqual([
    [2, 'setup.parent-loop'],
    [3, 'setup.parent-loop'],
    [4, 'setup.parent-unknown'],
  ]);
});

test('our own template of units is read, a cover sheet is not taken for a list', () => {
  const headings = targets.units.fields.map(templateHeading);
  const name = targets.units.fields.findIndex(({ key }) => key === 'name');
  const parent = targets.units.fields.findIndex(({ key }) => key === 'parent');
  const row = (values: Readonly<Record<number, string>>) => headings.map((_, at) => values[at] ?? '');
  const rows = [headings, row({ [name]: '研发中心' }), row({ [name]: '一部', [parent]: '研发中心' })];
  expect(unitsOfRows(rows, 'zh-CN').units).toEqual([{ name: '研发中心', children: [{ name: '一部' }] }]);
  expect(listsUnits([['组织架构表'], ['2024 年']])).toBe(false);
});
