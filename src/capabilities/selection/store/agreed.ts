import type { Db, Tx } from '#platform/db/database.ts';

export interface Agreed {
  /** Null where it costs what its proposal says. */
  readonly costFen: number | null;
  /** Months it starts later than its proposal says. */
  readonly shiftMonths: number;
}

/** What the latest decision on a proposal says otherwise than the proposal itself; null where nothing was decided. */
export const findAgreed = async (db: Db | Tx, proposalId: string): Promise<Agreed | null> => {
  const row = await db
    .selectFrom('final_decision')
    .innerJoin('round_candidate', 'round_candidate.id', 'final_decision.candidate_id')
    .select(['round_candidate.agreed_cost_fen as costFen', 'round_candidate.shift_months as shiftMonths'])
    .where('round_candidate.proposal_id', '=', proposalId)
    .orderBy('final_decision.decided_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ?? null;
};
