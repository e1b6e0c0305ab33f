import type { RuleTexts } from '#platform/errors.ts';

export const riskRules = {
  'risk.code-taken': ['该项目已有编号为 {code} 的风险', 'The project has a risk {code} already'],
  'issue.code-taken': ['该项目已有编号为 {code} 的问题', 'The project has an issue {code} already'],
} as const satisfies RuleTexts;
