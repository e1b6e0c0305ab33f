import { isList, isRecord } from '#engine/invalid-input.ts';
import type { HoursAssignment } from '#engine/staffing/hours/problem.ts';
import { readHours } from '#engine/staffing/hours/read-hours.ts';
import { verifyHours } from '#engine/staffing/hours/verify-hours.ts';
import { readOneToOne, verifyOneToOne, type Pairing } from '#engine/staffing/one-to-one.ts';
import type { StaffedActivity } from '#engine/staffing/project/problem.ts';
import { readProject } from '#engine/staffing/project/read-project.ts';
import { verifyProject } from '#engine/staffing/project/verify-project.ts';
import { InputError } from '../read-file.ts';
import { problemIn } from '../staff.ts';
import type { Verifier } from './verifier.ts';

const has = (value: unknown, field: string): boolean => isRecord(value) && field in value;

/** Checks what `staff` printed, whichever of its three kinds the problem is. */
export const staffingVerifier: Verifier = {
  isFor: (problem) =>
    has(problem, 'people') && ['cost', 'demands', 'activities'].some((one) => has(problem, one)),
  violations: (problem, result) => {
    const claimed = isRecord(result) ? result : {};
    const value = typeof claimed['value'] === 'number' ? claimed['value'] : undefined;
    if (has(problem, 'cost'))
      return verifyOneToOne(problemIn(readOneToOne(problem)), {
        assignments: listOf(claimed, isPairing),
        value,
      });
    if (has(problem, 'activities'))
      return verifyProject(problemIn(readProject(problem)), {
        assignments: listOf(claimed, isStaffed),
        value,
      });
    return verifyHours(problemIn(readHours(problem)), { assignments: listOf(claimed, isHours), value });
  },
};

const listOf = <T>(
  claimed: Readonly<Record<string, unknown>>,
  isOne: (value: unknown) => value is T,
): readonly T[] => {
  const list = claimed['assignments'];
  if (!isList(list) || !list.every(isOne))
    throw new InputError('staffing.result', 'assignments', '不是这类问题的结果 / is no result of this kind');
  return list;
};

const hasText = (one: Readonly<Record<string, unknown>>, fields: readonly string[]): boolean =>
  fields.every((field) => typeof one[field] === 'string');

const isPairing = (one: unknown): one is Pairing => isRecord(one) && hasText(one, ['task', 'person']);

const isHours = (one: unknown): one is HoursAssignment =>
  isRecord(one) &&
  hasText(one, ['demand', 'person']) &&
  isList(one['hours']) &&
  one['hours'].every((hours) => typeof hours === 'number');

const isStaffed = (one: unknown): one is StaffedActivity =>
  isRecord(one) &&
  hasText(one, ['activity']) &&
  typeof one['start'] === 'number' &&
  typeof one['finish'] === 'number' &&
  isRecord(one['people']);
