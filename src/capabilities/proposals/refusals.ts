import type { RuleTexts } from '#platform/errors.ts';

export const proposalRules = {
  'proposal.incomplete': ['还不能提交，请先填写：{fields}', 'It cannot be submitted yet; fill in: {fields}'],
  'proposal.shares-not-100': [
    '战略目标的贡献度合计为 {sum} %，应为 100 %',
    'The shares of the objectives sum to {sum} %, not 100 %',
  ],
  'proposal.years-missing': [
    '分年成本与收益缺少第 {years} 年，请补上该年（没有则填 0）',
    'Costs and benefits lack year {years}; enter it, with 0 where there is nothing',
  ],
  'proposal.years-repeated': [
    '分年成本与收益中第 {years} 年出现多次，请合并',
    'Year {years} occurs several times in costs and benefits; merge its rows',
  ],
  'proposal.days-reversed': [
    '期望完成 {finishOn} 早于期望开始 {startOn}',
    'The wished finish {finishOn} is before the wished start {startOn}',
  ],
  'proposal.month-reversed': [
    '所需角色“{role}”的结束月份早于开始月份',
    'The need for "{role}" ends before it begins',
  ],
  'proposal.points-out-of-order': [
    '三点估算“{item}”须满足 乐观 ≤ 最可能 ≤ 悲观',
    'The estimate "{item}" must be optimistic ≤ most likely ≤ pessimistic',
  ],
  'proposal.benefit-owner-is-manager': [
    '收益责任人不得与建议项目经理为同一人',
    'The benefit owner must not be the suggested manager',
  ],
  'proposal.not-open': [
    '“{name}”已提交，只有草稿或退回的提案可以修改；请先撤回或等待退回',
    '"{name}" is submitted; only drafts and returned proposals can be changed',
  ],
  'proposal.not-yours': ['只有“{name}”的申请人可以这样做', 'Only the applicant of "{name}" may do this'],
  'proposal.submitted-before': [
    '“{name}”提交过，只能撤回，不能删除',
    '"{name}" was submitted before; withdraw it instead of deleting it',
  ],
  'proposal.not-submitted': [
    '“{name}”不在“已提交”状态，不能受理或退回',
    '"{name}" is not submitted, so it can be neither accepted nor returned',
  ],
  'proposal.returned-enough': [
    '已退回 {most} 次，不能再退回；请受理或在初选中淘汰',
    'It was returned {most} times; accept it, or leave it out in the preliminary selection',
  ],
  'proposal.not-withdrawable': [
    '“{name}”在当前状态不能撤回',
    '"{name}" cannot be withdrawn in its present state',
  ],
  'proposal.not-accepted': [
    '“{name}”尚未受理或已撤回，不能作出选择结论',
    '"{name}" is not accepted or was withdrawn; nothing can be decided on it',
  ],
  'proposal.needs-itself': ['提案不能依赖或排斥自己', 'A proposal can neither need nor exclude itself'],
  'proposal.needs-circle': [
    '依赖形成循环：{path}；请去掉其中一条',
    'The needs form a circle: {path}; remove one of them',
  ],
  'proposal.needs-and-excludes': [
    '不能既依赖又排斥“{other}”，请去掉其中一条',
    'It cannot both need and exclude "{other}"; remove one of the two',
  ],
  'proposal.table-unreadable': ['无法读取表格：{why}', 'The table cannot be read: {why}'],
} as const satisfies RuleTexts;

/** How its rows are named where they keep something else from being deleted, and why a figure is unknown. */
export const proposalRemarks = {
  'used-by.proposal': ['{count} 个立项提案', '{count} proposal(s)'],
  'used-by.proposal_revision': ['{count} 个提案版本', '{count} version(s) of proposals'],
  'used-by.proposal_step': ['{count} 个提案步骤', '{count} step(s) of proposals'],
  'investment.no-flow': ['现金流不足两年', 'The flow has fewer than two years'],
  'investment.no-return': [
    '现金流没有正负变化，内部收益率不存在',
    'The flow never changes sign, so there is no rate',
  ],
  'investment.no-outlay': ['没有投入', 'There is no outlay'],
  'investment.not-recovered': ['全周期累计为负，不可回收', 'The sum stays below 0: never recovered'],
  'investment.rate': ['折现率无效', 'The discount rate is not valid'],
} as const satisfies RuleTexts;
