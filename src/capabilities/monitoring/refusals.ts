import type { RuleTexts } from '#platform/errors.ts';

/** Why a project has its colour or none, in one sentence; the figures come with the rule. */
const healthTexts = {
  'health.all-green': [
    '已评的 {rated} 个维度均为正常（共 {of} 个）',
    '{rated} of {of} dimensions rated, all good',
  ],
  'health.within': ['各项指标均在正常范围内', 'All measures are within their bounds'],
  'health.spit': ['进度绩效 SPI(t) {value}，低于 {bound}', 'SPI(t) is {value}, below {bound}'],
  'health.slip-pct': [
    '预测完工滑移达基准工期的 {value}%，超过 {bound}%',
    'Forecast finish slips by {value} % of the baseline duration, above {bound} %',
  ],
  'health.slip-days': [
    '预测完工比基准晚 {value} 个工作日，超过 {bound} 日',
    'Forecast finish is {value} working days after the baseline, above {bound}',
  ],
  'health.finish-overdue': [
    '计划完成日 {finish} 已过 {value} 个工作日仍未完成',
    'Planned finish {finish} passed {value} working days ago and it is not finished',
  ],
  'health.overdue-milestones': [
    '{value} 个关键里程碑逾期：{names}',
    '{value} overdue key milestone(s): {names}',
  ],
  'health.milestone-overdue-days': [
    '里程碑“{name}”已逾期 {value} 天',
    'Milestone "{name}" is {value} days overdue',
  ],
  'health.cpi': ['成本绩效 CPI {value}，低于 {bound}', 'CPI is {value}, below {bound}'],
  'health.vac-pct': [
    '预测完工成本偏差为预算的 {value}%，低于 {bound}%',
    'Variance at completion is {value} % of the budget, below {bound} %',
  ],
  'health.tcpi': [
    '剩余工作须达到 TCPI {value} 才能守住预算，高于 {bound}',
    'The rest must run at TCPI {value} to keep the budget, above {bound}',
  ],
  'health.budget-exhausted': [
    '预算已耗尽，工作尚未完成',
    'The budget is exhausted and the work is not finished',
  ],
  'health.scope-change-pct': [
    '已批准变更使范围增加 {value}%，超过 {bound}%',
    'Approved changes grew the scope by {value} %, above {bound} %',
  ],
  'health.oldest-pending-change-days': [
    '有变更待决 {value} 天，超过 {bound} 天',
    'A change has waited {value} days for a decision, above {bound}',
  ],
  'health.critical-defects': ['有 {value} 个致命缺陷未关闭', '{value} critical defect(s) open'],
  'health.serious-defects': [
    '有 {value} 个严重缺陷未关闭，超过 {bound} 个',
    '{value} serious defects open, above {bound}',
  ],
  'health.overdue-nc': ['有 {value} 个不符合项逾期', '{value} overdue non-conformity(ies)'],
  'health.reserve-use-pct': [
    '剩余风险 EMV 为应急储备的 {value}%，超过 {bound}%',
    'Residual risk EMV is {value} % of the contingency reserve, above {bound} %',
  ],
  'health.max-risk-score': ['存在 {value} 分的风险（{name}）', 'There is a risk scored {value} ({name})'],
  'health.key-role-fill-pct': [
    '关键角色满足率 {value}%，低于 {bound}%',
    'Key roles are filled to {value} %, below {bound} %',
  ],
  'health.max-load-pct': ['8 周内有人负荷达 {value}%', 'Somebody is loaded to {value} % within 8 weeks'],
  'health.weeks-above120': [
    '有人连续 {value} 周负荷超过 120%',
    'Somebody is above 120 % for {value} weeks in a row',
  ],
  'health.too-early': ['完成率太低，指标尚不适用', 'Too little is complete for this index'],
  'health.too-late': ['接近完成，指标不再适用', 'Too much is complete for this index'],
  'health.no-data': ['无数据', 'no data'],
  'health.no-baseline': ['未建基准', 'no baseline'],
  'health.no-finish': ['无预测完成日期', 'no forecast finish'],
  'health.no-calendar': ['未设企业工作日历', 'no calendar of the enterprise'],
  'health.no-milestones': ['未登记关键里程碑', 'no key milestones'],
  'health.milestones-not-due': ['关键里程碑均未到期', 'no key milestone is due yet'],
  'health.no-measure': ['未录入期间数据', 'no period figures'],
  'health.no-forecast': ['无预算或预测成本', 'no budget or forecast'],
  'health.no-reserve': ['未录入应急储备', 'no contingency reserve'],
  'health.no-risks': ['未登记风险', 'no risks registered'],
  'health.no-changes': ['未录入变更数据', 'no figures on changes'],
  'health.no-quality': ['未录入质量数据', 'no figures on quality'],
  'health.no-resources': ['未录入资源数据', 'no figures on resources'],
  'health.not-started': ['尚未启动', 'not started'],
  'health.suspended': ['项目已暂缓', 'suspended'],
  'health.ended': ['项目已结束', 'ended'],
} as const satisfies RuleTexts;

