import {
  choiceOf,
  copyChoice,
  emptyChoice,
  isSound,
  mixMissed,
  place,
  remove,
  roomFor,
  type Choice,
} from './choice.ts';
import type { RandomSequence } from '../random/sequence.ts';
import type { Instance } from './instance.ts';

export interface SwapEffort {
  readonly moves: number;
  readonly draw: RandomSequence;
  /** Prices of the resources, by which options are drawn and victims picked. */
  readonly prices: Float64Array | null;
  /** Asked now and then: the share of the time given that is over; the search ends at 1. */
  readonly spent: () => number;
}

interface Swaps {
  readonly instance: Instance;
  readonly choice: Choice;
  readonly draw: RandomSequence;
  /** Value of each option less the price of what it uses. */
  readonly worth: Float64Array;
  /** Options, each as often as it is to be drawn. */
  readonly bag: Int32Array;
  readonly room: Float64Array;
  /** The chosen candidates, `count` of them, in any order, and where each stands. */
  readonly chosen: Int32Array;
  readonly standsAt: Int32Array;
  count: number;
  /** Who has made room in the step under way, and with which option. */
  readonly goneCandidate: Int32Array;
  readonly goneOption: Int32Array;
  /** How much worse a step may be, in value. */
  heat: number;
}

// In typical values of a candidate, as measured best: the more candidates, the cooler the end.
const hottest = 0.2;
const coolest = (size: number): number => Math.min(hottest, 0.55 / Math.sqrt(size));
const movesPerLook = 2_000;
const mostLeaving = 3;

/**
 * Improves a sound choice by simulated annealing over small moves: a candidate comes in and up to three others make
 * room, or one starts at another time. Options are drawn the more often the better they pay at the prices of the
 * relaxation, and those that pay worst make room first. Millions of moves a second are what ruin and
 * recreate lacks where starts are free. Answers the best sound choice met.
 */
export const searchBySwaps = (instance: Instance, from: Choice, effort: SwapEffort): Choice => {
  const swaps = startSwaps(instance, from, effort);
  const typical = typicalValue(instance);
  const cooling = coolest(instance.value.length) / hottest;
  let best = from;
  for (let move = 0; move < effort.moves && swaps.bag.length > 0; move++) {
    if (move % movesPerLook === 0) {
      const passed = Math.max(move / effort.moves, effort.spent());
      if (passed >= 1) break;
      swaps.heat = typical * hottest * cooling ** passed;
    }
    step(swaps);
    if (swaps.choice.value <= best.value) continue;
    // Sums that were added to and taken from a million times are added up anew.
    const exact = choiceOf(instance, swaps.choice.option);
    if (exact.value > best.value && isSound(instance, exact)) best = exact;
  }
  return best;
};

const startSwaps = (instance: Instance, from: Choice, { draw, prices }: SwapEffort): Swaps => {
  const choice = emptyChoice(instance);
  copyChoice(from, choice);
  const size = from.option.length;
  const worth = worthOf(instance, prices);
  const swaps: Swaps = {
    instance,
    choice,
    draw,
    worth,
    bag: bagOf(instance, worth),
    room: instance.limit.map(roomFor),
    chosen: new Int32Array(size),
    standsAt: new Int32Array(size).fill(-1),
    count: 0,
    goneCandidate: new Int32Array(mostLeaving),
    goneOption: new Int32Array(mostLeaving),
    heat: 0,
  };
  for (const [candidate, option] of from.option.entries()) if (option >= 0) enlist(swaps, candidate);
  return swaps;
};

const worthOf = (instance: Instance, prices: Float64Array | null): Float64Array => {
  const { candidateOf, value, useAt, used, amount } = instance;
  return Float64Array.from(candidateOf, (candidate, option) => {
    let worth = value[candidate] ?? 0;
    for (let use = useAt[option] ?? 0; use < (useAt[option + 1] ?? 0); use++)
      worth -= (prices?.[used[use] ?? 0] ?? 0) * (amount[use] ?? 0);
    return worth;
  });
};

// What an option may lose at the prices before it is drawn e times less often, in typical values.
const tolerated = 0.15;
const ticketsPerOption = 16;

/** Options that may be chosen, each as often as its worth lets it be drawn. */
const bagOf = (instance: Instance, worth: Float64Array): Int32Array => {
  const { value, candidateOf, excluded, mandatory } = instance;
  const scale = tolerated * typicalValue(instance);
  const weight = worth.map((one, option) => {
    const candidate = candidateOf[option] ?? 0;
    const isUseless = (value[candidate] ?? 0) <= 0 && mandatory[candidate] === 0;
    if (excluded[candidate] === 1 || isUseless) return 0;
    return Math.exp(Math.min(0, one) / scale);
  });
  const total = weight.reduce((sum, one) => sum + one, 0);
  const each = total > 0 ? (ticketsPerOption * worth.length) / total : 0;
  const bag: number[] = [];
  for (const [option, one] of weight.entries())
    for (let ticket = Math.round(one * each); ticket > 0; ticket--) bag.push(option);
  return Int32Array.from(bag);
};

