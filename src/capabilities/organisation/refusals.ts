import type { RuleTexts } from '#platform/errors.ts';

export const organisationRules = {
  'unit.parent-below-itself': ['部门不能移到自己或自己的下级之下', 'A unit cannot be moved below itself'],
  'unit.has-units': [
    '“{name}”下面还有 {count} 个部门，请先移走或删除',
    '"{name}" still has {count} unit(s) below it; move or delete them first',
  ],
  'unit.has-people': [
    '“{name}”里还有 {count} 人，请先移到别的部门',
    '"{name}" still has {count} people in it; move them to another unit first',
  ],
  'unit.dates-reversed': ['结束日期早于开始日期', 'The last day is before the first day'],
  'person.dates-reversed': ['离职日期早于入职日期', 'The last day is before the day of joining'],
  'enterprise.prefix-twice': [
    '项目编号与决策备忘录编号不能用同一个前缀“{prefix}”，请改其中一个',
    'Projects and decision memos cannot share the prefix "{prefix}"; change one of them',
  ],
  'enterprise.time-zone-unknown': ['没有“{timeZone}”这个时区', 'There is no time zone "{timeZone}"'],
} as const satisfies RuleTexts;

/** How rows of the organisation are named where they keep something else from being deleted. */
export const organisationRemarks = {
  'used-by.person': ['{count} 名人员', '{count} person(s)'],
  'used-by.org_unit': ['{count} 个部门（负责人）', '{count} unit(s) headed'],
} as const satisfies RuleTexts;
