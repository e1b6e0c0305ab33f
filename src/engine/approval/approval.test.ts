import { describe, expect, test } from 'vitest';
import {
  waitingOf,
  type ActionKind,
  type ApprovalState,
  type RecordedAction,
  type Route,
} from './approval.ts';
import { faultOf, type Reader } from './legal.ts';
import { planRoute } from './plan-route.ts';
import { applied, begun } from './reduce.ts';

const step = (id: string, people: string, rest: Partial<Route['steps'][number]> = {}) => ({
  id,
  mode: 'all' as const,
  votes: null,
  duty: 'decide' as const,
  people: people.split(''),
  ...rest,
});
const routeOf = (...steps: Route['steps'][number][]): Route => ({ applicant: 'z', barred: ['y'], steps });

const action = (kind: ActionKind, author: string, rest: Partial<RecordedAction> = {}): RecordedAction => ({
  kind,
  author,
  at: '2026-01-20T01:00:00Z',
  opinion: '同意',
  step: null,
  seat: rest.step === undefined ? null : author,
  people: [],
  toStep: null,
  place: null,
  newStep: null,
  route: null,
  ...rest,
});
const reader = (person: string, rest: Partial<Reader> = {}): Reader => ({
  person,
  deputyFor: [],
  manages: false,
  ...rest,
});

const after = (route: Route, ...actions: RecordedAction[]): ApprovalState => {
  let state = begun(route, '2026-01-20T01:00:00Z');
  for (const one of actions) {
    expect(faultOf(state, one, reader(one.author ?? '')), one.kind).toBeNull();
    state = applied(state, one);
  }
  return state;
};
const waitingFor = (state: ApprovalState): string =>
  waitingOf(state)
    .map(({ person }) => person)
    .join('');

const yes = (author: string, at: string) => action('approve', author, { step: at });
const no = (author: string, at: string) => action('reject', author, { step: at });

describe('the modes of a step', () => {
  const vote = routeOf(step('1', 'abcd', { mode: 'vote', votes: 3 }));
  const cases: readonly (readonly [string, Route, RecordedAction[], string | null, string])[] = [
    ['会签 waits for everybody', routeOf(step('1', 'ab')), [yes('a', '1')], null, 'b'],
    ['会签 of all approves', routeOf(step('1', 'ab')), [yes('b', '1'), yes('a', '1')], 'approved', ''],
    ['one refusal ends a 会签', routeOf(step('1', 'ab')), [no('a', '1')], 'rejected', ''],
    ['或签 takes the first', routeOf(step('1', 'ab', { mode: 'one' })), [yes('b', '1')], 'approved', ''],
    [
      '票签 of 3 in 4: three yes, one no',
      vote,
      [no('d', '1'), yes('a', '1'), yes('b', '1'), yes('c', '1')],
      'approved',
      '',
    ],
    ['票签 is lost when the votes can no longer come', vote, [no('a', '1'), no('b', '1')], 'rejected', ''],
    [
      'an opinion never blocks',
      routeOf(step('1', 'a', { duty: 'advise' }), step('2', 'b')),
      [no('a', '1')],
      null,
      'b',
    ],
    ['steps follow each other', routeOf(step('1', 'a'), step('2', 'b')), [yes('a', '1')], null, 'b'],
  ];
  test.each(cases)('%s', (...[, route, actions, outcome, waiting]) => {
    const state = after(route, ...actions);
    expect([state.outcome, waitingFor(state)]).toEqual([outcome, waiting]);
  });
});

