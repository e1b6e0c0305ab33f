import type { Text } from '#platform/i18n.ts';

export const requestModes = ['sequence', 'all', 'one'] as const;
export const requestModeNames: Readonly<Record<(typeof requestModes)[number], Text>> = {
  sequence: ['依次审批', 'One after the other'],
  all: ['会签（全部同意）', 'All of them'],
  one: ['或签（一人同意）', 'Any one of them'],
};

/** Decisions that reach into other departments. */
export const requestPoints = ['DP-06', 'DP-08', 'DP-09'] as const;
export type RequestPoint = (typeof requestPoints)[number];
export const requestPointNames: Readonly<Record<RequestPoint, Text>> = {
  'DP-06': ['优先级排序', 'Ranking of priorities'],
  'DP-08': ['资源调配', 'Allocation of resources'],
  'DP-09': ['资源冲突裁决', 'Arbitration of resource conflicts'],
};
