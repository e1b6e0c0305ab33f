import { copyChoice, emptyChoice, hasRoom, place, remove, roomFor, type Choice } from './choice.ts';
import type { OptionOrder } from './density.ts';
import type { RandomSequence } from '../random/sequence.ts';
import type { Instance } from './instance.ts';

/** A choice that is being changed, and what the moves go by. */
export interface Search {
  readonly instance: Instance;
  order: OptionOrder;
  readonly draw: RandomSequence;
  readonly choice: Choice;
  /** Place of each candidate's best option in the order. */
  readonly rank: Int32Array;
  /** Value a unit of missed mix counts as. */
  penalty: number;
}

/** A search that stands at a copy of the given choice. */
export const startSearch = (
  instance: Instance,
  from: Choice,
  order: OptionOrder,
  draw: RandomSequence,
): Search => {
  const choice = emptyChoice(instance);
  copyChoice(from, choice);
  const rank = new Int32Array(from.option.length).fill(order.length);
  for (const [at, option] of order.entries()) {
    const candidate = instance.candidateOf[option] ?? 0;
    rank[candidate] = Math.min(rank[candidate] ?? 0, at);
  }
  const weights = instance.mix.reduce(
    (sum, { weight }) => sum + weight.reduce((a, b) => a + Math.abs(b), 0),
    0,
  );
  const values = instance.value.reduce((sum, one) => sum + Math.abs(one), 0);
  const penalty = weights > 0 ? (2 * values * instance.mix.length) / weights : 0;
  return { instance, order, draw, choice, rank, penalty };
};

/** Takes out a few chosen candidates, or forces one in that was left out. */
export const ruin = (search: Search): void => {
  const { instance, draw, choice } = search;
  if (draw.share() < 0.5) return forceOneIn(search);
  const size = choice.option.length;
  const count = 1 + draw.below(Math.min(8, 1 + (size >> 2)));
  for (let left = count, tries = 4 * size; left > 0 && tries > 0; tries--) {
    const candidate = draw.below(size);
    if ((choice.option[candidate] ?? -1) < 0) continue;
    left--;
    if (instance.mandatory[candidate] === 0) dropWithDependents(instance, choice, candidate);
    else moveStart(search, candidate);
  }
};

/** Another start for a candidate that has to stay, where there is room. */
const moveStart = ({ instance, draw, choice }: Search, candidate: number): void => {
  const [first, end] = [instance.optionsAt[candidate] ?? 0, instance.optionsAt[candidate + 1] ?? 0];
  const other = first + draw.below(end - first);
  const before = choice.option[candidate] ?? 0;
  remove(instance, choice, candidate);
  place(instance, choice, hasRoom(instance, choice, other) ? other : before);
};

/** Takes a candidate out, with all that cannot be without it, unless one of them is mandatory. */
export const dropWithDependents = (instance: Instance, choice: Choice, candidate: number): void => {
  if (instance.mandatory[candidate] === 1) return;
  for (const dependent of instance.requiredBy[candidate] ?? []) {
    if ((choice.option[dependent] ?? -1) < 0) continue;
    dropWithDependents(instance, choice, dependent);
    if ((choice.option[dependent] ?? -1) >= 0) return;
  }
  remove(instance, choice, candidate);
};

const forceOneIn = (search: Search): void => {
  const { instance, draw, choice } = search;
  const size = choice.option.length;
  for (let tries = 0; tries < 20; tries++) {
    const candidate = draw.below(size);
    if ((choice.option[candidate] ?? -1) >= 0 || instance.excluded[candidate] === 1) continue;
    const first = instance.optionsAt[candidate] ?? 0;
    const count = (instance.optionsAt[candidate + 1] ?? 0) - first;
    makeRoom(search, first + draw.below(count));
    return;
  }
};

/** Drops what stands in an option's way, the least promising first, and takes the option in. */
export const makeRoom = (search: Search, option: number): void => {
  const { instance, choice, rank, draw } = search;
  const candidate = instance.candidateOf[option] ?? 0;
  for (const rival of instance.excludes[candidate] ?? [])
    if ((choice.option[rival] ?? -1) >= 0) dropWithDependents(instance, choice, rival);
  for (let drops = 0; drops < 12; drops++) {
    const tight = firstTight(instance, choice, option);
    if (tight < 0) break;
    const victim = worstUser(search, tight, rank, draw);
    if (victim < 0) break;
    dropWithDependents(instance, choice, victim);
  }
  tryOption(search, option);
};

