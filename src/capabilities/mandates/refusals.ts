import type { RuleTexts } from '#platform/errors.ts';

export const mandateRules = {
  'mandate.not-signed': [
    '项目“{project}”的授权书尚未签署，不能登记工时和费用；请发起人先签署授权书',
    'The mandate of "{project}" is not signed, so no hour and no cost can be booked; let the sponsor sign it first',
  ],
  'mandate.manager-changed': [
    '项目“{project}”的项目经理已更换为{manager}，原授权书已失效；请起草并由发起人签署新的授权书后再登记',
    'The manager of "{project}" is now {manager} and the former mandate gives nothing; let a new one be drafted and signed by the sponsor, and book then',
  ],
  'mandate.other-manager': [
    '授权书授予{named}，项目经理现为{manager}；请先修改草稿再签署',
    'The mandate names {named}, the project manager is {manager}; change the draft before it is signed',
  ],
  'mandate.condition-lapsed': [
    '立项条件“{condition}”已于 {dueOn} 逾期，授权随之停用；请落实条件后再登记',
    'The condition "{condition}" lapsed on {dueOn} and the mandate rests; meet it and book then',
  ],
  'mandate.signed-already': ['授权书已签署，不能修改', 'The mandate is signed and cannot be changed'],
  'mandate.not-yours': [
    '授权书由项目发起人或高层签署，项目经理本人不能签署',
    'The sponsor or an executive signs the mandate, never the manager himself',
  ],
  'mandate.fields-missing': ['授权书还缺少：{fields}', 'The mandate lacks: {fields}'],
  'cost.over-cap': [
    '超出授权的预算上限：上限 {cap} 万元，已登记 {spent} 万元，本次 {amount} 万元',
    'Beyond the budget cap: cap {cap}, booked {spent}, this {amount}, each in 10,000 yuan',
  ],
  'cost.before-mandate': [
    '费用日期 {onDate} 早于授权生效日 {from}',
    'The cost of {onDate} is before the mandate begins on {from}',
  ],
} as const satisfies RuleTexts;

export const mandateRemarks = {
  'used-by.project_mandate': ['{count} 份项目授权书', '{count} project mandate(s)'],
  'used-by.cost_entry': ['{count} 笔费用', '{count} cost(s)'],
  'mandate.field-manager': ['项目经理', 'project manager'],
  'mandate.field-sponsor': ['发起人', 'sponsor'],
  'mandate.field-budget': ['预算上限', 'budget cap'],
  'mandate.field-criteria': ['成功标准', 'success criteria'],
} as const satisfies RuleTexts;
