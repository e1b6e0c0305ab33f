import type { Selectable } from 'kysely';
import type { Write } from '#platform/db/write.ts';
import type { SettledApproval } from '#platform/approval-subject.ts';
import { AppError } from '#platform/errors.ts';
import { newId } from '#platform/ids.ts';
import { submitForApproval } from '../../approvals/submit.ts';
import { recordDecision } from '../../decisions/actions/record.ts';
import { setRanks } from '../../scoring/actions/candidates.ts';
import { findManagedRound, findRoundRow } from '../../scoring/store/rounds.ts';
import { movedTo } from '../rules/line.ts';
import type { NewRankChange } from '../schema/final.ts';
import type { RankChangeRow } from '../tables.ts';
import { findTopOffice, listRankApprovers } from '../store/group.ts';
import { listPassed } from '../store/preliminary.ts';

const rankedOf = async (write: Write, roundId: string) =>
  (await listPassed(write.tx, roundId)).filter(({ rank }) => rank !== null);

/** Asks to move a project to another rank; it moves once it is approved. */
export const askRankChange = async (
  write: Write,
  roundId: string,
  { candidateId, toRank, reason }: NewRankChange,
): Promise<{ id: string; approvalId: string }> => {
  const { tx, who, now } = write;
  await findManagedRound(tx, who, roundId);
  const ranked = await rankedOf(write, roundId);
  const candidate = ranked.find(({ id }) => id === candidateId);
  if (!candidate) throw new AppError('not-found', 'record.not-found');
  if (toRank > ranked.length)
    throw new AppError('refused', 'ranking.no-such-rank', { rank: toRank, count: ranked.length });
  if (candidate.rank === toRank)
    throw new AppError('refused', 'ranking.same-place', { title: candidate.title, rank: toRank });
  const open = await tx
    .selectFrom('rank_change')
    .innerJoin('round_candidate', 'round_candidate.id', 'rank_change.candidate_id')
    .select(['rank_change.from_rank as from', 'rank_change.to_rank as to'])
    .where('round_candidate.round_id', '=', roundId)
    .where('rank_change.outcome', 'is', null)
    .executeTakeFirst();
  if (open) throw new AppError('conflict', 'ranking.change-pending', open);
  const row = await tx
    .insertInto('rank_change')
    .values({
      id: newId(),
      candidate_id: candidateId,
      from_rank: candidate.rank ?? 0,
      to_rank: toRank,
      reason,
      asked_by: who.personId,
      asked_at: now,
      outcome: null,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
  write.record({ subject: { type: 'rank_change', id: row.id, label: candidate.title }, after: row });
  const { approvalId } = await submitForApproval(write, { kind: 're-rank', subjectId: row.id, note: reason });
  return { id: row.id, approvalId };
};

/** What becomes of the change once its approval has ended: approved it moves, and a memo says why. */
export const settleRankChange = async (
  write: Write,
  id: string,
  { outcome }: SettledApproval,
): Promise<void> => {
  const { tx, now } = write;
  const before = await tx
    .selectFrom('rank_change')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  const after = await tx
    .updateTable('rank_change')
    .set({ outcome, settled_at: now })
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow();
  write.record({ subject: { type: 'rank_change', id }, before, after });
  if (outcome === 'approved') await moveRank(write, before);
};

const moveRank = async (write: Write, change: Selectable<RankChangeRow>): Promise<void> => {
  const { tx } = write;
  const { round_id: roundId } = await tx
    .selectFrom('round_candidate')
    .select('round_id')
    .where('id', '=', change.candidate_id)
    .executeTakeFirstOrThrow();
  const ranked = await rankedOf(write, roundId);
  await setRanks(
    write,
    roundId,
    movedTo(
      ranked.map((one) => one.id),
      change.candidate_id,
      change.to_rank,
    ),
  );
  const { number } = await findRoundRow(tx, roundId);
  const title = ranked.find((one) => one.id === change.candidate_id)?.title ?? '';
  await recordDecision(write, {
    title: `${number} 排名调整：${title}`,
    kind: 'ranking',
    decidedBy: await listRankApprovers(tx, write.now),
    subject: { type: 'rank_change', id: change.id },
    pmoUnitId: await findTopOffice(tx),
    decision: `“${title}”由第 ${change.from_rank} 位调整到第 ${change.to_rank} 位`,
    reasons: change.reason,
  });
};
