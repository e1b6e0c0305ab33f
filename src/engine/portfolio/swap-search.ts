import { choiceOf, isSound, type Choice } from './choice.ts';
import type { RandomSequence } from '../random/sequence.ts';
import type { Instance } from './instance.ts';
import type { Relaxation } from './run.ts';
import {
  enter,
  hasRoomFor,
  isFree,
  isMissed,
  isWelcome,
  leave,
  release,
  reserve,
  standAt,
  takeIn,
  type Standing,
} from './standing.ts';

export interface SwapEffort {
  readonly moves: number;
  readonly draw: RandomSequence;
  /** Its prices are what room left is credited at; without them only value counts. */
  readonly relaxation: Pick<Relaxation, 'prices' | 'worths'> | null;
  /** The share of the cooling that is left out; the later it begins, the nearer to the first the answer stays. */
  readonly begun?: number;
  /** Asked now and then: the share of the time given that is over; the search ends at 1. */
  readonly spent: () => number;
}

interface Swaps {
  readonly standing: Standing;
  readonly draw: RandomSequence;
  /** What each option costs at the prices. */
  readonly cost: Float64Array;
  /** Options, each as often as it is to be drawn. */
  readonly bag: Int32Array;
  /** How much worse a step may be, in value. */
  heat: number;
  /** The share of its price at which room left counts as if it were value. */
  credit: number;
}

/** From the first value to the last, heat in typical values of a candidate. */
interface Cooling {
  readonly heat: readonly [first: number, last: number];
  readonly credit: readonly [first: number, last: number];
}

// As measured best: where many limits bind few candidates, room has to be left in the end, and steps are larger.
const coolingOf = ({ value }: Instance, relaxation: SwapEffort['relaxation']): Cooling => {
  const binding = relaxation?.prices.filter((price) => price > 0).length ?? value.length;
  const share = Math.sqrt(Math.min(1, binding / value.length));
  return { heat: [0.2 * share, 0.02 * share], credit: [1, 1 - 0.5 * share] };
};

const movesPerLook = 2_000;

/**
 * Improves a sound choice by simulated annealing over small moves: a candidate comes in, goes, takes the place of
 * another or starts at another time. What counts is the value and, at most of its price in the relaxation, the
 * room left: by value alone a candidate hardly ever goes for a better one to come. The credit falls so that room is used
 * up in the end. Answers the best sound choice met.
 */
export const searchBySwaps = (instance: Instance, from: Choice, effort: SwapEffort): Choice => {
  const swaps = startSwaps(instance, from, effort);
  const { standing } = swaps;
  const typical = typicalValue(instance);
  const cooling = coolingOf(instance, effort.relaxation);
  const { begun = 0 } = effort;
  let best = from;
  for (let move = 0; move < effort.moves && swaps.bag.length > 0; move++) {
    if (move % movesPerLook === 0) {
      const passed = Math.max(move / effort.moves, effort.spent());
      if (passed >= 1) break;
      cool(swaps, cooling, typical, begun + (1 - begun) * passed);
    }
    step(swaps);
    if (standing.value <= best.value) continue;
    // Sums that were added to and taken from a million times are added up anew.
    const exact = choiceOf(instance, standing.option);
    if (exact.value > best.value && isSound(instance, exact)) best = exact;
  }
  return best;
};

const cool = (swaps: Swaps, { heat, credit }: Cooling, typical: number, passed: number): void => {
  swaps.heat = typical * heat[0] * (heat[1] / heat[0]) ** passed;
  swaps.credit = credit[0] + (credit[1] - credit[0]) * passed;
};

const startSwaps = (instance: Instance, from: Choice, { draw, relaxation }: SwapEffort): Swaps => {
  const cost = costOf(instance, relaxation);
  return { standing: standAt(instance, from), draw, cost, bag: bagOf(instance, cost), heat: 0, credit: 0 };
};

const costOf = ({ candidateOf, value }: Instance, relaxation: SwapEffort['relaxation']): Float64Array =>
  Float64Array.from(candidateOf, (candidate, option) =>
    relaxation === null ? 0 : (value[candidate] ?? 0) - (relaxation.worths[option] ?? 0),
  );

// What an option may pay less than its candidate's best before it is drawn e times less often, in typical values; and
// twice that is what a candidate has to pay until it is, since what pays is hardly ever in doubt.
const tolerated = 0.3;
const ticketsPerOption = 16;

