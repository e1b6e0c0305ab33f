import { describe, expect, it } from 'vitest';
import type { Cell } from '#platform/sheets/sheet.ts';
import { dateOrderOf, parseDate } from './parse-date.ts';
import { decimalOf, parseDecimal, scaled } from './parse-decimal.ts';
import { parseMoney, unitOfHeading } from './parse-money.ts';
import { areShares, parseNumber, parsePercent } from './parse-number.ts';
import { parseChoice, parseHealth } from './parse-word.ts';

const serial = (number: number): Cell => ({ kind: 'number', number, format: null });

describe('a date', () => {
  const reading = { order: null, monthMeans: 'first' } as const;

  it.each([
    ['2013-03-29', '2013-03-29', 'exact'],
    ['2026/7/31', '2026-07-31', 'exact'],
    ['2026.7.31', '2026-07-31', 'exact'],
    ['２０２６年７月３１日', '2026-07-31', 'exact'],
    ['2026年7月31号', '2026-07-31', 'exact'],
    ['20.05.2020', '2020-05-20', 'exact'],
    ['04.05.2020', '2020-05-04', 'exact'],
    ['31/03/2027', '2027-03-31', 'exact'],
    ['4/5/2027', '2027-05-04', 'order-assumed'],
    ['5-5-2027', '2027-05-05', 'exact'],
    ['31.3.27', '2027-03-31', 'short-year'],
    ['31-Mar-99', '1999-03-31', 'short-year'],
    ['1st January 2030', '2030-01-01', 'exact'],
    ['Friday, 31 July 2026', '2026-07-31', 'exact'],
    ['Sept 5, 2026', '2026-09-05', 'exact'],
    ['Mar-21', '2021-03-01', 'month-only'],
    ["Mar '21", '2021-03-01', 'month-only'],
    ['2026年3月', '2026-03-01', 'month-only'],
    ['2026-03', '2026-03-01', 'month-only'],
    ['03/2026', '2026-03-01', 'month-only'],
    ['46234', '2026-07-31', 'serial'],
    ['2026-07-31T09:30:00Z', '2026-07-31', 'with-time'],
    ['2026/7/31 0:00', '2026-07-31', 'exact'],
    ['1900-01-01', '1900-01-01', 'exact'],
    ['2024-02-29', '2024-02-29', 'exact'],
  ])('%s is %s, %s', (text, on, shape) => {
    expect(parseDate(text, reading)).toEqual({ status: 'date', on, shape });
  });

  it.each(['1899-12-30', '1899-12-31', '31/12/1899', '0001-01-01', '2200-01-01'])(
    '%s is out of range',
    (text) => {
      expect(parseDate(text, reading)).toEqual({ status: 'out-of-range' });
    },
  );

  it.each([
    '2023-02-29',
    '2026-13-01',
    '32/01/2026',
    '0/1/1900',
    'TBC',
    'Q3 2026',
    '2027',
    'Exempt under Section 26',
    '1.5',
    '12:30',
    'Foo 31, 2026',
  ])('%s is none', (text) => {
    expect(parseDate(text, reading)).toEqual({ status: 'no-date' });
  });

  it('in a workbook is its day, a number its serial', () => {
    expect(parseDate({ kind: 'date', on: '2026-07-31', time: null }, reading)).toMatchObject({
      on: '2026-07-31',
      shape: 'exact',
    });
    expect(parseDate({ kind: 'date', on: '2026-07-31', time: '09:30:00' }, reading)).toMatchObject({
      shape: 'with-time',
    });
    expect(parseDate({ kind: 'date', on: '1899-12-30', time: null }, reading)).toEqual({
      status: 'out-of-range',
    });
    expect(parseDate(serial(46_234), reading)).toMatchObject({ on: '2026-07-31', shape: 'serial' });
    expect(parseDate(serial(2013.02), reading)).toEqual({ status: 'no-date' });
    expect(parseDate(null, reading)).toEqual({ status: 'no-date' });
  });

  it('of a month may mean its last day', () => {
    expect(parseDate('Feb-24', { order: null, monthMeans: 'last' })).toMatchObject({ on: '2024-02-29' });
  });

  it.each([
    [['31/03/2027', '1/2/2027'], 'day-first'],
    [['3/31/2027', '1/2/2027'], 'month-first'],
    [['1/2/2027'], null],
    [['31/3/2027', '3/31/2027'], null],
    [['2027-03-31', 'TBC'], null],
  ] as const)('in a column of %j goes %s', (cells, order) => {
    expect(dateOrderOf(cells)).toBe(order);
  });

  it('follows the order of its column', () => {
    expect(parseDate('4/5/2027', { order: 'month-first', monthMeans: 'first' })).toEqual({
      status: 'date',
      on: '2027-04-05',
      shape: 'exact',
    });
  });
});

