import { orderByDensity } from './density.ts';
import { scarcestFirst } from './instance.ts';
import { greedyChoice, searchLocally } from './local-search.ts';
import { choiceAt, keepIfBetter, lowerBound, pointOf, type Relaxation, type Run } from './run.ts';

/** Solves the relaxation: bound, prices of resources, reduced costs. False when even that is infeasible. */
export const relax = (run: Run, seconds: number): boolean => {
  const answer = run.open.solve({ relaxed: true, seconds });
  if (answer.status === 'infeasible') return false;
  const { point, rowDuals, reducedCosts, bound } = answer;
  if (point === null || rowDuals === null || reducedCosts === null) return true;
  lowerBound(run, bound);
  const prices = Float64Array.from(run.formulation.resourceRow, (row) => Math.max(0, rowDuals[row] ?? 0));
  run.instance = scarcestFirst(run.instance, prices);
  run.relaxation = { bound, prices, point, reducedCosts };
  return true;
};

/**
 * Good selections fast, in the order that measured best: greedy and a hot local search; the core problem, in
 * which all candidates but the doubtful ones stand as the relaxation has them (Balas & Zemel 1980; Angelelli,
 * Mansini & Speranza 2010), solved as a model; a cool local search from the best of both.
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
  keepIfBetter(
    run,
    searchLocally(instance, greedy, order, { ...effort, rounds: rounds(hotLooks), heat: 0.2 }),
  );
  if (relaxation !== null && size > coreSize) solveCore(run, relaxation, left() * partForCore);
  if (run.best !== null)
    keepIfBetter(
      run,
      searchLocally(instance, run.best, order, { ...effort, rounds: rounds(coolLooks), heat: 0.02 }),
    );
};

// Options looked at in each search: about 0.15 and 0.5 seconds.
const hotLooks = 4_000_000;
const coolLooks = 8_000_000;
const coreSize = 90;
const partForCore = 0.75;

/** Leaves the candidates free of which the relaxation is least sure, fixes the others, and solves that. */
const solveCore = (run: Run, relaxation: Relaxation, seconds: number): void => {
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
  if (point !== null) keepIfBetter(run, choiceAt(instance, point));
  for (const [option, candidate] of instance.candidateOf.entries())
    open.setVariable(option, 0, instance.excluded[candidate] === 1 ? 0 : 1);
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
