import type { RuleTexts } from '#platform/errors.ts';

export const selectionRules = {
  'preliminary.scoring-open': [
    '评分尚未完成，不能初选；还在等：{names}',
    'Scoring is not finished, so nothing can be screened yet; still waiting for {names}',
  ],
  'preliminary.decided': ['{number} 轮的初选已经完成', 'The preliminary selection of {number} is done'],
  'preliminary.unreasoned': [
    '“{title}”的初选结论与通过线或否决项不一致，须写明理由',
    'The decision on "{title}" differs from pass line and knock-out rules; say why',
  ],
  'selection.nothing-shortlisted': [
    '{number} 轮还没有初选通过的项目；请先完成初选',
    'Nothing in {number} has passed the preliminary selection yet; do that first',
  ],
  'selection.decided': [
    '本轮终选已作出决定，不能再改',
    'The round is decided; it cannot be changed any more',
  ],
  'selection.objection-open': [
    '还有 {count} 条反对意见未答复（{unit}：{reason}）；请逐条书面答复后再决定',
    '{count} objection(s) are not answered ({unit}: {reason}). Answer each in writing, then decide',
  ],
  'selection.unreasoned': [
    '“{title}”的结论与排名和预算线不一致，须写明理由',
    'The decision on "{title}" differs from rank and budget line; say why',
  ],
  'selection.over-budget': [
    '入选项目合计 {cost} 万元，超出预算 {budget} 万元共 {over} 万元；请减少入选或提高预算',
    'What is chosen costs {cost} (10,000 yuan), {over} above the budget of {budget}. Choose less or raise the budget',
  ],
  'consultation.not-asked': [
    '这份会商由他人代表部门答复，您不能代填',
    'Somebody else answers for this unit; you cannot do it for him',
  ],
  'consultation.unreasoned': [
    '对“{title}”持保留或反对意见，须写明理由',
    'Say why you object to "{title}" or have reservations',
  ],
  'meeting.missing': ['还没有召集终选会', 'The meeting that decides has not been convened'],
  'meeting.no-group': [
    '尚未设立领导核心组；请先设立，或为本轮指定决策成员',
    'No core group is set up. Set one up, or name who decides in this round',
  ],
  'meeting.not-a-member': ['其中有人不是决策组成员', 'Somebody named is no member of the deciding group'],
  'meeting.no-quorum': [
    '到会 {present} 人，法定人数为 {quorum} 人，不能作出决定',
    '{present} present, {quorum} needed: nothing can be decided',
  ],
  'meeting.not-passed': [
    '表决未通过：赞成 {for}，反对 {against}',
    'The vote did not pass: {for} for, {against} against',
  ],
  'ranking.change-pending': [
    '名次由 {from} 调到 {to} 的申请还在审批中；请等审批结束',
    'A move from rank {from} to {to} waits for approval; wait until it is settled',
  ],
  'ranking.same-place': ['“{title}”已经在第 {rank} 位', '"{title}" is at rank {rank} already'],
  'ranking.no-such-rank': ['没有第 {rank} 位，共 {count} 个项目', 'There is no rank {rank} among {count}'],
  'study.no-budget': [
    '没有预算，无法优选；请在本轮或本次计算中填写预算',
    'There is no budget to choose under; give one for the round or for this study',
  ],
  'study.unvalued': [
    '“{title}”缺少所选目标的数值（评分、收益或净现值），无法计算',
    '"{title}" lacks the figure that is to be added up (score, benefit or NPV)',
  ],
  'study.unpriced': ['“{title}”没有成本，无法计算', 'Nobody has said what "{title}" costs'],
  'study.unstarted': [
    '“{title}”没有计划开始月份，无法按月核对人力或限额；请先填写，或不计人力、不设每月限额',
    '"{title}" has no month it would start in; give one, or leave people and limits by month out of account',
  ],
} as const satisfies RuleTexts;

/** How rows are named where they keep something else from being deleted. */
export const selectionRemarks = {
  'used-by.preliminary_decision': ['{count} 条初选结论', '{count} preliminary decision(s)'],
  'used-by.consultation': ['{count} 次部门会商', '{count} consultation(s)'],
  'used-by.consultation_opinion': ['{count} 条部门意见', '{count} opinion(s) of a unit'],
  'used-by.rank_change': ['{count} 次名次调整', '{count} change(s) of rank'],
  'used-by.selection_meeting': ['{count} 次终选会', '{count} selection meeting(s)'],
  'used-by.meeting_vote': ['{count} 张表决票', '{count} vote(s) in a meeting'],
  'used-by.final_decision': ['{count} 条终选结论', '{count} final decision(s)'],
  'used-by.portfolio_study': ['{count} 次优选测算', '{count} portfolio study(ies)'],
} as const satisfies RuleTexts;