describe('an amount', () => {
  const plain = { power: null, currency: null };

  it.each([
    ['£2,013.02', 201_302, 'GBP'],
    ['4.2', 420, null],
    ['1,200万元', 1_200_000_000, 'CNY'],
    ['￥3,000.00', 300_000, 'CNY'],
    ['人民币 12 元整', 1200, 'CNY'],
    ['(1,200.50)', -120_050, null],
    ['(£1.5m)', -150_000_000, 'GBP'],
    ['−30.69', -3069, null],
    ['30.69-', -3069, null],
    ['£4.2m', 420_000_000, 'GBP'],
    ['£ 12 million', 1_200_000_000, 'GBP'],
    ['1.2 bn', 120_000_000_000, null],
    ['2.5亿', 25_000_000_000, null],
    ['3k', 300_000, null],
    ['US$ 5', 500, 'USD'],
    ['1.234,56', 123_456, null],
    ['1 234 567.8', 123_456_780, null],
  ])('%s is %i hundredths of %s', (text, fen, currency) => {
    expect(parseMoney(text, plain)).toEqual({ status: 'money', fen, currency, isRounded: false });
  });

  it.each(['约100', '12,5', 'n/a', '100-200', 'Exempt under Section 43', '5 apples', '1,23,456', '=1+1', ''])(
    '%s is none',
    (text) => {
      expect(parseMoney(text, plain)).toEqual({ status: 'no-money' });
    },
  );

  it('takes the unit of its column unless it names its own', () => {
    const millions = { power: 6, currency: 'GBP' };
    expect(parseMoney('4.2', millions)).toMatchObject({ fen: 420_000_000, currency: 'GBP' });
    expect(parseMoney('4.2k', millions)).toMatchObject({ fen: 420_000 });
    expect(parseMoney('€4.2', millions)).toEqual({ status: 'other-currency' });
    expect(parseMoney('€4.2m', millions)).toMatchObject({ fen: 420_000_000, currency: 'EUR' });
    expect(parseMoney({ kind: 'number', number: 0.1 + 0.2, format: '[$€-407]#,##0' }, plain)).toMatchObject({
      fen: 30,
      currency: 'EUR',
    });
  });

  it('is rounded where finer than 分, and refused where not exact', () => {
    expect(parseMoney('33.735', plain)).toEqual({
      status: 'money',
      fen: 3374,
      currency: null,
      isRounded: true,
    });
    expect(parseMoney('99999999999999999', plain)).toEqual({ status: 'too-large' });
    expect(parseMoney(serial(1e20), plain)).toEqual({ status: 'too-large' });
  });

  it.each([
    ['TOTAL Baseline Benefits (£m)', 6, 'GBP'],
    ['预算（万元）', 4, 'CNY'],
    ['合同额/万元', 4, 'CNY'],
    ['总投资亿元', 8, 'CNY'],
    ['预算（元）', 0, 'CNY'],
    ["Cost USD '000", 3, 'USD'],
    ['Budget £m', 6, 'GBP'],
    ['Budget ($bn)', 9, 'USD'],
    ['预算', null, null],
    ['Months of work', null, null],
  ])('under "%s" is times 10^%s in %s', (heading, power, currency) => {
    expect(unitOfHeading(heading)).toEqual({ power, currency });
  });
});

describe('a number', () => {
  it('is exact or nothing', () => {
    expect(parseNumber('1,234.5')).toBe(1234.5);
    expect(parseNumber('0.12345678901234567890')).toBeNull();
    expect(parseNumber('twelve')).toBeNull();
    expect(decimalOf(1e-7)).toEqual({ digits: 1n, decimals: 7 });
    expect(scaled({ digits: 15n, decimals: 1 }, 0)).toBe('too-fine');
    expect(parseDecimal('.5')).toEqual({ digits: 5n, decimals: 1 });
  });

  it.each([
    ['45%', 0, 45],
    ['45％', 2, 45],
    ['45', 0, 45],
    ['0.45', 2, 45],
    ['about half', 0, null],
  ] as const)('as a percentage: %s at 10^%i is %s', (text, power, percent) => {
    expect(parsePercent(text, power)).toBe(percent);
  });

  it('formatted as a percentage in a workbook is one', () => {
    expect(parsePercent({ kind: 'number', number: 0.07, format: '0.0%' }, 0)).toBe(7);
  });

  it('between 0 and 1 throughout its column is a share', () => {
    expect(areShares(['0.3', '1', '0', '45%'])).toBe(true);
    expect(areShares(['0.3', '45'])).toBe(false);
    expect(areShares(['1', '0'])).toBe(false);
  });
});

describe('a word', () => {
  it.each([
    ['Green', 'green', false],
    [' amber ', 'amber', false],
    ['绿', 'green', false],
    ['红灯', 'red', false],
    ['正常', 'green', false],
    ['R', 'red', false],
    ['Amber/Green', 'amber', true],
    ['Amber-Red', 'amber', true],
    ['黄红', 'amber', true],
  ] as const)('%s is %s', (text, health, isBetween) => {
    expect(parseHealth(text)).toEqual({ health, isBetween });
  });

  it.each(['Green/Red', '蓝', 'Exempt', '绿/黄/红', ''])('%s is no light', (text) => {
    expect(parseHealth(text)).toBeNull();
  });

  it('stands for a choice whatever its case and width', () => {
    const choices = [{ value: 'A', words: ['a类', 'class a'] }];
    expect(parseChoice('Ａ类', choices)).toBe('A');
    expect(parseChoice('Class  A', choices)).toBe('A');
    expect(parseChoice('B', choices)).toBeNull();
  });
});
