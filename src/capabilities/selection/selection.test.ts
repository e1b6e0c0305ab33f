import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { systemActor } from '#platform/actor.ts';
import { newId } from '#platform/ids.ts';
import { bringCast, type Cast } from '../../../test/support/cast.ts';
import type { Client } from '../../../test/support/client.ts';
import { bringProposals } from '../../../test/support/proposals.ts';
import { handInSheets, openRound } from '../../../test/support/round.ts';
import { startTestServer, type TestServer } from '../../../test/support/server.ts';
import { waitingIn } from '../../../test/support/waiting.ts';
import type { RoundRecord } from '../scoring/schema/rounds.ts';
import type { MeetingRecord, Ranking, StudyRecord } from './schema/final.ts';
import type {
  CapacityCheck,
  ConsultationRecord,
  Consultations,
  OwnResults,
  Preliminary,
} from './schema/stages.ts';
import { selectionTodos } from './todos.ts';

const wan = 1_000_000;

const act = async (by: Client, approvalId: string, action: string): Promise<void> => {
  const { version } = await by.mustGet<{ version: number }>(`/api/approvals/${approvalId}`);
  await by.mustPost(`/api/approvals/${approvalId}/actions`, { action, opinion: '意见', version });
};

const scoreStudy = {
  objective: 'score',
  budgetFen: 1000 * wan,
  withCapacity: false,
  mostShift: 0,
  seconds: 10,
};

