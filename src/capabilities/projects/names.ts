import type { Text } from '#platform/i18n.ts';

export const phases = [
  'proposed',
  'initiating',
  'planning',
  'executing',
  'accepting',
  'closed',
  'suspended',
  'terminated',
] as const;
export const healths = ['green', 'amber', 'red'] as const;

export const phaseNames: Readonly<Record<(typeof phases)[number], Text>> = {
  proposed: ['拟立项', 'Proposed'],
  initiating: ['启动', 'Initiating'],
  planning: ['规划', 'Planning'],
  executing: ['执行', 'Executing'],
  accepting: ['验收', 'Acceptance'],
  closed: ['已结项', 'Closed'],
  suspended: ['暂缓', 'Suspended'],
  terminated: ['终止', 'Terminated'],
};

export const healthNames: Readonly<Record<(typeof healths)[number], Text>> = {
  green: ['正常', 'Good'],
  amber: ['预警', 'Warning'],
  red: ['严重', 'Severe'],
};

export const klassNames: Readonly<Record<'A' | 'B' | 'C', Text>> = {
  A: ['A 类', 'Class A'],
  B: ['B 类', 'Class B'],
  C: ['C 类', 'Class C'],
};

export const parts = ['manager', 'sponsor', 'member'] as const;
export const partNames: Readonly<Record<(typeof parts)[number], Text>> = {
  manager: ['项目经理', 'Manager'],
  sponsor: ['发起人', 'Sponsor'],
  member: ['成员', 'Member'],
};
