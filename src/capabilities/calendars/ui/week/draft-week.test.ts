import { expect, test } from 'vitest';
import { draftProblems, hoursForDay, withShift, type DraftWeek } from './draft-week.ts';

const span = (from: number | null, to: number | null) => ({ from, to });
const free: DraftWeek = [[], [], [], [], [], [], []];

test.each([
  { what: 'a time that cannot be read', day: [span(540, null)], rules: ['draft.unreadable'] },
  { what: 'a shift over midnight', day: [span(1320, 360)], rules: ['draft.reversed'] },
  {
    what: 'an overlap beside a time that cannot be read',
    day: [span(540, 720), span(700, 800), span(null, 900)],
    rules: ['draft.unreadable', 'calendar.spans-overlap'],
  },
  { what: 'no hour in the week', day: [], rules: ['calendar.never-worked'] },
  { what: 'nothing where all is well', day: [span(540, 720)], rules: [] },
])('a draft tells of $what', ({ day, rules }) => {
  expect(draftProblems(free.with(1, day), null).map(({ rule }) => rule)).toEqual(rules);
});

test('a further shift begins where the last one ends, and is left open where the day is full', () => {
  expect(withShift([span(540, 720)]).at(-1)).toEqual(span(720, 960));
  expect(withShift([span(0, 1440)]).at(-1)).toEqual(span(null, null));
});

test('a day that becomes worked has the hours of another one', () => {
  expect(hoursForDay(free.with(3, [span(600, 960)]), null)).toEqual([span(600, 960)]);
  expect(hoursForDay(free, null)).toEqual([span(540, 720), span(780, 1080)]);
});
