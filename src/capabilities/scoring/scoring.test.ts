import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bringCast, type Cast } from '../../../test/support/cast.ts';
import type { Client } from '../../../test/support/client.ts';
import { bringProposals, told } from '../../../test/support/proposals.ts';
import { handInSheets, openRound, storyCriteria } from '../../../test/support/round.ts';
import { startTestServer, type TestServer } from '../../../test/support/server.ts';
import { waitingIn } from '../../../test/support/waiting.ts';
import { systemActor } from '#platform/actor.ts';
import { criteriaFault, pairwiseOf, roiPoints, wholeWeights } from './rules/criteria.ts';
import { circleOf, monthOf, nextRoundNumber } from './rules/rounds.ts';
import { meanPoints, spreadOf } from './rules/scores.ts';
import { scoringTodos } from './todos.ts';
import type { CriteriaSetRecord } from './schema/criteria.ts';
import type { Scores, Sheet } from './schema/rounds.ts';

const criterion = (name: string, weight: number, points = [1, 5]) => ({
  name,
  weight,
  scale: points.map((value) => ({ points: value, text: '说明' })),
});

test.each([
  [[criterion('战略', 60), criterion('风险', 39)], 'criteria.weights-not-100'],
  [[criterion('战略', 60), criterion('风险', 40, [1])], 'criteria.scale-missing'],
  [[criterion('战略', 60), criterion('风险', 40, [])], 'criteria.scale-missing'],
  [[criterion('战略', 60.5), criterion('风险', 39.5)], undefined],
])('criteria %j can be published unless %s', (criteria, rule) => {
  expect(criteriaFault({ criteria, judgements: [] })?.rule).toBe(rule);
});
test('pairwise judgements of the handbook give 64, 26, 10 and a ratio of 0.03', () => {
  const found = pairwiseOf(3, [
    { row: 0, column: 1, value: 3 },
    { row: 0, column: 2, value: 5 },
    { row: 1, column: 2, value: 3 },
  ]);
  if (found?.status !== 'weighted') throw new Error('not weighted');
  expect(wholeWeights(found.weights)).toEqual([64, 26, 10]);
  expect([found.cr?.toFixed(4), found.verdict]).toEqual(['0.0332', 'accept']);
});
test.each([
  [null, null],
  [-3, 1],
  [0, 2],
  [40, 4],
  [700, 5],
])('a return of %s %% earns %s points', (percent, points) => {
  expect(roiPoints(percent, storyCriteria.criteria[1]?.roiScale ?? null)).toBe(points);
});
test.each([
  [[], null, null],
  [[3, 2, 4], 3, 2],
  [[1, 5, 5, 5, 5, 5, 5], 5, 4],
])('points %j have mean %s and spread %s', (points, mean, spread) => {
  expect([meanPoints(points), spreadOf(points)]).toEqual([mean, spread]);
});
test('months, numbers and circles', () => {
  expect([monthOf('2026-12-17', 1), monthOf('2026-06-01')]).toEqual(['2027-01-01', '2026-06-01']);
  expect(nextRoundNumber(2026, ['2025-3', '2026-1', '2026-x'])).toBe('2026-2');
  expect(
    circleOf([
      { from: 'a', to: 'b' },
      { from: 'b', to: 'c' },
      { from: 'c', to: 'b' },
    ]),
  ).toEqual(['b', 'c', 'b']);
  expect(circleOf([{ from: 'a', to: 'b' }])).toBeNull();
});

