import type { FrozenSubject, PlannedStep } from '#platform/approval-subject.ts';
import type { Db, Tx } from '#platform/db/database.ts';
import { AppError } from '#platform/errors.ts';
import { findSignatureBeside } from '../../offices/signature-beside.ts';
import { namesOf } from '../store/people.ts';

interface Submitted {
  readonly applicantId: string;
  readonly frozen: FrozenSubject;
  readonly now: Date;
}

/**
 * The steps with the signature of the superior after that of a head of the PMO who decides here and ranks below
 * the heads concerned. Whoever is asked for it anyhow is not asked twice; an applicant decides nothing himself.
 */
export const withSuperior = async (
  db: Db | Tx,
  steps: readonly PlannedStep[],
  { applicantId, frozen, now }: Submitted,
): Promise<readonly PlannedStep[]> => {
  const { point, pmoUnitId, projectClass, amountFen } = frozen;
  if (point === undefined || pmoUnitId === null) return steps;
  const wanted = await findSignatureBeside(db, { officeId: pmoUnitId, point, projectClass, amountFen, now });
  if (wanted === null || wanted.head === applicantId) return steps;
  const { head, superior, rank, heads } = wanted;
  const last = steps.findLastIndex(({ duty, people }) => duty === 'decide' && people.includes(head));
  if (last === -1 || (superior !== null && steps.some((step) => mustSign(step, superior)))) return steps;
  if (superior === null) {
    const names = await namesOf(db, [head]);
    throw new AppError('refused', 'approval.superior-missing', { head: names.get(head) ?? '' });
  }
  const sign: PlannedStep = {
    name: ['上级会签', 'The superior signs too'],
    mode: 'all',
    duty: 'decide',
    people: [superior],
    notes: [{ kind: 'rank', person: head, rank, heads }],
  };
  return steps.toSpliced(last + 1, 0, sign);
};

const mustSign = ({ duty, mode, people }: PlannedStep, person: string): boolean =>
  duty === 'decide' && people.includes(person) && (mode === 'all' || people.length === 1);
