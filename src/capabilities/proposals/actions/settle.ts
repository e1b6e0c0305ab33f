import type { Write } from '#platform/db/write.ts';
import { AppError } from '#platform/errors.ts';
import type { ProposalOutcome } from '../names.ts';
import { moveOn } from './steps.ts';

export interface Outcome {
  readonly state: ProposalOutcome;
  /** What is told to the applicant. */
  readonly reason: string | null;
}

const settleable = new Set<string>([
  'accepted',
  'shortlisted',
  'screened-out',
  'selected',
  'reserve',
  'shelved',
  'declined',
]);

/**
 * Sets what a later step decided of proposals: 初选, 终选 or 立项. It is the caller's matter who may decide.
 * A proposal that was not taken in, or was withdrawn, is refused.
 */
export const settleProposals = async (
  write: Write,
  ids: readonly string[],
  { state, reason }: Outcome,
): Promise<void> => {
  if (ids.length === 0) return;
  const rows = await write.tx
    .selectFrom('proposal')
    .selectAll()
    .where('id', 'in', [...ids])
    .execute();
  for (const row of rows) {
    if (!settleable.has(row.state))
      throw new AppError('conflict', 'proposal.not-accepted', { name: row.name });
    await moveOn(write, row, { state }, { reason });
  }
};
