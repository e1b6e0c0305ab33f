import type { Text } from '#platform/i18n.ts';

export const requestModes = ['sequence', 'all', 'one'] as const;
export const requestModeNames: Readonly<Record<(typeof requestModes)[number], Text>> = {
  sequence: ['依次审批', 'One after the other'],
  all: ['会签（全部同意）', 'All of them'],
  one: ['或签（一人同意）', 'Any one of them'],
};
export const draftName: Text = ['草稿', 'Draft'];
