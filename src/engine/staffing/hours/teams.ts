import { randomSequence, type RandomSequence } from '../../random/sequence.ts';
import type { Pair } from './formulation.ts';
import { hoursOf, worthOf, type HoursProblem } from './problem.ts';

/** Who is on what while teams are searched for, and which hours are still open and free. */
interface Teams {
  readonly problem: HoursProblem;
  readonly pairs: readonly Pair[];
  readonly byDemand: readonly (readonly number[])[];
  /** By pair: its worth per hour, and what it costs to begin with. */
  readonly worth: Float64Array;
  readonly entry: Float64Array;
  /** By pair: the hours it gives in each of its weeks; null where it is not on. */
  readonly given: (Float64Array | null)[];
  /** By pair: where its weeks begin in `week`. */
  readonly weekAt: Int32Array;
  readonly week: Int32Array;
  readonly weeks: number;
  /** By demand and week: the hours still asked for; by person and week: those still free. */
  readonly open: Float64Array;
  readonly free: Float64Array;
  /** By person, the pairs he is on. */
  readonly busy: readonly Set<number>[];
  /** By demand, what its team is worth. */
  readonly value: Float64Array;
}

const mostRounds = 100_000;
const heatFrom = 0.1;
const heatTo = 0.003;

/** The pairs that are on, with their hours in each of their weeks. */
export type TeamHours = ReadonlyMap<Pair, Float64Array>;

/**
 * Good teams and their hours by ruin and recreate: a few demands that share people lose theirs and are staffed anew in a
 * drawn order, each by those who bring most; simulated annealing decides whether that stays. `spent` tells which
 * share of its time is over, and ends it at 1.
 */