const typicalValue = ({ value }: Instance): number =>
  value.reduce((sum, one) => sum + Math.abs(one), 0) / value.length || 1;

const step = (swaps: Swaps): void => {
  const { instance, choice, draw, bag } = swaps;
  const option = bag[draw.below(bag.length)] ?? 0;
  const candidate = instance.candidateOf[option] ?? 0;
  const before = choice.option[candidate] ?? -1;
  if (before < 0) return comeIn(swaps, candidate, option);
  if (before !== option) return startAnew(swaps, candidate, option);
  if (draw.share() < leaving) leave(swaps, candidate);
};

const leaving = 0.1;

const startAnew = ({ instance, choice, room }: Swaps, candidate: number, option: number): void => {
  const before = choice.option[candidate] ?? 0;
  remove(instance, choice, candidate);
  place(instance, choice, fits(instance, choice, room, option) ? option : before);
};

const leave = (swaps: Swaps, candidate: number): void => {
  const { instance, choice, draw } = swaps;
  if (!isFree(instance, choice, candidate)) return;
  if (draw.share() >= Math.exp(-(instance.value[candidate] ?? 0) / swaps.heat)) return;
  const missed = mixMissed(instance, choice);
  const option = takeOut(swaps, candidate);
  if (mixMissed(instance, choice) > missed) putIn(swaps, candidate, option);
};

// A step that much worse is not taken once in 400 times.
const hopeless = 6;

/** Takes a candidate in; those that pay worst make room, and come back if the exchange is not accepted. */
const comeIn = (swaps: Swaps, candidate: number, option: number): void => {
  const { instance, choice, draw, room, heat, goneCandidate, goneOption } = swaps;
  if (!isWelcome(instance, choice, candidate)) return;
  const missed = mixMissed(instance, choice);
  let gain = instance.value[candidate] ?? 0;
  let gone = 0;
  let isIn = fits(instance, choice, room, option);
  while (!isIn && gone < mostLeaving && swaps.count > 0) {
    const victim = pickVictim(swaps);
    const isNeeded = (instance.requires[candidate] ?? []).includes(victim);
    const after = gain - (instance.value[victim] ?? 0);
    if (isNeeded || after < -hopeless * heat || !isFree(instance, choice, victim)) break;
    gain = after;
    goneCandidate[gone] = victim;
    goneOption[gone++] = takeOut(swaps, victim);
    isIn = fits(instance, choice, room, option);
  }
  if (isIn && (gain >= 0 || draw.share() < Math.exp(gain / heat))) {
    putIn(swaps, candidate, option);
    if (mixMissed(instance, choice) <= missed) return;
    takeOut(swaps, candidate);
  }
  while (gone-- > 0) putIn(swaps, goneCandidate[gone] ?? 0, goneOption[gone] ?? 0);
};

/** Of a few chosen ones drawn, the one whose option pays worst. */
const pickVictim = ({ choice, draw, worth, chosen, count }: Swaps): number => {
  let worst = chosen[draw.below(count)] ?? 0;
  for (let look = 1; look < looksForVictim; look++) {
    const other = chosen[draw.below(count)] ?? 0;
    if ((worth[choice.option[other] ?? 0] ?? 0) < (worth[choice.option[worst] ?? 0] ?? 0)) worst = other;
  }
  return worst;
};

const looksForVictim = 4;

const isWelcome = (instance: Instance, { option, barred }: Choice, candidate: number): boolean => {
  if ((barred[candidate] ?? 0) > 0) return false;
  for (const other of instance.requires[candidate] ?? []) if ((option[other] ?? -1) < 0) return false;
  return true;
};

/** Whether a chosen candidate may go by itself. */
const isFree = (instance: Instance, { option }: Choice, candidate: number): boolean => {
  if (instance.mandatory[candidate] === 1) return false;
  for (const other of instance.requiredBy[candidate] ?? []) if ((option[other] ?? -1) >= 0) return false;
  return true;
};

const fits = (
  { useAt, used, amount }: Instance,
  choice: Choice,
  room: Float64Array,
  option: number,
): boolean => {
  for (let use = useAt[option] ?? 0, end = useAt[option + 1] ?? 0; use < end; use++) {
    const resource = used[use] ?? 0;
    if ((choice.used[resource] ?? 0) + (amount[use] ?? 0) > (room[resource] ?? 0)) return false;
  }
  return true;
};

const enlist = (swaps: Swaps, candidate: number): void => {
  swaps.standsAt[candidate] = swaps.count;
  swaps.chosen[swaps.count++] = candidate;
};

const putIn = (swaps: Swaps, candidate: number, option: number): void => {
  place(swaps.instance, swaps.choice, option);
  enlist(swaps, candidate);
};

/** Takes a chosen candidate out; the option it had. */
const takeOut = (swaps: Swaps, candidate: number): number => {
  const { instance, choice, chosen, standsAt } = swaps;
  const option = choice.option[candidate] ?? 0;
  remove(instance, choice, candidate);
  const last = chosen[--swaps.count] ?? 0;
  const hole = standsAt[candidate] ?? 0;
  chosen[hole] = last;
  standsAt[last] = hole;
  standsAt[candidate] = -1;
  return option;
};
