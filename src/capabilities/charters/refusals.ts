import type { RuleTexts } from '#platform/errors.ts';
import type { Text } from '#platform/i18n.ts';
import { charterSections, sectionKeys } from './names.ts';

export const charterRules = {
  'charter.draft-exists': [
    '该 PMO 单元已有未批准的章程 {edition}，请先修改或删除它',
    'This PMO unit has the charter {edition} not yet approved; change or delete that one',
  ],
  'charter.not-draft': [
    '章程 {edition} 已提交或已批准，不能修改；请新建下一版本',
    'The charter {edition} is submitted or approved; draw up the next edition',
  ],
  'charter.section-empty': [
    '章程缺少“{section}”一节，请先写明再提交',
    'The charter lacks its section "{section}"; write it, then submit',
  ],
  'charter.goal-lacking': [
    '章程没有目标，请至少写一个并关联战略目标',
    'The charter has no goal; state at least one and link it to a strategic objective',
  ],
  'charter.goal-unlinked': [
    '目标“{goal}”没有关联战略目标，不能批准；请从战略目标树中选择它支撑的目标',
    'The goal "{goal}" is linked to no strategic objective; choose the one it serves',
  ],
  'charter.objective-gone': [
    '目标“{goal}”所选的战略目标已不存在，请在战略目标树中另选一个',
    'The objective chosen for the goal "{goal}" no longer exists; choose another one of the strategy',
  ],
  'charter.mandate-lacking': [
    '请填写授权开始日，否则章程无从生效',
    'State the first day of the mandate; without it the charter never comes into force',
  ],
  'charter.two-in-force': [
    '章程 {edition} 自 {from} 起生效，同一 PMO 单元不能有两个章程同时生效；请把新版本的授权开始日改到 {from} 之后',
    'The charter {edition} is in force from {from} on; one unit has one charter at a time: let the new one begin after {from}',
  ],
  'charter.letter-early': [
    '章程 {edition} 尚未批准，批准后才能出具授权书',
    'The charter {edition} is not approved; there is a letter of authority once it is',
  ],
  'charter.mandate-reversed': ['授权截止日早于开始日', 'The mandate ends before it begins'],
  'charter.required': [
    '请先批准 PMO 章程：“{office}”没有生效的章程，只能起草，不能发布',
    'Approve the PMO charter first: "{office}" has none in force, so it may draft but not publish',
  ],
  'regulation.draft-exists': [
    '该 PMO 单元已有未批准的管理办法 {edition}，请先修改或删除它',
    'This PMO unit has the regulation {edition} not yet approved; change or delete that one',
  ],
  'regulation.not-draft': [
    '管理办法 {edition} 已提交或已批准，不能修改；请新建下一版本',
    'The regulation {edition} is submitted or approved; draw up the next edition',
  ],
  'regulation.chapter-lacking': [
    '管理办法没有任何章节，请至少保留一章',
    'The regulation has no chapter; keep at least one',
  ],
  'policy.year-taken': [
    '该 PMO 单元已有 {year} 年度方针，请修改原有的一条',
    'This PMO unit has a policy for {year}; change that one',
  ],
  'policy.published': [
    '{year} 年度方针已发布，不能再修改；请制定下一年度的方针',
    'The policy of {year} is published and stays as it is; write that of the next year',
  ],
  'policy.unlinked': [
    '方针没有关联战略目标，请至少写一个（如 SO-2）',
    'The policy is linked to no strategic objective; name at least one (such as SO-2)',
  ],
  'reading.not-asked': [
    '没有请您阅读这份文件，无需确认',
    'You are not asked to read this document; there is nothing to confirm',
  ],
  'method-draft.published': [
    '“{name}”的这份草稿已发布，不能再修改；请另起草稿',
    'This draft of "{name}" is published; begin another one',
  ],
  'template.unfit': ['“{name}”不是文档模板', '"{name}" is no document template'],
} as const satisfies RuleTexts;

/** Names of sections, told within a refusal. */
export const charterRemarks: RuleTexts = {
  'used-by.charter': ['{count} 份章程', '{count} charter(s)'],
  'used-by.regulation': ['{count} 份管理办法', '{count} regulation(s)'],
  'used-by.policy': ['{count} 份年度方针', '{count} policy(ies)'],
  'used-by.method_draft': ['{count} 份方法草稿', '{count} draft(s) of the method'],
  ...Object.fromEntries<Text>(
    sectionKeys.map((key) => {
      const id = `charter-section.${key}`;
      return [id, charterSections[key].name];
    }),
  ),
};
