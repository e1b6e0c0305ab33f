import type { Text } from '#platform/i18n.ts';

export const centreNames: Readonly<Record<string, Text>> = {
  decision: ['决策支持中心', 'Decision support'],
  control: ['管理控制中心', 'Management control'],
  service: ['服务支持中心', 'Service support'],
  knowledge: ['知识管理中心', 'Knowledge'],
  learning: ['学习成长中心', 'Learning and growth'],
};

export const unitKinds: Readonly<Record<string, Text>> = {
  group: ['集团', 'Group'],
  company: ['公司', 'Company'],
  'business-unit': ['事业部', 'Business unit'],
  department: ['部门', 'Department'],
  team: ['小组', 'Team'],
  pmo: ['PMO', 'PMO'],
  committee: ['委员会', 'Committee'],
};