/** Options that may be chosen, each as often as it is to be drawn, and once at least. */
const bagOf = (instance: Instance, cost: Float64Array): Int32Array => {
  const { value, optionsAt, excluded } = instance;
  const scale = tolerated * typicalValue(instance);
  const bag: number[] = [];
  for (const [candidate, worth] of value.entries()) {
    if (excluded[candidate] === 1) continue;
    const [first, end] = [optionsAt[candidate] ?? 0, optionsAt[candidate + 1] ?? 0];
    const least = cost.subarray(first, end).reduce((a, b) => Math.min(a, b), Infinity);
    const best = Math.max(0, worth - least);
    for (let option = first; option < end; option++) {
      const away = best - (worth - (cost[option] ?? 0));
      const tickets = ticketsPerOption * Math.exp(-(away + best / 2) / scale);
      for (let left = Math.max(1, Math.round(tickets)); left > 0; left--) bag.push(option);
    }
  }
  return Int32Array.from(bag);
};

const typicalValue = ({ value }: Instance): number =>
  value.reduce((sum, one) => sum + Math.abs(one), 0) / value.length || 1;

const step = (swaps: Swaps): void => {
  const { standing, draw, bag } = swaps;
  const option = bag[draw.below(bag.length)] ?? 0;
  const candidate = standing.instance.candidateOf[option] ?? 0;
  const before = standing.option[candidate] ?? -1;
  if (before < 0) return comeIn(swaps, candidate, option);
  if (before === option) return go(swaps, candidate, option);
  startAnew(swaps, candidate, before, option);
};

// The losses to put up with, in heats, each as likely as another: quantiles of what exp(-loss) asks for.
const losses = Float64Array.from({ length: 1024 }, (_, at) => -Math.log((at + 0.5) / 1024));

const isAccepted = ({ draw, heat }: Swaps, gain: number): boolean =>
  gain >= 0 || -gain < heat * (losses[draw.word() >>> 22] ?? 0);

/** What having an option counts as. */
const worthOf = ({ standing, cost, credit }: Swaps, candidate: number, option: number): number =>
  (standing.instance.value[candidate] ?? 0) - credit * (cost[option] ?? 0);

const startAnew = (swaps: Swaps, candidate: number, before: number, option: number): void => {
  const { standing, cost, credit } = swaps;
  if (!isAccepted(swaps, credit * ((cost[before] ?? 0) - (cost[option] ?? 0)))) return;
  release(standing, before);
  const isIn = hasRoomFor(standing, option);
  reserve(standing, isIn ? option : before);
  if (isIn) standing.option[candidate] = option;
};

const go = (swaps: Swaps, candidate: number, option: number): void => {
  const { standing } = swaps;
  if (!isAccepted(swaps, -worthOf(swaps, candidate, option)) || !isFree(standing, candidate)) return;
  release(standing, option);
  if (isMissed(standing, option)) reserve(standing, option);
  else leave(standing, candidate);
};

const mostRivals = 5;

/** Takes a candidate in where there is room, else in the place of one of a few drawn. */
const comeIn = (swaps: Swaps, candidate: number, option: number): void => {
  const { standing, draw } = swaps;
  if (!isWelcome(standing, candidate)) return;
  const gain = worthOf(swaps, candidate, option);
  if (hasRoomFor(standing, option)) {
    if (isAccepted(swaps, gain)) takeIn(standing, candidate, option);
    return;
  }
  if (standing.count === 0) return;
  for (let looks = 0; looks < mostRivals; looks++) {
    const rival = standing.chosen[draw.below(standing.count)] ?? 0;
    const rivalGain = worthOf(swaps, rival, standing.option[rival] ?? 0);
    if (isAccepted(swaps, gain - rivalGain) && isExchanged(swaps, rival, candidate, option)) return;
  }
};

/** Puts a candidate in another's place, if that makes room enough and nothing chosen needs the other. */
const isExchanged = ({ standing }: Swaps, rival: number, candidate: number, option: number): boolean => {
  if (!isFree(standing, rival) || standing.instance.requires[candidate]?.includes(rival)) return false;
  const before = standing.option[rival] ?? 0;
  release(standing, before);
  if (hasRoomFor(standing, option)) {
    reserve(standing, option);
    if (!isMissed(standing, before)) {
      leave(standing, rival);
      enter(standing, candidate, option);
      return true;
    }
    release(standing, option);
  }
  reserve(standing, before);
  return false;
};
