import type { RuleTexts } from '#platform/errors.ts';

export const portfolioPlanRules = {
  'portfolio-plan.year-taken': ['{year} 年已有组合管理计划', 'There is a plan for {year} already'],
  'portfolio-plan.mix-not-100': [
    '目标结构合计须为 100%，现为 {sum}%',
    'The target mix must add up to 100 % and adds up to {sum} %',
  ],
  'portfolio-plan.incomplete': [
    '计划还不能提交，缺少：{missing}',
    'The plan cannot be submitted yet; it lacks: {missing}',
  ],
  'portfolio-plan.approved-already': [
    '这一版已批准，修改后才需再次提交',
    'This edition is approved; it is submitted again when it was changed',
  ],
  'portfolio-plan.commitment-taken': [
    '“{title}”已占用 {year} 年封套',
    '"{title}" already holds money of {year}',
  ],
  'portfolio-plan.released-already': ['这笔额度已释放', 'This money was given back already'],
} as const satisfies RuleTexts;

export const portfolioPlanRemarks = {
  'portfolio-plan.no-envelope': ['预算封套', 'the envelope'],
  'portfolio-plan.no-round': ['至少一次终选', 'a final selection'],
  'portfolio-plan.no-review': ['至少一次季度评审', 'a quarterly review'],
  'used-by.portfolio': ['{count} 个子组合', '{count} portfolio(s)'],
  'used-by.portfolio_plan': ['{count} 份组合管理计划', '{count} portfolio plan(s)'],
  'used-by.portfolio_plan_edition': ['{count} 个已批准版本', '{count} approved edition(s)'],
} as const satisfies RuleTexts;