export const improveTeams = (
  problem: HoursProblem,
  pairs: readonly Pair[],
  spent: () => number,
): TeamHours => {
  const draw = randomSequence(1);
  const teams = startTeams(problem, pairs);
  const worthOfDemand = (one: number): number => problem.demands[one]?.value ?? 1;
  for (const one of Array.from(problem.demands.keys()).sort((a, b) => worthOfDemand(b) - worthOfDemand(a)))
    staffDemand(teams, one, null);
  let current = worthOfAll(teams, problem.demands.keys());
  let [best, bestOn] = [current, onNow(teams)];
  const typical = current / problem.demands.length;
  const rounds = Math.min(mostRounds, 1_000 * problem.demands.length);
  // It cools down with the rounds or with the time, whichever ends first: ended while hot, it has found little.
  let cooled = 0;
  for (let round = 0; round < rounds && cooled < 1; round++) {
    if (round % 100 === 0) cooled = Math.max(round / rounds, spent());
    const touched = related(teams, draw);
    const before = touched.map((one) => teamOf(teams, one));
    const worth = worthOfAll(teams, touched);
    for (const one of touched) clear(teams, one);
    for (const one of touched.toSorted(() => draw.share() - 0.5)) staffDemand(teams, one, draw);
    const value = current - worth + worthOfAll(teams, touched);
    const heat = heatFrom * (heatTo / heatFrom) ** cooled * typical;
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
  const weeks = Math.max(0, ...demands.map(({ hours }) => hours.length));
  const byDemand: number[][] = demands.map(() => []);
  for (const [pair, { demand }] of pairs.entries()) byDemand[demand]?.push(pair);
  const ofPair = (by: (demand: (typeof demands)[number], person: (typeof people)[number]) => number) =>
    Float64Array.from(pairs, ({ demand, person }) => {
      const [asked, one] = [demands[demand], people[person]];
      return asked && one ? by(asked, one) : 0;
    });
  return {
    problem,
    pairs,
    byDemand,
    worth: ofPair((demand, person) => worthOf(person, demand)),
    entry: ofPair(({ current = [] }, { id }) => (current.includes(id) ? 0 : changeCost)),
    given: pairs.map(() => null),
    ...weekColumns(pairs),
    weeks,
    open: table(demands, weeks, ({ hours }, week) => hours[week] ?? 0),
    busy: people.map(() => new Set<number>()),
    free: table(people, weeks, hoursOf),
    value: new Float64Array(demands.length),
  };
};

const weekColumns = (pairs: readonly Pair[]): Pick<Teams, 'weekAt' | 'week'> => {
  const weekAt = new Int32Array(pairs.length + 1);
  for (const [at, { weeks }] of pairs.entries()) weekAt[at + 1] = (weekAt[at] ?? 0) + weeks.length;
  return { weekAt, week: Int32Array.from(pairs.flatMap(({ weeks }) => weeks.map(({ week }) => week))) };
};

const table = <Row>(
  rows: readonly Row[],
  weeks: number,
  cell: (row: Row, week: number) => number,
): Float64Array => {
  const cells = new Float64Array(rows.length * weeks);
  for (const [at, row] of rows.entries())
    for (let week = 0; week < weeks; week++) cells[at * weeks + week] = cell(row, week);
  return cells;
};

const worthOfAll = ({ value }: Teams, demands: Iterable<number>): number => {
  let sum = 0;
  for (const one of demands) sum += value[one] ?? 0;
  return sum;
};

const onNow = ({ pairs, given }: Teams): TeamHours =>
  new Map(
    pairs.flatMap((pair, at): [Pair, Float64Array][] => {
      const hours = given[at] ?? null;
      return hours === null ? [] : [[pair, hours]];
    }),
  );

const teamOf = ({ byDemand, given }: Teams, demand: number): [number, Float64Array][] =>
  (byDemand[demand] ?? []).flatMap((pair): [number, Float64Array][] => {
    const hours = given[pair] ?? null;
    return hours === null ? [] : [[pair, hours]];
  });

/** A demand and some that people able to do it work on. */
const related = ({ byDemand, busy, pairs }: Teams, draw: RandomSequence): number[] => {
  const first = draw.below(byDemand.length);
  const rivals = new Set<number>();
  for (const own of byDemand[first] ?? [])
    for (const pair of busy[pairs[own]?.person ?? 0] ?? []) rivals.add(pairs[pair]?.demand ?? first);
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
  const { pairs, given, busy, value } = teams;
  for (const [pair, hours] of teamOf(teams, demand)) {
    take(teams, pair, hours, -1);
    given[pair] = null;
    busy[pairs[pair]?.person ?? 0]?.delete(pair);
  }
  value[demand] = 0;
};

const put = (teams: Teams, pair: number, hours: Float64Array): void => {
  const { pairs, given, busy, value, worth, entry } = teams;
  const { person = 0, demand = 0 } = pairs[pair] ?? {};
  const sum = take(teams, pair, hours, 1);
  given[pair] = hours;
  busy[person]?.add(pair);
  value[demand] = (value[demand] ?? 0) + sum * (worth[pair] ?? 0) - (entry[pair] ?? 0);
};

/** Takes the hours of a pair from what is open and free, or gives them back; answers their sum. */
const take = (teams: Teams, pair: number, hours: Float64Array, sign: 1 | -1): number => {
  const { pairs, weekAt, week, weeks, open, free } = teams;
  const { person = 0, demand = 0 } = pairs[pair] ?? {};
  const from = weekAt[pair] ?? 0;
  let sum = 0;
  for (let at = 0; at < hours.length; at++) {
    const own = hours[at] ?? 0;
    const column = week[from + at] ?? 0;
    const [asked, had] = [demand * weeks + column, person * weeks + column];
    open[asked] = Math.max(0, (open[asked] ?? 0) - sign * own);
    free[had] = Math.max(0, (free[had] ?? 0) - sign * own);
    sum += own;
  }
  return sum;
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
    const hours = hoursOfPair(teams, best);
    put(teams, best, hours);
  }
};

/** The hours a pair can have now in each of its weeks. */
const hoursOfPair = ({ pairs, weekAt, week, weeks, open, free }: Teams, pair: number): Float64Array => {
  const { demand = 0, person = 0 } = pairs[pair] ?? {};
  const from = weekAt[pair] ?? 0;
  const hours = new Float64Array((weekAt[pair + 1] ?? 0) - from);
  for (let at = 0; at < hours.length; at++) {
    const column = week[from + at] ?? 0;
    hours[at] = Math.min(open[demand * weeks + column] ?? 0, free[person * weeks + column] ?? 0);
  }
  return hours;
};

/** Their sum. */
const hoursFor = ({ pairs, weekAt, week, weeks, open, free }: Teams, pair: number): number => {
  const own = pairs[pair];
  if (own === undefined) return 0;
  const [asked, had] = [own.demand * weeks, own.person * weeks];
  const end = weekAt[pair + 1] ?? 0;
  let sum = 0;
  for (let at = weekAt[pair] ?? 0; at < end; at++) {
    const column = week[at] ?? 0;
    sum += Math.min(open[asked + column] ?? 0, free[had + column] ?? 0);
  }
  return sum;
};
