/** Draws that are the same for the same seed. */
export interface Draw {
  /** 0 ≤ draw < 1 */
  readonly share: () => number;
  /** A whole number from 0 to below `count`. */
  readonly below: (count: number) => number;
}

/** A stream of draws from a seed (mixing function of splitmix32). */
export const drawFrom = (seed: number): Draw => {
  let state = seed | 0;
  const share = (): number => {
    state = (state + 0x9e3779b9) | 0;
    let mixed = state ^ (state >>> 16);
    mixed = Math.imul(mixed, 0x21f0aaad);
    mixed ^= mixed >>> 15;
    mixed = Math.imul(mixed, 0x735a2d97);
    return ((mixed ^ (mixed >>> 15)) >>> 0) / 2 ** 32;
  };
  return { share, below: (count) => Math.floor(share() * count) };
};
