import type { Write } from '#platform/db/write.ts';
import { AppError } from '#platform/errors.ts';
import { newId } from '#platform/ids.ts';
import { recordDecision } from '../../decisions/actions/record.ts';
import { commitToPlan } from '../../portfolio-plans/actions/commitments.ts';
import { plannedStart } from '../../scoring/rules/rounds.ts';
import { listCandidates } from '../../scoring/store/candidates.ts';
import type { ProposalFacts } from '../../scoring/store/proposals.ts';
import { findManagedRound } from '../../scoring/store/rounds.ts';
import { unreasoned, usualOutcome } from '../rules/outcome.ts';
import type { DecisionInput, FinalOutcome, RankedLine, Ranking } from '../schema/final.ts';
import { findTopOffice } from '../store/group.ts';
import { findFault, findMeetingRow } from '../store/meetings.ts';
import { findRanking } from '../store/ranking.ts';
import { expectUndecided } from './consultations.ts';
import { proposalsOf, tellProposer } from './tell.ts';

/** Concludes the meeting: what the budget reaches is chosen, the rest waits in reserve, or, with a reason, otherwise. */
export const decideRound = async (
  write: Write,
  roundId: string,
  { outcomes }: DecisionInput,
): Promise<Ranking> => {
  const { tx, who, now } = write;
  const round = await findManagedRound(tx, who, roundId);
  await expectUndecided(write, roundId);
  const fault = await findFault(tx, roundId);
  if (fault) throw new AppError('refused', fault.rule, fault.params);
  const ranking = await findRanking(tx, who, roundId);
  const facts = await proposalsOf(write, roundId);
  const starts = await startsOf(write, roundId);
  for (const row of ranking.rows) {
    const { outcome, reason } = outcomeOf(row, outcomes, ranking.lineRule);
    await tx
      .insertInto('final_decision')
      .values({
        id: newId(),
        candidate_id: row.candidateId,
        outcome,
        reason,
        rank: row.rank,
        decided_by: who.personId,
        decided_at: now,
      })
      .execute();
    const [proposal, startsOn] = [facts.get(row.candidateId), starts.get(row.candidateId)];
    await settleOne(write, { year: round.year, row, proposal, startsOn }, { outcome, reason });
    write.record({
      subject: { type: 'round_candidate', id: row.candidateId, label: row.title },
      after: { outcome, reason, rank: row.rank },
    });
  }
  await expectWithinBudget(write, roundId, ranking);
  await conclude(write, roundId);
  return findRanking(tx, who, roundId);
};

const startsOf = async ({ tx }: Write, roundId: string): Promise<ReadonlyMap<string, string | null>> =>
  new Map(
    (await listCandidates(tx, roundId)).map(({ id, startsOn, shiftMonths }) => [
      id,
      plannedStart(startsOn, shiftMonths),
    ]),
  );

interface Settled {
  readonly year: number;
  readonly row: RankedLine;
  readonly proposal: ProposalFacts | undefined;
  /** Its month in the round, put off or not. */
  readonly startsOn: string | null | undefined;
}

/** What was decided of one project: its proposal moves on, and its money is promised out of the year's envelope. */
const settleOne = async (
  write: Write,
  { year, row, proposal, startsOn }: Settled,
  said: { outcome: FinalOutcome; reason: string },
): Promise<void> => {
  await tellProposer(write, proposal, said);
  if (said.outcome !== 'selected' || !proposal) return;
  await commitToPlan(write, {
    year,
    proposalId: proposal.id,
    title: row.title,
    amountFen: row.costFen ?? 0,
    plannedStartOn: startsOn ?? proposal.startsOn,
  });
};

const wan = (fen: number | null): string => (fen === null ? '—' : `${fen / 1_000_000} 万元`);

/** Closes the meeting and keeps a memo of what it decided, in its words. */
const conclude = async (write: Write, roundId: string): Promise<void> => {
  const { tx, who, now } = write;
  const round = await findManagedRound(tx, who, roundId);
  const meeting = await findMeetingRow(tx, roundId);
  await tx
    .updateTable('selection_meeting')
    .set({
      concluded_at: now,
      concluded_by: who.personId,
      budget_fen: round.budget_fen,
      line_rule: round.line_rule,
    })
    .where('round_id', '=', roundId)
    .execute();
  write.record({
    subject: { type: 'selection_meeting', id: meeting?.id ?? '', label: round.number },
    before: { concluded_at: null },
    after: { concluded_at: now.toISOString() },
  });
  const { rows, usedFen, freeFen } = await findRanking(tx, who, roundId);
  const named = (outcome: FinalOutcome): string =>
    rows.flatMap(({ title, decision }) => (decision?.outcome === outcome ? [title] : [])).join('、') || '无';
  await recordDecision(write, {
    title: `${round.number} 终选决定`,
    kind: 'selection',
    decidedOn: meeting?.held_on,
    decidedBy: meeting?.present ?? [],
    forum: '领导核心组终选会',
    subject: { type: 'selection_round', id: roundId },
    pmoUnitId: await findTopOffice(tx),
    decision: `入选：${named('selected')}；储备：${named('reserve')}；退回：${named('returned')}；否决：${named('rejected')}`,
    reasons: rows.map(({ title, decision }) => `${title}：${decision?.reason ?? ''}`).join('；'),
    facts: [
      { label: '预算', value: wan(round.budget_fen) },
      { label: '预算线以上', value: wan(usedFen) },
      { label: '剩余', value: wan(freeFen) },
    ],
  });
};

const outcomeOf = (
  row: RankedLine,
  outcomes: DecisionInput['outcomes'],
  rule: 'strict' | 'skip',
): { outcome: FinalOutcome; reason: string } => {
  const { candidateId, rank, fits } = row;
  const other = outcomes.find((one) => one.candidateId === candidateId);
  for (const title of unreasoned([row], outcomes))
    throw new AppError('refused', 'selection.unreasoned', { title });
  const said = fits
    ? `排名第 ${rank}，在预算线以上`
    : rule === 'strict'
      ? `排名第 ${rank}，在预算线以下，列入储备`
      : `排名第 ${rank}，剩余预算不足，列入储备`;
  return { outcome: other?.outcome ?? usualOutcome(row), reason: other?.reason || said };
};

/** What is chosen against the line must still be paid for. */
const expectWithinBudget = async ({ tx }: Write, roundId: string, ranking: Ranking): Promise<void> => {
  if (ranking.budgetFen === null) return;
  const chosen = await tx
    .selectFrom('final_decision')
    .innerJoin('round_candidate', 'round_candidate.id', 'final_decision.candidate_id')
    .select('final_decision.candidate_id')
    .where('round_candidate.round_id', '=', roundId)
    .where('final_decision.outcome', '=', 'selected')
    .execute();
  const ids = new Set(chosen.map(({ candidate_id }) => candidate_id));
  const cost = ranking.rows.reduce(
    (sum, row) => sum + (ids.has(row.candidateId) ? (row.costFen ?? 0) : 0),
    0,
  );
  if (cost > ranking.budgetFen)
    throw new AppError('refused', 'selection.over-budget', {
      over: (cost - ranking.budgetFen) / 1_000_000,
      cost: cost / 1_000_000,
      budget: ranking.budgetFen / 1_000_000,
    });
};
