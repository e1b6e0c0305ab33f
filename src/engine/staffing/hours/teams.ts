import { randomSequence, type RandomSequence } from '../../random/sequence.ts';
import type { Pair } from './formulation.ts';
import { hoursOf, worthOf, type HoursProblem } from './problem.ts';

/** Who is on what while teams are searched for, and which hours are still open and free. */
interface Teams {
  readonly problem: HoursProblem;
  readonly pairs: readonly Pair[];
  readonly byDemand: readonly (readonly number[])[];
  readonly byPerson: readonly (readonly number[])[];
  /** By pair: its worth per hour, and what it costs to begin with. */
  readonly worth: Float64Array;
  readonly entry: Float64Array;
  /** By pair: the hours it gives in each of its weeks; null where it is not on. */
  readonly given: (Float64Array | null)[];
  readonly open: Float64Array[];
  readonly free: Float64Array[];
  /** By demand, what its team is worth. */
  readonly value: Float64Array;
}

const mostRounds = 100_000;
const heatFrom = 0.5;
const heatTo = 0.005;

/**
 * The pairs of good teams by ruin and recreate: a few demands that share people lose theirs and are staffed anew in a
 * drawn order, each by those who bring most; simulated annealing decides whether that stays.
 */
export const improveTeams = (
  problem: HoursProblem,
  pairs: readonly Pair[],
  isOver: () => boolean,
): ReadonlySet<Pair> => {
  const draw = randomSequence(1);
  const teams = startTeams(problem, pairs);
  const worthOfDemand = (one: number): number => problem.demands[one]?.value ?? 1;
  for (const one of Array.from(problem.demands.keys()).sort((a, b) => worthOfDemand(b) - worthOfDemand(a)))
    staffDemand(teams, one, null);
  let current = total(teams);
  let [best, bestOn] = [current, onNow(teams)];
  const typical = current / problem.demands.length;
  const rounds = Math.min(mostRounds, 1_000 * problem.demands.length);
  for (let round = 0; round < rounds && !(round % 100 === 0 && isOver()); round++) {
    const touched = related(teams, draw);
    const before = touched.map((one) => teamOf(teams, one));
    for (const one of touched) clear(teams, one);
    for (const one of touched.toSorted(() => draw.share() - 0.5)) staffDemand(teams, one, draw);
    const value = total(teams);
    const heat = heatFrom * (heatTo / heatFrom) ** (round / rounds) * typical;
    if (value < current && draw.share() >= Math.exp((value - current) / heat)) {
      for (const one of touched) clear(teams, one);
      for (const team of before) for (const [pair, hours] of team) put(teams, pair, hours);
      continue;
    }
    current = value;
    if (value <= best + 1e-9) continue;
    best = value;
    bestOn = onNow(teams);
  }
  return bestOn;
};

const startTeams = (problem: HoursProblem, pairs: readonly Pair[]): Teams => {
  const { demands, people, changeCost = 0 } = problem;
  const byDemand: number[][] = demands.map(() => []);
  const byPerson: number[][] = people.map(() => []);
  for (const [pair, { demand, person }] of pairs.entries()) {
    byDemand[demand]?.push(pair);
    byPerson[person]?.push(pair);
  }
  const ofPair = (by: (demand: (typeof demands)[number], person: (typeof people)[number]) => number) =>
    Float64Array.from(pairs, ({ demand, person }) => {
      const [asked, one] = [demands[demand], people[person]];
      return asked && one ? by(asked, one) : 0;
    });
  return {
    problem,
    pairs,
    byDemand,
    byPerson,
    worth: ofPair((demand, person) => worthOf(person, demand)),
    entry: ofPair(({ current = [] }, { id }) => (current.includes(id) ? 0 : changeCost)),
    given: pairs.map(() => null),
    open: demands.map(({ hours }) => Float64Array.from(hours)),
    free: people.map((one) => Float64Array.from(one.capacity, (_, week) => hoursOf(one, week))),
    value: new Float64Array(demands.length),
  };
};

const total = ({ value }: Teams): number => value.reduce((sum, one) => sum + one, 0);

