import type { Text } from '#platform/i18n.ts';

export const memoKinds = [
  'portfolio-plan',
  'selection',
  'ranking',
  'initiation',
  'scenario',
  'review',
  'other',
] as const;
export const memoKindNames: Readonly<Record<(typeof memoKinds)[number], Text>> = {
  'portfolio-plan': ['组合管理计划', 'Portfolio plan'],
  selection: ['项目选择', 'Selection'],
  ranking: ['优先级调整', 'Change of rank'],
  initiation: ['立项', 'Start of a project'],
  scenario: ['组合方案', 'Portfolio scenario'],
  review: ['组合评审', 'Portfolio review'],
  other: ['其他', 'Other'],
};
