import type { Actor } from '#platform/actor.ts';
import type { Db, Tx } from '#platform/db/database.ts';
import { listCandidateFacts, listProposalFacts, type ProposalFacts } from '../../scoring/store/proposals.ts';
import { expectEverywhere } from '../../scoring/store/reach.ts';
import { findRoundRow } from '../../scoring/store/rounds.ts';
import { budgetLine, type Line } from '../rules/line.ts';
import type { Ranking, RankMove } from '../schema/final.ts';
import { countObjections } from './consultations.ts';
import { listPassed } from './preliminary.ts';

/** Every move of a rank in the order it was asked for. */
const listMoves = async (db: Db | Tx, roundId: string): Promise<RankMove[]> => {
  const rows = await db
    .selectFrom('rank_change as move')
    .innerJoin('round_candidate', 'round_candidate.id', 'move.candidate_id')
    .leftJoin('person', 'person.id', 'move.asked_by')
    .select([
      'move.id',
      'round_candidate.proposal_id as proposalId',
      'move.from_rank as from',
      'move.to_rank as to',
      'move.reason',
      'person.name as askedBy',
      'move.asked_at as askedAt',
      'move.outcome',
      'move.settled_at as settledAt',
    ])
    .where('round_candidate.round_id', '=', roundId)
    .orderBy('move.asked_at')
    .execute();
  const facts = await listProposalFacts(
    db,
    rows.map(({ proposalId }) => proposalId),
  );
  return rows.map(({ proposalId, ...move }) => ({ ...move, title: facts.get(proposalId)?.title ?? '' }));
};

const totalsOf = async (db: Db | Tx, roundId: string): Promise<ReadonlyMap<string, number | null>> => {
  const rows = await db
    .selectFrom('preliminary_decision')
    .innerJoin('round_candidate', 'round_candidate.id', 'preliminary_decision.candidate_id')
    .select(['preliminary_decision.candidate_id', 'preliminary_decision.score'])
    .where('round_candidate.round_id', '=', roundId)
    .execute();
  return new Map(rows.map(({ candidate_id, score }) => [candidate_id, score]));
};

const decisionsOf = async (db: Db | Tx, roundId: string) => {
  const rows = await db
    .selectFrom('final_decision')
    .innerJoin('round_candidate', 'round_candidate.id', 'final_decision.candidate_id')
    .select([
      'final_decision.candidate_id as candidateId',
      'final_decision.outcome',
      'final_decision.reason',
      'final_decision.decided_at as decidedAt',
    ])
    .where('round_candidate.round_id', '=', roundId)
    .execute();
  return new Map(rows.map(({ candidateId, ...decision }) => [candidateId, decision]));
};

interface Ranked {
  readonly passed: Awaited<ReturnType<typeof listPassed>>;
  readonly facts: ReadonlyMap<string, ProposalFacts>;
  readonly line: Line;
}

const rankedLines = async (
  db: Db | Tx,
  roundId: string,
  { passed, facts, line }: Ranked,
): Promise<Ranking['rows']> => {
  const [totals, objections, decisions] = [
    await totalsOf(db, roundId),
    await countObjections(db, roundId),
    await decisionsOf(db, roundId),
  ];
  return passed.map(({ id, proposalId, rank, number, title, unit, costFen, mandatoryReason }) => ({
    candidateId: id,
    rank: rank ?? 0,
    number,
    title,
    unit,
    total: totals.get(id) ?? null,
    costFen,
    benefitFen: facts.get(proposalId)?.benefitFen ?? null,
    complexity: facts.get(proposalId)?.complexity ?? null,
    riskLevel: facts.get(proposalId)?.riskLevel ?? null,
    cumulativeFen: line.cumulative.get(id) ?? null,
    mandatoryReason,
    fits: line.fits.has(id),
    objections: objections.get(id)?.all ?? 0,
    openObjections: objections.get(id)?.open ?? 0,
    decision: decisions.get(id) ?? null,
  }));
};

/** The official ranked list with what the budget reaches. */
export const findRanking = async (db: Db | Tx, who: Actor, roundId: string): Promise<Ranking> => {
  expectEverywhere(who, 'round.read');
  const round = await findRoundRow(db, roundId);
  const passed = (await listPassed(db, roundId)).filter(({ rank }) => rank !== null);
  const facts = await listCandidateFacts(db, roundId);
  const line = budgetLine(
    passed.map(({ id, costFen, mandatoryReason }) => ({
      candidateId: id,
      costFen,
      isMandatory: mandatoryReason !== null,
    })),
    round.budget_fen,
    round.line_rule,
  );
  const rows = await rankedLines(db, roundId, { passed, facts, line });
  const above = rows.filter(({ fits }) => fits).map(({ benefitFen }) => benefitFen);
  return {
    lineRule: round.line_rule,
    budgetFen: round.budget_fen,
    usedFen: line.usedFen,
    freeFen: round.budget_fen === null ? null : round.budget_fen - line.usedFen,
    benefitFen: above.includes(null) ? null : above.reduce<number>((sum, value) => sum + (value ?? 0), 0),
    rows,
    moves: await listMoves(db, roundId),
    unpriced: rows.filter(({ costFen }) => costFen === null).map(({ title }) => title),
  };
};
