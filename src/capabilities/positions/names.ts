import type { Text } from '#platform/i18n.ts';

export const tagNames = {
  management: ['管理岗', 'Management'],
  support: ['支持岗', 'Support'],
} as const satisfies Readonly<Record<string, Text>>;
export type Tag = keyof typeof tagNames;
export const tags: readonly Tag[] = ['management', 'support'];

export const groupKinds = ['core', 'support'] as const;
export type GroupKind = (typeof groupKinds)[number];
export const groupNames: Readonly<Record<GroupKind, Text>> = {
  core: ['领导核心组', 'Core group'],
  support: ['业务支撑组', 'Business support group'],
};

/** What is missing in the set-up of a PMO's staff, with what would mend it. */
export const gapNames = {
  'priority-unowned': ['无岗位承担：优先事项“{title}”', 'No position carries the priority "{title}"'],
  'priority-vacant': [
    '优先事项“{title}”的承担岗位“{position}”空缺',
    'The position "{position}" that carries "{title}" is vacant',
  ],
  'position-vacant': [
    '“{position}”空缺，{duties} 项职责无人履行',
    '"{position}" is vacant: nobody does its {duties} duties',
  ],
  'core-group-missing': ['尚未设立领导核心组', 'There is no core group yet'],
  'support-group-missing': ['尚未设立业务支撑组', 'There is no business support group yet'],
  inexperienced: [
    '经验不足：{persons} 人中 {experienced} 人有 {years} 年以上经验（{share}% < {required}%），可招聘、轮岗或安排导师',
    'Too little experience: {experienced} of {persons} have {years} years or more ({share} % < {required} %); hire, rotate or give a mentor',
  ],
  'liaison-missing': ['{units} 没有 PMO 联络人', 'No PMO liaison in {units}'],
} as const satisfies Readonly<Record<string, Text>>;
export type GapKind = keyof typeof gapNames;
export const gapKinds = [
  'priority-unowned',
  'priority-vacant',
  'position-vacant',
  'core-group-missing',
  'support-group-missing',
  'inexperienced',
  'liaison-missing',
] as const satisfies readonly GapKind[];
