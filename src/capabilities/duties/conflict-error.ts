import { AppError, type Told } from '#platform/errors.ts';
import type { Conflict } from './rules.ts';

/** The refusal of a matrix in which activities do not have exactly one A. */
export const conflictError = (conflicts: readonly Conflict[]): AppError =>
  new AppError('refused', 'duty.conflicts', {
    count: conflicts.length,
    conflicts: conflicts.map(({ activity, units }): string | Told =>
      units.length === 0 ? activity : { rule: 'duty.activity-of', params: { activity, units } },
    ),
  });
