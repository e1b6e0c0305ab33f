import type { RuleTexts } from '#platform/errors.ts';

export const viewRules = {
  'view.name-taken': [
    '您已有名为“{name}”的视图，请换一个名称',
    'You already have a view named "{name}"; choose another name',
  ],
  'view.not-yours': [
    '视图“{name}”由他人共享，只有其所有者可以修改',
    'The view "{name}" is shared by somebody else; only its owner may change it',
  ],
  'view.no-person': ['没有对应人员的账号不能保存视图', 'An account without a person cannot keep views'],
} as const satisfies RuleTexts;
