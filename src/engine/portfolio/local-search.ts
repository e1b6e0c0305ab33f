import { choiceOf, copyChoice, emptyChoice, isSound, mixMissed, type Choice } from './choice.ts';
import { varied, type OptionOrder } from './density.ts';
import type { RandomSequence } from '../random/sequence.ts';
import type { Instance } from './instance.ts';
import { dropWithDependents, makeRoom, recreate, ruin, startSearch, tryOption } from './moves.ts';

export interface SearchEffort {
  readonly rounds: number;
  /** How much worse a step may be at first, in typical values of a candidate. */
  readonly heat: number;
  readonly draw: RandomSequence;
  /** Prices of the resources, from which the order is varied. */
  readonly prices: Float64Array | null;
  /** Asked now and then: whether to stop with what there is. */
  readonly isOver: () => boolean;
}

const roundsPerOrder = 50;
const coolTo = 0.01;

/**
 * Improves a choice by ruin and recreate (Schrimpf et al. 2000) under simulated annealing: some chosen
 * candidates go, or one left out is forced in and others make room, then what fits is taken in order of density
 * with a few blinks (Christiaens & Vanden Berghe 2020). Answers the best sound choice met, or null.
 */
export const searchLocally = (
  instance: Instance,
  from: Choice,
  order: OptionOrder,
  { rounds, heat, draw, prices, isOver }: SearchEffort,
): Choice | null => {
  const search = startSearch(instance, from, order, draw);
  const typical = typicalValue(instance);
  const score = (choice: Choice): number => choice.value - search.penalty * mixMissed(instance, choice);
  const [current, trial] = [emptyChoice(instance), search.choice];
  copyChoice(from, current);
  let best = isSound(instance, from) ? from : null;
  for (let round = 0; round < rounds; round++) {
    if (round % roundsPerOrder === 0 && round > 0) {
      if (isOver()) break;
      search.order = varied(instance, prices, draw);
    }
    copyChoice(current, trial);
    ruin(search);
    recreate(search, draw.share() < 0.5 ? 0.02 : 0.1);
    const gain = score(trial) - score(current);
    const allowed = typical * heat * coolTo ** (round / rounds);
    if (gain < 0 && draw.share() >= Math.exp(gain / allowed)) continue;
    copyChoice(trial, current);
    if (trial.value <= (best?.value ?? -Infinity)) continue;
    const exact = choiceOf(instance, trial.option);
    if (isSound(instance, exact)) best = exact;
    else if (mixMissed(instance, exact) > 0) search.penalty *= 1.05;
  }
  return best;
};

const typicalValue = ({ value }: Instance): number =>
  value.reduce((sum, one) => sum + Math.abs(one), 0) / value.length || 1;

/** The greedy choice: the mandatory first, then what fits in the given order. */
export const greedyChoice = (instance: Instance, order: OptionOrder, draw: RandomSequence): Choice => {
  const search = startSearch(instance, emptyChoice(instance), order, draw);
  for (const option of order)
    if (instance.mandatory[instance.candidateOf[option] ?? 0] === 1) tryOption(search, option);
  recreate(search, 0);
  return search.choice;
};

/**
 * The choice made to hold one more candidate, which its instance calls mandatory: each of its options in turn pushes
 * out what stands in its way, then what fits is taken; the best of those, or null where none fits.
 */
export const choiceWith = (
  instance: Instance,
  from: Choice,
  candidate: number,
  { order, draw }: { order: OptionOrder; draw: RandomSequence },
): Choice | null => {
  let best: Choice | null = null;
  for (
    let option = instance.optionsAt[candidate] ?? 0;
    option < (instance.optionsAt[candidate + 1] ?? 0);
    option++
  ) {
    const search = startSearch(instance, from, order, draw);
    makeRoom(search, option);
    recreate(search, 0);
    if (isSound(instance, search.choice) && search.choice.value > (best?.value ?? -Infinity))
      best = search.choice;
  }
  return best;
};

/** The choice without one candidate, which its instance calls excluded, and what then fits. */
export const choiceWithout = (
  instance: Instance,
  from: Choice,
  candidate: number,
  { order, draw }: { order: OptionOrder; draw: RandomSequence },
): Choice | null => {
  const search = startSearch(instance, from, order, draw);
  dropWithDependents(instance, search.choice, candidate);
  recreate(search, 0);
  return isSound(instance, search.choice) ? search.choice : null;
};
