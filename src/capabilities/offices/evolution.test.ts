import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bringCast, type Cast } from '../../../test/support/cast.ts';
import type { Client } from '../../../test/support/client.ts';
import { startTestServer, type TestServer } from '../../../test/support/server.ts';
import { monthsLater } from '#engine/months.ts';
import { earlyUpgrade, evolutionOf } from './evolution.ts';
import type { TypePreview } from './schema/authority.ts';
import type { OfficeEvolution } from './schema/offices.ts';
import type { z } from 'zod';

const window = { fromMonths: 12, toMonths: 24 };
const type = (from: string, preset: 'assurance' | 'control' | 'directive' | 'strategic') => ({
  from,
  preset,
  isCustom: false,
});

test.each([
  ['2026-01-31', 1, '2026-02-28'],
  ['2026-04-01', 12, '2027-04-01'],
  ['2026-03-15', -12, '2025-03-15'],
])('%s and %d months are %s', (day, months, later) => expect(monthsLater(day, months)).toBe(later));

test.each([
  ['control', '2026-12-01', 8],
  ['control', '2027-03-31', 11],
  ['control', '2027-04-01', null],
  ['control', '2027-07-01', null],
  ['strategic', '2026-12-01', 8],
  ['assurance', '2026-12-01', null],
] as const)('from 保证型 of 2026-04-01 to %s on %s: early after %j months', (preset, on, months) => {
  const early = earlyUpgrade([type('2026-04-01', 'assurance')], { preset, on, ...window });
  expect(early?.months ?? null).toBe(months);
});

test.each([
  ['2026-04-01', null],
  ['2026-04-30', null],
  ['2026-05-01', 1],
] as const)('the first type is still being chosen in its first month: on %s early after %j', (on, months) => {
  const types = [type('2026-04-01', 'assurance')];
  expect(earlyUpgrade(types, { preset: 'control', on, ...window })?.months ?? null).toBe(months);
});

test('a second type is not', () => {
  const types = [type('2025-01-01', 'assurance'), type('2026-04-01', 'control')];
  expect(earlyUpgrade(types, { preset: 'strategic', on: '2026-04-20', ...window })?.months).toBe(0);
});

test('a step down or aside is never early', () => {
  const types = [type('2026-01-20', 'control')];
  for (const preset of ['assurance', 'directive'] as const)
    expect(earlyUpgrade(types, { preset, on: '2026-02-01', ...window })).toBeNull();
});

test('the way shows what was taken, when it was expected, and what comes', () => {
  const types = [type('2026-04-01', 'assurance'), type('2027-07-01', 'control')];
  expect(evolutionOf(types, window, '2027-08-01')).toEqual({
    startOn: '2026-04-01',
    mature: { from: '2029-04-01', to: '2031-04-01' },
    steps: [
      { ...types[0], expected: null, months: null, timing: 'start' },
      { ...types[1], expected: { from: '2027-04-01', to: '2028-04-01' }, months: 15, timing: 'within' },
      {
        preset: 'strategic',
        isCustom: false,
        from: null,
        expected: { from: '2028-07-01', to: '2029-07-01' },
        months: null,
        timing: 'ahead',
      },
    ],
  });
});

test.each([
  ['2026-12-01', 'early'],
  ['2027-04-01', 'within'],
  ['2028-04-02', 'late'],
] as const)('a step of %s is %s', (from, timing) => {
  const types = [type('2026-04-01', 'assurance'), type(from, 'control')];
  expect(evolutionOf(types, window, '2028-06-01').steps[1]?.timing).toBe(timing);
});

describe('云服务事业部PMO, 保证型 since 2026-04-01', () => {
  let at: TestServer;
  let cast: Cast;
  let director: Client;
  let office = '';
  beforeAll(async () => {
    at = await startTestServer({ now: '2026-03-30T09:00:00+08:00' });
    await at.setUp();
    cast = await bringCast(at);
    director = await cast.as('周启明');
    office = (
      await director.mustPost<{ id: string }>('/api/offices', {
        name: '云服务事业部PMO',
        type: { preset: 'assurance', from: '2026-04-01', reason: '先以服务建立信任' },
      })
    ).id;
  });
  afterAll(() => at.close());

  const warnings = async (day: string) => {
    at.clock.set(new Date(`${day}T09:00:00+08:00`));
    director = await cast.as('周启明');
    const preview = await director.mustGet<z.output<typeof TypePreview>>(
      `/api/offices/${office}/type-preview?preset=control`,
    );
    return preview.warnings.filter(({ rule }) => rule === 'office.early-upgrade').map(({ text }) => text);
  };

  test('asked on 2026-12-01 it warns of an early upgrade and asks why', async () => {
    expect(await warnings('2026-12-01')).toEqual([
      '提前升级：现类型自 2026-04-01 起仅 8 个月，每一步通常需 12–24 个月；请在理由中说明为何现在升级',
    ]);
  });

  test('it does not forbid it', async () => {
    const plan = { preset: 'control', from: '2026-12-02', reason: '董事会要求' };
    expect((await director.post(`/api/offices/${office}/types`, plan)).status).toBe(200);
    const { steps } = await director.mustGet<OfficeEvolution>(`/api/offices/${office}/evolution`);
    expect(steps.map(({ preset, timing }) => `${preset} ${timing}`)).toEqual([
      'assurance start',
      'control early',
      'strategic ahead',
    ]);
    const { types } = await director.mustGet<{ types: { id: string; from: string }[] }>(
      `/api/offices/${office}`,
    );
    const planned = types.find(({ from }) => from === '2026-12-02');
    expect((await director.delete(`/api/offices/${office}/types/${planned?.id}`)).status).toBe(204);
  });

  test('the window can be set, and only the right way round', async () => {
    const address = `/api/offices/${office}/evolution-window`;
    const { version } = await director.mustGet<OfficeEvolution>(`/api/offices/${office}/evolution`);
    const reversed = { version, fromMonths: 24, toMonths: 6 };
    expect((await director.put(address, reversed)).json).toMatchObject({ type: 'office.window-reversed' });
    const { json } = await director.put<OfficeEvolution>(address, { version, fromMonths: 6, toMonths: 12 });
    expect(json).toMatchObject({ window: { fromMonths: 6, toMonths: 12 } });
    expect(await warnings('2026-12-01')).toEqual([]);
    const back = { version: json.version, fromMonths: 12, toMonths: 24 };
    expect((await director.put(address, back)).status).toBe(200);
  });

  test('asked on 2027-07-01, after 15 months, it does not warn', async () => {
    expect(await warnings('2027-07-01')).toEqual([]);
  });
});
