import { expect, test } from 'vitest';
import { baseOf, changesSince, rebased } from './rules/base.ts';
import { faultsOf } from './rules/faults.ts';
import { figuresOf, quarterOf } from './rules/figures.ts';
import { candidatesUnder, linesOf, type LiveCandidate } from './rules/lines.ts';

const wan = 1_000_000;
const candidate = (id: string, given: Partial<LiveCandidate> = {}): LiveCandidate => ({
  id,
  proposalId: `p-${id}`,
  number: id,
  title: id,
  isIn: true,
  hasBegun: false,
  startsOn: '2026-05-01',
  months: 2,
  shiftMonths: 0,
  costFen: 100 * wan,
  npvFen: 10 * wan,
  benefitFen: null,
  score: 80,
  riskLevel: 'high',
  category: '业务增长',
  mandatoryReason: null,
  demand: [{ role: '架构师', month: 0, people: 1.3 }],
  relations: [],
  ...given,
});
const setting = {
  capacities: [{ role: '架构师', month: '2026-05-01', people: 2 }],
  objectives: [
    { id: 'o', code: 'SO-1', title: '增长', weight: 60, isServedByProject: false, proposalIds: ['p-a'] },
  ],
  mix: [{ category: 'grow', percent: 40 }],
};
const rulesOf = (candidates: readonly LiveCandidate[], budget: number | null = null) => {
  const { blocking, others } = faultsOf(candidates, figuresOf(candidates, setting), budget);
  return [...blocking, ...others].map(({ rule }) => rule);
};

test.each([
  ['2026-01-01', '2026-Q1'],
  ['2026-06-01', '2026-Q2'],
  ['2026-12-01', '2026-Q4'],
])('%s lies in %s', (month, quarter) => expect(quarterOf(month)).toBe(quarter));

test('cost falls evenly on the months, moved with the start, and nothing is lost in dividing', () => {
  const one = candidate('a', { costFen: 100, months: 3, shiftMonths: 0 });
  expect(figuresOf([one], setting).quarters.map(({ quarter, amount }) => [quarter, amount])).toEqual([
    ['2026-Q2', 66],
    ['2026-Q3', 34],
  ]);
  const later = figuresOf([{ ...one, shiftMonths: 2 }], setting).quarters;
  expect(later.map(({ quarter, amount }) => [quarter, amount])).toEqual([['2026-Q3', 100]]);
});
test('what nobody said is named, not counted as nothing', () => {
  const figures = figuresOf([candidate('a'), candidate('b', { npvFen: null, startsOn: null })], setting);
  expect(figures.npv).toMatchObject({ amount: 10 * wan, unknown: ['b'] });
  expect(figures.unplanned).toEqual([{ title: 'b', amount: 100 * wan }]);
});
test('every figure opens into what it is made of', () => {
  const figures = figuresOf([candidate('a'), candidate('b', { isIn: false })], setting);
  expect(figures.score.parts).toEqual([{ title: 'a', amount: 80 }]);
  expect(figures.roles[0]).toMatchObject({ need: 1.3, capacity: 2, parts: [{ title: 'a', amount: 1.3 }] });
  expect(figures.objectives[0]?.titles).toEqual(['a']);
  expect(figures.mix.find(({ category }) => category === 'grow')).toMatchObject({
    percent: 100,
    targetPercent: 40,
  });
  expect(figures.risks[0]).toEqual({ level: 'high', titles: ['a'] });
});
test.each([
  ['scenario.over-budget-from', [candidate('a')], 50 * wan],
  ['scenario.over-budget', [candidate('a', { startsOn: null })], 50 * wan],
  ['scenario.mandatory-out', [candidate('a', { isIn: false, mandatoryReason: '等保' })], null],
  ['scenario.begun-out', [candidate('a', { isIn: false, hasBegun: true })], null],
  ['scenario.unpriced', [candidate('a', { costFen: null })], null],
  ['scenario.over-capacity', [candidate('a'), candidate('b')], null],
  [
    'scenario.without',
    [candidate('a', { relations: [{ otherId: 'b', kind: 'requires' }] }), candidate('b', { isIn: false })],
    null,
  ],
  [
    'scenario.both',
    [
      candidate('a', { demand: [], relations: [{ otherId: 'b', kind: 'excludes' }] }),
      candidate('b', { demand: [] }),
    ],
    null,
  ],
])('%s is named', (rule, candidates, budget) => expect(rulesOf(candidates, budget)).toEqual([rule]));
test('the money ends in the quarter in which the sum passes the budget', () => {
  const all = [candidate('a'), candidate('b', { startsOn: '2026-08-01' })];
  const { blocking } = faultsOf(all, figuresOf(all, setting), 150 * wan);
  expect(blocking[0]?.params).toMatchObject({ quarter: '2026-Q3', over: 50 });
});

const live = (...candidates: LiveCandidate[]) => ({ budgetFen: 100, isDecided: true, candidates });
test.each([
  ['scenario.changed-budget', { ...live(candidate('a')), budgetFen: 200 }],
  ['scenario.changed-added', live(candidate('a'), candidate('b'))],
  ['scenario.changed-removed', live()],
  ['scenario.changed-dropped', live(candidate('a', { isIn: false }))],
  ['scenario.changed-shift', live(candidate('a', { shiftMonths: 1 }))],
  ['scenario.changed-start', live(candidate('a', { startsOn: null }))],
  ['scenario.changed-cost', live(candidate('a', { costFen: 1 }))],
  ['scenario.changed-npv', live(candidate('a', { npvFen: null }))],
  ['scenario.changed-score', live(candidate('a', { score: 1 }))],
  ['scenario.changed-mandate', live(candidate('a', { mandatoryReason: '等保' }))],
])('%s is told', (rule, now) => {
  expect(changesSince(baseOf(live(candidate('a'))), baseOf(now)).map((one) => one.rule)).toEqual([rule]);
});
test('a candidate that came in is told, and nothing where nothing changed', () => {
  const out = baseOf(live(candidate('a', { isIn: false })));
  expect(changesSince(out, baseOf(live(candidate('a'))))[0]?.rule).toBe('scenario.changed-taken');
  expect(changesSince(out, out)).toEqual([]);
});
test('brought up to date, a scenario keeps what it changed and takes all else from the live plan', () => {
  const before = live(candidate('a'), candidate('b'));
  const [a, b] = linesOf(before);
  if (!a || !b) throw new Error('two lines');
  const now = live(candidate('a', { shiftMonths: 2 }), candidate('b', { isIn: false }), candidate('c'));
  const lines = rebased([{ ...a, isIn: false, costFen: 5 }, b], baseOf(before), now);
  expect(lines.map(({ isIn, shiftMonths, costFen }) => [isIn, shiftMonths, costFen])).toEqual([
    [false, 2, 5],
    [false, 0, null],
    [true, 0, null],
  ]);
  expect(candidatesUnder(now, lines)[0]).toMatchObject({ isIn: false, costFen: 5, npvFen: 10 * wan });
});