const firstTight = ({ useAt, used, amount, limit }: Instance, choice: Choice, option: number): number => {
  for (let use = useAt[option] ?? 0; use < (useAt[option + 1] ?? 0); use++) {
    const resource = used[use] ?? 0;
    if ((choice.used[resource] ?? 0) + (amount[use] ?? 0) > roomFor(limit[resource] ?? 0)) return resource;
  }
  return -1;
};

/** Of a few chosen candidates drawn that use the resource, the least promising. */
const worstUser = (search: Search, resource: number, rank: Int32Array, draw: RandomSequence): number => {
  const { instance, choice } = search;
  const size = choice.option.length;
  let worst = -1;
  let found = 0;
  const from = draw.below(size);
  for (let step = 0; step < size && found < 4; step++) {
    const candidate = (from + step) % size;
    const option = choice.option[candidate] ?? -1;
    if (option < 0 || instance.mandatory[candidate] === 1 || !uses(instance, option, resource)) continue;
    found++;
    if (worst < 0 || (rank[candidate] ?? 0) > (rank[worst] ?? 0)) worst = candidate;
  }
  return worst;
};

const uses = ({ useAt, used }: Instance, option: number, resource: number): boolean => {
  for (let use = useAt[option] ?? 0; use < (useAt[option + 1] ?? 0); use++)
    if (used[use] === resource) return true;
  return false;
};

/** Takes in order whatever fits; each option is passed over with the chance of a blink. */
export const recreate = (search: Search, blink: number): void => {
  const { instance, order, draw, choice } = search;
  const { candidateOf, value, mandatory } = instance;
  for (let at = 0; at < order.length; at++) {
    const option = order[at] ?? 0;
    const candidate = candidateOf[option] ?? 0;
    if ((choice.option[candidate] ?? -1) >= 0) continue;
    if ((value[candidate] ?? 0) <= 0 && mandatory[candidate] === 0) continue;
    if (blink > 0 && draw.share() < blink) continue;
    tryOption(search, option);
  }
};

/** Takes an option in with what it requires, if all of it fits and pays; else leaves all as it was. */
export const tryOption = (search: Search, option: number): boolean => {
  const { instance, choice } = search;
  const candidate = instance.candidateOf[option] ?? 0;
  if (instance.excluded[candidate] === 1 || (choice.barred[candidate] ?? 0) > 0) return false;
  if (!hasRoom(instance, choice, option)) return false;
  const needs = instance.requires[candidate] ?? [];
  if (needs.length === 0) {
    place(instance, choice, option);
    return true;
  }
  const before = choice.value;
  const added: number[] = [];
  const isDone = needs.every((other) => isThere(search, other, added)) && hasRoom(instance, choice, option);
  if (isDone && (choice.barred[candidate] ?? 0) === 0) {
    place(instance, choice, option);
    added.push(candidate);
    if (choice.value > before || instance.mandatory[candidate] === 1) return true;
  }
  for (const one of added) remove(instance, choice, one);
  return false;
};

/** Whether a required candidate is chosen, or can be with what it requires in turn; notes what it added. */
const isThere = (search: Search, candidate: number, added: number[]): boolean => {
  const { instance, choice } = search;
  if ((choice.option[candidate] ?? -1) >= 0) return true;
  if (instance.excluded[candidate] === 1) return false;
  if (!(instance.requires[candidate] ?? []).every((other) => isThere(search, other, added))) return false;
  for (
    let option = instance.optionsAt[candidate] ?? 0;
    option < (instance.optionsAt[candidate + 1] ?? 0);
    option++
  ) {
    if ((choice.barred[candidate] ?? 0) > 0 || !hasRoom(instance, choice, option)) continue;
    place(instance, choice, option);
    added.push(candidate);
    return true;
  }
  return false;
};
