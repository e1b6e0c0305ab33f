import { expect } from 'vitest';
import type { CriteriaSetRecord } from '#capabilities/scoring/schema/criteria.ts';
import type { RoundRecord, Scores } from '#capabilities/scoring/schema/rounds.ts';
import { handInSheets, storyAssessors, storyCriteria } from '../../support/round.ts';
import { idOf, on, type World } from '../s01/world.ts';
import { sevenProposals } from './seven-proposals.ts';
import { wan } from './world.ts';

/** S02.03 */
export const publishCriteria = async (world: World): Promise<void> => {
  on(world, '2026-01-15');
  const analyst = await world.cast.as('何静怡');
  const [strategy, ...others] = storyCriteria.criteria;
  const draft = { ...storyCriteria, criteria: [{ ...strategy, weight: 29 }, ...others] };
  const { id } = await analyst.mustPost<{ id: string }>('/api/criteria-sets', draft);
  const publish = (version: number) =>
    analyst.post<CriteriaSetRecord>(`/api/criteria-sets/${id}/publication`, { version });
  expect(await publish(1)).toMatchObject({
    status: 422,
    json: { type: 'criteria.weights-not-100', params: { sum: 99 } },
  });
  await analyst.put(`/api/criteria-sets/${id}`, { ...storyCriteria, version: 1 });
  const published = (await publish(2)).json;
  expect(published).toMatchObject({ edition: 1, passLine: 60, knockOuts: [{ name: '无发起人' }] });
  expect(published.criteria.map(({ name, weight }) => [name, weight])).toEqual([
    ['战略一致性', 30],
    ['ROI', 25],
    ['风险', 20],
    ['关联性', 15],
    ['资源可得性', 10],
  ]);
  const round = { year: 2026, name: '2026 年度第一轮', budgetFen: wan(1600), decidesOn: '2026-02-11' };
  const { id: roundId } = await analyst.mustPost<{ id: string }>('/api/rounds', round);
  const frozen = await analyst.put<RoundRecord>(`/api/rounds/${roundId}/criteria`, { criteriaSetId: id });
  expect(frozen.json).toMatchObject({ number: '2026-1', criteriaName: '项目选择标准 V1', passLine: 60 });
  world.ids.set('criteria:V1', id);
  world.ids.set('round:2026-1', roundId);
};

/** S02.07 */
export const scoreProposals = async (world: World): Promise<void> => {
  const { cast, ids } = world;
  on(world, '2026-01-26');
  const analyst = await cast.as('何静怡');
  const path = `/api/rounds/${idOf(world, 'round:2026-1')}`;
  const proposalIds = sevenProposals.map(({ name }) => idOf(world, `proposal:${name}`));
  expect(await analyst.mustPost(`${path}/candidates`, { proposalIds })).toEqual({ added: 7 });
  await analyst.mustPost(`${path}/assessors`, { personIds: storyAssessors.map(cast.personId) });
  const invited = await (await cast.as('宋雅')).mustGet<{ rows: { kind: string }[] }>('/api/todos');
  expect(invited.rows.map(({ kind }) => kind)).toContain('score-sheet');
  expect((await analyst.mustGet<Scores>(`${path}/scores`)).rows).toEqual([]);
  await handInSheets(cast, idOf(world, 'round:2026-1'));
  const { rows } = await analyst.mustGet<Scores>(`${path}/scores`);
  expect(rows.map(({ title, total }) => [title, total])).toEqual([
    ['统一研发效能平台', 84],
    ['客服智能问答系统', 82],
    ['江城银行核心系统迁移', 80],
    ['智慧园区一体化平台', 77],
    ['政务数据共享交换平台', 65],
    ['信创适配改造', 58],
    ['移动巡检APP二期', 46],
  ]);
  const [strategy] = rows[4]?.criteria ?? [];
  expect([strategy?.mean, strategy?.spread]).toEqual([3, 2]);
  expect(strategy?.given.map(({ points }) => points).toSorted((a, b) => a - b)).toEqual([2, 3, 4]);
  const { candidates } = await analyst.mustGet<RoundRecord>(path);
  for (const { id, title } of candidates) ids.set(`candidate:${title}`, id);
};
