import { expect, test } from 'vitest';
import { driverText, lagText } from './driver-text.ts';

const setting = { locale: 'zh-CN', minutesPerDay: 480 } as const;
const link = { by: 'link', from: '7', type: 'FS', lag: 960, lagUnit: 'working' };

test.each([
  [{ lag: 0, lagUnit: 'working' }, ''],
  [{ lag: 960, lagUnit: 'working' }, '+2d'],
  [{ lag: -240, lagUnit: 'working' }, '-4h'],
  [{ lag: 1440, lagUnit: 'elapsed' }, '+e1d'],
  [{ lag: 50, lagUnit: 'percent' }, '+50%'],
])('a lag of %o reads %s', (lag, text) => expect(lagText(lag, 480)).toBe(text));

test('the driving predecessor is named where only one fits', () => {
  const predecessors = [
    { name: '设计', type: 'FS', lag: 960, lagUnit: 'working' },
    { name: '采购', type: 'SS', lag: 0, lagUnit: 'working' },
  ];
  expect(driverText(link, { ...setting, predecessors })).toBe('前置任务“设计”（FS+2d）');
});

test('two predecessors that fit alike leave the driver unnamed', () => {
  const same = { type: 'FS', lag: 960, lagUnit: 'working' };
  const predecessors = [
    { name: '设计', ...same },
    { name: '采购', ...same },
  ];
  expect(driverText(link, { ...setting, predecessors })).toBe('前置任务（FS+2d）');
});

test.each([
  [{ by: 'project-start' }, '项目开始'],
  [{ by: 'constraint', constraint: 'SNET', at: 1 }, '限制：不早于…开始'],
  [{ by: 'constraint', constraint: 'NEW', at: 1 }, '限制：NEW'],
  [{ by: 'something-new' }, 'something-new'],
  [null, ''],
])('%o reads %s', (driver, text) => expect(driverText(driver, setting)).toBe(text));

test('in English', () =>
  expect(driverText({ by: 'levelling' }, { ...setting, locale: 'en' })).toBe('Levelling'));
