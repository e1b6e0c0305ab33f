import { describe, expect, test } from 'vitest';
import { randomSequence, type RandomSequence } from '../random/sequence.ts';
import { waitingOf, type ApprovalState, type RecordedAction, type Route } from './approval.ts';
import { faultOf, legalActions, needsPeople, type LegalAction, type Reader } from './legal.ts';
import { planRoute } from './plan-route.ts';
import { applied, begun, reduceApproval } from './reduce.ts';

const people = Array.from({ length: 9 }, (_none, index) => `p${index}`);
const from = <T>(draw: RandomSequence, of: readonly T[]): T => of[draw.below(of.length)] as T;
const some = (draw: RandomSequence, of: readonly string[]): string[] =>
  [...new Set(Array.from({ length: 1 + draw.below(3) }, () => from(draw, of)))].filter(Boolean);

const randomRoute = (draw: RandomSequence): Route => {
  for (;;) {
    const barred = draw.below(3) === 0 ? some(draw, people) : [];
    const planned = planRoute(
      Array.from({ length: 1 + draw.below(4) }, (_none, index) => ({
        id: `s${index}-${draw.word()}`,
        mode: from(draw, ['all', 'one', 'vote'] as const),
        votes: 1 + draw.below(2),
        duty: from(draw, ['decide', 'decide', 'decide', 'advise', 'notify'] as const),
        people: some(draw, people),
      })),
      { applicant: 'p0', barred, left: new Map([['p8', 'p7']]), superiors: [['p6'], ['p5', 'p4']] },
    );
    if (planned.status === 'planned')
      return { applicant: 'p0', barred: ['p0', ...barred], steps: planned.steps };
  }
};

const readerOf = (draw: RandomSequence, person: string): Reader => ({
  person,
  deputyFor: draw.below(4) === 0 ? some(draw, people) : [],
  manages: draw.below(8) === 0,
});

const peopleFor = (draw: RandomSequence, { kind, targets }: LegalAction): string[] => {
  if (!needsPeople(kind)) return [];
  if (kind === 'remove-signer') return some(draw, targets);
  return kind === 'add-signer' || kind === 'copy' ? some(draw, people) : [from(draw, people)];
};

const actionOf = (draw: RandomSequence, legal: LegalAction, reader: Reader, at: string): RecordedAction => ({
  kind: legal.kind,
  author: reader.person,
  at,
  opinion: `意见 ${at}`,
  step: legal.step,
  seat: legal.seat,
  people: peopleFor(draw, legal),
  toStep: legal.kind === 'return' ? from(draw, [null, ...legal.targets]) : null,
  place: legal.kind === 'add-signer' ? from(draw, ['before', 'after'] as const) : null,
  newStep: legal.kind === 'add-signer' ? `t${at}` : null,
  route: legal.kind === 'resubmit' ? randomRoute(draw) : null,
});

/** Rarely ends a request, so that the sequences grow long. */
const picked = (draw: RandomSequence, legal: readonly LegalAction[]): LegalAction =>
  from(
    draw,
    draw.below(10) === 0 ? legal : legal.filter(({ kind }) => !['terminate', 'withdraw'].includes(kind)),
  );

const randomStep = (draw: RandomSequence, state: ApprovalState, at: string): RecordedAction | null => {
  const reader = readerOf(draw, from(draw, people));
  const legal = picked(draw, legalActions(state, reader)) as LegalAction | undefined;
  if (!legal) return null;
  const action = actionOf(draw, legal, reader, at);
  return faultOf(state, action, reader) === null ? action : null;
};

/** Which laws a state breaks; plain comparisons, for there are tens of thousands of states. */
const broken = (route: Route, state: ApprovalState, done: readonly RecordedAction[]): string[] => {
  const waiting = waitingOf(state);
  const mayMove = waiting.some(({ task }) => task !== 'advise');
  const barred = waiting.filter(({ person, task }) => task === 'decide' && state.barred.includes(person));
  const idle = waiting.filter(
    ({ person }) => legalActions(state, { person, deputyFor: [], manages: false }).length === 0,
  );
  const lost = done.filter(({ opinion }, index) => state.actions[index]?.opinion !== opinion);
  return [
    ...(state.outcome === null && !mayMove ? ['neither a next actor nor an outcome'] : []),
    ...barred.map(({ person }) => `${person} is barred and asked to decide`),
    ...idle.map(({ person, task }) => `${person} is asked to ${task} and cannot`),
    ...lost.map(({ opinion }) => `lost: ${opinion}`),
    ...(state.applicant === route.applicant ? [] : ['another applicant']),
  ];
};

const decisions = (actions: readonly RecordedAction[]): RecordedAction[] =>
  actions.filter(({ kind }) => kind === 'approve' || kind === 'reject');

/** One random request from submission to its end; answers how many actions it took. */
const walk = (seed: number): number => {
  const draw = randomSequence(seed);
  const route = randomRoute(draw);
  const done: RecordedAction[] = [];
  let state = begun(route, '0');
  for (let tries = 0; state.phase !== 'ended' && tries < 400; tries++) {
    const action = randomStep(draw, state, String(tries + 1));
    if (!action) continue;
    const { barred } = state;
    const seat = state.steps
      .find(({ id }) => id === action.step)
      ?.seats.find(({ person }) => person === action.seat);
    done.push(action);
    state = applied(state, action);
    const isDecision = decisions([action]).length > 0 && seat?.delegate !== action.author;
    const duty = state.steps.find(({ id }) => id === action.step)?.duty;
    const faults = broken(route, state, done);
    if (isDecision && duty === 'decide' && barred.includes(action.author ?? ''))
      faults.push(`${action.author} is barred and decided`);
    if (faults.length > 0) throw new Error(`seed ${seed}: ${faults.join('; ')}`);
  }
  expect(reduceApproval(route, '0', done), 'the recorded actions tell the state').toEqual(state);
  return done.length;
};

describe('laws of every approval', () => {
  test('thousands of random legal sequences never dead-end, lose an opinion, or let a barred person decide', () => {
    let actions = 0;
    for (let seed = 1; seed <= 3000; seed++) actions += walk(seed);
    expect(actions).toBeGreaterThan(15_000);
  });
});
