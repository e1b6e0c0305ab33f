import type { RandomSequence } from '../random/sequence.ts';
import type { Instance } from './instance.ts';

/** Options in the order in which they are tried, the most promising first. */
export type OptionOrder = Int32Array;

/**
 * Options by value per use, each resource weighed by its price; without a price (nothing is known of
 * it, or it has been ample so far) by a small share of what it holds.
 */
export const orderByDensity = (instance: Instance, prices: Float64Array | null): OptionOrder => {
  const { useAt, used, amount, limit, candidateOf, value } = instance;
  const score = new Float64Array(candidateOf.length);
  for (let option = 0; option < score.length; option++) {
    let use = 0;
    for (let at = useAt[option] ?? 0; at < (useAt[option + 1] ?? 0); at++) {
      const resource = used[at] ?? 0;
      const even = 1 / Math.max(limit[resource] ?? 0, 1e-9);
      use += (amount[at] ?? 0) * (prices === null ? even : (prices[resource] ?? 0));
    }
    const worth = value[candidateOf[option] ?? 0] ?? 0;
    score[option] = worth / Math.max(use, 1e-9);
  }
  return Int32Array.from(candidateOf.keys()).sort((a, b) => (score[b] ?? 0) - (score[a] ?? 0) || a - b);
};

/** The order under prices that each differ by up to 15 % from the given ones. */
export const varied = (instance: Instance, prices: Float64Array | null, draw: RandomSequence): OptionOrder =>
  orderByDensity(
    instance,
    instance.limit.map((limit, resource) => {
      const price = prices === null ? 1 / Math.max(limit, 1e-9) : (prices[resource] ?? 0);
      return price * (0.85 + 0.3 * draw.share());
    }),
  );
