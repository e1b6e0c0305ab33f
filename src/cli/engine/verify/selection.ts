import { isList, isRecord } from '#engine/invalid-input.ts';
import type { Chosen } from '#engine/portfolio/problem.ts';
import { verifySelection } from '#engine/portfolio/verify-selection.ts';
import { InputError } from '../read-file.ts';
import { selectionOf } from '../select.ts';
import type { Verifier } from './verifier.ts';

/** Checks what `select` printed against the problem it was given. */
export const selectionVerifier: Verifier = {
  isFor: (problem) => isRecord(problem) && 'candidates' in problem,
  violations: (problem, result) => {
    const claimed = isRecord(result) ? result : {};
    if (claimed['status'] === 'infeasible' || claimed['status'] === 'unknown')
      throw new InputError(
        'selection.nothing-to-verify',
        'status',
        '结果里没有选择,无从核对 / the result holds no selection to check',
      );
    const number = (field: string): number | undefined =>
      typeof claimed[field] === 'number' ? claimed[field] : undefined;
    return verifySelection(selectionOf(problem), {
      selected: chosenOf(claimed['selected']),
      value: number('value'),
      bound: number('bound'),
    });
  },
};

const chosenOf = (selected: unknown): readonly Chosen[] => {
  if (!isList(selected) || !selected.every(isChosen))
    throw new InputError('selection.result', 'selected', '应为 {id, start} 的列表 / must list {id, start}');
  return selected.map(({ id, start = 0 }) => ({ id, start }));
};

const isChosen = (one: unknown): one is { id: string; start?: number } =>
  isRecord(one) &&
  typeof one['id'] === 'string' &&
  (one['start'] === undefined || typeof one['start'] === 'number');
