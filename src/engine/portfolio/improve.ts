import type { Choice } from './choice.ts';
import { orderByDensity } from './density.ts';
import { dualBound } from './dual-bound.ts';
import { unfix } from './fixing.ts';
import { scarcestFirst, type Instance } from './instance.ts';
import { greedyChoice, searchLocally } from './local-search.ts';
import { choiceAt, keepIfBetter, lowerBound, pointOf, type Relaxation, type Run } from './run.ts';
import { searchBySwaps } from './swap-search.ts';

/** Solves the relaxation: bound, prices of resources, reduced costs. False when even that is infeasible. */
export const relax = (run: Run, seconds: number): boolean => {
  const answer = run.open.solve({ relaxed: true, seconds });
  if (answer.status === 'infeasible') return false;
  const { point, rowDuals, reducedCosts } = answer;
  if (point === null || rowDuals === null || reducedCosts === null) return true;
  const { bound, reducedCosts: provenCosts } = dualBound(run.formulation.model, rowDuals);
  lowerBound(run, bound);
  const prices = Float64Array.from(run.formulation.resourceRow, (row) => Math.max(0, rowDuals[row] ?? 0));
  run.instance = scarcestFirst(run.instance, prices);
  const { oneStartRow } = run.formulation;
  const worths = provenCosts.map(
    (cost, option) =>
      cost + Math.max(0, rowDuals[oneStartRow[run.instance.candidateOf[option] ?? 0] ?? -1] ?? 0),
  );
  run.relaxation = { bound, provenCosts, prices, rowPrices: rowDuals, worths, point, reducedCosts };
  return true;
};

/**
 * Good selections fast, in the order that measured best: greedy and a hot local search; exchanges; the core problem, in
 * which all candidates but the doubtful ones stand as the relaxation has them (Balas & Zemel 1980; Angelelli,
 * Mansini & Speranza 2010), solved as a model; exchanges until the end.
 */
export const improve = (run: Run, seconds: number): void => {
  const { instance, draw, relaxation, solver } = run;
  const end = solver.spentSeconds() + seconds;
  const left = (): number => end - solver.spentSeconds();
  const prices = relaxation?.prices ?? null;
  const order = orderByDensity(instance, prices);
  const size = instance.value.length;
  const rounds = (looks: number): number => Math.ceil(Math.min(400 * size, looks / order.length));
  const effort = { draw, prices, isOver: () => left() <= 0 };
  const greedy = greedyChoice(instance, order, draw);
  keepIfBetter(run, greedy);
  const { core, from, part } = hasStarts(instance) ? withStarts : withoutStarts;
  const isLarge = relaxation !== null && size > from;
  if (isLarge || run.best === null || !hasStarts(instance))
    keepIfBetter(
      run,
      searchLocally(instance, greedy, order, { ...effort, rounds: rounds(hotLooks), heat: 0.2 }),
    );
  let isSolved = false;
  if (isLarge) {
    if (!hasStarts(instance) && run.best !== null) exchange(run, run.best, left() * partBeforeCore);
    isSolved = solveCore(run, relaxation, core, Math.min(mostForCore, left() * part));
  }
  exchangeUntil(run, left, { mostIdle: mostIdleExchanges, isSolved });
};

/** Whether any candidate may choose its start. */
export const hasStarts = ({ candidateOf, value }: Instance): boolean => candidateOf.length > value.length;

// Options looked at: about 0.15 seconds.
const hotLooks = 4_000_000;
const partBeforeCore = 0.3;
const mostForCore = 1;
const withoutStarts = { core: 90, from: 99, part: 0.3 };
// With four starts each a larger core finds nothing in time, and fewer candidates are better exchanged from the first.
const withStarts = { core: 40, from: 300, part: 0.55 };
const movesPerOption = 10_000;
const leastForExchange = 0.05;
const mostIdleExchanges = 4;
const halfway = 0.5;

/** How exchanges go on. */
export interface Exchanges {
  /** So many times in a row that brought nothing end them. */
  readonly mostIdle: number;
  /** Half cooled first: heat would undo what was just solved. */
  readonly isSolved: boolean;
}

/** Anneals again from the best, by turns hot and half cooled, until nothing comes of it or nothing is left to bring. */
export const exchangeUntil = (run: Run, left: () => number, { mostIdle, isSolved }: Exchanges): void => {
  let rounds = isSolved ? 1 : 0;
  for (let idle = 0; idle < mostIdle && left() > leastForExchange; idle++) {
    if (run.best === null || run.best.value >= run.bound) return;
    const begun = rounds++ % 2 === 0 ? 0 : halfway;
    if (exchange(run, run.best, left(), begun)) idle = -1;
  }
};

const exchange = (run: Run, from: Choice, seconds: number, begun = 0): boolean => {
  const { instance, draw, relaxation, solver } = run;
  const since = solver.spentSeconds();
  const found = searchBySwaps(instance, from, {
    draw,
    moves: movesPerOption * instance.candidateOf.length,
    relaxation,
    begun,
    spent: () => (solver.spentSeconds() - since) / seconds,
  });
  return keepIfBetter(run, found);
};

/** Leaves those candidates free of which the relaxation is least sure, fixes the others, solves that; whether it helped. */
const solveCore = (run: Run, relaxation: Relaxation, coreSize: number, seconds: number): boolean => {
  const { instance, open } = run;
  const doubt = doubts(run, relaxation);
  const free = new Set(
    Array.from(doubt.keys())
      .sort((a, b) => (doubt[a] ?? 0) - (doubt[b] ?? 0))
      .slice(0, coreSize),
  );
  for (const [option, candidate] of instance.candidateOf.entries()) {
    if (free.has(candidate)) continue;
    const fixed = Math.round(relaxation.point[option] ?? 0);
    open.setVariable(option, fixed, fixed);
  }
  const start = run.best === null ? null : pointOf(instance, run.best);
  const { point } = open.solve({ seconds, start });
  unfix(run);
  return point !== null && keepIfBetter(run, choiceAt(instance, point));
};

/** By candidate: 0 where the relaxation splits it, else what deciding otherwise would cost there at least. */
const doubts = ({ instance }: Run, { point, reducedCosts }: Relaxation): Float64Array => {
  const { optionsAt, value } = instance;
  return value.map((_, candidate) => {
    let best = -Infinity;
    for (let option = optionsAt[candidate] ?? 0; option < (optionsAt[candidate + 1] ?? 0); option++) {
      const share = point[option] ?? 0;
      if (share > 1e-6 && share < 1 - 1e-6) return 0;
      best = Math.max(best, reducedCosts[option] ?? 0);
    }
    return Math.abs(best);
  });
};
