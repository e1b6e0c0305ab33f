import type { RuleTexts } from '#platform/errors.ts';

export const methodRules = {
  'method.content-unfit': ['“{name}”的内容不完整：{where}', 'The content of "{name}" does not fit: {where}'],
  'method.content-one-sided': [
    '“{name}”的内容须中英文都写明：{where}',
    'The content of "{name}" must be written in Chinese and in English: {where}',
  ],
  'method.terms-unreadable': ['无法读取术语表：{why}', 'The table of terms cannot be read: {why}'],
  'method.item-twice': ['方法包里“{code}”出现了两次', 'The package holds "{code}" twice'],
} as const satisfies RuleTexts;
