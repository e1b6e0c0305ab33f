import type { Text } from '#platform/i18n.ts';

export const dimensions = ['schedule', 'cost', 'scope', 'quality', 'risk', 'resource'] as const;
export const dimensionNames: Readonly<Record<(typeof dimensions)[number], Text>> = {
  schedule: ['进度', 'Schedule'],
  cost: ['成本', 'Cost'],
  scope: ['范围', 'Scope'],
  quality: ['质量', 'Quality'],
  risk: ['风险', 'Risk'],
  resource: ['资源', 'Resources'],
};
