const SHARES = { p10: 0.1, p50: 0.5, p80: 0.8, p90: 0.9 } as const;
export type ShareName = keyof typeof SHARES;
const NAMES = ['p10', 'p50', 'p80', 'p90'] as const satisfies readonly ShareName[];

/** Two-sided 95 %. */
const CERTAINTY = 1.959964;

/** A figure for each of P10, P50, P80 and P90. */
export function byShare<T>(figure: (share: number) => T): Readonly<Record<ShareName, T>> {
  const [p10, p50, p80, p90] = NAMES.map((name) => figure(SHARES[name]));
  if (p10 === undefined || p50 === undefined || p80 === undefined || p90 === undefined)
    throw new RangeError('byShare: a figure is missing');
  return { p10, p50, p80, p90 };
}

type Numbers = Int32Array | Float64Array;

/** The least of the sorted values that is not exceeded in at least that share of them (nearest rank). */
export function percentileOf(sorted: Numbers, share: number): number {
  return sorted[rankOf(sorted.length, share)] ?? NaN;
}

/**
 * Between which two of the sorted values the true percentile lies, 19 times in 20, whatever the
 * distribution: ranks by the binomial distribution in normal approximation (Conover 1999, 3.2).
 */
export function bandOf(sorted: Numbers, share: number): readonly [number, number] {
  const count = sorted.length;
  const reach = CERTAINTY * Math.sqrt(count * share * (1 - share));
  const inside = (rank: number): number => Math.min(count - 1, Math.max(0, rank));
  const low = inside(Math.floor(count * share - reach) - 1);
  const high = inside(Math.ceil(count * share + reach) - 1);
  return [sorted[low] ?? NaN, sorted[high] ?? NaN];
}

function rankOf(count: number, share: number): number {
  // Shares are decimal fractions: 0.1 · 30 must not become rank 4.
  return Math.min(count - 1, Math.max(0, Math.ceil(count * share - 1e-9) - 1));
}

/** Mean and standard deviation of the sample (n − 1), summed in the order given. */
export function momentsOf(values: Numbers): { readonly mean: number; readonly deviation: number } {
  const first = values[0] ?? NaN;
  const count = values.length;
  let sum = 0;
  for (let index = 0; index < count; index++) sum += (values[index] ?? 0) - first;
  const mean = sum / count;
  let squares = 0;
  for (let index = 0; index < count; index++) {
    const off = (values[index] ?? 0) - first - mean;
    squares += off * off;
  }
  return { mean: first + mean, deviation: count < 2 ? 0 : Math.sqrt(squares / (count - 1)) };
}

export interface Bar {
  readonly from: number;
  /** Exclusive, but for the last bar. */
  readonly to: number;
  readonly count: number;
}

/** The sorted values in bars of equal width, by Sturges' rule twice as fine; one bar where all are equal. */
export function histogramOf(sorted: Numbers): readonly Bar[] {
  const low = sorted[0] ?? NaN;
  const high = sorted.at(-1) ?? NaN;
  if (low === high) return [{ from: low, to: high, count: sorted.length }];
  const bars = 2 * Math.ceil(Math.log2(sorted.length) + 1);
  const width = (high - low) / bars;
  const counts = new Int32Array(bars);
  for (const value of sorted) {
    const bar = Math.min(bars - 1, Math.floor((value - low) / width));
    counts[bar] = (counts[bar] ?? 0) + 1;
  }
  return Array.from(counts, (count, bar) => ({
    from: low + bar * width,
    to: low + (bar + 1) * width,
    count,
  }));
}

/** In which share of the iterations a bound is kept. */
export function shareWithin(values: Numbers, bound: number): number {
  let count = 0;
  for (let index = 0; index < values.length; index++) if ((values[index] ?? 0) <= bound) count++;
  return count / values.length;
}

const DIGIT_BITS = 11;
const DIGITS = 1 << DIGIT_BITS;

/** Indices of the values in ascending order, equal ones in their own order: sorted by digits of 11 bits. */
export function orderOf(values: Int32Array): Uint32Array {
  const count = values.length;
  let low = values[0] ?? 0;
  let high = low;
  for (let index = 1; index < count; index++) {
    const value = values[index] ?? 0;
    if (value < low) low = value;
    if (value > high) high = value;
  }
  let order = new Uint32Array(count);
  let other = new Uint32Array(count);
  for (let index = 0; index < count; index++) order[index] = index;
  for (let shift = 0; (high - low) / 2 ** shift >= 1; shift += DIGIT_BITS) {
    const places = placesOf(values, low, shift);
    for (let at = 0; at < count; at++) {
      const index = order[at] ?? 0;
      const digit = (((values[index] ?? 0) - low) >>> shift) & (DIGITS - 1);
      const place = places[digit] ?? 0;
      other[place] = index;
      places[digit] = place + 1;
    }
    [order, other] = [other, order];
  }
  return order;
}

/** By digit: how many values have a smaller one. */
function placesOf(values: Int32Array, low: number, shift: number): Uint32Array {
  const places = new Uint32Array(DIGITS + 1);
  for (let index = 0; index < values.length; index++) {
    const after = ((((values[index] ?? 0) - low) >>> shift) & (DIGITS - 1)) + 1;
    places[after] = (places[after] ?? 0) + 1;
  }
  for (let digit = 0; digit < DIGITS; digit++)
    places[digit + 1] = (places[digit + 1] ?? 0) + (places[digit] ?? 0);
  return places;
}

/** Ranks from 0, equal values sharing the mean of theirs. */
export function ranksOf(values: Int32Array, order: Uint32Array): Float64Array {
  const ranks = new Float64Array(values.length);
  for (let from = 0; from < order.length;) {
    const value = values[order[from] ?? 0];
    let to = from + 1;
    while (to < order.length && values[order[to] ?? 0] === value) to++;
    for (let index = from; index < to; index++) ranks[order[index] ?? 0] = (from + to - 1) / 2;
    from = to;
  }
  return ranks;
}

/** Pearson's correlation; of ranks it is Spearman's. 0 where one of the two never varies. */
export function correlationOf(a: Numbers, b: Numbers): number {
  const meanA = meanOf(a);
  const meanB = meanOf(b);
  let both = 0;
  let squaresA = 0;
  let squaresB = 0;
  for (let index = 0; index < a.length; index++) {
    const offA = (a[index] ?? 0) - meanA;
    const offB = (b[index] ?? 0) - meanB;
    both += offA * offB;
    squaresA += offA * offA;
    squaresB += offB * offB;
  }
  return squaresA === 0 || squaresB === 0 ? 0 : both / Math.sqrt(squaresA * squaresB);
}

function meanOf(values: Numbers): number {
  let sum = 0;
  for (let index = 0; index < values.length; index++) sum += values[index] ?? 0;
  return sum / values.length;
}
