import { expect } from 'vitest';
import type { MeetingRecord, Ranking, StudyRecord } from '#capabilities/selection/schema/final.ts';
import type {
  CapacityCheck,
  ConsultationRecord,
  Consultations,
  OwnResults,
  Preliminary,
} from '#capabilities/selection/schema/stages.ts';
import type { Client } from '../../support/client.ts';
import { idOf, on, type World } from '../s01/world.ts';
import { wan } from './world.ts';

const api = (world: World, path: string): string => `/api/rounds/${idOf(world, 'round:2026-1')}/${path}`;
const analystOf = ({ cast }: World): Promise<Client> => cast.as('何静怡');

/** S02.08 */
export const screenProposals = async (world: World): Promise<void> => {
  const { cast } = world;
  on(world, '2026-01-28');
  const analyst = await analystOf(world);
  const { rows } = await analyst.mustPost<Preliminary>(api(world, 'preliminary'), { decisions: [] });
  const out = rows.filter(({ decision }) => decision?.outcome === 'out');
  expect(out.map(({ title, decision }) => [title, decision?.reason])).toEqual([
    ['信创适配改造', '得分 58，低于通过线 60'],
    ['移动巡检APP二期', '得分 46，低于通过线 60'],
  ]);
  const proposer = await cast.as('胡晨');
  const results = await proposer.mustGet<OwnResults>('/api/selection-results');
  expect(results.rows).toMatchObject([{ title: '移动巡检APP二期', reason: '得分 46，低于通过线 60' }]);
  const lost = await proposer.mustGet(`/api/proposals/${idOf(world, 'proposal:移动巡检APP二期')}`);
  expect(lost).toMatchObject({ state: 'screened-out' });
  await analyst.put('/api/role-capacities', {
    rows: ['03', '04', '05', '06', '07', '08', '09', '10', '11'].map((month) => ({
      role: '架构师',
      month: `2026-${month}-01`,
      people: 2,
    })),
  });
  const check = await analyst.mustGet<CapacityCheck>(api(world, 'capacity'));
  const june = { role: '架构师', month: '2026-06-01' };
  expect(check.over).toContainEqual({ ...june, need: 2.6, capacity: 2 });
  const park = check.candidates.find(({ title }) => title === '智慧园区一体化平台');
  const shifts = `${park?.id ?? ''}:1`;
  const shifted = await analyst.mustGet<CapacityCheck>(`${api(world, 'capacity')}?shifts=${shifts}`);
  const load = shifted.roles[0]?.months.find(({ month }) => month === june.month);
  expect([load?.need, shifted.over]).toEqual([2, []]);
  await analyst.patch(`/api/candidates/${park?.id ?? ''}`, { version: park?.version, shiftMonths: 1 });
};

/** S02.09 */
export const consultDepartments = async (world: World): Promise<void> => {
  const { cast } = world;
  on(world, '2026-02-03');
  const analyst = await analystOf(world);
  const units = [{ unitId: cast.unitId('研发一部'), personId: cast.personId('高建国') }];
  const { rows } = await analyst.mustPost<Consultations>(api(world, 'consultations'), {
    units,
    dueOn: '2026-02-06',
  });
  const department = await cast.as('高建国');
  const given = await department.put<ConsultationRecord>(`/api/consultations/${rows[0]?.id ?? ''}`, {
    version: 1,
    capacityStatement: '架构师 2 人',
    opinions: [
      { candidateId: idOf(world, 'candidate:政务数据共享交换平台'), opinion: 'object', reason: '架构师不足' },
    ],
  });
  const { rows: ranked } = await analyst.mustGet<Ranking>(api(world, 'ranking'));
  expect(ranked.at(-1)).toMatchObject({ title: '政务数据共享交换平台', openObjections: 1 });
  expect(await analyst.post(api(world, 'decision'), { outcomes: [] })).toMatchObject({
    status: 422,
    json: { type: 'selection.objection-open' },
  });
  const answer = { answer: '政务平台列为储备，三季度补足架构师后再议' };
  await analyst.mustPost(`/api/opinions/${given.json.opinions[0]?.id ?? ''}/answer`, answer);
  const { rows: after } = await analyst.mustGet<Ranking>(api(world, 'ranking'));
  expect(after.at(-1)).toMatchObject({ objections: 1, openObjections: 0 });
};

const core = ['沈国栋', '林若梅', '韩冰', '周启明', '彭静'];

/** The leading core group of five with a quorum of three decides. */
const setUpGroup = async ({ cast, ids }: World): Promise<void> => {
  const director = await cast.as('周启明');
  const office =
    ids.get('office:总部PMO') ??
    (
      await director.mustPost<{ id: string }>('/api/offices', {
        name: '总部PMO',
        orgUnitId: cast.unitId('项目管理办公室'),
        type: { preset: 'control', from: '2026-01-26', reason: '建立' },
      })
    ).id;
  ids.set('office:总部PMO', office);
  const memberIds = core.map(cast.personId);
  const group = { version: null, memberIds, chairId: memberIds[0], quorum: 3, meetingCycle: null };
  expect((await director.put(`/api/offices/${office}/groups/core`, group)).status).toBe(204);
};

