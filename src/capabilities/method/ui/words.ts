import type { Text } from '#platform/i18n.ts';

/** Names of the words that classify items of the method. */
export const categoryNames: Readonly<Record<string, Text>> = {
  portfolio: ['项目组合', 'Portfolio'],
  initiation: ['启动', 'Initiation'],
  planning: ['规划', 'Planning'],
  execution: ['执行', 'Execution'],
  monitoring: ['监控', 'Monitoring'],
  closing: ['收尾', 'Closing'],
  support: ['支持', 'Support'],
  post: ['项目后', 'After the project'],
  pmo: ['PMO 自身', 'The PMO itself'],
  weekly: ['每周', 'Weekly'],
  monthly: ['每月', 'Monthly'],
  quarterly: ['每季', 'Quarterly'],
  'half-yearly': ['每半年', 'Half-yearly'],
  decision: ['决策支持中心', 'Decision support'],
  control: ['管理控制中心', 'Management control'],
  service: ['服务支持中心', 'Service support'],
  knowledge: ['知识管理中心', 'Knowledge'],
  learning: ['学习成长中心', 'Learning and growth'],
  waterfall: ['瀑布', 'Waterfall'],
  agile: ['敏捷', 'Agile'],
  incremental: ['增量', 'Incremental'],
  hybrid: ['混合', 'Hybrid'],
  any: ['通用', 'Any'],
};

export const unitNames: Readonly<Record<string, Text>> = {
  percent: ['%', '%'],
  index: ['指数', 'index'],
  points: ['分', 'points'],
  workdays: ['工作日', 'working days'],
  ratio: ['比值', 'ratio'],
  stars: ['星', 'stars'],
};
