import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bringCast, type Cast } from '../../../test/support/cast.ts';
import type { Client } from '../../../test/support/client.ts';
import { bringProposals } from '../../../test/support/proposals.ts';
import { handInSheets, openRound } from '../../../test/support/round.ts';
import { startTestServer, type TestServer } from '../../../test/support/server.ts';
import { newId } from '#platform/ids.ts';
import type { PlanDetail } from '../portfolio-plans/schema.ts';
import type { RoundRecord } from '../scoring/schema/rounds.ts';
import type { Ranking } from '../selection/schema/final.ts';
import type { CapacityCheck } from '../selection/schema/stages.ts';
import type { Comparison, ScenarioDetail, Scenarios } from './schema.ts';

const wan = 1_000_000;

/** Puts a shortlisted proposal into a round that asks for people from June to August. */
const bringCandidate = async (at: TestServer, roundId: string, name: string): Promise<void> => {
  const id = newId();
  await sql`insert into round_candidate (id, round_id, proposal_id, starts_on)
    select ${id}, ${roundId}, id, '2026-06-01' from proposal where name = ${name}`.execute(at.app.db);
  for (const month of [0, 1, 2])
    await sql`insert into candidate_demand (candidate_id, role, month, people)
      values (${id}, '架构师', ${month}, 0.5)`.execute(at.app.db);
  await sql`insert into preliminary_decision (id, candidate_id, outcome, reason, decided_at)
    values (${newId()}, ${id}, 'passed', '', now())`.execute(at.app.db);
};

