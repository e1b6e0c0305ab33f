import type { Write } from '#platform/db/write.ts';
import { AppError } from '#platform/errors.ts';
import { newId } from '#platform/ids.ts';
import { setRanks } from '../../scoring/actions/candidates.ts';
import { findCandidateRow } from '../../scoring/store/candidates.ts';
import { listProposalFacts } from '../../scoring/store/proposals.ts';
import { findManagedRound } from '../../scoring/store/rounds.ts';
import { rankOrder } from '../rules/preliminary.ts';
import type { Preliminary, PreliminaryInput, PreliminaryLine } from '../schema/stages.ts';
import { findPreliminary } from '../store/preliminary.ts';
import { proposalsOf, tellProposer } from './tell.ts';

/** Decides who goes on, by pass line and knock-out rules or, with a reason, otherwise; those who pass are ranked. */
export const decidePreliminary = async (
  write: Write,
  roundId: string,
  { decisions }: PreliminaryInput,
): Promise<Preliminary> => {
  const { tx, who, now } = write;
  const round = await findManagedRound(tx, who, roundId);
  const suggested = await findPreliminary(tx, who, roundId);
  if (suggested.isDecided) throw new AppError('conflict', 'preliminary.decided', { number: round.number });
  if (suggested.waitingFor.length > 0 || suggested.rows.every(({ total }) => total === null))
    throw new AppError('refused', 'preliminary.scoring-open', {
      names: suggested.waitingFor.length > 0 ? suggested.waitingFor : '—',
    });
  const decided = suggested.rows.map((row) => decidedLine(row, decisions));
  const facts = await proposalsOf(write, roundId);
  for (const { candidateId, title, total, outcome, reason } of decided) {
    const row = {
      id: newId(),
      candidate_id: candidateId,
      outcome,
      reason,
      score: total,
      decided_by: who.personId,
      decided_at: now,
    };
    await tx.insertInto('preliminary_decision').values(row).execute();
    await tellProposer(write, facts.get(candidateId), { outcome, reason });
    write.record({
      subject: { type: 'round_candidate', id: candidateId, label: title },
      after: { outcome, reason },
    });
  }
  await setRanks(write, roundId, rankOrder(decided.filter(({ outcome }) => outcome === 'passed')));
  return findPreliminary(tx, who, roundId);
};

const decidedLine = (row: PreliminaryLine, decisions: PreliminaryInput['decisions']) => {
  const other = decisions.find(({ candidateId }) => candidateId === row.candidateId);
  if (other && other.outcome !== row.suggested && other.reason === '')
    throw new AppError('refused', 'preliminary.unreasoned', { title: row.title });
  return { ...row, outcome: other?.outcome ?? row.suggested, reason: other?.reason || row.suggestedReason };
};

/** The proposer confirms to have read what was decided about his proposal. */
export const readResult = async ({ tx, who, now, record }: Write, candidateId: string): Promise<void> => {
  const { proposal_id: proposalId } = await findCandidateRow(tx, candidateId);
  const proposal = (await listProposalFacts(tx, [proposalId])).get(proposalId);
  if (!proposal || who.personId === null || proposal.proposerId !== who.personId)
    throw new AppError('not-found', 'record.not-found');
  for (const table of ['preliminary_decision', 'final_decision'] as const)
    await tx
      .updateTable(table)
      .set({ read_at: now })
      .where('candidate_id', '=', candidateId)
      .where('read_at', 'is', null)
      .execute();
  record({
    subject: { type: 'round_candidate', id: candidateId, label: proposal.title },
    after: { read_by: who.personId },
  });
};
