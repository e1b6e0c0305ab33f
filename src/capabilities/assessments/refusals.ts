import type { RuleTexts } from '#platform/errors.ts';
import { pmoTypes } from './names.ts';

export const assessmentRules = {
  'assessment.due-past': [
    '截止日期 {day} 已过，请选择今天或以后的日期',
    'The due date {day} is past; choose today or a later day',
  ],
  'assessment.closed': [
    '“{title}”已关闭，结果不再改变；如需重新评估请新建一次',
    '"{title}" is closed and its result stays; open a new one to measure again',
  ],
  'assessment.respondent-twice': [
    '{name} 已在作答人之列，每人只答一份',
    '{name} is among the respondents already; each has one sheet',
  ],
  'assessment.respondent-left': [
    '{name} 已于 {day} 离职，请另选作答人',
    '{name} left on {day}; choose somebody else',
  ],
  'assessment.nobody-answered': [
    '“{title}”还没有人提交答卷，不能关闭',
    'Nobody has handed in a sheet of "{title}" yet; it cannot be closed',
  ],
  'sheet.answer-unfit': [
    '题目 {question} 的得分 {score} 不合要求：应为 {min}–{max}，并按量表的刻度',
    'The score {score} of question {question} does not fit: {min}–{max} in the steps of the scale',
  ],
  'sheet.unanswered': [
    '还有 {count} 题未作答，第一题：{first}',
    '{count} question(s) have no answer yet, the first: {first}',
  ],
  'sheet.submitted': [
    '“{title}”的答卷已提交；要修改请先撤回',
    'The sheet of "{title}" was handed in; take it back first to change it',
  ],
  'diagnosis.closed': [
    '现状诊断“{title}”已关闭；如需再诊断请新建一次',
    'The diagnosis "{title}" is closed; open a new one to repeat it',
  ],
  'diagnosis.nobody-to-ask': [
    '“{unit}”没有负责人，请指定由谁作答',
    '"{unit}" has no head; name who answers for it',
  ],
  'diagnosis.symptom-unknown': ['没有症状“{symptom}”', 'There is no symptom "{symptom}"'],
  'type-choice.reason-missing': [
    '推荐类型是{recommended}，选择{chosen}须写明理由；理由将写入章程',
    'The recommended type is {recommended}; choosing {chosen} needs a reason in writing, which goes into the charter',
  ],
  'type-choice.early': [
    '现类型只有 {months} 个月，提前升级到{chosen}须写明理由；理由将写入章程',
    'The present type has held for {months} month(s) only; an early upgrade to {chosen} needs a reason in writing, which goes into the charter',
  ],
} as const satisfies RuleTexts;

/** Names of the types where a refusal tells them. */
export const assessmentRemarks = {
  'used-by.maturity_assessment': ['{count} 次成熟度评估', '{count} assessment(s) of maturity'],
  'used-by.maturity_sheet': ['{count} 份成熟度答卷', '{count} sheet(s) of an assessment'],
  'used-by.maturity_result': ['{count} 个成熟度结果', '{count} result(s) of an assessment'],
  'used-by.diagnosis': ['{count} 次现状诊断', '{count} diagnosis(es)'],
  'used-by.diagnosis_sheet': ['{count} 份诊断答卷', '{count} sheet(s) of a diagnosis'],
  'used-by.diagnosis_result': ['{count} 个诊断结论', '{count} result(s) of a diagnosis'],
  'used-by.type_choice': ['{count} 次类型选择', '{count} choice(s) of a type'],
  'pmo-type.assurance': pmoTypes.assurance,
  'pmo-type.control': pmoTypes.control,
  'pmo-type.directive': pmoTypes.directive,
  'pmo-type.strategic': pmoTypes.strategic,
} as const satisfies RuleTexts;
