import { holdsEverywhere } from '#platform/actor.ts';
import type { ApprovalSubject } from '#platform/approval-subject.ts';
import type { Db } from '#platform/db/database.ts';
import { AppError } from '#platform/errors.ts';
import { findCandidate } from '../scoring/store/candidates.ts';
import { expectEverywhere } from '../scoring/store/reach.ts';
import { findRoundRow } from '../scoring/store/rounds.ts';
import { settleRankChange } from './actions/ranking.ts';
import { findTopOffice, listRankApprovers } from './store/group.ts';

const findRankChange = async (db: Db, id: string) => {
  const row = await db.selectFrom('rank_change').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) throw new AppError('not-found', 'record.not-found');
  return row;
};

/** A change of the official ranking. */
const rankChange: ApprovalSubject = {
  kind: 're-rank',
  name: ['优先级调整', 'Change of rank'],
  path: () => '/rounds',
  freeze: async (db, id) => {
    const change = await findRankChange(db, id);
    const candidate = await findCandidate(db, change.candidate_id);
    const { round_id: roundId } = await db
      .selectFrom('round_candidate')
      .select('round_id')
      .where('id', '=', change.candidate_id)
      .executeTakeFirstOrThrow();
    const { number } = await findRoundRow(db, roundId);
    return {
      title: `${number} ${candidate.title}：${change.from_rank} → ${change.to_rank}`,
      facts: [
        { label: ['轮次', 'Round'], value: number },
        { label: ['项目', 'Project'], value: candidate.title },
        { label: ['原名次', 'Rank so far'], value: String(change.from_rank) },
        { label: ['调整到', 'Moved to'], value: String(change.to_rank) },
        { label: ['理由', 'Reason'], value: change.reason },
      ],
      content: { roundId, ...change },
      pmoUnitId: await findTopOffice(db),
      projectId: null,
      amountFen: candidate.costFen,
      projectClass: null,
      point: 'DP-06',
      barred: [],
    };
  },
  steps: async (db, _id, now) => [
    {
      name: ['决策层批准', 'Approval by the executives'],
      mode: 'one',
      duty: 'decide',
      people: await listRankApprovers(db, now),
      hours: 40,
    },
  ],
  expectSubmitter: async (_db, who) => expectEverywhere(who, 'round.manage'),
  canRead: async (_db, who) => holdsEverywhere(who, 'round.read'),
  settle: settleRankChange,
};

export const selectionSubjects: readonly ApprovalSubject[] = [rankChange];
