import { afterAll, beforeAll, describe, test } from 'vitest';
import type { World } from './s01/world.ts';
import { importHistory } from './s02/history.ts';
import { approveInitiation, compareRoutes, rollUpProgramme, signMandate } from './s02/initiation.ts';
import { collectProposals, studyFeasibility } from './s02/proposals.ts';
import { publishCriteria, scoreProposals } from './s02/scoring.ts';
import { consultDepartments, decideSelection, moveRank, screenProposals } from './s02/selection.ts';
import { approvePlan, recordObjectives } from './s02/strategy.ts';
import { openWorld } from './s02/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.at.close());

describe('S02 战略分解、项目征集、初选终选与立项', () => {
  test('S02.01 记录三个战略目标，权重合计 100，未支撑目标被标出', () => recordObjectives(world));
  test('S02.02 批准 1,600 万元封套的组合管理计划', () => approvePlan(world));
  test('S02.03 发布并冻结本轮项目选择标准', () => publishCriteria(world));
  test('S02.04 从 Excel 导入 20 个历史项目，错误行逐行指出', () => importHistory(world));
  test('S02.05 提交七个提案，缺 ROI 的被退回补正', () => collectProposals(world));
  test('S02.06 按相似历史修正估算，计算 NPV、ROI、回收期与 PERT', () => studyFeasibility(world));
  test('S02.07 三位评委评分，合计与离散度正确', () => scoreProposals(world));
  test('S02.08 60 分线初选、通知落选原因并检查产能', () => screenProposals(world));
  test('S02.09 部门会商的反对意见未答复前不能决定', () => consultDepartments(world));
  test('S02.10 终选会达到法定人数，按预算线得出入选与储备', () => decideSelection(world));
  test('S02.11 手工调整排名须写理由并经总经理批准', () => moveRank(world));
  test('S02.12 立项审批附条件、加签、回避，生成编号与备忘录', () => approveInitiation(world));
  test('S02.13 目标须可度量，授权书签署前不得入账', () => signMandate(world));
  test('S02.14 项目集汇总预算并显示最差状态', () => rollUpProgramme(world));
  test('S02.15 同一立项请求在四种类型下走不同审批路线', () => compareRoutes(world));
});
