import { ahp, type AhpResult, type Judgements } from '#engine/scoring/ahp.ts';
import type { CriteriaContent, Judgement } from '../schema/criteria.ts';

/** Why a set of criteria cannot be published, the first thing to mend; null when it can. */
export type CriteriaFault =
  | { readonly rule: 'criteria.weights-not-100'; readonly params: { sum: number } }
  | { readonly rule: 'criteria.scale-missing'; readonly params: { name: string } }
  | { readonly rule: 'criteria.judgements-inconsistent'; readonly params: { cr: string } };

type Judged = Pick<CriteriaContent, 'judgements'> & {
  readonly criteria: readonly Pick<CriteriaContent['criteria'][number], 'name' | 'weight' | 'scale'>[];
};

export const weightsOf = (criteria: readonly { readonly weight: number }[]): number =>
  Math.round(criteria.reduce((sum, { weight }) => sum + weight, 0) * 100) / 100;

export const criteriaFault = ({ criteria, judgements }: Judged): CriteriaFault | null => {
  const sum = weightsOf(criteria);
  if (sum !== 100) return { rule: 'criteria.weights-not-100', params: { sum } };
  const bare = criteria.find(({ scale }) => !isScale(scale));
  if (bare) return { rule: 'criteria.scale-missing', params: { name: bare.name } };
  const pairwise = pairwiseOf(criteria.length, judgements);
  if (pairwise?.status === 'weighted' && pairwise.verdict === 'reject')
    return { rule: 'criteria.judgements-inconsistent', params: { cr: (pairwise.cr ?? 0).toFixed(2) } };
  return null;
};

/** A scale says at least what the best and what the worst is. */
const isScale = (scale: readonly { readonly points: number }[]): boolean =>
  [1, 5].every((points) => scale.some((one) => one.points === points));

/** The weights that pairwise judgements lead to; null unless every pair is judged. */
export const pairwiseOf = (size: number, judgements: readonly Judgement[]): AhpResult | null => {
  if (size < 2 || judgements.length !== (size * (size - 1)) / 2) return null;
  const values = new Map(judgements.map(({ row, column, value }) => [`${row}:${column}`, value]));
  const matrix: Judgements = Array.from({ length: size }, (_, row) =>
    Array.from({ length: size }, (__, column) => {
      if (row === column) return 1;
      return row < column ? (values.get(`${row}:${column}`) ?? 1) : 1 / (values.get(`${column}:${row}`) ?? 1);
    }),
  );
  return ahp(matrix);
};

/** A judgement that names no pair of the set, or one named twice. */
export const isUnfitJudgement = (size: number, judgements: readonly Judgement[]): boolean =>
  judgements.some(({ row, column }) => row >= column || column >= size) ||
  new Set(judgements.map(({ row, column }) => `${row}:${column}`)).size !== judgements.length;

/** Shares of 1 as weights in whole percent that sum to 100 (largest remainders). */
export const wholeWeights = (shares: readonly number[]): readonly number[] => {
  const floors = shares.map((share) => Math.floor(share * 100));
  const left = 100 - floors.reduce((sum, value) => sum + value, 0);
  const first = shares
    .map((share, index) => ({ index, rest: share * 100 - Math.floor(share * 100) }))
    .toSorted((a, b) => b.rest - a.rest || a.index - b.index)
    .slice(0, left)
    .map(({ index }) => index);
  return floors.map((value, index) => value + (first.includes(index) ? 1 : 0));
};

/** The points a return on investment earns by the scale of a criterion; null where either is not known. */
export const roiPoints = (
  roiPercent: number | null,
  scale: readonly { readonly points: number; readonly fromPercent: number | null }[] | null,
): number | null => {
  if (roiPercent === null || scale === null) return null;
  const earned = scale.filter(({ fromPercent }) => fromPercent === null || roiPercent >= fromPercent);
  return earned.length === 0 ? null : Math.max(...earned.map(({ points }) => points));
};
