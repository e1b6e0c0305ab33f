import { holdsEverywhere } from '#platform/actor.ts';
import type { ApprovalSubject } from '#platform/approval-subject.ts';
import { opinionOfPmo } from '../offices/opinion-step.ts';
import { expectEverywhere } from '../scoring/store/reach.ts';
import { findTopOffice, listRankApprovers } from '../selection/store/group.ts';
import { findAdoptable, settleAdoption } from './actions/adopt.ts';
import { memoFacts, moveWords } from './memo.ts';

const factLabels: Readonly<Record<string, string>> = {
  预算: 'Budget',
  成本: 'Cost',
  加权得分: 'Weighted score',
  净现值: 'NPV',
  预期收益: 'Expected benefit',
  须另行解决: 'To be solved otherwise',
};

/** A scenario in the place of the live plan: the PMO gives its opinion, the leaders decide. */
const adoption: ApprovalSubject = {
  kind: 'scenario',
  name: ['采纳组合情景', 'Adoption of a scenario'],
  path: (id) => `/scenarios?open=${id}`,
  freeze: async (db, id) => {
    const adoptable = await findAdoptable(db, id);
    const { row, number, moves, result } = adoptable;
    return {
      title: `${number} ${row.name}`,
      facts: [
        { label: ['轮次', 'Round'], value: number },
        { label: ['变化', 'Changes'], value: moves.map(moveWords).join('；') || '—' },
        ...memoFacts(adoptable).map(({ label, value }) => ({
          label: [label, factLabels[label] ?? label] as const,
          value,
        })),
      ],
      content: {
        roundId: row.round_id,
        name: row.name,
        budgetFen: row.budget_fen,
        lines: row.lines,
        base: row.base,
      },
      pmoUnitId: await findTopOffice(db),
      projectId: null,
      amountFen: result.figures.cost.amount,
      projectClass: null,
      barred: [],
    };
  },
  steps: async (db, _id, now) => [
    ...(await opinionOfPmo(db)),
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
  settle: settleAdoption,
};

export const scenarioSubjects: readonly ApprovalSubject[] = [adoption];
