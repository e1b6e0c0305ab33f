import type { RuleTexts } from '#platform/errors.ts';

export const methodRules = {
  'method.content-unfit': ['“{name}”的内容不完整：{where}', 'The content of "{name}" does not fit: {where}'],
  'method.item-twice': ['方法包里“{code}”出现了两次', 'The package holds "{code}" twice'],
} as const satisfies RuleTexts;
