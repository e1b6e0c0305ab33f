import type { Text } from '#platform/i18n.ts';

export const categories = ['run', 'grow', 'innovate'] as const;
export const categoryNames: Readonly<Record<(typeof categories)[number], Text>> = {
  run: ['运营维持', 'Run'],
  grow: ['业务增长', 'Grow'],
  innovate: ['创新探索', 'Innovate'],
};

export const eventKinds = ['call', 'scoring', 'preliminary', 'final', 'start', 'review'] as const;
export const eventKindNames: Readonly<Record<(typeof eventKinds)[number], Text>> = {
  call: ['征集', 'Call for proposals'],
  scoring: ['评分', 'Scoring'],
  preliminary: ['初选', 'Preliminary selection'],
  final: ['终选', 'Final selection'],
  start: ['计划启动', 'Planned start'],
  review: ['季度评审', 'Quarterly review'],
};

export const planStates = ['draft', 'approved', 'revised'] as const;
export const planStateNames: Readonly<Record<(typeof planStates)[number], Text>> = {
  draft: ['草稿', 'Draft'],
  approved: ['已批准', 'Approved'],
  revised: ['已修订，待批准', 'Revised since'],
};
