import type { RuleTexts } from '#platform/errors.ts';
import { sheetRules } from '#platform/sheets/rules.ts';
import { registerRules as readingRules } from './reading/rules.ts';

/** What reading a file tells by row and column; none of these refuses anything. */
export const registerRemarks = { ...sheetRules, ...readingRules } as const satisfies RuleTexts;

export const registerRules = {
  'register.conflicts-open': [
    '编号 {codes} 在文件中出现多次（共 {count} 个编号），请先决定各取哪一行',
    'The numbers {codes} occur more than once ({count} in all); decide which row counts first',
  ],
  'register.changed-meanwhile': [
    '预览之后有人改过：{names}（共 {count} 个）。未导入任何内容；请按最新内容重新查看差异，再确认',
    'Changed since the preview: {names} ({count} in all). Nothing was imported; look at the differences anew and confirm again',
  ],
  'register.may-not-change': [
    '您无权修改：{names}（共 {count} 个）。未导入任何内容',
    'You may not change: {names} ({count} in all). Nothing was imported',
  ],
  'register.code-hidden': [
    '编号 {codes} 已被您看不到的记录使用，未导入任何内容',
    'The numbers {codes} are taken by records hidden from you. Nothing was imported',
  ],
  'register.nothing-to-do': ['没有可导入的内容', 'There is nothing to import'],
  'register.file-gone': ['上传的文件已不在，请重新上传', 'The uploaded file is gone; upload it again'],
  'register.wrong-kind': ['这不是登记册导入，请在计划导入中操作', 'This is not the import of a register'],
  'register.parent-circle': [
    '部门“{name}”的上级绕回了自己，未导入任何内容',
    'The parents of the unit "{name}" lead back to itself. Nothing was imported',
  ],
} as const satisfies RuleTexts;
