import { describe, test } from 'vitest';

describe('S11 培训、能力模型、项目经理梯队与 PMO 人员职业发展', () => {
  test.todo('S11.01 项目经理能力模型与差距雷达图');
  test.todo('S11.02 开发课程并登记外部培训');
  test.todo('S11.03 按角色自动生成学习路径');
  test.todo('S11.04 年度培训计划、出勤率与满意度');
  test.todo('S11.05 讲师库与授课积分');
  test.todo('S11.06 工具课程通过后才开放权限');
  test.todo('S11.07 培训前后对比的效果报告');
  test.todo('S11.08 PMO 人员能力差距与轮岗');
  test.todo('S11.09 职业发展页按条件开放晋升申请');
  test.todo('S11.10 行政事务占比告警与移交');
  test.todo('S11.11 项目经理晋级条件核验与生效');
  test.todo('S11.12 项目经理梯队缺口');
  test.todo('S11.13 分析师贡献台账导出到考核');
  test.todo('S11.14 辅导评分提升，常见问题面板转绿');
  test.todo('S11.15 低分考核指标转课程并闭环');
  test.todo('S11.16 合理化建议投票、试行与积分');
  test.todo('S11.17 环境调查识别障碍与人才入池');
});
