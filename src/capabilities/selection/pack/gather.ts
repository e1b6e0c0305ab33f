import { AppError } from '#platform/errors.ts';
import type { Read } from '#platform/handlers.ts';
import { findEnterpriseRow } from '../../organisation/store.ts';
import { listProposalFacts, type ProposalFacts } from '../../scoring/store/proposals.ts';
import { findRound } from '../../scoring/store/rounds.ts';
import { findScores } from '../../scoring/store/sheets.ts';
import type { RoundRecord, Scores } from '../../scoring/schema/rounds.ts';
import type { Ranking, StudyRecord } from '../schema/final.ts';
import type { CapacityCheck, Consultations } from '../schema/stages.ts';
import { findCapacityCheck } from '../store/capacity.ts';
import { listConsultations } from '../store/consultations.ts';
import { findRanking } from '../store/ranking.ts';
import { listStudies } from '../store/studies.ts';

/** Everything the meeting's papers show, as it stood at one instant. */
export interface Pack {
  readonly enterprise: string;
  readonly asOf: Date;
  readonly round: RoundRecord;
  readonly ranking: Ranking;
  readonly scores: Scores;
  readonly capacity: CapacityCheck;
  readonly consultations: Consultations;
  /** The latest one answered. */
  readonly study: StudyRecord | null;
  readonly proposals: ReadonlyMap<string, ProposalFacts>;
}

export const gatherPack = async ({ db, who, now }: Read, roundId: string): Promise<Pack> => {
  const round = await findRound(db, who, roundId);
  const ranking = await findRanking(db, who, roundId);
  if (ranking.rows.length === 0)
    throw new AppError('refused', 'selection.nothing-shortlisted', { number: round.number });
  const { rows: studies } = await listStudies(db, who, roundId);
  return {
    enterprise: (await findEnterpriseRow(db)).name,
    asOf: now,
    round,
    ranking,
    scores: await findScores(db, who, roundId),
    capacity: await findCapacityCheck(db, who, { roundId }),
    consultations: await listConsultations(db, who, roundId),
    study: studies.find(({ answer }) => answer !== null) ?? null,
    proposals: await listProposalFacts(
      db,
      round.candidates.map(({ proposalId }) => proposalId),
    ),
  };
};
