import type { RuleTexts } from '#platform/errors.ts';

export const approvalRules = {
  'approval.kind-unknown': ['没有“{kind}”这种审批事项', 'Nothing of the kind "{kind}" can be approved'],
  'approval.person-needed': [
    '只有人员可以发起或办理审批，请用本人账号登录后再试',
    'Only a person can submit or decide; sign in with a personal account',
  ],
  'approval.running-already': [
    '“{title}”正在审批中；请等待结论，或由申请人先撤回',
    '"{title}" is under approval already; wait for the outcome or let the applicant withdraw it',
  ],
  'approval.returned-to-other': [
    '“{title}”已退回给 {applicant}；请由其修改后重新提交或撤回',
    '"{title}" was returned to {applicant}, who has to submit it again or withdraw it',
  ],
  'approval.nobody-decides': [
    '“{step}”没有可以决定的人：路线上的人都应回避，也找不到上级。请联系管理员为该部门指定负责人，或调整审批路线',
    '"{step}" has nobody who may decide: everyone named is barred and no superior was found. Ask an administrator to name a head of the unit or to change the route',
  ],
  'approval.too-few-voters': [
    '“{step}”需要 {votes} 票，但回避后只剩 {count} 人。请增加投票人或降低票数',
    '"{step}" needs {votes} votes but only {count} may vote. Add voters or lower the number',
  ],
  'approval.approver-left': [
    '“{step}”的审批人 {person} 已离职且没有代理人。请为其登记代理人，或在审批路线中更换人员',
    '{person} in "{step}" has left and has no deputy. Register a deputy or name somebody else in the route',
  ],
  'approval.superior-missing': [
    'PMO 负责人 {head} 的职级低于相关部门负责人，本事项须上级会签，但该 PMO 单元没有登记上级。请先登记上级，或任命职级相当的负责人',
    '{head}, who heads the PMO, ranks below the heads concerned and the superior has to sign too, but the PMO unit has none. Record its superior, or appoint a head of equal rank',
  ],
  'approval.no-deciding-step': [
    '审批路线里没有任何人决定。请至少加入一个“审批”步骤',
    'Nobody decides on this route. Add at least one step that decides',
  ],
  'approval.ended': ['该审批已结束，不能再办理', 'The approval has ended; nothing more can be done'],
  'approval.not-your-turn': [
    '现在轮不到您办理“{action}”，可能已由他人处理；请刷新后再看',
    'You cannot do "{action}" now; somebody may have acted already. Reload to see',
  ],
  'approval.opinion-missing': ['请填写“{action}”的意见或理由', 'Say why you choose "{action}"'],
  'approval.people-missing': ['请选择“{action}”的对象', 'Choose people for "{action}"'],
  'approval.one-person': ['“{action}”只能选择一个人', 'Choose one person for "{action}"'],
  'approval.person-barred': [
    '{person} 与本事项有利害关系，应回避，不能参与决定。请另选一人',
    '{person} has an interest in this request and cannot decide. Choose somebody else',
  ],
  'approval.person-sits-already': [
    '{person} 已在本步骤中。请另选一人',
    '{person} is in this step already. Choose somebody else',
  ],
  'approval.not-your-signer': [
    '{person} 不是您加签的人，或已经签过意见，不能减签',
    '{person} was not added by you or has signed already',
  ],
  'approval.not-an-earlier-step': [
    '只能退回到之前已办理的步骤或申请人',
    'Return to an earlier step or to the applicant',
  ],
  'approval.person-has-left': ['{person} 已离职。请另选一人', '{person} has left. Choose somebody else'],
  'deputy.cycle': [
    '代理形成了循环：{chain}。请选择不在其中的人',
    'The deputies go round in a circle: {chain}. Choose somebody outside it',
  ],
  'deputy.overlap': [
    '{person} 在 {from} 至 {to} 已有代理人。请先结束它或调整日期',
    '{person} has a deputy from {from} to {to} already. End it first or change the dates',
  ],
  'deputy.dates-reversed': ['结束日期早于开始日期', 'The last day is before the first'],
  'deputy.person-left': ['{person} 已离职，不能担任代理人', '{person} has left and cannot be a deputy'],
  'approval-route.step-empty': [
    '“{step}”没有指定审批人。请为每一步至少选择一种审批人',
    '"{step}" names no approvers. Choose at least one for each step',
  ],
  'approval-route.no-decision': [
    '路线里没有“审批”步骤，没有人能作决定。请至少加入一个',
    'The route has no step that decides. Add at least one',
  ],
  'approval-route.approver-unknown': ['没有“{kind}”这种审批人', 'There is no kind of approver "{kind}"'],
  'approval-route.votes-missing': [
    '“{step}”是票签，请填写需要的票数',
    '"{step}" is a vote; say how many votes it needs',
  ],
  'approval-route.amounts-reversed': [
    '金额上限不高于下限，没有申请会符合。请调整',
    'The amount below is not above the amount from; nothing would match',
  ],
  'request.under-approval': [
    '签报“{title}”正在审批或已经结束，不能修改；退回后或另起一份再改',
    'The request "{title}" is under approval or settled and cannot be changed',
  ],
} as const satisfies RuleTexts;

/** How rows are named where they keep something else from being deleted. */
export const approvalRemarks = {
  'used-by.approval': ['{count} 个审批', '{count} approval(s)'],
  'used-by.general_request': ['{count} 份签报', '{count} request(s)'],
} as const satisfies RuleTexts;
