import { expect, test } from 'vitest';
import { checkedLoads, overAsked } from './commitments.ts';
import { budgetLine, movedTo } from './line.ts';
import { sittingFault } from './meeting.ts';
import { chosenFen, unreasoned } from './outcome.ts';
import { suggestionFor } from './preliminary.ts';
import { costByMonth, limitsOf } from './study-months.ts';

const ranked = (...costs: readonly (number | null)[]) =>
  costs.map((cost, index) => ({ candidateId: 'abcdefg'[index] ?? '', costFen: cost, isMandatory: false }));

test.each([
  [ranked(180, 96, 860, 420, 350), 1600, 'strict', 'abcd', 1556],
  [ranked(180, 96, 860, 420, 350), 1000, 'strict', 'ab', 276],
  [ranked(180, 96, 860, 420, 350), 1000, 'skip', 'abd', 696],
  [ranked(180, null, 100), 1000, 'strict', 'a', 180],
  [ranked(180, null, 100), 1000, 'skip', 'ac', 280],
  [ranked(180, 100), null, 'strict', 'ab', 280],
] as const)('of %j a budget of %s reaches, by %s, %s at %s', (...[rows, budget, rule, reached, used]) => {
  const line = budgetLine(rows, budget, rule);
  expect([[...line.fits].join(''), line.usedFen]).toEqual([reached, used]);
});
test('a mandatory project takes its money first', () => {
  const rows = [...ranked(180, 96), { candidateId: 'law', costFen: 50, isMandatory: true }];
  expect([...budgetLine(rows, 240, 'strict').fits]).toEqual(['law', 'a']);
});
test.each([
  [['a', 'b', 'c'], 'c', 1, ['c', 'a', 'b']],
  [['a', 'b', 'c'], 'a', 3, ['b', 'c', 'a']],
])('of %j moving %s to rank %d makes %j', (order, id, rank, moved) => {
  expect(movedTo(order, id, rank)).toEqual(moved);
});
test.each([
  [59.9, [], null, 'out'],
  [60, [], null, 'passed'],
  [90, ['无发起人'], null, 'out'],
  [20, [], '等保要求', 'passed'],
  [null, [], null, 'out'],
])('a score of %s, knocked out by %j, mandated by %s: %s', (total, knockOuts, mandatoryReason, outcome) => {
  expect(suggestionFor({ total, knockOuts, mandatoryReason }, 60).outcome).toBe(outcome);
});
const placed = [
  { candidateId: 'a', title: '平台', costFen: 180, fits: true },
  { candidateId: 'b', title: '共享', costFen: 350, fits: false },
];
test.each([
  [[], [], 180],
  [[{ candidateId: 'a', outcome: 'rejected', reason: '' }], ['平台'], 0],
  [[{ candidateId: 'b', outcome: 'selected', reason: ' ' }], ['共享'], 530],
  [[{ candidateId: 'b', outcome: 'selected', reason: '合同' }], [], 530],
  [[{ candidateId: 'b', outcome: 'reserve', reason: '' }], [], 180],
] as const)('of outcomes %j a reason is missing for %j, and the chosen cost %d', (said, missing, cost) => {
  expect([unreasoned(placed, said), chosenFen(placed, said)]).toEqual([missing, cost]);
});
const votes = (...given: readonly ('for' | 'against' | 'abstain')[]) =>
  given.map((vote, index) => ({ personId: String(index), vote }));
test.each([
  [['0', '1'], votes('for', 'for'), 'meeting.no-quorum'],
  [['0', '1', '2'], votes('for', 'for', 'against'), undefined],
  [['0', '1', '2'], votes('for', 'against', 'abstain'), 'meeting.not-passed'],
  [['1', '2', '3'], votes('for', 'against', 'against'), 'meeting.not-passed'],
  [['0', '1', '2'], [], 'meeting.not-passed'],
])('with %j present and %j: %s', (present, given, rule) => {
  expect(sittingFault({ quorum: 3, present, votes: given })?.rule).toBe(rule);
});

const backend = (title: string, share: number, people: number) => ({
  id: title,
  title,
  startsOn: '2026-10-01',
  shiftMonths: 0,
  share,
  demand: [{ role: '后端', month: 0, people }],
  roundNumber: '2026-1',
});
test.each([
  [0, 0, []],
  [1, -1, [{ role: '后端', month: '2026-10-01', need: 13, capacity: 12 }]],
])('of 12 with 10.5 committed and 3 in reserve, %d more leave %d', (people, balance, over) => {
  const taken = [backend('甲', 1, 10.5), backend('乙', 0.5, 3)];
  const supply = [{ role: '后端', month: '2026-10-01', people: 12 }];
  const loads = checkedLoads([backend('丙', 1, people)], taken, supply);
  expect(loads).toMatchObject([{ committed: 10.5, probable: 1.5, asked: people, balance }]);
  expect(overAsked(loads)).toEqual(over);
});
test('what others took already in a month is no fault of candidates that ask for nothing in it', () => {
  const supply = [{ role: '后端', month: '2026-10-01', people: 1 }];
  expect(overAsked(checkedLoads([backend('丙', 1, 0)], [backend('甲', 1, 2)], supply))).toEqual([]);
});

test.each([
  [96, [0], [96]],
  [96, [], [96]],
  [10, [0, 2], [3, 3, 4]],
])('a cost of %d that needs people in the months %j falls as %j', (cost, months, parts) => {
  const demand = months.map((month) => ({ role: '后端', month, people: 1 }));
  expect(costByMonth(cost, { demand })).toEqual(parts);
});
test('a month without a limit is free', () => {
  const months = ['2026-06-01', '2026-07-01'];
  expect(limitsOf(months, [{ month: '2026-07-09', fen: 500 }], { all: 90, unitFen: 100 })).toEqual([90, 5]);
});
