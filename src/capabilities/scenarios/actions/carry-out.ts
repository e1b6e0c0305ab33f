import type { Write } from '#platform/db/write.ts';
import { recordDecision } from '../../decisions/actions/record.ts';
import { commitToPlan, withdrawCommitment } from '../../portfolio-plans/actions/commitments.ts';
import {
  setAgreedMoney,
  setRoundBudget,
  setShift,
  type AgreedMoney,
} from '../../scoring/actions/candidates.ts';
import { plannedStart } from '../../scoring/rules/rounds.ts';
import { findRoundRow } from '../../scoring/store/rounds.ts';
import { saveOutcome } from '../../selection/actions/outcome.ts';
import { proposalsOf, tellProposer } from '../../selection/actions/tell.ts';
import { findTopOffice } from '../../selection/store/group.ts';
import type { ProposalFacts } from '../../scoring/store/proposals.ts';
import { memoFacts, moveWords } from '../memo.ts';
import type { LiveCandidate } from '../rules/lines.ts';
import type { Adoptable, Move } from './adopt.ts';

/** Makes a scenario the live plan, freezes it, and writes the memo that cites it. */
export const carryOut = async (write: Write, adopted: Adoptable, approvalId: string): Promise<void> => {
  const { tx, now } = write;
  const { row, moves } = adopted;
  const proposals = await proposalsOf(write, row.round_id);
  for (const move of moves)
    await moveCandidate(write, adopted, { ...move, proposal: proposals.get(move.to.id) });
  if (row.budget_fen !== adopted.live.budgetFen) await setRoundBudget(write, row.round_id, row.budget_fen);
  const memo = await writeMemo(write, adopted, approvalId);
  const after = await tx
    .updateTable('scenario')
    .set({ adopted_at: now, memo_id: memo.id })
    .where('id', '=', row.id)
    .returningAll()
    .executeTakeFirstOrThrow();
  write.record({ subject: { type: 'scenario', id: row.id, label: row.name }, before: row, after });
};

type Moving = Move & { readonly proposal: ProposalFacts | undefined };

const moveCandidate = async (
  write: Write,
  { row }: Adoptable,
  { from, to, proposal }: Moving,
): Promise<void> => {
  if (from.shiftMonths !== to.shiftMonths) await setShift(write, to.id, to.shiftMonths);
  await setAgreedMoney(write, to.id, agreedOf(from, to));
  const outcome = to.isIn ? 'selected' : 'reserve';
  const reason = `采纳情景“${row.name}”：${to.isIn ? '入选' : '转入储备'}`;
  if (from.isIn !== to.isIn) {
    await saveOutcome(write, to.id, { outcome, reason });
    await tellProposer(write, proposal, { outcome, reason });
  }
  write.record({
    subject: { type: 'round_candidate', id: to.id, label: to.title },
    before: trailOf(from),
    after: trailOf(to),
  });
  await saveMoney(write, row.round_id, { from, to, proposal });
};

/** The figures that change, as they are agreed from now on. */
const agreedOf = (from: LiveCandidate, to: LiveCandidate): AgreedMoney => ({
  ...(from.costFen === to.costFen ? {} : { agreed_cost_fen: to.costFen }),
  ...(from.npvFen === to.npvFen ? {} : { agreed_npv_fen: to.npvFen }),
  ...(from.benefitFen === to.benefitFen ? {} : { agreed_benefit_fen: to.benefitFen }),
});

const trailOf = (one: LiveCandidate) => ({
  shift_months: one.shiftMonths,
  is_selected: one.isIn,
  cost_fen: one.costFen,
  npv_fen: one.npvFen,
  benefit_fen: one.benefitFen,
});

/** The promise out of the year's envelope follows: made, brought up to date, or given back. */
const saveMoney = async (write: Write, roundId: string, { from, to, proposal }: Moving): Promise<void> => {
  const { year } = await findRoundRow(write.tx, roundId);
  if (!to.isIn) {
    if (from.isIn) await withdrawCommitment(write, { year, proposalId: to.proposalId, reason: '采纳情景' });
    return;
  }
  const start = to.startsOn ?? proposal?.startsOn ?? null;
  await commitToPlan(write, {
    year,
    proposalId: to.proposalId,
    title: to.title,
    amountFen: to.costFen ?? 0,
    plannedStartOn: plannedStart(start, to.shiftMonths),
  });
};

const writeMemo = async (write: Write, adopted: Adoptable, approvalId: string) => {
  const { row, number, moves } = adopted;
  const { note } = await write.tx
    .selectFrom('approval_version')
    .select('note')
    .where('approval_id', '=', approvalId)
    .orderBy('round', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow();
  return recordDecision(write, {
    title: `${number} 采纳情景：${row.name}`,
    kind: 'scenario',
    decidedBy: write.who.personId === null ? [] : [write.who.personId],
    subject: { type: 'scenario', id: row.id },
    pmoUnitId: await findTopOffice(write.tx),
    question: `是否以情景“${row.name}”取代 ${number} 轮的现行组合`,
    decision: `采纳情景“${row.name}”（第 ${row.version} 版）：${moves.map(moveWords).join('；') || '只调整预算'}`,
    reasons: note ?? row.note ?? row.name,
    facts: memoFacts(adopted),
  });
};
