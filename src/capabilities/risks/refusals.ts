import type { RuleTexts } from '#platform/errors.ts';

export const riskRules = {
  'risk.code-taken': ['该项目已有编号为 {code} 的风险', 'The project has a risk {code} already'],
  'issue.code-taken': ['该项目已有编号为 {code} 的问题', 'The project has an issue {code} already'],
} as const satisfies RuleTexts;

/** How rows of the registers are named where they keep something else from being deleted. */
export const riskRemarks = {
  'used-by.risk': ['{count} 条风险', '{count} risk(s)'],
  'used-by.issue': ['{count} 个问题', '{count} issue(s)'],
} as const satisfies RuleTexts;
