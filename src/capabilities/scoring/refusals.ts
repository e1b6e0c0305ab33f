import type { RuleTexts } from '#platform/errors.ts';

export const scoringRules = {
  'criteria.weights-not-100': [
    '各准则权重合计为 {sum}，必须正好是 100；请调整权重后再发布',
    'The weights sum to {sum}; they must be exactly 100. Adjust them and publish again',
  ],
  'criteria.scale-missing': [
    '准则“{name}”没有写明 1 分和 5 分的含义；请补充分值说明后再发布',
    'The criterion "{name}" does not say what 1 and 5 points mean. Describe them and publish again',
  ],
  'criteria.judgements-inconsistent': [
    '两两比较自相矛盾：一致性比率 CR = {cr}，超过 0.20；请按提示重新比较',
    'The pairwise judgements contradict each other: CR = {cr}, above 0.20. Judge the doubtful pairs anew',
  ],
  'criteria.judgement-unfit': [
    '两两比较中有一对不属于这些准则，或重复出现',
    'A pairwise judgement names no pair of these criteria, or one that is named already',
  ],
  'criteria.published': [
    '“{name}”已发布，不能再改；请新建一版',
    '"{name}" is published and stays as it is. Start a new edition instead',
  ],
  'criteria.edition-open': [
    '“{name}”已有一版未发布的草稿，请直接修改它',
    '"{name}" has a draft edition already; change that one',
  ],
  'round.number-taken': ['轮次编号 {number} 已被使用', 'The round number {number} is taken'],
  'round.criteria-not-published': [
    '“{name}”尚未发布，不能用于本轮；请先发布',
    '"{name}" is not published yet; publish it before a round uses it',
  ],
  'round.criteria-frozen': [
    '本轮已经开始评分，选择标准不能更换；新版本从下一轮起使用',
    'This round is being scored; its criteria stay. A new edition serves the next round',
  ],
  'round.criteria-missing': [
    '本轮还没有选定选择标准；请先选定已发布的标准',
    'The round has no criteria yet; choose a published set first',
  ],
  'round.candidate-unfit': [
    '“{title}”尚未提交或已退回，不能进入本轮',
    '"{title}" is not submitted, or was returned; it cannot enter the round',
  ],
  'round.scoring-over': [
    '本轮初选已完成，评分已结束，不能再增减项目或评委',
    'The preliminary selection is done; candidates and assessors can no longer change',
  ],
  'round.mandatory-unreasoned': [
    '把项目列为必选须写明理由（例如法规要求）',
    'Say in writing why the project is mandatory, such as a legal duty',
  ],
  'round.requirement-circular': [
    '依赖成环：{circle}；请去掉其中一条',
    'The requirements go round in a circle: {circle}. Take one of them out',
  ],
  'sheet.handed-in': [
    '您已提交评分，不能再改；如有误请联系轮次负责人',
    'You have handed in your points; ask who runs the round if something is wrong',
  ],
  'sheet.own-unit': [
    '“{title}”由您所在部门提出，按回避规定您不参与评分',
    '"{title}" comes from your own unit; you do not judge it',
  ],
  'sheet.incomplete': [
    '还有 {count} 处未评分，第一处是“{title}”的“{criterion}”',
    '{count} points are still missing, the first for "{criterion}" of "{title}"',
  ],
} as const satisfies RuleTexts;

/** How rows are named where they keep something else from being deleted. */
export const scoringRemarks = {
  'used-by.criteria_set': ['{count} 套选择标准', '{count} set(s) of criteria'],
  'used-by.selection_round': ['{count} 个选择轮次', '{count} round(s) of selection'],
  'used-by.round_candidate': ['{count} 个候选提案', '{count} candidate(s) of a round'],
  'used-by.round_assessor': ['{count} 个评委席位', '{count} seat(s) of an assessor'],
  'used-by.assessor_score': ['{count} 个评分', '{count} score(s) of an assessor'],
} as const satisfies RuleTexts;
