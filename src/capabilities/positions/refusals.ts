import type { RuleTexts } from '#platform/errors.ts';

export const positionRules = {
  'position.kind-unknown': [
    '方法库的岗位族里没有“{kind}”，请从列表中选择',
    'The PMO positions of the method have no "{kind}"; choose one of the list',
  ],
  'position.was-held': [
    '“{name}”已有 {count} 条任职记录，不能删除；请结束任职',
    '"{name}" has {count} appointment(s) and cannot be deleted; end them instead',
  ],
  'position.not-held': [
    '您没有担任“{name}”，无需确认其职责',
    'You do not hold "{name}", so there is nothing to confirm',
  ],
  'appointment.dates-reversed': [
    '任职的结束日期早于开始日期，请改正其中一个',
    'The appointment ends before it begins; correct one of the days',
  ],
  'appointment.head-by-himself': [
    '不能任命自己为“{position}”，请由决策层任命',
    'Nobody appoints himself "{position}"; ask an executive',
  ],
  'appointment.role-by-himself': [
    '“{position}”带有系统角色，不能任命自己；请由其他有权任命的人办理',
    '"{position}" brings a role of the system, and nobody gives himself one; ask somebody else who may appoint',
  ],
  'position.role-unfit': [
    '岗位不能带有角色“{role}”：系统、安全、审计管理员和只在项目中的角色只能逐人授予',
    'A position cannot bring the role "{role}": the three administrators and roles of projects are granted person by person',
  ],
  'appointment.rank-missing': [
    '任命“{position}”须填写职级：职级决定 PMO 的授权上限',
    'Give the rank of "{position}": it limits what the PMO may decide',
  ],
  'appointment.person-left': [
    '{person} 在任职开始前已离职，请另选人员',
    '{person} left before the appointment begins; choose somebody else',
  ],
  'appointment.twice': [
    '{person} 在这段时间已担任“{position}”，请先结束原任职',
    '{person} holds "{position}" in that time already; end the other appointment first',
  ],
  'appointment.position-full': [
    '“{position}”编制 {headcount} 人，这段时间已满；请先结束一人的任职或增加编制',
    '"{position}" is for {headcount} and taken in that time; end an appointment or raise the headcount',
  ],
  'group.chair-missing': [
    '领导核心组须有主席，请选择一位成员',
    'A core group needs a chair; choose a member',
  ],
  'group.chair-no-member': ['主席必须是小组成员，请把他加入成员', 'The chair must be one of the members'],
  'group.quorum-too-high': [
    '法定人数 {quorum} 超过成员人数 {members}，请降低或增加成员',
    'A quorum of {quorum} exceeds the {members} member(s); lower it or add members',
  ],
} as const satisfies RuleTexts;

/** How rows are named where they keep something else from being deleted. */
export const positionRemarks = {
  'used-by.pmo_position': ['{count} 个岗位的代理人', 'substitute of {count} position(s)'],
  'used-by.pmo_appointment': ['{count} 条任职', '{count} appointment(s)'],
  'used-by.pmo_duty_reading': ['{count} 次职责确认', '{count} confirmed duties'],
  'used-by.pmo_group': ['{count} 个小组的主席', 'chair of {count} group(s)'],
  'used-by.pmo_group_member': ['{count} 个 PMO 小组', '{count} PMO group(s)'],
  'used-by.pmo_liaison': ['{count} 个 PMO 联络关系', '{count} PMO liaison(s)'],
} as const satisfies RuleTexts;
