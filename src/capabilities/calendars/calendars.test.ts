import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Client } from '../../../test/support/client.ts';
import { startTestServer, type TestServer } from '../../../test/support/server.ts';
import { shippedYears } from './shipped-days.ts';

let at: TestServer;
let admin: Client;
let id: string;
beforeAll(async () => {
  at = await startTestServer();
  admin = await at.setUp();
  const { calendars } = await admin.mustGet<{ calendars: { id: string }[] }>('/api/calendars');
  id = calendars[0]?.id ?? '';
});
afterAll(() => at.close());

interface Days {
  readonly days: {
    onDate: string;
    kind: string;
    name: string;
    provisional: boolean;
    source: string | null;
  }[];
  readonly isProvisional: boolean;
  readonly workingDaysByMonth: number[];
}
const daysOf = (year: number) => admin.mustGet<Days>(`/api/calendars/${id}/days?year=${year}`);
const working = (query: string) => admin.get(`/api/calendars/${id}/working-days?${query}`);

describe('statutory days', () => {
  test('2026 is published and has the working days of the notice', async () => {
    const { isProvisional, workingDaysByMonth, days } = await daysOf(2026);
    expect(isProvisional).toBe(false);
    expect(workingDaysByMonth).toEqual([21, 16, 22, 21, 19, 21, 23, 21, 22, 18, 21, 23]);
    expect(days.find(({ onDate }) => onDate === '2026-02-14')).toMatchObject({ kind: 'work', name: '春节' });
  });

  test('2027 is provisional until a published list is imported, which shows what changed', async () => {
    expect((await daysOf(2027)).isProvisional).toBe(true);
    const shipped = shippedYears().find(({ year }) => year === 2027);
    const published = (shipped?.days ?? [])
      .filter(({ onDate }) => onDate !== '2027-10-05')
      .map((day) => (day.onDate === '2027-06-09' ? { ...day, name: '端午' } : day));
    const rows = [...published, { onDate: '2027-10-09', kind: 'work', name: '国庆节' }];
    const input = { year: 2027, rows, source: '2027 年通知' };
    const preview = await admin.mustPost<Record<'added' | 'changed' | 'removed', { onDate: string }[]>>(
      `/api/calendars/${id}/imports`,
      { ...input, preview: true },
    );
    expect(preview.added.map(({ onDate }) => onDate)).toEqual(['2027-10-09']);
    expect(preview.removed).toEqual([
      { onDate: '2027-10-05', before: { kind: 'off', name: '国庆节', provisional: true }, after: null },
    ]);
    expect(preview.changed).toContainEqual({
      onDate: '2027-06-09',
      before: { kind: 'off', name: '端午节', provisional: true },
      after: { kind: 'off', name: '端午', provisional: false },
    });
    expect((await daysOf(2027)).isProvisional).toBe(true);
    expect(await admin.mustPost(`/api/calendars/${id}/imports`, input)).toEqual(preview);
    const after = await daysOf(2027);
    expect(after.isProvisional).toBe(false);
    expect(after.days.map(({ onDate }) => onDate)).toEqual(rows.map(({ onDate }) => onDate).toSorted());
    expect(new Set(after.days.map(({ source }) => source))).toEqual(new Set(['2027 年通知']));
  });

  test('an import again changes nothing', async () => {
    const { days } = await daysOf(2026);
    const rows = days.map(({ onDate, kind, name }) => ({ onDate, kind, name }));
    const outcome = await admin.mustPost<Record<string, object[]>>(`/api/calendars/${id}/imports`, {
      year: 2026,
      rows,
    });
    expect([outcome['added'], outcome['changed'], outcome['removed']]).toEqual([[], [], []]);
    expect(outcome['kept']).toHaveLength(days.length);
  });

  test.each([
    ['JSON', '{"days":[{"date":"2028-01-01","kind":"off","name":"元旦"}]}'],
    ['CSV', '日期,名称,类型\r\n2028/1/1,元旦,休\r\n'],
    [
      'iCalendar',
      'BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20280101\r\nDTEND;VALUE=DATE:20280102\r\nSUMMARY:元旦（休）\r\nEND:VEVENT\r\nEND:VCALENDAR',
    ],
  ])('are read from %s', async (_format, text) => {
    const outcome = await admin.mustPost<{ added: object[] }>(`/api/calendars/${id}/imports`, {
      year: 2028,
      text,
      preview: true,
    });
    expect(outcome.added).toEqual([
      { onDate: '2028-01-01', before: null, after: { kind: 'off', name: '元旦', provisional: false } },
    ]);
  });

  test.each([
    [{ year: 2028, rows: [{ onDate: '2027-01-01', kind: 'off', name: '元旦' }] }, 'calendar.other-year'],
    [
      { year: 2028, rows: ['off', 'work'].map((kind) => ({ onDate: '2028-01-01', kind, name: '元旦' })) },
      'calendar.day-twice',
    ],
    [{ year: 2028, text: 'date,kind\n2028-13-40,off' }, 'calendar.line-unreadable'],
    [{ year: 2028, text: '{"days":' }, 'calendar.text-unreadable'],
    [{ year: 2028, text: 'date,kind\n' }, 'calendar.no-days'],
    [{ year: 2028 }, 'input.invalid'],
  ])('%o is refused by %s', async (body, rule) => {
    expect((await admin.post(`/api/calendars/${id}/imports`, body)).json).toMatchObject({ type: rule });
  });
});

