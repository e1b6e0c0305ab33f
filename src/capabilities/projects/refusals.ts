import type { RuleTexts } from '#platform/errors.ts';

export const projectRules = {
  'project.dates-reversed': [
    '完成日期 {finish} 早于开始日期 {start}，请更正其中一个',
    'Finish {finish} is before start {start}; correct one of them',
  ],
  'project.phase-step': ['阶段不能从“{from}”改为“{to}”', 'The phase cannot go from "{from}" to "{to}"'],
  'project.code-taken': [
    '项目编号 {code} 已被使用，请换一个',
    'Project code {code} is taken; choose another',
  ],
} as const satisfies RuleTexts;

/** What stands where a project has no health; refuses nothing. */
export const projectRemarks = {
  'health.not-computed': ['—（尚未评估）', '— (not assessed yet)'],
} as const satisfies RuleTexts;

/** How rows of the register are named where they keep something else from being deleted. */
export const projectUses = {
  'used-by.project': ['{count} 个项目', '{count} project(s)'],
  'used-by.project_member': ['{count} 个项目成员身份', '{count} membership(s)'],
  'used-by.program': ['{count} 个项目集', '{count} programme(s)'],
} as const satisfies RuleTexts;
