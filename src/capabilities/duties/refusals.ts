import type { RuleTexts } from '#platform/errors.ts';

export const dutyRules = {
  'duty.draft-exists': ['已有一份草案，请在该草案上修改', 'There is a draft already; change that one'],
  'duty.activity-exists': [
    '矩阵中已有活动“{activity}”，请直接修改它的职责',
    'The matrix has "{activity}" already; change its parts',
  ],
  'duty.unit-twice': [
    '“{activity}”里同一部门出现了两次，请只保留一个角色',
    'A unit appears twice in "{activity}"; keep one part for it',
  ],
  'duty.second-a': [
    '“{activity}”不能有两个 A（{units}）：职责矩阵已批准，请只保留一个 A，其余改为 R、C 或 I',
    '"{activity}" cannot have two A ({units}): it is agreed; keep one A and make the others R, C or I',
  ],
  'duty.no-a': [
    '“{activity}”须有一个 A：请指定负责部门',
    '"{activity}" needs one A: name who is accountable',
  ],
  'duty.conflicts': [
    '{count} 项活动不是恰好一个 A：{conflicts}。请先协商解决再提交审批',
    '{count} activities do not have exactly one A: {conflicts}. Agree on them before submitting',
  ],
  'duty.matrix-closed': [
    '职责矩阵 V{number} 已批准或正在审批，不能直接修改；请新建一版，或先撤回审批',
    'Duty matrix V{number} is approved or being approved; begin a new version or withdraw the approval',
  ],
} as const satisfies RuleTexts;

/** What is told without refusing: how activities and rows are named within another text. */
export const dutyRemarks = {
  'duty.activity-of': ['{activity}（{units}）', '{activity} ({units})'],
  'used-by.duty_part': ['{count} 项职责矩阵分工', '{count} part(s) of the duty matrix'],
  'used-by.duty_negotiation': ['{count} 条协商记录', '{count} negotiation(s)'],
  'used-by.manager_stance': ['{count} 条管理者态度记录', '{count} note(s) of the manager map'],
  'used-by.guideline_rule': ['{count} 条准则', '{count} rule(s) of a guideline'],
} as const satisfies RuleTexts;