/** S02.10 */
export const decideSelection = async (world: World): Promise<void> => {
  const { cast } = world;
  on(world, '2026-02-11');
  await setUpGroup(world);
  const analyst = await analystOf(world);
  const convened = await analyst.put<{ meeting: MeetingRecord }>(api(world, 'meeting'), {
    heldOn: '2026-02-11',
  });
  expect([convened.json.meeting.members.length, convened.json.meeting.quorum]).toEqual([5, 3]);
  const attend = async (names: readonly string[]) => {
    const { meeting } = await analyst.mustGet<{ meeting: MeetingRecord }>(api(world, 'meeting'));
    const body = { version: meeting.version, present: names.map(cast.personId) };
    return analyst.put(api(world, 'meeting/attendance'), body);
  };
  await attend(core.slice(0, 2));
  expect(await analyst.post(api(world, 'decision'), { outcomes: [] })).toMatchObject({
    json: { type: 'meeting.no-quorum', params: { present: 2, quorum: 3 } },
  });
  await attend(core.slice(0, 3));
  for (const [name, vote] of [
    ['沈国栋', 'for'],
    ['林若梅', 'for'],
    ['韩冰', 'against'],
  ] as const) {
    const member = await cast.as(name);
    await member.put(api(world, 'meeting/votes'), { votes: [{ personId: cast.personId(name), vote }] });
  }
  await expectProposal(world);
  const ranking = await analyst.mustPost<Ranking>(api(world, 'decision'), { outcomes: [] });
  expect(ranking.rows.map(({ title, costFen, decision }) => [title, costFen, decision?.outcome])).toEqual([
    ['统一研发效能平台', wan(180), 'selected'],
    ['客服智能问答系统', wan(96), 'selected'],
    ['江城银行核心系统迁移', wan(860), 'selected'],
    ['智慧园区一体化平台', wan(420), 'selected'],
    ['政务数据共享交换平台', wan(350), 'reserve'],
  ]);
  expect([ranking.usedFen, ranking.freeFen]).toEqual([wan(1556), wan(44)]);
};

/** The best subset is worked out beside the ranking and changes nothing of it. */
const expectProposal = async (world: World): Promise<void> => {
  const { at } = world;
  const analyst = await analystOf(world);
  const before = await analyst.mustGet<Ranking>(api(world, 'ranking'));
  const question = {
    objective: 'score',
    budgetFen: wan(1000),
    withCapacity: false,
    mostShift: 0,
    seconds: 10,
  };
  const { id } = await analyst.mustPost<{ id: string }>(api(world, 'studies'), question);
  await at.app.jobs.work(at.app);
  const answered = async (): Promise<StudyRecord> => {
    const study = await analyst.mustGet<StudyRecord>(`/api/studies/${id}`);
    if (study.answer) return study;
    await new Promise((go) => setTimeout(go, 100));
    return answered();
  };
  const { answer } = await answered();
  expect([answer?.status, answer?.value, answer?.costFen]).toEqual(['optimal', 243, wan(696)]);
  expect(await analyst.mustGet<Ranking>(api(world, 'ranking'))).toEqual(before);
};

/** S02.11 */
export const moveRank = async (world: World): Promise<void> => {
  const { cast } = world;
  on(world, '2026-02-12');
  const analyst = await analystOf(world);
  const { approvalId } = await analyst.mustPost<{ approvalId: string }>(api(world, 'rank-changes'), {
    candidateId: idOf(world, 'candidate:江城银行核心系统迁移'),
    toRank: 1,
    reason: '合同违约金',
  });
  const waiting = await analyst.mustGet<Ranking>(api(world, 'ranking'));
  expect(waiting.rows[2]?.title).toBe('江城银行核心系统迁移');
  const director = await cast.as('周启明');
  const { version } = await director.mustGet<{ version: number }>(`/api/approvals/${approvalId}`);
  const approve = { action: 'approve', opinion: '同意', version };
  expect((await director.post(`/api/approvals/${approvalId}/actions`, approve)).status).toBeGreaterThan(399);
  await (await cast.as('沈国栋')).mustPost(`/api/approvals/${approvalId}/actions`, approve);
  const { rows, moves } = await analyst.mustGet<Ranking>(api(world, 'ranking'));
  expect(rows[0]?.title).toBe('江城银行核心系统迁移');
  expect(moves).toMatchObject([{ from: 3, to: 1, reason: '合同违约金', outcome: 'approved' }]);
};