const onNow = ({ pairs, given }: Teams): ReadonlySet<Pair> =>
  new Set(pairs.filter((_, pair) => given[pair] !== null));

const teamOf = ({ byDemand, given }: Teams, demand: number): [number, Float64Array][] =>
  (byDemand[demand] ?? []).flatMap((pair): [number, Float64Array][] => {
    const hours = given[pair] ?? null;
    return hours === null ? [] : [[pair, hours]];
  });

/** A demand and some that people able to do it work on. */
const related = ({ byDemand, byPerson, pairs, given }: Teams, draw: RandomSequence): number[] => {
  const first = draw.below(byDemand.length);
  const rivals = new Set<number>();
  for (const own of byDemand[first] ?? [])
    for (const pair of byPerson[pairs[own]?.person ?? 0] ?? [])
      if (given[pair] !== null) rivals.add(pairs[pair]?.demand ?? first);
  rivals.delete(first);
  const others = [...rivals];
  const count = 1 + draw.below(4);
  const some = Array.from(
    { length: Math.min(count, others.length) },
    () => others[draw.below(others.length)] ?? 0,
  );
  return [...new Set([first, ...some])];
};

const clear = (teams: Teams, demand: number): void => {
  const { pairs, given, open, free, value } = teams;
  for (const [pair, hours] of teamOf(teams, demand)) {
    const { weeks = [], person = 0 } = pairs[pair] ?? {};
    for (const [at, { week }] of weeks.entries()) {
      add(open[demand], week, hours[at] ?? 0);
      add(free[person], week, hours[at] ?? 0);
    }
    given[pair] = null;
  }
  value[demand] = 0;
};

const put = (teams: Teams, pair: number, hours: Float64Array): void => {
  const { pairs, given, open, free, value, worth, entry } = teams;
  const { weeks = [], person = 0, demand = 0 } = pairs[pair] ?? {};
  let sum = 0;
  for (const [at, { week }] of weeks.entries()) {
    add(open[demand], week, -(hours[at] ?? 0));
    add(free[person], week, -(hours[at] ?? 0));
    sum += hours[at] ?? 0;
  }
  given[pair] = hours;
  value[demand] = (value[demand] ?? 0) + sum * (worth[pair] ?? 0) - (entry[pair] ?? 0);
};

const add = (list: Float64Array | undefined, at: number, change: number): void => {
  if (list) list[at] = Math.max(0, (list[at] ?? 0) + change);
};

/** Puts on a demand those who bring most to it now; with a draw, sometimes others. */
const staffDemand = (teams: Teams, demand: number, draw: RandomSequence | null): void => {
  const { byDemand, worth, entry, problem } = teams;
  const able = new Set(byDemand[demand] ?? []);
  for (let places = problem.demands[demand]?.mostPeople ?? able.size; places > 0 && able.size > 0; places--) {
    let [best, most] = [-1, 0];
    for (const pair of able) {
      const gain = hoursFor(teams, pair) * (worth[pair] ?? 0) - (entry[pair] ?? 0);
      const felt = draw === null ? gain : gain * (0.8 + 0.2 * draw.share());
      if (felt > most) [best, most] = [pair, felt];
    }
    if (best < 0) return;
    able.delete(best);
    const { weeks = [] } = teams.pairs[best] ?? {};
    put(
      teams,
      best,
      Float64Array.from(weeks, ({ week }) => hoursIn(teams, best, week)),
    );
  }
};

const hoursIn = ({ pairs, open, free }: Teams, pair: number, week: number): number => {
  const { person = 0, demand = 0 } = pairs[pair] ?? {};
  return Math.min(open[demand]?.[week] ?? 0, free[person]?.[week] ?? 0);
};

/** The hours a pair could have now. */
const hoursFor = ({ pairs, open, free }: Teams, pair: number): number => {
  const one = pairs[pair];
  const [asked, own] = [open[one?.demand ?? 0], free[one?.person ?? 0]];
  if (!one || !asked || !own) return 0;
  let sum = 0;
  for (const { week } of one.weeks) sum += Math.min(asked[week] ?? 0, own[week] ?? 0);
  return sum;
};
