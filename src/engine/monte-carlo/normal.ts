/** Cells of the tables of the normal distribution; each has one value more. */
export const NORMAL_CELLS = 1024;
/** The table of the distribution function reaches from minus to plus this. */
export const NORMAL_REACH = 5;

/** Quantiles of the standard normal distribution at 0, 1/1024 … 1; the end cells keep the mean of their tails. */
export function normalQuantiles(): Float32Array {
  const table = new Float32Array(NORMAL_CELLS + 1);
  for (let index = 1; index < NORMAL_CELLS; index++) table[index] = normalQuantile(index / NORMAL_CELLS);
  const last = table[NORMAL_CELLS - 1] ?? 0;
  const meanOfTail = NORMAL_CELLS * density(last);
  table[NORMAL_CELLS] = 2 * meanOfTail - last;
  table[0] = last - 2 * meanOfTail;
  return table;
}

/** The standard normal distribution function at −5 … 5. */
export function normalShares(): Float32Array {
  return Float32Array.from({ length: NORMAL_CELLS + 1 }, (_, index) =>
    normalShare(((2 * index) / NORMAL_CELLS - 1) * NORMAL_REACH),
  );
}

/** P(Z ≤ z), by the series of the error function; right to 10⁻¹⁴ for |z| ≤ 6. */
function normalShare(z: number): number {
  let term = z;
  let sum = z;
  for (let odd = 3; Math.abs(term) > 1e-17 * Math.abs(sum); odd += 2) {
    term *= (z * z) / odd;
    sum += term;
  }
  return 0.5 + sum * density(z);
}

/** The z with P(Z ≤ z) = `share`, for shares from 10⁻⁹ to 1 − 10⁻⁹. */
function normalQuantile(share: number): number {
  let low = -6;
  let high = 6;
  for (let step = 0; step < 8; step++) {
    const middle = (low + high) / 2;
    if (normalShare(middle) < share) low = middle;
    else high = middle;
  }
  let z = (low + high) / 2;
  for (let step = 0; step < 4; step++) z -= (normalShare(z) - share) / density(z);
  return z;
}

function density(z: number): number {
  return Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
}
