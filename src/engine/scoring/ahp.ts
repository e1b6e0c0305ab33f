/** A square matrix of pairwise judgements: row i against column j, 1 = alike … 9 = far more important. */
export type Judgements = readonly (readonly number[])[];

export type AhpResult =
  | {
      readonly status: 'weighted';
      /** Sum 1, in the order of the rows. */
      readonly weights: readonly number[];
      readonly lambdaMax: number;
      readonly ci: number;
      /** Consistency ratio by Saaty's random indices; null for two criteria, which cannot contradict each other. */
      readonly cr: number | null;
      /** CR ≤ 0.10 accept · ≤ 0.20 look again · more: judge anew. */
      readonly verdict: 'accept' | 'review' | 'reject';
      /** The judgements that contradict the rest most, worst first, and what the rest implies. */
      readonly doubtful: readonly {
        readonly row: number;
        readonly column: number;
        readonly implied: number;
      }[];
    }
  | {
      readonly status: 'invalid';
      readonly rule: 'ahp.size' | 'ahp.not-square' | 'ahp.not-positive' | 'ahp.not-reciprocal';
      readonly at: { readonly row: number; readonly column: number } | null;
    };

/** Saaty's mean consistency index of random matrices, by number of criteria. */
const RANDOM_INDEX: Readonly<Record<number, number>> = {
  3: 0.58,
  4: 0.9,
  5: 1.12,
  6: 1.24,
  7: 1.32,
  8: 1.41,
  9: 1.45,
  10: 1.49,
};
const MOST_CRITERIA = 10;
const MOST_STEPS = 10_000;

/**
 * Weights of criteria from pairwise judgements (Saaty's analytic hierarchy process): the principal
 * eigenvector by power iteration, and how consistent the judgements are.
 *
 * @example ahp([[1, 3, 5], [1 / 3, 1, 3], [1 / 5, 1 / 3, 1]]) // weights 0.637, 0.258, 0.105, CR 0.033
 */
export function ahp(judgements: Judgements): AhpResult {
  const invalid = findInvalid(judgements);
  if (invalid !== null) return invalid;
  const size = judgements.length;
  const weights = eigenvector(judgements);
  const lambdaMax =
    product(judgements, weights).reduce((sum, value, row) => sum + value / (weights[row] ?? 1), 0) / size;
  const ci = size > 2 ? Math.max(0, (lambdaMax - size) / (size - 1)) : 0;
  const random = RANDOM_INDEX[size];
  const cr = random === undefined ? null : ci / random;
  return {
    status: 'weighted',
    weights,
    lambdaMax,
    ci,
    cr,
    verdict: (cr ?? 0) <= 0.1 ? 'accept' : (cr ?? 0) <= 0.2 ? 'review' : 'reject',
    doubtful: doubtful(judgements, weights),
  };
}

/** The judgements of a group as one: the geometric mean of each, which alone keeps them reciprocal. */
export function groupJudgements(of: readonly Judgements[]): Judgements {
  const [first] = of;
  if (first === undefined) throw new RangeError('groupJudgements: nobody has judged');
  return first.map((values, row) =>
    values.map((_, column) =>
      Math.exp(of.reduce((sum, one) => sum + Math.log(one[row]?.[column] ?? 1), 0) / of.length),
    ),
  );
}

function findInvalid(judgements: Judgements): (AhpResult & { status: 'invalid' }) | null {
  const size = judgements.length;
  if (size < 2 || size > MOST_CRITERIA) return { status: 'invalid', rule: 'ahp.size', at: null };
  for (const [row, values] of judgements.entries()) {
    if (values.length !== size)
      return { status: 'invalid', rule: 'ahp.not-square', at: { row, column: values.length } };
    for (const [column, value] of values.entries()) {
      const at = { row, column };
      if (!(value > 0) || !Number.isFinite(value)) return { status: 'invalid', rule: 'ahp.not-positive', at };
      const mirrored = judgements[column]?.[row] ?? 0;
      if (Math.abs(value * mirrored - 1) > 1e-6) return { status: 'invalid', rule: 'ahp.not-reciprocal', at };
    }
  }
  return null;
}

function product(judgements: Judgements, weights: readonly number[]): readonly number[] {
  return judgements.map((values) =>
    values.reduce((sum, value, column) => sum + value * (weights[column] ?? 0), 0),
  );
}

function eigenvector(judgements: Judgements): readonly number[] {
  let weights: readonly number[] = judgements.map(() => 1 / judgements.length);
  for (let step = 0; step < MOST_STEPS; step++) {
    const raw = product(judgements, weights);
    const total = raw.reduce((sum, value) => sum + value, 0);
    const next = raw.map((value) => value / total);
    const change = Math.max(...next.map((value, row) => Math.abs(value - (weights[row] ?? 0))));
    weights = next;
    if (change < 1e-12) break;
  }
  return weights;
}

const MOST_DOUBTFUL = 3;

function doubtful(
  judgements: Judgements,
  weights: readonly number[],
): readonly { row: number; column: number; implied: number }[] {
  const pairs = judgements.flatMap((values, row) =>
    values.flatMap((value, column) => {
      const implied = (weights[row] ?? 1) / (weights[column] ?? 1);
      return column > row ? [{ row, column, implied, gap: Math.abs(Math.log(value / implied)) }] : [];
    }),
  );
  return pairs
    .toSorted((a, b) => b.gap - a.gap)
    .filter(({ gap }) => gap > 1e-9)
    .slice(0, MOST_DOUBTFUL)
    .map(({ row, column, implied }) => ({ row, column, implied }));
}
