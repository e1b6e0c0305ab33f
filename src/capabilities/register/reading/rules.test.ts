import { expect, test } from 'vitest';
import { projectTarget } from './project-target.ts';
import { readRegister } from './read-register.ts';
import type { RegisterRule } from './rules.ts';

const doubtsIn = async (text: string): Promise<readonly string[]> => {
  const read = await readRegister({
    bytes: new TextEncoder().encode(text),
    name: 'a.csv',
    target: projectTarget,
  });
  if (read.status === 'unreadable') return [read.rule];
  return read.doubts.map(({ why }) => why.rule);
};

const heads = '项目编号,项目名称';

const cases: readonly (readonly [RegisterRule, string])[] = [
  ['register.no-heading', 'x,y\n1,2\n'],
  ['register.no-records', `${heads}\n`],
  ['register.rows-above', `台账\n${heads}\nA,甲\n`],
  ['register.value-unfit', `${heads},开始日期\nA,甲,待定\nB,乙,2026-01-02\n`],
  ['register.date-out-of-range', `${heads},开始日期\nA,甲,1899-12-30\n`],
  ['register.date-month-only', `${heads},开始日期\nA,甲,2027年3月\n`],
  ['register.date-short-year', `${heads},开始日期\nA,甲,31-Mar-27\n`],
  ['register.date-with-time', `${heads},开始日期\nA,甲,2026-07-31 09:30\n`],
  ['register.date-serial', `${heads},开始日期\nA,甲,46234\n`],
  ['register.date-order', `${heads},开始日期\nA,甲,4/5/2027\n`],
  ['register.money-unit-unstated', `${heads},预算\nA,甲,500\n`],
  ['register.money-too-fine', `${heads},预算（元）\nA,甲,0.001\n`],
  ['register.money-too-large', `${heads},预算（万元）\nA,甲,9999999999999999\n`],
  ['register.money-currency-differs', `${heads},预算（万元）\nA,甲,"£2,013.02"\n`],
  ['register.foreign-currency', `${heads},预算（£m）\nA,甲,5\n`],
  ['register.percent-scale', `${heads},进度\nA,甲,0.45\n`],
  ['register.health-between', `${heads},健康度\nA,甲,黄/红\n`],
  ['register.two-values', `${heads},健康度,健康度\nA,甲,绿,红\n`],
  ['register.required-missing', `${heads}\nA,\nB,乙\n`],
  ['register.key-duplicate', `${heads}\nA,甲\nA,乙\n`],
  ['register.row-is-total', `${heads},预算（万元）\nA,甲,1\n合计,,1\n`],
  ['register.row-is-heading', `${heads}\nA,甲\n${heads}\n`],
];

test.each(cases)('%s is said of what it is about', async (rule, text) => {
  expect(await doubtsIn(text)).toContain(rule);
});

test('a sheet that the file does not have is refused', async () => {
  const read = await readRegister({
    bytes: new TextEncoder().encode(`${heads}\nA,甲\n`),
    name: 'a.csv',
    target: projectTarget,
    sheet: 'elsewhere',
  });
  expect(read).toMatchObject({ status: 'unreadable', rule: 'register.no-such-sheet' });
});
