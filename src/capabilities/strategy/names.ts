import type { Text } from '#platform/i18n.ts';

export const perspectives = ['finance', 'customer', 'process', 'learning'] as const;
export const perspectiveNames: Readonly<Record<(typeof perspectives)[number], Text>> = {
  finance: ['财务', 'Finance'],
  customer: ['客户', 'Customers'],
  process: ['内部流程', 'Processes'],
  learning: ['学习与成长', 'Learning and growth'],
};

export const directions = ['up', 'down'] as const;
export const directionNames: Readonly<Record<(typeof directions)[number], Text>> = {
  up: ['越大越好', 'More is better'],
  down: ['越小越好', 'Less is better'],
};

export const verdicts = ['consistent', 'partly', 'inconsistent'] as const;
export const verdictNames: Readonly<Record<(typeof verdicts)[number], Text>> = {
  consistent: ['一致', 'Consistent'],
  partly: ['部分一致', 'Partly consistent'],
  inconsistent: ['不一致', 'Inconsistent'],
};

export const contributorKinds = ['project', 'program'] as const;
export const contributorKindNames: Readonly<Record<(typeof contributorKinds)[number], Text>> = {
  project: ['项目', 'Project'],
  program: ['项目集', 'Programme'],
};
