import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { setupLink } from '#capabilities/setup/setup-link.ts';
import { bringCast } from '../support/cast.ts';
import { administrator, startTestServer, type TestServer } from '../support/server.ts';
import { approveCharter, assembleRegulation, publishProcess } from './s01/charter.ts';
import { foundUnits, rankHead } from './s01/offices.ts';
import { chooseType, diagnose, measureMaturity, planRoadmap } from './s01/set-up.ts';
import { completeSystem, planBudget, publishPortal } from './s01/portal.ts';
import { agreeOnDuties, carryPriorities, checkExperience, mapManagers } from './s01/staff.ts';
import type { World } from './s01/world.ts';

let at: TestServer;
let world: World;
beforeAll(async () => {
  at = await startTestServer({ now: '2026-01-12T09:00:00+08:00' });
});
afterAll(() => at.close());

const departments = ['研发一部', '研发二部', '测试部', '质量部', '计划部', '财务部', '人力资源部', '市场部'];

describe('S01 从零组建 PMO：诊断、选型、章程、授权', () => {
  test('S01.01 首次运行向导后打开中文空系统并自带起步方法', async () => {
    const admin = at.client();
    await admin.mustPost('/api/setup', {
      token: await setupLink(at.app),
      enterprise: { name: '启衡信息技术有限公司', moneyUnit: 'wan', locale: 'zh-CN' },
      units: departments.map((name) => ({ name })),
      administrator,
      calendar: { hoursPerDay: 8 },
    });
    expect(await admin.mustGet('/api/session')).toMatchObject({
      locale: 'zh-CN',
      enterprise: { name: '启衡信息技术有限公司', moneyUnit: 'wan' },
    });
    const { units } = await admin.mustGet<{ units: { name: string }[] }>('/api/units');
    expect(units.map(({ name }) => name)).toEqual(departments);
    expect(await admin.mustGet('/api/projects')).toMatchObject({ rows: [], total: 0 });
    const { counts } = await admin.mustGet<{ counts: Record<string, number> }>('/api/method/counts');
    expect(counts['template']).toBeGreaterThanOrEqual(30);
    for (const kind of ['process', 'term', 'metric']) expect(counts[kind], kind).toBeGreaterThan(0);
    world = { at, admin, cast: await bringCast(at), ids: new Map() };
  });

  test('S01.02 建设路线图第二步缺少输出时不能完成', () => planRoadmap(world));
  test('S01.03 向八个部门发出现状诊断并得出七项症状', () => diagnose(world));
  test('S01.04 首次成熟度评估 1.40，初始级', () => measureMaturity(world));
  test('S01.05 类型选择助手推荐保证型，高层改选控制型须写明理由', () => chooseType(world));
  test('S01.06 混合型结构下两个 PMO 单元各有章程、汇报线与中心', () => foundUnits(world));
  test('S01.07 优先事项无岗位承担的缺口随岗位与小组设立而消失', () => carryPriorities(world));
  test('S01.08 PMO 主管级别过低时提示缺乏授权，任命为总监后解除', () => rankHead(world));
  test('S01.09 人员配置检查提示经验不足', () => checkExperience(world));
  test('S01.10 与质量部、计划部的职责矩阵不允许两个 A', () => agreeOnDuties(world));
  test('S01.11 管理者关系图记录顾虑与约定，形成资源准则草案', () => mapManagers(world));
  test('S01.12 目标未挂战略的章程被拒，关联 SO-2 后批准生效', () => approveCharter(world));
  test('S01.13 章程批准前不能发布流程', () => publishProcess(world));
  test('S01.14 PMO 预算 188 万元与按单元选定的职能', () => planBudget(world));
  test('S01.15 汇编、批准并导出《PMO 运作管理办法》与方针', () => assembleRegulation(world));
  test('S01.16 发布“关于 PMO”门户，岗位人员确认我的职责', () => publishPortal(world));
  test('S01.17 PMO 体系完备度 62.5%，缺联络人的部门被标出', () => completeSystem(world));

  test('S01.18 越权访问授权登记被拒并留审计', async () => {
    const { cast } = world;
    const admin = await cast.as('admin');
    const answer = await (await cast.as('孙浩')).get('/api/authority');
    expect(answer).toMatchObject({
      status: 403,
      json: { type: 'permission.missing', title: expect.stringMatching(/您没有.*权限/) },
    });
    const filter = encodeURIComponent(`actorName:is:${encodeURIComponent('孙浩')};outcome:is:refused`);
    const { rows } = await admin.mustGet<{ rows: object[] }>(`/api/audit?filter=${filter}`);
    expect(rows).toMatchObject([{ action: 'authority.get', subjectLabel: '/api/authority' }]);
    expect((await (await cast.as('周启明')).get('/api/authority')).status).toBe(200);
  });
});
