import type { RuleTexts } from '#platform/errors.ts';

export const strategyRules = {
  'objective.weights-not-100': [
    '同一层目标的权重合计须为 100，现为 {sum}，{difference}。请调整后一起保存',
    'The weights of one level must add up to 100 and add up to {sum}: {difference}. Adjust them and save them together',
  ],
  'objective.code-taken': [
    '{period} 已有编号为“{code}”的目标，请换一个编号',
    '{period} already has an objective "{code}"; choose another code',
  ],
  'objective.in-use': [
    '“{name}”下仍有 {children} 个分目标、{contributions} 条贡献、{goals} 个章程目标，不能移除；请先改挂或删除它们',
    '"{name}" still has {children} objectives below it, {contributions} contributions and {goals} goals of charters; move or remove those first',
  ],
  'objective.other-level': [
    '目标“{name}”不属于这一层，请刷新后重试',
    'The objective "{name}" is not of this level; refresh and try again',
  ],
  'objective.office-may-not': [
    '战略目标的确定与分解（DP-01）：{office} 的权限级别为 {level}，由高层录入和修改。级别达到 4 或 5 时 PMO 才可修改',
    'Setting objectives (DP-01): {office} has level {level}, so executives enter and change them. The office may from level 4',
  ],
  'objective.import-faulty': [
    '表中有 {count} 处需要更正：{first}',
    'The table has {count} fault(s): {first}',
  ],
  'objective.link-circular': [
    '“{from}”到“{to}”的因果箭头会形成循环，请去掉其中一条',
    'The arrow from "{from}" to "{to}" closes a circle; leave one of them out',
  ],
  'contribution.shares-over-100': [
    '对各目标的贡献占比合计 {sum}%，不能超过 100%',
    'The shares add up to {sum} %; they cannot exceed 100 %',
  ],
  'contribution.objective-unknown': [
    '所选目标已不存在，请刷新后重试',
    'An objective is gone; refresh and try again',
  ],
  'confirmation.answered': ['该目标变更已确认过', 'This change was confirmed already'],
  'confirmation.reason-missing': [
    '结论不是“一致”时须写明差异与处理办法',
    'Say what differs and what is done about it unless the verdict is "consistent"',
  ],
} as const satisfies RuleTexts;

export const strategyRemarks = {
  'used-by.objective': ['{count} 个战略目标', '{count} objective(s)'],
  'used-by.objective_confirmation': ['{count} 次目标确认', '{count} confirmation(s) of objectives'],
  'objective.weight-missing': ['还差 {points}', '{points} missing'],
  'objective.weight-over': ['多出 {points}', '{points} too many'],
  'import.column-missing': ['缺少“{column}”列', 'The column "{column}" is missing'],
  'import.value-missing': ['第 {row} 行缺少“{column}”', 'Row {row} lacks "{column}"'],
  'import.number-unfit': [
    '第 {row} 行的“{column}”不是数字：{value}',
    'Row {row}: "{column}" is no number: {value}',
  ],
  'import.parent-unknown': [
    '第 {row} 行的上级“{value}”不在表中',
    'Row {row}: the parent "{value}" is not in the table',
  ],
  'import.code-twice': ['第 {row} 行的编号“{value}”重复', 'Row {row}: the code "{value}" occurs twice'],
  'import.owner-unknown': ['第 {row} 行的责任人“{value}”找不到', 'Row {row}: nobody is called "{value}"'],
  'import.weights-off': [
    '“{level}”一层权重合计 {sum}，须为 100',
    'The weights below "{level}" add up to {sum}, not 100',
  ],
} as const satisfies RuleTexts;