describe('a round that is decided', () => {
  let at: TestServer;
  let cast: Cast;
  let analyst: Client;
  let roundId = '';
  const ids = new Map<string, string>();
  const idOf = (title: string): string => ids.get(title) ?? '';
  const core = ['沈国栋', '林若梅', '韩冰', '周启明', '彭静'];

  beforeAll(async () => {
    at = await startTestServer({ now: '2026-01-20T09:00:00+08:00' });
    await at.setUp();
    cast = await bringCast(at);
    analyst = await cast.as('何静怡');
    const proposals = await bringProposals(at, cast);
    ({ roundId } = await openRound(analyst, cast, [...proposals.values()]));
    const round = await analyst.mustGet<{ candidates: { id: string; title: string }[] }>(
      `/api/rounds/${roundId}`,
    );
    for (const { id, title } of round.candidates) ids.set(title, id);
  });
  afterAll(() => at.close());
  const answered = async (id: string): Promise<StudyRecord> => {
    await at.app.jobs.work(at.app);
    const study = await analyst.mustGet<StudyRecord>(`/api/studies/${id}`);
    if (study.answer) return study;
    await new Promise((go) => setTimeout(go, 100));
    return answered(id);
  };

  test('nothing is screened before everybody has scored, nor convened before it is screened', async () => {
    expect(await analyst.post(`/api/rounds/${roundId}/preliminary`, { decisions: [] })).toMatchObject({
      json: { type: 'preliminary.scoring-open' },
    });
    expect(await analyst.put(`/api/rounds/${roundId}/meeting`, { heldOn: '2026-02-11' })).toMatchObject({
      json: { type: 'selection.nothing-shortlisted' },
    });
  });

  test('60 points pass; who is out gets the reason and confirms it', async () => {
    await handInSheets(cast, roundId);
    const other = { candidateId: idOf('信创适配改造'), outcome: 'passed', reason: '' };
    expect(await analyst.post(`/api/rounds/${roundId}/preliminary`, { decisions: [other] })).toMatchObject({
      json: { type: 'preliminary.unreasoned' },
    });
    const { rows } = await analyst.mustPost<Preliminary>(`/api/rounds/${roundId}/preliminary`, {
      decisions: [],
    });
    expect(rows.filter(({ decision }) => decision?.outcome === 'out').map(({ title }) => title)).toEqual([
      '信创适配改造',
      '移动巡检APP二期',
    ]);
    expect(await analyst.post(`/api/rounds/${roundId}/preliminary`, { decisions: [] })).toMatchObject({
      json: { type: 'preliminary.decided' },
    });
    const round = { personIds: [cast.personId('高建国')] };
    expect(await analyst.post(`/api/rounds/${roundId}/assessors`, round)).toMatchObject({
      json: { type: 'round.scoring-over' },
    });
    const proposer = await cast.as('胡晨');
    const results = await proposer.mustGet<OwnResults>('/api/selection-results');
    const lost = results.rows.find(({ title }) => title === '移动巡检APP二期');
    expect(lost).toMatchObject({ outcome: 'out', reason: '得分 46，低于通过线 60', readAt: null });
    const personId = cast.personId('胡晨');
    const who = { ...systemActor('test'), kind: 'person' as const, personId };
    const waiting = () => waitingIn(at, [selectionTodos], { who, personId });
    expect(await waiting()).toHaveLength(7);
    await proposer.mustPost(`/api/candidates/${lost?.candidateId ?? ''}/result-reading`);
    expect(await waiting()).toHaveLength(6);
    expect((await analyst.post(`/api/candidates/${lost?.candidateId ?? ''}/result-reading`)).status).toBe(
      404,
    );
  });

  test('architects are short in June until 智慧园区 starts a month later', async () => {
    const demand: readonly [string, number][] = [
      ['统一研发效能平台', 0.4],
      ['客服智能问答系统', 0.2],
      ['江城银行核心系统迁移', 1],
      ['智慧园区一体化平台', 0.6],
      ['政务数据共享交换平台', 0.4],
    ];
    const shown = await analyst.mustGet<CapacityCheck>(`/api/rounds/${roundId}/capacity`);
    for (const [title, people] of demand)
      await analyst.patch(`/api/candidates/${idOf(title)}`, {
        version: shown.candidates.find((one) => one.title === title)?.version,
        startsOn: '2026-06-01',
        demand: [{ role: '架构师', month: 0, people }],
      });
    await analyst.put('/api/role-capacities', {
      rows: ['2026-06-15', '2026-07-01'].map((month) => ({ role: '架构师', month, people: 2 })),
    });
    const { rows: capacities } = await analyst.mustGet<{ rows: { month: string }[] }>('/api/role-capacities');
    expect(capacities.map(({ month }) => month)).toEqual(['2026-06-01', '2026-07-01']);
    const check = await analyst.mustGet<CapacityCheck>(`/api/rounds/${roundId}/capacity`);
    expect(check.over).toEqual([{ role: '架构师', month: '2026-06-01', need: 2.6, capacity: 2 }]);
    expect(check.relief.map(({ title, months }) => [title, months])).toContainEqual([
      '智慧园区一体化平台',
      1,
    ]);
    const shift = `${idOf('智慧园区一体化平台')}:1`;
    const asked = await analyst.mustGet<CapacityCheck>(`/api/rounds/${roundId}/capacity?shifts=${shift}`);
    expect([asked.over, asked.roles[0]?.months.map(({ need }) => need)]).toEqual([[], [2, 0.6]]);
  });

  test('an objection stays on the page and blocks the decision until it is answered', async () => {
    const units = [{ unitId: cast.unitId('研发一部'), personId: cast.personId('高建国') }];
    const asked = await analyst.mustPost<Consultations>(`/api/rounds/${roundId}/consultations`, {
      units,
      dueOn: '2026-02-06',
    });
    const [consultation] = asked.rows;
    const path = `/api/consultations/${consultation?.id ?? ''}`;
    const department = await cast.as('高建国');
    const opinion = (reason: string | null) => ({
      version: 1,
      capacityStatement: '架构师 6 月只有 2 人',
      opinions: [{ candidateId: idOf('政务数据共享交换平台'), opinion: 'object', reason }],
    });
    expect(await department.put(path, opinion(null))).toMatchObject({
      json: { type: 'consultation.unreasoned' },
    });
    expect(await analyst.put(path, opinion('架构师不足'))).toMatchObject({
      json: { type: 'consultation.not-asked' },
    });
    const given = await department.put<ConsultationRecord>(path, opinion('架构师不足'));
    expect(given.json.opinions).toMatchObject([{ opinion: 'object', reason: '架构师不足', answer: null }]);
    expect((await (await cast.as('孙浩')).get(path)).status).toBe(404);
    expect(await department.get(path)).toMatchObject({ json: { unit: '研发一部' } });
    const ranking = await analyst.mustGet<Ranking>(`/api/rounds/${roundId}/ranking`);
    expect(ranking.rows.at(-1)).toMatchObject({ title: '政务数据共享交换平台', openObjections: 1 });
    expect(await analyst.post(`/api/rounds/${roundId}/decision`, { outcomes: [] })).toMatchObject({
      json: { type: 'selection.objection-open', params: { unit: '研发一部', reason: '架构师不足' } },
    });
    const answer = { answer: '政务平台列为储备，三季度再议' };
    await analyst.mustPost(`/api/opinions/${given.json.opinions[0]?.id ?? ''}/answer`, answer);
    const after = await analyst.mustGet<Consultations>(`/api/rounds/${roundId}/consultations`);
    expect([after.openObjections, after.rows[0]?.opinions[0]?.answer]).toEqual([0, answer.answer]);
  });

  test('two of five decide nothing, three do by 2:1; the budget reaches 1,556 of 1,600', async () => {
    expect(await analyst.post(`/api/rounds/${roundId}/decision`, { outcomes: [] })).toMatchObject({
      json: { type: 'meeting.missing' },
    });
    expect(await analyst.put(`/api/rounds/${roundId}/meeting`, { heldOn: '2026-02-11' })).toMatchObject({
      json: { type: 'meeting.no-group' },
    });
    const group = { memberIds: core.map(cast.personId), chairId: cast.personId('沈国栋'), quorum: 3 };
    await analyst.put(`/api/rounds/${roundId}/meeting`, { heldOn: '2026-02-11', group });
    const attend = async (names: readonly string[]) => {
      const { meeting } = await analyst.mustGet<{ meeting: MeetingRecord }>(`/api/rounds/${roundId}/meeting`);
      const present = names.map(cast.personId);
      return analyst.put(`/api/rounds/${roundId}/meeting/attendance`, { version: meeting.version, present });
    };
    expect(await attend(['宋雅'])).toMatchObject({ json: { type: 'meeting.not-a-member' } });
    await attend(['沈国栋', '林若梅']);
    const decide = () => analyst.post<Ranking>(`/api/rounds/${roundId}/decision`, { outcomes: [] });
    expect(await decide()).toMatchObject({ json: { type: 'meeting.no-quorum' } });
    await attend(['沈国栋', '林若梅', '韩冰']);
    expect(await decide()).toMatchObject({ json: { type: 'meeting.not-passed' } });
    const chair = await cast.as('沈国栋');
    await chair.put(`/api/rounds/${roundId}/meeting/votes`, {
      votes: [{ personId: cast.personId('沈国栋'), vote: 'for' }],
    });
    const others = [
      { personId: cast.personId('林若梅'), vote: 'for' },
      { personId: cast.personId('韩冰'), vote: 'against' },
    ];
    expect((await chair.put(`/api/rounds/${roundId}/meeting/votes`, { votes: others })).status).toBe(404);
    await analyst.put(`/api/rounds/${roundId}/meeting/votes`, { votes: others });
    const ranking = await analyst.mustGet<Ranking>(`/api/rounds/${roundId}/ranking`);
    expect(ranking.rows.map(({ rank, title, cumulativeFen }) => [rank, title, cumulativeFen])).toEqual([
      [1, '统一研发效能平台', 180 * wan],
      [2, '客服智能问答系统', 276 * wan],
      [3, '江城银行核心系统迁移', 1136 * wan],
      [4, '智慧园区一体化平台', 1556 * wan],
      [5, '政务数据共享交换平台', null],
    ]);
    expect([ranking.usedFen, ranking.freeFen, ranking.benefitFen]).toEqual([
      1556 * wan,
      44 * wan,
      2257 * wan,
    ]);
    const against = (outcome: string, reason: string) =>
      analyst.post(`/api/rounds/${roundId}/decision`, {
        outcomes: [{ candidateId: idOf('政务数据共享交换平台'), outcome, reason }],
      });
    expect(await against('selected', '')).toMatchObject({ json: { type: 'selection.unreasoned' } });
    expect(await against('selected', '领导要求')).toMatchObject({
      json: { type: 'selection.over-budget', params: { over: 306 } },
    });
    const { approvalId } = await analyst.mustPost<{ approvalId: string }>(
      `/api/rounds/${roundId}/rank-changes`,
      {
        candidateId: idOf('智慧园区一体化平台'),
        toRank: 2,
        reason: '客户催促',
      },
    );
    expect(await decide()).toMatchObject({ json: { type: 'ranking.change-pending' } });
    await act(chair, approvalId, 'reject');
    const decided = await decide();
    expect(decided.json.rows.map(({ decision }) => decision?.outcome)).toEqual([
      'selected',
      'selected',
      'selected',
      'selected',
      'reserve',
    ]);
    expect(await decide()).toMatchObject({ json: { type: 'selection.decided' } });
  });

  test('the next round finds what this one chose deducted, its reserve by half, until the project is closed', async () => {
    const next = await analyst.mustPost<{ id: string }>('/api/rounds', { name: '2026 年第二轮', year: 2026 });
    const candidate = newId();
    await sql`insert into round_candidate (id, round_id, proposal_id, starts_on)
      select ${candidate}, ${next.id}, id, '2026-06-01' from proposal where name = '移动巡检APP二期'`.execute(
      at.app.db,
    );
    await sql`insert into candidate_demand (candidate_id, role, month, people) values (${candidate}, '架构师', 0, 0.5)`.execute(
      at.app.db,
    );
    await sql`insert into preliminary_decision (id, candidate_id, outcome, reason, decided_at)
      values (${newId()}, ${candidate}, 'passed', '', now())`.execute(at.app.db);
    const june = async () => {
      const check = await analyst.mustGet<CapacityCheck>(`/api/rounds/${next.id}/capacity`);
      return { ...check.roles[0]?.months[0], over: check.over.length };
    };
    expect(await june()).toMatchObject({ committed: 2.2, probable: 0.2, asked: 0.5, balance: -0.9, over: 1 });
    expect((await june()).parts).toContainEqual({
      kind: 'probable',
      title: '政务数据共享交换平台',
      roundNumber: '2026-1',
      share: 0.5,
      people: 0.2,
    });
    const project = await (
      await cast.as('周启明')
    ).mustPost<{ id: string }>('/api/projects', {
      code: 'P-1',
      name: '江城银行核心系统迁移',
      phase: 'executing',
    });
    await sql`insert into initiation (id, proposal_id, title, project_class, amount_fen, requested_on, outcome, project_id)
      select ${newId()}, id, name, 'A', 1, '2026-02-12', 'approved', ${project.id} from proposal
      where name = '江城银行核心系统迁移'`.execute(at.app.db);
    expect(await june()).toMatchObject({ committed: 2.2 });
    await sql`update project set phase = 'closed' where id = ${project.id}`.execute(at.app.db);
    expect(await june()).toMatchObject({ committed: 1.2, balance: 0.1, over: 0 });
  });

  test('a rank moves with a reason once the leaders approve; the history keeps it, a memo says why', async () => {
    const ask = (toRank: number) =>
      analyst.post<{ approvalId: string }>(`/api/rounds/${roundId}/rank-changes`, {
        candidateId: idOf('江城银行核心系统迁移'),
        toRank,
        reason: '合同违约金',
      });
    expect(await ask(3)).toMatchObject({ json: { type: 'ranking.same-place' } });
    expect(await ask(6)).toMatchObject({ json: { type: 'ranking.no-such-rank' } });
    const asked = await ask(1);
    const before = await analyst.mustGet<Ranking>(`/api/rounds/${roundId}/ranking`);
    expect(before.rows[2]?.title).toBe('江城银行核心系统迁移');
    await act(await cast.as('沈国栋'), asked.json.approvalId, 'approve');
    const { rows, moves } = await analyst.mustGet<Ranking>(`/api/rounds/${roundId}/ranking`);
    expect(rows.map(({ title }) => title.slice(0, 2))).toEqual(['江城', '统一', '客服', '智慧', '政务']);
    expect(moves.at(-1)).toMatchObject({ from: 3, to: 1, reason: '合同违约金', outcome: 'approved' });
    const memos = await analyst.mustGet<{ rows: { number: string; title: string }[] }>('/api/decisions');
    expect(memos.rows.map(({ number, title }) => `${number} ${title}`).toSorted()).toEqual([
      'DM-2026-001 2026-1 终选决定',
      'DM-2026-002 2026-1 排名调整：江城银行核心系统迁移',
    ]);
  });

  test('the study proposes 效能, 问答 and 园区 under 1,000 万元 and says what would let the others in', async () => {
    const ask = (change: object) =>
      analyst.post<{ id: string; jobId: string }>(`/api/rounds/${roundId}/studies`, {
        ...scoreStudy,
        ...change,
      });
    const { answer } = await answered((await ask({})).json.id);
    expect([answer?.status, answer?.value, answer?.gap, answer?.costFen]).toEqual([
      'optimal',
      243,
      0,
      696 * wan,
    ]);
    expect(answer?.selected.map(({ title }) => title.slice(0, 2)).toSorted()).toEqual([
      '客服',
      '智慧',
      '统一',
    ]);
    const lost = answer?.left.find(({ title }) => title === '江城银行核心系统迁移');
    expect(lost).toMatchObject({
      because: 'worth',
      needs: { value: 81, budgetFen: 486 * wan, limits: [{ name: '', month: null, more: 556 * wan }] },
    });
    expect(answer?.frontier.at(0)).toMatchObject({ costFen: 1906 * wan, value: 388 });
    const { total } = await analyst.mustGet<{ total: number }>(`/api/rounds/${roundId}/studies`);
    expect(total).toBe(1);
  }, 60_000);

  test('a limit by month is kept, and what cannot be kept together is told by month and project', async () => {
    const path = `/api/rounds/${roundId}/studies`;
    const monthly = [{ month: '2026-06-15', fen: 500 * wan }];
    const ask = async (change: object): Promise<StudyRecord['answer']> =>
      (await answered((await analyst.mustPost<{ id: string }>(path, { ...scoreStudy, ...change })).id))
        .answer;
    const within = await ask({ monthly });
    expect(within?.selected.map(({ title }) => title.slice(0, 2)).toSorted()).toEqual(['客服', '统一']);
    const later = await ask({ monthly, mostShift: 1 });
    expect([later?.value, later?.costFen]).toEqual([243, 696 * wan]);
    const { candidates } = await analyst.mustGet<RoundRecord>(`/api/rounds/${roundId}`);
    const bank = candidates.find(({ title }) => title === '江城银行核心系统迁移');
    await analyst.patch(`/api/candidates/${bank?.id ?? ''}`, {
      version: bank?.version,
      mandatoryReason: '监管要求',
    });
    expect(await ask({ monthly })).toMatchObject({
      status: 'infeasible',
      isWhole: true,
      conflict: [
        { kind: 'budget', at: '2026-06' },
        { kind: 'mandatory', at: '江城银行核心系统迁移' },
      ],
    });
    const june = { role: '架构师', month: '2026-06-15', people: 0.5 };
    await analyst.put('/api/role-capacities', { rows: [june] });
    // It needs one architect in June and has to be in: two statements that exclude each other, and no third.
    expect(await ask({ withCapacity: true })).toMatchObject({
      status: 'infeasible',
      isWhole: true,
      conflict: [
        { kind: 'capacity', at: '架构师 2026-06' },
        { kind: 'mandatory', at: '江城银行核心系统迁移' },
      ],
    });
    const crossed = { ...scoreStudy, mix: { 创新探索: { min: 0.6, max: 0.5 } } };
    expect((await analyst.post(path, crossed)).status).toBe(400);
  }, 120_000);

  test('a study that lacks a figure says which, and of which project', async () => {
    const question = { objective: 'score', budgetFen: null, withCapacity: false, mostShift: 0, seconds: 1 };
    const ask = (change: object) =>
      analyst.post(`/api/rounds/${roundId}/studies`, { ...question, ...change });
    expect(await ask({ objective: 'expected-npv' })).toMatchObject({ json: { type: 'study.unvalued' } });
    const { version, candidates } = await analyst.mustGet<RoundRecord>(`/api/rounds/${roundId}`);
    const bank = candidates.find(({ title }) => title === '江城银行核心系统迁移');
    await analyst.patch(`/api/candidates/${bank?.id ?? ''}`, { version: bank?.version, startsOn: null });
    expect(await ask({ withCapacity: true })).toMatchObject({ json: { type: 'study.unstarted' } });
    expect(await ask({ monthly: [{ month: '2026-06-01', fen: 1 }] })).toMatchObject({
      json: { type: 'study.unstarted' },
    });
    await analyst.patch(`/api/rounds/${roundId}`, { version, budgetFen: null });
    expect(await ask({})).toMatchObject({ json: { type: 'study.no-budget' } });
    await sql`update proposal set cost_fen = null where name = '智慧园区一体化平台'`.execute(at.app.db);
    expect(await ask({ budgetFen: 1000 * wan })).toMatchObject({ json: { type: 'study.unpriced' } });
  });
});
