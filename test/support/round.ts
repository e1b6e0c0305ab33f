import type { Cast } from './cast.ts';
import type { Client } from './client.ts';

const scale = (worst: string, best: string) => [
  { points: 1, text: worst },
  { points: 3, text: '一般' },
  { points: 5, text: best },
];

/** 选择标准 V1 of the story. */
export const storyCriteria = {
  name: '项目选择标准',
  projectClass: null,
  passLine: 60,
  criteria: [
    ['战略一致性', 30],
    ['ROI', 25],
    ['风险', 20],
    ['关联性', 15],
    ['资源可得性', 10],
  ].map(([name, weight]) => ({
    name,
    weight,
    guidance: null,
    scale: scale('最差', '最好'),
    roiScale:
      name === 'ROI'
        ? [
            { points: 1, fromPercent: null },
            { points: 2, fromPercent: 0 },
            { points: 3, fromPercent: 10 },
            { points: 4, fromPercent: 30 },
            { points: 5, fromPercent: 60 },
          ]
        : null,
  })),
  knockOuts: [{ kind: 'no-sponsor', name: '无发起人' }],
  judgements: [],
};

/** What the three assessors give each proposal by criterion; one number where they agree. */
const storyPoints: Readonly<Record<string, readonly (number | readonly number[])[]>> = {
  统一研发效能平台: [5, 4, 4, 4, 3],
  客服智能问答系统: [4, 5, 4, 3, 4],
  江城银行核心系统迁移: [5, 4, 3, 4, 3],
  智慧园区一体化平台: [4, 4, 4, 3, 4],
  政务数据共享交换平台: [[3, 2, 4], 3, 4, 4, 2],
  信创适配改造: [3, 2, 3, 4, 3],
  移动巡检APP二期: [2, 2, 3, 2, 3],
};

export const storyAssessors = ['陈亦凡', '宋雅', '彭静'];

interface Sheet {
  readonly criteria: readonly { readonly id: string }[];
  readonly candidates: readonly { readonly id: string; readonly title: string }[];
}

/** Fills and hands in the sheets of the three assessors. */
export const handInSheets = async (cast: Cast, roundId: string): Promise<void> => {
  for (const [place, name] of storyAssessors.entries()) {
    const assessor = await cast.as(name);
    const sheet = await assessor.mustGet<Sheet>(`/api/rounds/${roundId}/sheet`);
    const points = sheet.candidates.flatMap(({ id, title }) =>
      sheet.criteria.map((criterion, index) => {
        const given = storyPoints[title]?.[index] ?? 3;
        return {
          candidateId: id,
          criterionId: criterion.id,
          points: typeof given === 'number' ? given : (given[place] ?? 3),
          reason: null,
        };
      }),
    );
    await assessor.put(`/api/rounds/${roundId}/sheet`, { points });
    await assessor.mustPost(`/api/rounds/${roundId}/sheet/submission`);
  }
};

/** Publishes the story's criteria, opens round 2026-1 on them and invites the assessors. */
export const openRound = async (
  manager: Client,
  cast: Cast,
  proposalIds: readonly string[],
): Promise<{ criteriaSetId: string; roundId: string }> => {
  const { id: criteriaSetId } = await manager.mustPost<{ id: string }>('/api/criteria-sets', storyCriteria);
  await manager.mustPost(`/api/criteria-sets/${criteriaSetId}/publication`, { version: 1 });
  const round = { year: 2026, name: '2026 年度第一轮', budgetFen: 1_600_000_000, decidesOn: '2026-02-11' };
  const { id: roundId } = await manager.mustPost<{ id: string }>('/api/rounds', round);
  await manager.put(`/api/rounds/${roundId}/criteria`, { criteriaSetId });
  await manager.mustPost(`/api/rounds/${roundId}/candidates`, { proposalIds });
  await manager.mustPost(`/api/rounds/${roundId}/assessors`, {
    personIds: storyAssessors.map(cast.personId),
  });
  return { criteriaSetId, roundId };
};
