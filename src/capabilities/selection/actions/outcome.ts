import type { Write } from '#platform/db/write.ts';
import { newId } from '#platform/ids.ts';

/** Decides otherwise of a candidate after the meeting; who calls it has it approved and logged. */
export const saveOutcome = async (
  { tx, who, now }: Write,
  candidateId: string,
  { outcome, reason }: { readonly outcome: 'selected' | 'reserve'; readonly reason: string },
): Promise<void> => {
  const values = { outcome, reason, decided_by: who.personId, decided_at: now, read_at: null };
  await tx
    .insertInto('final_decision')
    .values({ id: newId(), candidate_id: candidateId, rank: null, ...values })
    .onConflict((conflict) => conflict.column('candidate_id').doUpdateSet(values))
    .execute();
};