describe('a round', () => {
  let at: TestServer;
  let cast: Cast;
  let analyst: Client;
  let proposals: ReadonlyMap<string, string>;
  let roundId = '';
  let criteriaSetId = '';
  beforeAll(async () => {
    at = await startTestServer({ now: '2026-01-20T09:00:00+08:00' });
    await at.setUp();
    cast = await bringCast(at);
    analyst = await cast.as('何静怡');
    proposals = await bringProposals(at, cast);
    ({ roundId, criteriaSetId } = await openRound(analyst, cast, [...proposals.values()]));
  });
  afterAll(() => at.close());

  test('weights of 99 and a criterion without a scale are refused in words', async () => {
    const [first, ...others] = storyCriteria.criteria;
    const draft = { ...storyCriteria, name: '草案', criteria: [{ ...first, weight: 29 }, ...others] };
    const { id } = await analyst.mustPost<{ id: string }>('/api/criteria-sets', draft);
    const publish = (version: number) => analyst.post(`/api/criteria-sets/${id}/publication`, { version });
    expect(await publish(1)).toMatchObject({
      status: 422,
      json: { type: 'criteria.weights-not-100', params: { sum: 99 } },
    });
    const bare = { ...draft, criteria: [{ ...first, scale: [] }, ...others] };
    await analyst.put(`/api/criteria-sets/${id}`, { ...bare, version: 1 });
    expect(await publish(2)).toMatchObject({ json: { type: 'criteria.scale-missing' } });
    const pairs = (value: number) =>
      [0, 1, 2, 3].flatMap((row) =>
        [1, 2, 3, 4]
          .filter((column) => column > row)
          .map((column) => ({ row, column, value: row === 0 && column === 4 ? 1 / value : value })),
      );
    await analyst.put(`/api/criteria-sets/${id}`, { ...storyCriteria, judgements: pairs(9), version: 2 });
    expect(await publish(3)).toMatchObject({ json: { type: 'criteria.judgements-inconsistent' } });
    const twice = { ...storyCriteria, judgements: [{ row: 1, column: 1, value: 3 }], version: 3 };
    expect(await analyst.put(`/api/criteria-sets/${id}`, twice)).toMatchObject({
      json: { type: 'criteria.judgement-unfit' },
    });
    expect(await analyst.put(`/api/rounds/${roundId}/criteria`, { criteriaSetId: id })).toMatchObject({
      json: { type: 'round.criteria-not-published' },
    });
  });

  test('what is published stays; a new edition leaves the running round on its own', async () => {
    expect(
      await analyst.put(`/api/criteria-sets/${criteriaSetId}`, { ...storyCriteria, version: 2 }),
    ).toMatchObject({ status: 409, json: { type: 'criteria.published' } });
    const { id } = await analyst.mustPost<{ id: string }>(`/api/criteria-sets/${criteriaSetId}/editions`);
    expect(await analyst.post(`/api/criteria-sets/${criteriaSetId}/editions`)).toMatchObject({
      json: { type: 'criteria.edition-open' },
    });
    await analyst.mustPost(`/api/criteria-sets/${id}/publication`, { version: 1 });
    const set = await analyst.mustGet<CriteriaSetRecord>(`/api/criteria-sets/${criteriaSetId}`);
    expect([set.edition, set.rounds.map(({ number }) => number)]).toEqual([1, ['2026-1']]);
    expect(await analyst.mustGet(`/api/rounds/${roundId}`)).toMatchObject({
      criteriaName: '项目选择标准 V1',
    });
    const { rows } = await analyst.mustGet<{ rows: { edition: number; weights: number }[] }>(
      '/api/criteria-sets',
    );
    expect(rows.map(({ edition, weights }) => [edition, weights])).toContainEqual([2, 100]);
  });

  test('its calendar is changed on the version one saw, its number stands once', async () => {
    const round = { version: 2, scoringDueOn: '2026-01-28' };
    expect(await analyst.patch(`/api/rounds/${roundId}`, round)).toMatchObject({
      status: 200,
      json: { scoringDueOn: '2026-01-28', version: 3, number: '2026-1' },
    });
    expect((await analyst.patch(`/api/rounds/${roundId}`, round)).status).toBe(412);
    expect(await analyst.post('/api/rounds', { year: 2026, number: '2026-1' })).toMatchObject({
      json: { type: 'round.number-taken' },
    });
    const { id } = await analyst.mustPost<{ id: string }>('/api/rounds', { year: 2026 });
    expect(
      await analyst.post(`/api/rounds/${id}/assessors`, { personIds: [cast.personId('宋雅')] }),
    ).toMatchObject({ json: { type: 'round.criteria-missing' } });
    expect((await analyst.mustGet<{ total: number }>('/api/rounds')).total).toBe(2);
  });

  test('a mandate needs its reason, requirements no circle', async () => {
    const { candidates } = await analyst.mustGet<Pick<Sheet, 'candidates'>>(`/api/rounds/${roundId}`);
    const idOf = (name: string): string => candidates.find(({ title }) => title === name)?.id ?? '';
    const change = (name: string, body: object) => analyst.patch(`/api/candidates/${idOf(name)}`, body);
    expect(await change('信创适配改造', { version: 1, isMandatory: true })).toMatchObject({
      json: { type: 'round.mandatory-unreasoned' },
    });
    const needs = (name: string) => [{ otherId: idOf(name), kind: 'requires' }];
    await change('信创适配改造', { version: 1, relations: needs('移动巡检APP二期') });
    expect(await change('移动巡检APP二期', { version: 1, relations: needs('信创适配改造') })).toMatchObject({
      json: { type: 'round.requirement-circular' },
    });
    expect((await change('信创适配改造', { version: 1, relations: [] })).status).toBe(412);
    expect((await change('信创适配改造', { version: 2, relations: [] })).status).toBe(200);
  });

  test('a draft stays out of a round, what is in it can be taken out again', async () => {
    const drafts = await bringProposals(at, cast, [{ ...told('草稿', 10, 20, '市场部'), state: 'draft' }]);
    const { id } = await analyst.mustPost<{ id: string }>('/api/rounds', { year: 2027 });
    const enter = (ids: Iterable<string>) =>
      analyst.post(`/api/rounds/${id}/candidates`, { proposalIds: [...ids] });
    expect(await enter(drafts.values())).toMatchObject({ json: { type: 'round.candidate-unfit' } });
    expect(await enter([...proposals.values()].slice(0, 2))).toMatchObject({ json: { added: 2 } });
    const { candidates } = await analyst.mustGet<Pick<Sheet, 'candidates'>>(`/api/rounds/${id}`);
    expect((await analyst.delete(`/api/candidates/${candidates[0]?.id ?? ''}`)).status).toBe(204);
    const left = await analyst.mustGet<Pick<Sheet, 'candidates'>>(`/api/rounds/${id}`);
    expect(left.candidates).toHaveLength(1);
  });

  test('nobody sees points until all are in, nobody judges his own department', async () => {
    await analyst.mustPost(`/api/rounds/${roundId}/assessors`, { personIds: [cast.personId('高建国')] });
    const own = await cast.as('高建国');
    const personId = cast.personId('高建国');
    const asking = { who: { ...systemActor('test'), personId }, personId };
    expect(await waitingIn(at, [scoringTodos], asking)).toMatchObject([
      { kind: 'score-sheet', title: '2026-1 2026 年度第一轮', dueOn: '2026-01-28' },
    ]);
    const sheet = await own.mustGet<Sheet>(`/api/rounds/${roundId}/sheet`);
    const candidate = sheet.candidates.find(({ isOwnUnit }) => isOwnUnit);
    expect(candidate?.title).toBe('统一研发效能平台');
    const point = { candidateId: candidate?.id, criterionId: sheet.criteria[0]?.id, points: 5, reason: null };
    expect(await own.put(`/api/rounds/${roundId}/sheet`, { points: [point] })).toMatchObject({
      json: { type: 'sheet.own-unit' },
    });
    expect(await own.post(`/api/rounds/${roundId}/sheet/submission`)).toMatchObject({
      json: { type: 'sheet.incomplete', params: { count: 30 } },
    });
    await handInSheets(cast, roundId);
    const blind = await analyst.mustGet<Scores>(`/api/rounds/${roundId}/scores`);
    expect([blind.waitingFor, blind.rows]).toEqual([['高建国'], []]);
    expect((await (await cast.as('胡晨')).get(`/api/rounds/${roundId}/sheet`)).status).toBe(404);
    expect((await (await cast.as('胡晨')).get(`/api/rounds/${roundId}/scores`)).status).toBe(403);
    expect((await (await cast.as('韩冰')).get(`/api/rounds/${roundId}/scores`)).status).toBe(404);
    await analyst.delete(`/api/rounds/${roundId}/assessors/${cast.personId('高建国')}`);
  });

  test('the totals are the story’s, with mean and spread', async () => {
    const scores = await analyst.mustGet<Scores>(`/api/rounds/${roundId}/scores`);
    expect(scores.rows.map(({ title, total }) => [title, total])).toEqual([
      ['统一研发效能平台', 84],
      ['客服智能问答系统', 82],
      ['江城银行核心系统迁移', 80],
      ['智慧园区一体化平台', 77],
      ['政务数据共享交换平台', 65],
      ['信创适配改造', 58],
      ['移动巡检APP二期', 46],
    ]);
    const [strategy] = scores.rows[4]?.criteria ?? [];
    expect([strategy?.mean, strategy?.spread]).toEqual([3, 2]);
    expect(strategy?.given.map(({ points }) => points).toSorted((a, b) => a - b)).toEqual([2, 3, 4]);
    const assessor = await cast.as('宋雅');
    expect(await assessor.put(`/api/rounds/${roundId}/sheet`, { points: [] })).toMatchObject({
      json: { type: 'sheet.handed-in' },
    });
    expect(await analyst.put(`/api/rounds/${roundId}/criteria`, { criteriaSetId })).toMatchObject({
      json: { type: 'round.criteria-frozen' },
    });
  });
});
