import type { RuleTexts } from '#platform/errors.ts';

export const serviceRules = {
  'budget.line-exists': [
    '该年度已有名为“{name}”的预算科目，请换一个名称',
    'The year has a budget line "{name}" already; choose another name',
  ],
  'budget.line-spent': [
    '“{name}”已有支出，不能删除；请先删除支出记录',
    'Something was spent on "{name}", so it stays; remove the bookings first',
  ],
  'budget.other-year': [
    '{month} 不属于“{name}”的预算年度 {year}，请记到对应年度的科目',
    '{month} is not in {year}, the year of "{name}"; book it on the line of its year',
  ],
  'service.unknown': [
    '方法库的服务目录里没有“{code}”，请从列表选择',
    'The services of the method have no "{code}"; choose from the list',
  ],
  'portal.charter-missing': [
    '{office} 还没有生效的章程，门户须写明其使命；请先批准章程',
    '{office} has no charter in force, whose mission the portal tells; approve one first',
  ],
  'portal.services-missing': [
    '{office} 还没有选定任何服务，请先选择服务目录',
    '{office} offers no service yet; choose from the catalogue first',
  ],
  'survey.open': [
    '“{name}”仍在进行，请先结束再发起新的调查',
    '"{name}" is still open; close it before opening another',
  ],
  'survey.closed': ['“{name}”已结束，不再接受答复', '"{name}" is closed and takes no more answers'],
} as const satisfies RuleTexts;

/** How rows are named where they keep something else from being deleted. */
export const serviceRemarks = {
  'used-by.portal_edition': ['{count} 版已发布的门户', '{count} published edition(s) of the portal'],
  'used-by.expectation_answer': ['{count} 条调查答复', '{count} answer(s) to a survey'],
} as const satisfies RuleTexts;
