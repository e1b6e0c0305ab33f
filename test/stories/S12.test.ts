import { describe, test } from 'vitest';

describe('S12 PMO 价值衡量、成熟度升级与战略复盘', () => {
  test.todo('S12.01 季度组合评审终止试点并返还预算与人员');
  test.todo('S12.02 战略变更触发再确认与缩减情景');
  test.todo('S12.03 新年度封套结转未完投资');
  test.todo('S12.04 项目成功率与提升幅度');
  test.todo('S12.05 PMO 记分卡得分');
  test.todo('S12.06 价值台账只计已确认项并给出投入产出比');
  test.todo('S12.07 五中心记分卡与满意度改进');
  test.todo('S12.08 半年 PMO 评审须有措施才能关闭');
  test.todo('S12.09 年度循环中目标退役与对标');
  test.todo('S12.10 成熟度达到优化级');
  test.todo('S12.11 分析报告被备忘录引用');
  test.todo('S12.12 数据透视与根因占比');
  test.todo('S12.13 总部由控制型升级为战略型，在途审批按旧规则结束');
  test.todo('S12.14 云服务由保证型升级为控制型');
  test.todo('S12.15 授权到期后审批降为建议');
  test.todo('S12.16 沙箱切换分类口径只改标签');
  test.todo('S12.17 上级标准继承与不重复汇总');
  test.todo('S12.18 回到 2026-07-31 查看历史');
  test.todo('S12.19 备份恢复、负载、接口与回调');
  test.todo('S12.20 采纳前的假设比较与情景转换');
});
