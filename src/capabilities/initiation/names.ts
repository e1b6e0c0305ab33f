import type { Text } from '#platform/i18n.ts';

export const projectClasses = ['A', 'B', 'C'] as const;

export const initiationStates = [
  'draft',
  'running',
  'returned',
  'approved',
  'rejected',
  'withdrawn',
  'terminated',
] as const;
export type InitiationState = (typeof initiationStates)[number];
export const initiationStateNames: Readonly<Record<InitiationState, Text>> = {
  draft: ['草稿', 'Draft'],
  running: ['审批中', 'In approval'],
  returned: ['退回修改', 'Returned'],
  approved: ['已立项', 'Approved'],
  rejected: ['不同意立项', 'Rejected'],
  withdrawn: ['已撤回', 'Withdrawn'],
  terminated: ['已终止', 'Terminated'],
};

export const conditionStates = ['open', 'met', 'lapsed'] as const;
export const conditionStateNames: Readonly<Record<(typeof conditionStates)[number], Text>> = {
  open: ['待落实', 'Open'],
  met: ['已落实', 'Met'],
  lapsed: ['逾期失效', 'Lapsed'],
};

/** What the office has to say at DP-05, by its level. */
export const levelNames: readonly Text[] = [
  ['0 不参与', '0 no part'],
  ['1 知会', '1 informed'],
  ['2 建议', '2 advises'],
  ['3 会签', '3 co-signs'],
  ['4 审批', '4 decides'],
  ['5 主导', '5 leads'],
];