/** Why a figure of earned value is not there. */
const figureTexts = {
  'evm.no-baseline': ['未建成本基准', 'no cost baseline'],
  'evm.no-measure': ['未录入期间数据', 'no period figures'],
  'evm.nothing-planned': ['计划价值为零', 'nothing planned yet'],
  'evm.nothing-earned': ['挣值为零', 'nothing earned yet'],
  'evm.nothing-spent': ['实际成本为零', 'nothing spent yet'],
  'evm.not-started': ['尚未开始', 'not started'],
  'evm.complete': ['已完成', 'complete'],
  'evm.budget-exhausted': ['预算已耗尽', 'budget exhausted'],
  'evm.forecast-exhausted': ['预测已耗尽', 'forecast exhausted'],
  'evm.baseline-elapsed': ['已超基准工期', 'baseline duration elapsed'],
  'evm.no-forecast': ['无预测', 'no forecast'],
  'evm.no-recent-cost': ['近期无成本', 'no recent cost'],
  'portfolio.no-money': ['没有金额数据', 'no sums of money'],
  'portfolio.no-baselines': ['没有带基准的在管项目', 'no managed project has a baseline'],
} as const satisfies RuleTexts;

/** What the capability tells of health and figures; none of these refuses anything. */
export const monitoringRemarks = { ...healthTexts, ...figureTexts } as const satisfies RuleTexts;

export const monitoringRules = {
  'measure.period-taken': [
    '{period} 期的数据已经录入，请在原记录上更正',
    'The figures of {period} are entered already; correct that record',
  ],
  'measure.after-today': [
    '数据日期 {asOf} 晚于今天，请更正',
    'The data date {asOf} is after today; correct it',
  ],
  'health-rules.unknown': ['健康度规则中没有“{id}”', 'The health rules know no "{id}"'],
  'health-rules.out-of-bounds': [
    '“{what}”的 {value} 超出范围：须在 {min} 与 {max} 之间，步长 {step}',
    '{value} is out of bounds for "{what}": between {min} and {max}, in steps of {step}',
  ],
  'health-rules.bounds-crossed': [
    '“{what}”的预警界限 {yellow} 比正常界限 {green} 更严：请对调或放宽预警',
    'The warning bound {yellow} of "{what}" is stricter than the good one {green}: swap them or relax the warning',
  ],
  'health-rules.red-needed': [
    '“{what}”须有预警界限，超过它即为严重',
    '"{what}" needs a warning bound, beyond which it is severe',
  ],
  'health-rules.tcpi-span': [
    'TCPI 的适用范围颠倒：下限 {from}% 须小于上限 {to}%',
    'The span in which TCPI counts is reversed: {from} % must be below {to} %',
  ],
} as const satisfies RuleTexts;
