import { expect } from 'vitest';
import type { PastProject } from '#capabilities/past-projects/schema.ts';
import type { RowsImported } from '#platform/rows/messages.ts';
import { writeSheet } from '#platform/sheets/write-sheet.ts';
import type { World } from '../s01/world.ts';

/** Name, type, planned and actual cost in 万元, start, planned and actual finish. */
type Finished = readonly [string, string, number | string, number, string, string, string];

const finished: readonly Finished[] = [
  ['办公系统信创改造', '内部信息化', 200, 224, '2024-01-08', '2024-06-28', '2024-07-26'],
  ['数据库信创适配', '内部信息化', 300, 354, '2024-03-04', '2024-10-31', '2024-12-20'],
  ['中间件信创适配改造', '内部信息化', 150, 186, '2024-08-05', '2025-01-24', '2025-03-14'],
  ['智慧园区综合平台', '客户交付', 380, 410, '2023-05-08', '2024-03-29', '2024-04-30'],
  ['江城农商行信贷系统', '客户交付', 520, 560, '2023-02-06', '2023-12-29', '2024-02-02'],
  ['城商行支付清算平台', '客户交付', 640, 655, '2023-03-06', '2024-01-31', '2024-01-31'],
  ['保险核心查询提速', '客户交付', 140, 139, '2023-07-03', '2023-12-15', '2023-12-08'],
  ['政务服务大厅升级', '客户交付', 210, 236, '2023-04-10', '2023-11-30', '2024-01-12'],
  ['市民卡数据治理', '客户交付', 175, 182, '2024-02-26', '2024-09-27', '2024-10-18'],
  ['水务集团营收系统', '客户交付', 260, 271, '2024-04-08', '2025-01-17', '2025-02-28'],
  ['客服工单系统', '内部研发', 60, 66, '2023-06-05', '2023-10-27', '2023-11-24'],
  ['知识库检索引擎', '产品研发', 85, 97, '2024-01-15', '2024-07-31', '2024-09-06'],
  ['移动审批', '内部信息化', 45, 44, '2023-03-13', '2023-06-30', '2023-06-30'],
  ['财务共享一期', '内部信息化', 130, 146, '2023-09-04', '2024-05-31', '2024-06-28'],
  ['代码托管与流水线', '内部研发', 70, 72, '2024-05-06', '2024-10-31', '2024-11-15'],
  ['测试云资源池', '内部研发', 95, 101, '2024-06-03', '2024-12-27', '2025-01-10'],
  ['等保三级整改', '合规整改', 55, 58, '2024-07-01', '2024-10-25', '2024-11-01'],
  ['容器平台引进', '采购引进', 110, 113, '2024-09-02', '2025-01-31', '2025-02-14'],
  ['语音质检预研', '预研', 40, 52, '2024-10-08', '2025-02-28', '2025-04-11'],
  ['银行开放平台 POC', '售前 POC', 25, 27, '2025-01-06', '2025-03-28', '2025-03-28'],
];

const heads = [
  '项目名称',
  '类型',
  '计划成本（万元）',
  '实际成本（万元）',
  '开始日期',
  '计划完成',
  '实际完成',
];
const kinds = ['text', 'text', 'number', 'number', 'text', 'text', 'text'] as const;

const workbook = (rows: readonly Finished[]) =>
  writeSheet({
    name: '历史项目',
    columns: heads.map((title, index) => ({ title, kind: kinds[index] ?? 'text' })),
    rows: rows.map((row) => [...row]),
  });

/** S02.04 */
export const importHistory = async ({ cast }: World): Promise<void> => {
  const analyst = await cast.as('何静怡');
  const total = async () =>
    (await analyst.mustGet<{ rows: PastProject[]; total: number }>('/api/past-projects')).total;
  const send = async (rows: readonly Finished[], faulty: string) => {
    const file = { name: '历史项目.xlsx', content: await workbook(rows) };
    return analyst.upload<RowsImported>(`/api/past-projects/imports?faulty=${faulty}`, file);
  };
  const faulty = finished.map((row, index): Finished => {
    const [name, type, planned, actual, started, plannedFinish, finish] = row;
    if (index === 6) return [name, type, '待定', actual, started, plannedFinish, finish];
    return index === 12 ? [name, '信息化类', planned, actual, started, plannedFinish, finish] : row;
  });
  expect((await send(faulty, 'refuse')).json).toMatchObject({ isSaved: false });
  expect(await total()).toBe(0);
  const first = await send(faulty, 'skip');
  expect(first.json).toMatchObject({ isSaved: true, created: 18 });
  expect(
    first.json.faults.map(({ row, column, value, why }) => [row, column, value, why[0].slice(0, 5)]),
  ).toEqual([
    [8, '计划成本（万元）', '待定', '不是金额，'],
    [14, '类型', '信息化类', '只能填：客'],
  ]);
  expect(await total()).toBe(18);
  expect((await send(finished, 'refuse')).json).toMatchObject({ created: 2, unchanged: 18, faults: [] });
  expect(await total()).toBe(20);
};
