import type { RuleTexts } from '#platform/errors.ts';

export const pastProjectRules = {
  'past-project.table-unreadable': ['无法读取表格：{why}', 'The table cannot be read: {why}'],
} as const satisfies RuleTexts;

export const pastProjectRemarks = {
  'used-by.past_project': ['{count} 个历史项目', '{count} finished project(s)'],
} as const satisfies RuleTexts;
