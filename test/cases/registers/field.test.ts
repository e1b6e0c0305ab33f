import { existsSync, readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { projectTarget } from '#capabilities/register/reading/project-target.ts';
import { readRegister, type RegisterRead } from '#capabilities/register/reading/read-register.ts';
import { lostCells, type Says, type WitnessedCell } from './nothing-lost.ts';

const fileOf = (year: string): URL =>
  new URL(`../../../../shared/samples/registers/gmpp-${year}.csv`, import.meta.url);

const read = async (year: string): Promise<RegisterRead> => {
  const result = await readRegister({
    bytes: readFileSync(fileOf(year)),
    name: `gmpp-${year}.csv`,
    target: projectTarget,
  });
  if (result.status === 'unreadable') throw new Error(result.message[1]);
  return result;
};

/** Every cell below the heading, found by a reader that is not ours. */
const witnessed = (year: string): readonly WitnessedCell[] => {
  const text = new TextDecoder('windows-1252').decode(readFileSync(fileOf(year)));
  const { data } = Papa.parse<string[]>(text, { delimiter: ';' });
  return data
    .flatMap((cells, index) => cells.map((raw, column) => ({ row: index + 1, column, raw })))
    .filter(({ row, raw }) => row > 1 && raw.trim() !== '');
};

/** These registers state amounts in millions, and dates as 2013-03-29 or 20.05.2020. */
const says: Says = (value, raw) => {
  if (value.kind === 'money') return value.fen === Math.round(Number(raw.replace(/[£,]/g, '')) * 100_000_000);
  if (value.kind === 'health') return value.health === raw.trim().toLowerCase();
  if (value.kind !== 'date') return false;
  const isDotted = raw.includes('.');
  return value.on === (isDotted ? raw.trim().split('.').toReversed().join('-') : raw.trim());
};

const sensibly = {
  project_number: 'code',
  project_name: 'name',
  department: 'department',
  report_category: 'type',
  description_aims: 'description',
  colour_rating: 'reportedHealth',
  'colour_rating (2)': 'reportedHealth',
  rating_comment: 'note',
  start_date: 'startOn',
  end_date: 'finishOn',
  schedule_comment: 'note',
  total_baseline: 'yearBudgetFen',
  forecast_incl_NGC: 'yearForecastFen',
  variance_comment: 'note',
  wlc_baseline_incl_NCG: 'budgetFen',
  budget_comment: 'note',
};

const years = [
  { year: '2022', projects: 235, unmapped: ['year'] },
  { year: '2023', projects: 244, unmapped: ['year', 'TOTAL Baseline Benefits (£m)'] },
];

describe.skipIf(!existsSync(fileOf('2022')))('the register of government projects', () => {
  it.each(years)('of $year comes in whole: $projects projects', async ({ year, projects, unmapped }) => {
    const register = await read(year);
    expect(register.rows).toBe(projects);
    expect(new Set(register.records.map(({ key }) => key)).size).toBe(projects);
    expect(register).toMatchObject({ headingRow: 1, encoding: 'windows-1252', separator: ';', unmapped });
    expect(register.mapped).toMatchObject(sensibly);
  });

  it.each(years)('of $year loses no text', async ({ year }) => {
    const cells = witnessed(year);
    expect(cells.length).toBeGreaterThan(3000);
    expect(lostCells(await read(year), cells, says)).toEqual([]);
  });

  it.each(years)('of $year shows by row and column what it could not read', async ({ year }) => {
    const { doubts, records } = await read(year);
    const prose = doubts.filter(({ why }) => why.rule === 'register.value-unfit');
    expect(prose.length).toBeGreaterThan(150);
    for (const { row, column, value } of prose) {
      expect(records.find((record) => record.row === row)?.text[column]).toBe(value);
    }
    expect(prose.every(({ value }) => !/^[\d£.,-]+$/.test(value))).toBe(true);
  });

  it('is read in millions of pounds, on the evidence of its prose, and says so', async () => {
    const { doubts, records } = await read('2023');
    const inferred = doubts.filter(({ why }) => why.rule === 'register.money-unit-inferred');
    expect(inferred.map(({ column }) => column)).toEqual([
      'total_baseline',
      'forecast_incl_NGC',
      'wlc_baseline_incl_NCG',
    ]);
    expect(records[0]?.fields['budgetFen']).toMatchObject({ fen: 3_400_000_000, currency: 'GBP' });
  });

  it('loses a cell only where one is really missing', async () => {
    const register = await read('2022');
    const [first, ...others] = register.records;
    expect(first).toBeDefined();
    const torn = { ...register, records: others };
    expect(lostCells(torn, witnessed('2022'), says).length).toBeGreaterThan(10);
  });
});
