import type { RuleTexts } from '#platform/errors.ts';

export const decisionRules = {
  'decision.superseded-already': [
    '{number} 已被 {by} 取代，请取代后者',
    '{number} was superseded by {by} already; supersede that one',
  ],
  'decision.person-unknown': ['决策人不存在，请重新选择', 'One who decided is unknown; choose again'],
} as const satisfies RuleTexts;
