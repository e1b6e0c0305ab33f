import { describe, test } from 'vitest';

describe('S06 变更与配置管理', () => {
  test.todo('S06.01 变更请求须含全部影响，按比例走 CCB 路线');
  test.todo('S06.02 增加人力的假设方案转为选项 B');
  test.todo('S06.03 CCB 表决通过并生成决策备忘录');
  test.todo('S06.04 实施后形成基准 V2，V1 原样保留');
  test.todo('S06.05 比较 V1 与 V2 的任务、日期、金额与稳定性');
  test.todo('S06.06 无变更编号不能改配置项，配置审计列出例外');
  test.todo('S06.07 新版需求规格发布并跟踪阅读确认');
  test.todo('S06.08 频繁变更告警与变更动态');
  test.todo('S06.09 紧急变更走快速通道并补评审');
  test.todo('S06.10 签署后的备忘录不可改，并发编辑显示冲突');
  test.todo('S06.11 保证型单元的超容差变更由发起人决定');
  test.todo('S06.12 补充合同更新合同额与毛利');
});
