import { roomFor, type Choice } from './choice.ts';
import type { Instance } from './instance.ts';

/**
 * A sound choice that is changed millions of times: how much room each limit has left, mix bounds being limits too, of
 * which an option may need less than nothing. What option o needs of limit `limitOf[k]` is `need[k]` for k from
 * `needAt[o]` to before `needAt[o + 1]`.
 */
export interface Standing {
  readonly instance: Instance;
  readonly needAt: Int32Array;
  readonly limitOf: Int32Array;
  readonly need: Float64Array;
  readonly room: Float64Array;
  /** The option of each candidate, -1 where it is not chosen. */
  readonly option: Int32Array;
  readonly barred: Int32Array;
  /** The chosen candidates, `count` of them, in any order, and where each stands. */
  readonly chosen: Int32Array;
  readonly standsAt: Int32Array;
  count: number;
  value: number;
}

/** The standing of a sound choice, which stays as it is. */
export const standAt = (instance: Instance, from: Choice): Standing => {
  const size = from.option.length;
  const standing: Standing = {
    instance,
    ...needsOf(instance),
    room: Float64Array.from([
      ...instance.limit.map(roomFor),
      ...instance.mix.map(({ atLeast }) => roomFor(-atLeast)),
    ]),
    option: new Int32Array(size).fill(-1),
    barred: new Int32Array(size),
    chosen: new Int32Array(size),
    standsAt: new Int32Array(size).fill(-1),
    count: 0,
    value: 0,
  };
  for (const [candidate, option] of from.option.entries())
    if (option >= 0) takeIn(standing, candidate, option);
  return standing;
};

const needsOf = ({ candidateOf, useAt, used, amount, limit, mix }: Instance) => {
  const needAt = [0];
  const limitOf: number[] = [];
  const need: number[] = [];
  for (const [option, candidate] of candidateOf.entries()) {
    for (let use = useAt[option] ?? 0; use < (useAt[option + 1] ?? 0); use++) {
      limitOf.push(used[use] ?? 0);
      need.push(amount[use] ?? 0);
    }
    for (const [row, { weight }] of mix.entries()) {
      if (weight[candidate] === 0) continue;
      limitOf.push(limit.length + row);
      need.push(-(weight[candidate] ?? 0));
    }
    needAt.push(need.length);
  }
  return {
    needAt: Int32Array.from(needAt),
    limitOf: Int32Array.from(limitOf),
    need: Float64Array.from(need),
  };
};

/** Whether every limit that an option uses has room for it. */
export const hasRoomFor = ({ needAt, limitOf, need, room }: Standing, option: number): boolean => {
  for (let at = needAt[option] ?? 0, end = needAt[option + 1] ?? 0; at < end; at++)
    if ((room[limitOf[at] ?? 0] ?? 0) < (need[at] ?? 0)) return false;
  return true;
};

/** Whether a mix bound misses what an option, just released, gave to it. */
export const isMissed = ({ needAt, limitOf, room, instance }: Standing, option: number): boolean => {
  const mixFrom = instance.limit.length;
  for (let at = (needAt[option + 1] ?? 0) - 1; at >= (needAt[option] ?? 0); at--) {
    const limit = limitOf[at] ?? 0;
    if (limit < mixFrom) return false;
    if ((room[limit] ?? 0) < 0) return true;
  }
  return false;
};

/** Takes up the room an option needs, and nothing else. */
export const reserve = ({ needAt, limitOf, need, room }: Standing, option: number): void => {
  for (let at = needAt[option] ?? 0, end = needAt[option + 1] ?? 0; at < end; at++) {
    const limit = limitOf[at] ?? 0;
    room[limit] = (room[limit] ?? 0) - (need[at] ?? 0);
  }
};

/** Gives back the room an option needs, and nothing else. */
export const release = ({ needAt, limitOf, need, room }: Standing, option: number): void => {
  for (let at = needAt[option] ?? 0, end = needAt[option + 1] ?? 0; at < end; at++) {
    const limit = limitOf[at] ?? 0;
    room[limit] = (room[limit] ?? 0) + (need[at] ?? 0);
  }
};

/** Takes up the room an option needs and writes its candidate down; the caller has asked whether there is room. */
export const takeIn = (standing: Standing, candidate: number, option: number): void => {
  reserve(standing, option);
  enter(standing, candidate, option);
};

/** Writes down a candidate whose room is reserved. */
export const enter = (standing: Standing, candidate: number, option: number): void => {
  const { instance, barred, chosen, standsAt } = standing;
  standing.option[candidate] = option;
  standsAt[candidate] = standing.count;
  chosen[standing.count++] = candidate;
  standing.value += instance.value[candidate] ?? 0;
  for (const other of instance.excludes[candidate] ?? []) barred[other] = (barred[other] ?? 0) + 1;
};

/** Strikes off a candidate whose room is released. */
export const leave = (standing: Standing, candidate: number): void => {
  const { instance, barred, chosen, standsAt } = standing;
  const last = chosen[--standing.count] ?? 0;
  const hole = standsAt[candidate] ?? 0;
  standing.option[candidate] = -1;
  chosen[hole] = last;
  standsAt[last] = hole;
  standsAt[candidate] = -1;
  standing.value -= instance.value[candidate] ?? 0;
  for (const other of instance.excludes[candidate] ?? []) barred[other] = (barred[other] ?? 0) - 1;
};

/** Whether nothing chosen excludes a candidate and all it requires is chosen. */
export const isWelcome = ({ instance, option, barred }: Standing, candidate: number): boolean => {
  if ((barred[candidate] ?? 0) > 0) return false;
  for (const other of instance.requires[candidate] ?? []) if ((option[other] ?? -1) < 0) return false;
  return true;
};

/** Whether a chosen candidate may go by itself. */
export const isFree = ({ instance, option }: Standing, candidate: number): boolean => {
  if (instance.mandatory[candidate] === 1) return false;
  for (const other of instance.requiredBy[candidate] ?? []) if ((option[other] ?? -1) >= 0) return false;
  return true;
};