describe('working days', () => {
  test.each([
    ['from=2026-09-28&to=2026-10-09', { workingDays: 5, workingMinutes: 2400 }],
    ['from=2026-10-01&to=2026-10-07', { workingDays: 0 }],
    ['from=2026-10-10&to=2026-10-10', { workingDays: 1 }],
    ['from=2026-09-30&days=2', { to: '2026-10-08', workingDays: 2 }],
    ['from=2026-10-01&days=1', { to: '2026-10-08' }],
    ['from=2026-01-01&days=500', { workingDays: 500 }],
  ])('%s is %o', async (query, answer) => {
    expect((await working(query)).json).toMatchObject(answer);
  });

  test('a span of more than thirty years is refused', async () => {
    expect((await working('from=1990-01-01&to=2100-01-01')).json).toMatchObject({
      type: 'calendar.span-too-long',
    });
  });

  test('a day set by hand counts, and no longer once taken back', async () => {
    expect(
      (await admin.put(`/api/calendars/${id}/days/2026-07-31`, { kind: 'off', name: '公司日' })).status,
    ).toBe(204);
    expect((await working('from=2026-07-31&to=2026-07-31')).json).toMatchObject({ workingDays: 0 });
    expect((await admin.delete(`/api/calendars/${id}/days/2026-07-31`)).status).toBe(204);
    expect((await working('from=2026-07-31&to=2026-07-31')).json).toMatchObject({ workingDays: 1 });
    expect((await admin.delete(`/api/calendars/${id}/days/2026-07-31`)).status).toBe(404);
  });
});

describe('calendars of one’s own', () => {
  const silent = Array.from({ length: 7 }, () => null);
  const saturday = [...silent.slice(0, 6), [{ from: 540, to: 720 }]];

  test('stand on a base: its holidays count, its hours where this one is silent', async () => {
    const own = await admin.mustPost<{ id: string }>('/api/calendars', {
      code: 'SIX-DAY',
      name: '六天制',
      baseId: id,
      week: saturday,
    });
    const count = (query: string) => admin.mustGet(`/api/calendars/${own.id}/working-days?${query}`);
    expect(await count('from=2026-07-27&to=2026-08-02')).toMatchObject({
      workingDays: 6,
      workingMinutes: 5 * 480 + 180,
    });
    expect(await count('from=2026-10-03&to=2026-10-03')).toMatchObject({ workingDays: 0 });
    expect(await admin.mustGet('/api/calendars')).toMatchObject({
      calendars: [
        { code: 'CN-STD', isDefault: true },
        { code: 'SIX-DAY', isDefault: false, minutesPerDay: 180 },
      ],
    });
  });

  test('cannot stand on each other', async () => {
    const { calendars } = await admin.mustGet<{ calendars: { id: string; version: number; code: string }[] }>(
      '/api/calendars',
    );
    const own = calendars.find(({ code }) => code === 'SIX-DAY');
    const base = calendars.find(({ code }) => code === 'CN-STD');
    expect(
      (await admin.patch(`/api/calendars/${base?.id}`, { version: base?.version, baseId: own?.id })).json,
    ).toMatchObject({ type: 'calendar.base-loop' });
  });

  test('only one is the calendar of the enterprise', async () => {
    const week = [[], ...Array.from({ length: 5 }, () => [{ from: 480, to: 960 }]), []];
    const made = await admin.mustPost<{ id: string; version: number }>('/api/calendars', {
      code: 'EARLY',
      name: '早班',
      week,
    });
    await admin.patch(`/api/calendars/${made.id}`, { version: made.version, isDefault: true });
    const { calendars } = await admin.mustGet<{ calendars: { code: string; isDefault: boolean }[] }>(
      '/api/calendars',
    );
    expect(calendars.filter(({ isDefault }) => isDefault)).toMatchObject([{ code: 'EARLY' }]);
  });
});
