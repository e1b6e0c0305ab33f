import type { Write } from '#platform/db/write.ts';
import { AppError } from '#platform/errors.ts';
import { findEnterpriseRow } from '../../organisation/store.ts';
import { listCandidateFacts } from '../../scoring/store/proposals.ts';
import { findRound } from '../../scoring/store/rounds.ts';
import { findScores } from '../../scoring/store/sheets.ts';
import { PackContent } from '../schema/board-pack.ts';
import { findCapacityCheck } from '../store/capacity.ts';
import { listConsultations } from '../store/consultations.ts';
import { findRanking } from '../store/ranking.ts';
import { listStudies } from '../store/studies.ts';

/** Everything the meeting's papers show, as it stands at this instant. */
export const gatherPack = async (
  { tx, who, now }: Write,
  roundId: string,
  madeBy: string,
): Promise<PackContent> => {
  const round = await findRound(tx, who, roundId);
  const ranking = await findRanking(tx, who, roundId);
  if (ranking.rows.length === 0)
    throw new AppError('refused', 'selection.nothing-shortlisted', { number: round.number });
  const { rows: studies } = await listStudies(tx, who, roundId);
  const proposals = await listCandidateFacts(tx, roundId);
  return PackContent.parse({
    edition: 1,
    enterprise: (await findEnterpriseRow(tx)).name,
    asOf: now.toISOString(),
    madeBy,
    round: {
      ...round,
      candidates: round.candidates.map((candidate) => ({
        ...candidate,
        npvFen: proposals.get(candidate.proposalId)?.npvFen ?? null,
      })),
    },
    ranking,
    scores: await findScores(tx, who, roundId),
    capacity: await findCapacityCheck(tx, who, { roundId }),
    consultations: await listConsultations(tx, who, roundId),
    study: studies.find(({ answer }) => answer !== null)?.answer ?? null,
  });
};
