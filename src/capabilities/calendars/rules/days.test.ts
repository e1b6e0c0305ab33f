import { describe, expect, test } from 'vitest';
import { daysOfText } from '../days-text.ts';
import { importOutcome } from './days.ts';
import type { DaysImported } from '../schema.ts';

const stored = (on_date: string, kind: 'off' | 'work', state: 'provisional' | 'published') => ({
  on_date,
  kind,
  name: '节',
  provisional: state === 'provisional',
});
const row = (onDate: string, kind: 'off' | 'work') => ({ onDate, kind, name: '节', statutory: false });
const datesOf = (outcome: DaysImported) =>
  Object.fromEntries(Object.entries(outcome).map(([what, days]) => [what, days.map(({ onDate }) => onDate)]));
const event = (from: string, to: string, summary: string) =>
  `BEGIN:VEVENT\nDTSTART;VALUE=DATE:${from}\nDTEND;VALUE=DATE:${to}\nSUMMARY:${summary}\nEND:VEVENT\n`;

describe('an import of days', () => {
  test.each([
    { what: 'adds what is new', before: [], rows: [row('d1', 'off')], outcome: { added: ['d1'] } },
    {
      what: 'confirms a provisional day',
      before: [stored('d1', 'off', 'provisional')],
      rows: [row('d1', 'off')],
      outcome: { changed: ['d1'] },
    },
    {
      what: 'drops a provisional day it does not name',
      before: [stored('d1', 'off', 'provisional')],
      rows: [],
      outcome: { removed: ['d1'] },
    },
    {
      what: 'keeps a published day it does not name',
      before: [stored('d1', 'off', 'published')],
      rows: [],
      outcome: { kept: ['d1'] },
    },
    {
      what: 'turns a day round',
      before: [stored('d1', 'off', 'published')],
      rows: [row('d1', 'work')],
      outcome: { changed: ['d1'] },
    },
  ])('$what', ({ before, rows, outcome }) => {
    expect(datesOf(importOutcome(before, rows, { provisional: false }))).toEqual({
      added: [],
      changed: [],
      removed: [],
      kept: [],
      ...outcome,
    });
  });

  test('never overrides a published day when it is provisional itself', () => {
    const outcome = importOutcome([stored('d1', 'off', 'published')], [row('d1', 'work')], {
      provisional: true,
    });
    expect(datesOf(outcome)).toEqual({ added: [], changed: [], removed: [], kept: ['d1'] });
  });
});

describe('days in a text', () => {
  test('an event of several days is each of its days, one about work is worked', async () => {
    const text = `BEGIN:VCALENDAR\n${event('20260501', '20260504', '劳动节 假期（休）')}${event('20260509', '20260510', '劳动节 补班')}END:VCALENDAR`;
    const days = await daysOfText(text);
    expect(days.map(({ onDate, kind }) => `${onDate} ${kind}`)).toEqual([
      '2026-05-01 off',
      '2026-05-02 off',
      '2026-05-03 off',
      '2026-05-09 work',
    ]);
  });

  test('dates may be written as people write them', async () => {
    const days = await daysOfText(
      '日期\t类型\t名称\n2026年5月1日\t放假\t劳动节\n2026.5.9\t上班\t\n20260619\t休\t端午节\n',
    );
    expect(days).toMatchObject([
      { onDate: '2026-05-01', kind: 'off', name: '劳动节' },
      { onDate: '2026-05-09', kind: 'work', name: '调休上班' },
      { onDate: '2026-06-19', kind: 'off', name: '端午节' },
    ]);
  });
});
