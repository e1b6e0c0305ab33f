import type { Text } from '#platform/i18n.ts';

export const costKinds = ['labour', 'purchase', 'equipment', 'travel', 'other'] as const;
export const costKindNames: Readonly<Record<(typeof costKinds)[number], Text>> = {
  labour: ['人力', 'Labour'],
  purchase: ['采购外包', 'Purchase'],
  equipment: ['软硬件', 'Equipment'],
  travel: ['差旅', 'Travel'],
  other: ['其他', 'Other'],
};

/** What a letter gives the project manager where nothing else is written. */
export const usualRights: Text = [
  '在预算上限与批准的范围、进度内，有权组织编制计划、分派和协调项目成员、审批项目内支出、验收工作成果；超出容许偏差时须提交变更申请。',
  'Within the budget cap and the approved scope and dates: to plan, to assign and co-ordinate the team, to approve expenses of the project and to accept work; beyond tolerance a change is requested.',
];
