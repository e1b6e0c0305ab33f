import { describe, expect, test } from 'vitest';
import { daysOfText } from './days-text.ts';
import { importOutcome } from './rules.ts';

const stored = (on_date: string, kind: 'off' | 'work', provisional: boolean) => ({ on_date, kind, name: '节', provisional });
const row = (onDate: string, kind: 'off' | 'work') => ({ onDate, kind, name: '节', statutory: false });
const datesOf = (list: readonly { onDate: string }[]) => list.map(({ onDate }) => onDate);

describe('an import of days', () => {
  test.each([
    ['adds what is new', [], [row('d1', 'off')], false, { added: ['d1'], changed: [], removed: [], kept: [] }],
    ['confirms a provisional day', [stored('d1', 'off', true)], [row('d1', 'off')], false, { added: [], changed: ['d1'], removed: [], kept: [] }],
    ['drops a provisional day it does not name', [stored('d1', 'off', true)], [], false, { added: [], changed: [], removed: ['d1'], kept: [] }],
    ['keeps a published day it does not name', [stored('d1', 'off', false)], [], false, { added: [], changed: [], removed: [], kept: ['d1'] }],
    ['turns a day round', [stored('d1', 'off', false)], [row('d1', 'work')], false, { added: [], changed: ['d1'], removed: [], kept: [] }],
    ['never overrides a published day by a provisional one', [stored('d1', 'off', false)], [row('d1', 'work')], true, { added: [], changed: [], removed: [], kept: ['d1'] }],
  ] as const)('%s', (_what, before, rows, provisional, expected) => {
    const outcome = importOutcome([...before], [...rows], { provisional });
    expect({ added: datesOf(outcome.added), changed: datesOf(outcome.changed), removed: datesOf(outcome.removed), kept: datesOf(outcome.kept) }).toEqual(expected);
  });
});

describe('days in a text', () => {
  test('an event of several days is each of its days, one about work is worked', async () => {
    const event = (from: string, to: string, summary: string) =>
      `BEGIN:VEVENT\nDTSTART;VALUE=DATE:${from}\nDTEND;VALUE=DATE:${to}\nSUMMARY:${summary}\nEND:VEVENT\n`;
    const text = `BEGIN:VCALENDAR\n${event('20260501', '20260504', '劳动节 假期（休）')}${event('20260509', '20260510', '劳动节 补班')}END:VCALENDAR`;
    const days = await daysOfText(text);
    expect(days.map(({ onDate, kind }) => `${onDate} ${kind}`)).toEqual(['2026-05-01 off', '2026-05-02 off', '2026-05-03 off', '2026-05-09 work']);
  });

  test('dates may be written as people write them', async () => {
    const days = await daysOfText('日期\t类型\t名称\n2026年5月1日\t放假\t劳动节\n2026.5.9\t上班\t\n20260619\t休\t端午节\n');
    expect(days).toMatchObject([
      { onDate: '2026-05-01', kind: 'off', name: '劳动节' },
      { onDate: '2026-05-09', kind: 'work', name: '调休上班' },
      { onDate: '2026-06-19', kind: 'off', name: '端午节' },
    ]);
  });
});
