import type { RuleTexts } from '#platform/errors.ts';

export const initiationRules = {
  'initiation.goal-not-measurable': [
    '目标“{goal}”不可度量，缺少：{lacks}。请写成如“2026-12-18 前核心交易 TPS ≥ 3,000”',
    'The goal "{goal}" cannot be measured; it lacks: {lacks}. Write it like "core TPS ≥ 3,000 by 2026-12-18"',
  ],
  'initiation.proposal-not-selected': [
    '提案“{name}”尚未入选，不能立项；请先完成终选',
    'The proposal "{name}" is not selected; finish the selection first',
  ],
  'initiation.requested-already': [
    '该提案已有立项申请“{title}”',
    'There is a request for this proposal already: "{title}"',
  ],
  'initiation.fields-missing': ['请先填写：{fields}', 'Fill in first: {fields}'],
  'initiation.closed': ['立项申请在“{state}”状态下不能修改', 'A request that is "{state}" cannot be changed'],
  'initiation.dates-reversed': [
    '完成日期 {finish} 早于开始日期 {start}',
    'Finish {finish} is before start {start}',
  ],
  'initiation.condition-met': ['该条件已落实', 'The condition is met already'],
  'initiation.condition-past': [
    '条件的期限 {dueOn} 已过去，请填写以后的日期',
    'The due date {dueOn} is past; choose a later day',
  ],
} as const satisfies RuleTexts;

export const initiationRemarks = {
  'used-by.initiation': ['{count} 份立项申请', '{count} request(s) to start a project'],
  'used-by.initiation_condition': ['{count} 项立项条件', '{count} condition(s) of an approval'],
  'initiation.goal-no-date': ['日期', 'a date'],
  'initiation.goal-no-value': ['数值', 'a value'],
  'initiation.goal-no-measure': ['度量指标', 'a measure'],
  'initiation.field-title': ['名称', 'title'],
  'initiation.field-amount': ['预算', 'amount'],
  'initiation.field-sponsor': ['发起人', 'sponsor'],
  'initiation.field-manager': ['项目经理', 'project manager'],
  'initiation.field-unit': ['所属部门', 'unit'],
  'initiation.field-goals': ['至少一个可度量的目标', 'a measurable goal'],
  'initiation.field-dates': ['起止日期', 'start and finish'],
  'initiation.state-running': ['审批中', 'in approval'],
  'initiation.state-approved': ['已立项', 'approved'],
  'initiation.state-rejected': ['不同意立项', 'rejected'],
  'initiation.state-withdrawn': ['已撤回', 'withdrawn'],
  'initiation.state-terminated': ['已终止', 'terminated'],
} as const satisfies RuleTexts;
