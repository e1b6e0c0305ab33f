import type { Text } from '#platform/i18n.ts';

export const riskStatuses = ['open', 'watching', 'occurred', 'closed'] as const;
export const issueStatuses = ['open', 'working', 'closed'] as const;
export const priorities = ['high', 'medium', 'low'] as const;

export const riskStatusNames: Readonly<Record<(typeof riskStatuses)[number], Text>> = {
  open: ['应对中', 'Open'],
  watching: ['监控中', 'Watching'],
  occurred: ['已发生', 'Occurred'],
  closed: ['已关闭', 'Closed'],
};
export const riskKindNames: Readonly<Record<'threat' | 'opportunity', Text>> = {
  threat: ['威胁', 'Threat'],
  opportunity: ['机会', 'Opportunity'],
};
export const trendNames: Readonly<Record<'up' | 'flat' | 'down', Text>> = {
  up: ['上升', 'Rising'],
  flat: ['稳定', 'Steady'],
  down: ['下降', 'Falling'],
};
export const issueStatusNames: Readonly<Record<(typeof issueStatuses)[number], Text>> = {
  open: ['未处理', 'Open'],
  working: ['处理中', 'In work'],
  closed: ['已关闭', 'Closed'],
};
export const priorityNames: Readonly<Record<(typeof priorities)[number], Text>> = {
  high: ['高', 'High'],
  medium: ['中', 'Medium'],
  low: ['低', 'Low'],
};