describe('a scenario of the round', () => {
  let at: TestServer;
  let cast: Cast;
  let analyst: Client;
  let roundId = '';
  let less = '';

  const show = (id: string) => analyst.mustGet<ScenarioDetail>(`/api/scenarios/${id}`);
  const create = (name: string, from: object = { kind: 'live' }) =>
    analyst.post<{ id: string }>(`/api/rounds/${roundId}/scenarios`, { name, from });
  const change = async (id: string, changed: object) =>
    analyst.patch<ScenarioDetail>(`/api/scenarios/${id}`, { version: (await show(id)).version, ...changed });
  const without = async (id: string, title: string) => {
    const line = (await show(id)).candidates.find((one) => one.title === title);
    return { lines: [{ ...line, isIn: false }] };
  };
  const adopt = async (id: string) =>
    analyst.post<{ approvalId: string }>(`/api/scenarios/${id}/adoption`, {
      version: (await show(id)).version,
      reason: '预算削减两成',
    });
  const act = async (by: Client, approvalId: string, action: string) => {
    const { version } = await by.mustGet<{ version: number }>(`/api/approvals/${approvalId}`);
    return by.post(`/api/approvals/${approvalId}/actions`, { action, opinion: '意见', version });
  };

  beforeAll(async () => {
    at = await startTestServer({ now: '2026-01-20T09:00:00+08:00' });
    await at.setUp();
    cast = await bringCast(at);
    analyst = await cast.as('何静怡');
    const proposals = await bringProposals(at, cast);
    ({ roundId } = await openRound(analyst, cast, [...proposals.values()]));
    await handInSheets(cast, roundId);
  });
  afterAll(() => at.close());

  test('begins once something is shortlisted, under a name of its own, and is adopted only after the meeting', async () => {
    expect(await create('预算 −20 %')).toMatchObject({ json: { type: 'scenario.nothing-to-plan' } });
    await analyst.mustPost(`/api/rounds/${roundId}/preliminary`, { decisions: [] });
    less = (await create('预算 −20 %')).json.id;
    expect(await create('预算 −20 %')).toMatchObject({ status: 409, json: { type: 'scenario.name-taken' } });
    expect((await change(less, { budgetFen: 1280 * wan })).json.budgetFen).toBe(1280 * wan);
    expect(await adopt(less)).toMatchObject({ json: { type: 'scenario.round-undecided' } });
    const { rows, isDecided } = await analyst.mustGet<Scenarios>(`/api/rounds/${roundId}/scenarios`);
    expect([rows.map(({ name, state }) => [name, state]), isDecided]).toEqual([
      [['预算 −20 %', 'draft']],
      false,
    ]);
  });

  test('a changed live plan is told, and the scenario is brought up to date first', async () => {
    const core = ['沈国栋', '林若梅', '韩冰'].map(cast.personId);
    await analyst.put(`/api/rounds/${roundId}/meeting`, {
      heldOn: '2026-02-11',
      group: { memberIds: core, chairId: core[0], quorum: 3 },
    });
    await analyst.put(`/api/rounds/${roundId}/meeting/attendance`, { version: 1, present: core });
    await analyst.put(`/api/rounds/${roundId}/meeting/votes`, {
      votes: core.map((personId) => ({ personId, vote: 'for' })),
    });
    await analyst.mustPost(`/api/rounds/${roundId}/decision`, { outcomes: [] });
    const round = await analyst.mustGet<{ candidates: { id: string; title: string; version: number }[] }>(
      `/api/rounds/${roundId}`,
    );
    for (const { id, version } of round.candidates.filter(({ title }) => /智慧|江城/.test(title)))
      await analyst.patch(`/api/candidates/${id}`, { version, startsOn: '2026-05-01' });
    expect(await adopt(less)).toMatchObject({ status: 409, json: { type: 'scenario.base-changed' } });
    const { version } = await show(less);
    const updated = await analyst.put<ScenarioDetail>(`/api/scenarios/${less}/base`, { version });
    expect([updated.json.changes, updated.json.budgetFen]).toEqual([[], 1280 * wan]);
    expect((await analyst.put(`/api/scenarios/${less}/base`, { version })).status).toBe(412);
  });

  test('with a fifth less money 智慧园区 has to wait; the comparison says what that costs', async () => {
    expect(await adopt(less)).toMatchObject({ json: { type: 'scenario.unsound' } });
    await change(less, await without(less, '智慧园区一体化平台'));
    const copy = (await create('同上', { kind: 'scenario', id: less })).json.id;
    const { columns } = await analyst.mustGet<Comparison>(
      `/api/rounds/${roundId}/scenario-comparison?with=${less},${copy}`,
    );
    expect(columns.map(({ figures }) => [figures.cost.amount / wan, figures.benefit.amount / wan])).toEqual([
      [1556, 2257],
      [1136, 1669],
      [1136, 1669],
    ]);
    expect(columns.map(({ blocking }) => blocking)).toEqual([[], [], []]);
    const many = [1, 2, 3, 4].map((digit) => less.slice(0, -1) + digit).join(',');
    expect(await analyst.get(`/api/rounds/${roundId}/scenario-comparison?with=${many}`)).toMatchObject({
      json: { type: 'scenario.too-many' },
    });
    const removed = await analyst.delete(`/api/scenarios/${copy}?version=${(await show(copy)).version}`);
    expect([removed.status, (await analyst.get(`/api/scenarios/${copy}`)).status]).toEqual([204, 404]);
  });

  test('nothing is adopted that changes nothing, and who only reads cannot change it', async () => {
    const same = (await create('照旧')).json.id;
    expect(await adopt(same)).toMatchObject({ json: { type: 'scenario.same-as-live' } });
    const member = await cast.as('孙浩');
    expect((await member.get(`/api/scenarios/${same}`)).status).not.toBe(200);
    expect((await member.patch(`/api/scenarios/${same}`, { version: 1, name: 'x' })).status).toBe(403);
    const unknown = {
      lines: [
        { candidateId: same, isIn: true, shiftMonths: 0, costFen: null, npvFen: null, benefitFen: null },
      ],
    };
    expect((await change(same, unknown)).status).toBe(404);
  });

  test('a study that found nothing is no beginning, one that did is', async () => {
    const question = {
      objective: 'score',
      budgetFen: 1000 * wan,
      withCapacity: false,
      mostShift: 0,
      seconds: 5,
    };
    const { id } = await analyst.mustPost<{ id: string }>(`/api/rounds/${roundId}/studies`, question);
    expect(await create('优选', { kind: 'study', id })).toMatchObject({
      json: { type: 'scenario.study-unanswered' },
    });
    await at.app.jobs.work(at.app);
    const begin = async (): Promise<string> => {
      const begun = await create('优选', { kind: 'study', id });
      if (begun.status < 300) return begun.json.id;
      await new Promise((go) => setTimeout(go, 200));
      return begin();
    };
    const { candidates, budgetFen } = await show(await begin());
    expect(
      candidates
        .filter(({ isIn }) => isIn)
        .map(({ title }) => title.slice(0, 2))
        .toSorted(),
    ).toEqual(['客服', '智慧', '统一']);
    expect(budgetFen).toBe(1000 * wan);
  });

  test('approved, it becomes the live plan at once, is frozen, and a memo cites it', async () => {
    const { approvalId } = (await adopt(less)).json;
    expect(await change(less, { name: '改名' })).toMatchObject({ json: { type: 'scenario.in-approval' } });
    expect((await act(await cast.as('沈国栋'), approvalId, 'approve')).status).toBeLessThan(300);
    const { rows, budgetFen } = await analyst.mustGet<Ranking>(`/api/rounds/${roundId}/ranking`);
    expect(budgetFen).toBe(1280 * wan);
    expect(rows.find(({ title }) => title === '智慧园区一体化平台')?.decision).toMatchObject({
      outcome: 'reserve',
    });
    const adopted = await show(less);
    expect(adopted.state).toBe('adopted');
    expect(await change(less, { name: '改名' })).toMatchObject({ json: { type: 'scenario.adopted' } });
    const memo = await analyst.mustGet<{ kind: string; decision: string; reasons: string }>(
      `/api/decisions/${adopted.memoId ?? ''}`,
    );
    expect(memo).toMatchObject({ kind: 'scenario', reasons: '预算削减两成' });
    expect(memo.decision).toContain('预算 −20 %');
    expect(memo.decision).toContain('智慧园区一体化平台');
  });

  describe('with a later start and another cost', () => {
    const changed = '统一研发效能平台';
    let next = '';
    const lineOf = async (id: string) => {
      const line = (await show(id)).candidates.find(({ title }) => title === changed);
      if (!line) throw new Error(`${changed} is not in the scenario`);
      return line;
    };
    const promise = async () => {
      const { rows } = await analyst.mustGet<{ rows: { id: string }[] }>('/api/portfolio-plans');
      const plan = await analyst.mustGet<PlanDetail>(`/api/portfolio-plans/${rows[0]?.id ?? ''}`);
      return plan.commitments.find(({ title }) => title === changed);
    };
    /** People of another round's own candidate and of what this round took, in a month. */
    const taken = async (month: string) => {
      const check = await analyst.mustGet<CapacityCheck>(`/api/rounds/${next}/capacity`);
      return check.roles[0]?.months.find((one) => one.month === month)?.committed;
    };

    beforeAll(async () => {
      await (
        await cast.as('周启明')
      ).mustPost('/api/portfolio-plans', {
        year: 2026,
        title: '2026 年组合管理计划',
        envelopeFen: 1600 * wan,
      });
      const { candidates } = await analyst.mustGet<RoundRecord>(`/api/rounds/${roundId}`);
      const candidate = candidates.find(({ title }) => title === changed);
      await analyst.patch(`/api/candidates/${candidate?.id ?? ''}`, {
        version: candidate?.version,
        startsOn: '2026-06-01',
        demand: [{ role: '架构师', month: 0, people: 0.4 }],
      });
      next = (await analyst.mustPost<{ id: string }>('/api/rounds', { name: '第二轮', year: 2026 })).id;
      await bringCandidate(at, next, '移动巡检APP二期');
    });

    test('the live plan holds both once it is adopted, and the money promised follows', async () => {
      expect([await taken('2026-06-01'), await taken('2026-08-01')]).toEqual([0.4, 0]);
      const { id } = (await create('推迟两个月')).json;
      const line = await lineOf(id);
      expect([line.live.costFen, line.live.npvFen]).toEqual([180 * wan, 90 * wan]);
      await change(id, { lines: [{ ...line, shiftMonths: 2, costFen: 210 * wan, npvFen: 60 * wan }] });
      const { approvalId } = (await adopt(id)).json;
      await act(await cast.as('沈国栋'), approvalId, 'approve');
      const { candidates } = await analyst.mustGet<RoundRecord>(`/api/rounds/${roundId}`);
      expect(candidates.find(({ title }) => title === changed)).toMatchObject({
        startsOn: '2026-06-01',
        shiftMonths: 2,
        costFen: 210 * wan,
      });
      const ranking = await analyst.mustGet<Ranking>(`/api/rounds/${roundId}/ranking`);
      expect(ranking.rows.find(({ title }) => title === changed)?.costFen).toBe(210 * wan);
      expect(await promise()).toMatchObject({ amountFen: 210 * wan, plannedStartOn: '2026-08-01' });
      const { memoId } = await show(id);
      const memo = await analyst.mustGet<{ decision: string }>(`/api/decisions/${memoId ?? ''}`);
      expect(memo.decision).toContain('推迟由 0 改为 2 个月，成本由 180 万元 改为 210 万元');
    });

    test('the next scenario begins with them, and one from before is told that they changed', async () => {
      const later = (await create('再看')).json.id;
      const { live } = await lineOf(later);
      expect(live).toMatchObject({ shiftMonths: 2, costFen: 210 * wan, npvFen: 60 * wan });
      expect((await show(later)).changes).toEqual([]);
      const before = await analyst.mustGet<Scenarios>(`/api/rounds/${roundId}/scenarios`);
      const same = before.rows.find(({ name }) => name === '照旧')?.id ?? '';
      expect((await show(same)).changes.map(({ rule }) => rule)).toEqual(
        expect.arrayContaining(['scenario.changed-shift', 'scenario.changed-cost', 'scenario.changed-npv']),
      );
    });

    test('the next round finds its people deducted in the month it now starts in', async () => {
      expect([await taken('2026-06-01'), await taken('2026-08-01')]).toEqual([0, 0.4]);
    });

    test('its request to begin asks for the agreed money from the agreed month on', async () => {
      const { candidates } = await analyst.mustGet<RoundRecord>(`/api/rounds/${roundId}`);
      await sql`update proposal set start_on = '2026-06-15' where name = ${changed}`.execute(at.app.db);
      const { id } = await analyst.mustPost<{ id: string }>('/api/initiations', {
        proposalId: candidates.find(({ title }) => title === changed)?.proposalId,
      });
      expect(await analyst.mustGet(`/api/initiations/${id}`)).toMatchObject({
        amountFen: 210 * wan,
        startOn: '2026-08-15',
      });
    });
  });
});