describe('what else can be done', () => {
  const two = routeOf(step('1', 'a'), step('2', 'b'));
  test('added signers decide before or after the one who added them', () => {
    const before = after(
      two,
      action('add-signer', 'a', { step: '1', people: ['c'], place: 'before', newStep: 't' }),
    );
    expect(waitingFor(before)).toBe('c');
    expect(waitingFor(applied(before, yes('c', 't')))).toBe('a');
    const later = after(
      two,
      action('add-signer', 'a', { step: '1', people: ['c'], place: 'after', newStep: 't' }),
      yes('a', '1'),
    );
    expect(waitingFor(later)).toBe('c');
    expect(waitingFor(applied(later, action('remove-signer', 'a', { people: ['c'] })))).toBe('b');
  });
  test('returned to an earlier step it is decided again; returned to the applicant it waits for him', () => {
    const back = after(two, yes('a', '1'), action('return', 'b', { step: '2', toStep: '1' }));
    expect(waitingFor(back)).toBe('a');
    const home = after(two, yes('a', '1'), action('return', 'b', { step: '2' }));
    expect([home.phase, waitingFor(home)]).toEqual(['returned', 'z']);
    const anew = applied(home, action('resubmit', 'z', { route: two }));
    expect([anew.round, waitingFor(anew), anew.actions.length]).toEqual([2, 'a', 3]);
  });
  test('a seat goes to somebody else by transfer; asked for an opinion, it comes back', () => {
    expect(waitingFor(after(two, action('transfer', 'a', { step: '1', people: ['c'] })))).toBe('c');
    const asked = after(two, action('delegate', 'a', { step: '1', people: ['c'] }));
    expect(waitingFor(asked)).toBe('ac');
    const advised = applied(asked, action('approve', 'c', { step: '1', seat: 'a' }));
    expect([waitingFor(advised), advised.outcome]).toEqual(['a', null]);
  });
  test('a deputy decides in the place of another, a barred deputy does not', () => {
    const inPlace = action('approve', 'd', { step: '1', seat: 'a' });
    const state = begun(two, '0');
    expect(faultOf(state, inPlace, reader('d'))).toMatchObject({ rule: 'approval.not-your-turn' });
    expect(faultOf(state, inPlace, reader('d', { deputyFor: ['a'] }))).toBeNull();
    const barred = { ...inPlace, author: 'y' };
    expect(faultOf(state, barred, reader('y', { deputyFor: ['a'] }))?.rule).toBe('approval.not-your-turn');
  });

  const faults: readonly (readonly [string, RecordedAction])[] = [
    ['approval.not-your-turn', yes('b', '2')],
    ['approval.not-your-turn', action('withdraw', 'a')],
    ['approval.opinion-missing', action('reject', 'a', { step: '1', opinion: ' ' })],
    ['approval.people-missing', action('transfer', 'a', { step: '1' })],
    ['approval.one-person', action('delegate', 'a', { step: '1', people: ['c', 'd'] })],
    ['approval.person-barred', action('transfer', 'a', { step: '1', people: ['y'] })],
    ['approval.person-barred', action('add-signer', 'a', { step: '1', people: ['z'], place: 'before' })],
    ['approval.person-sits-already', action('transfer', 'a', { step: '1', people: ['a'] })],
    ['approval.not-an-earlier-step', action('return', 'a', { step: '1', toStep: '2' })],
  ];
  test.each(faults)('%s', (rule, wrong) => {
    expect(faultOf(begun(two, '0'), wrong, reader(wrong.author ?? ''))?.rule).toBe(rule);
  });
  test('an applicant withdraws only before the first decision; nothing is done after the end', () => {
    const decided = after(routeOf(step('1', 'ab')), yes('a', '1'));
    expect(faultOf(decided, action('withdraw', 'z'), reader('z'))?.rule).toBe('approval.not-your-turn');
    const done = applied(decided, yes('b', '1'));
    expect(faultOf(done, action('terminate', 'z'), reader('z'))?.rule).toBe('approval.ended');
  });
  test('only one’s own signers are taken off', () => {
    const added = after(
      two,
      action('add-signer', 'a', { step: '1', people: ['c'], place: 'after', newStep: 't' }),
    );
    const wrong = action('remove-signer', 'a', { people: ['b'] });
    expect(faultOf(added, wrong, reader('a'))).toEqual({ rule: 'approval.not-your-signer', person: 'b' });
  });
});

describe('planning a route', () => {
  const planning = {
    applicant: 'z',
    barred: ['y'],
    left: new Map([
      ['l', 'd'],
      ['m', null],
    ]),
    superiors: [['z'], ['s'], ['t', 'u']],
  };
  const cases: readonly (readonly [string, Route['steps'], string])[] = [
    ['an applicant is left out of his own request', [step('1', 'az')], 'a'],
    ['where nobody is left the next superior decides', [step('1', 'yz')], 's'],
    ['a deputy takes the place of who has left', [step('1', 'l')], 'd'],
    ['who has left without a deputy stops the route', [step('1', 'm')], 'approval.approver-left'],
    ['a vote needs its quorum', [step('1', 'abz', { mode: 'vote', votes: 3 })], 'approval.too-few-voters'],
    ['somebody must decide', [step('1', 'a', { duty: 'advise' })], 'approval.no-deciding-step'],
  ];
  test.each(cases)('%s', (_name, steps, expected) => {
    const planned = planRoute(steps, planning);
    expect(planned.status === 'planned' ? planned.steps[0]?.people.join('') : planned.rule).toBe(expected);
  });
  test('without any superior the route is refused', () => {
    expect(planRoute([step('1', 'z')], { ...planning, superiors: [] })).toMatchObject({
      rule: 'approval.nobody-decides',
      step: 0,
    });
  });
});
