/** Draws that are the same for the same seed, so that two runs measure the same enterprise. */
export interface Draw {
  /** 0 ≤ draw < 1 */
  readonly share: () => number;
  /** A whole number, both ends included. */
  readonly whole: (from: number, to: number) => number;
  readonly one: <T>(of: readonly [T, ...T[]]) => T;
  /** True in that share of the draws. */
  readonly chance: (share: number) => boolean;
}

export const drawFrom = (seed: number): Draw => {
  let state = seed;
  const share = (): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) | 0;
    return (state >>> 8) / 2 ** 24;
  };
  return {
    share,
    whole: (from, to) => from + Math.floor(share() * (to - from + 1)),
    one: (of) => of[Math.floor(share() * of.length)] ?? of[0],
    chance: (part) => share() < part,
  };
};
