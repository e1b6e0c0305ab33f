import type { RuleTexts } from '#platform/errors.ts';

export const scheduleRules = {
  'plan.unreadable': ['计划无法导入：{at} {message}', 'The plan cannot be imported: {at} {message}'],
  'plan.cyclic': [
    '计划中的依赖成环：{tasks}。请去掉其中一条依赖',
    'The dependencies form a cycle: {tasks}. Remove one of them',
  ],
  'task.parent-elsewhere': ['上级任务不在这个项目中', 'The parent task is not in this project'],
  'task.summary-computed': [
    '摘要任务的日期和完成率由下级任务算出，请修改下级任务',
    'Dates and progress of a summary follow from the tasks below; change those',
  ],
} as const satisfies RuleTexts;

/** How rows of the plan are named where they keep something else from being deleted. */
export const scheduleRemarks = {
  'used-by.plan': ['{count} 个项目计划', '{count} plan(s)'],
  'used-by.task': ['{count} 个任务', '{count} task(s)'],
  'used-by.plan_resource': ['{count} 个计划中的资源', 'the resources of {count} plan(s)'],
} as const satisfies RuleTexts;
