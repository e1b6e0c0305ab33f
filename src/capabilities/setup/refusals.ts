import type { RuleTexts } from '#platform/errors.ts';

export const setupRules = {
  'setup.done': ['系统已完成首次设置', 'The product is set up already'],
  'setup.token-wrong': [
    '设置链接无效或已使用，请使用启动时打印的最新链接',
    'The set-up link is wrong or used; take the latest one printed at start',
  ],
  'setup.units-unreadable': ['无法读取文件：{reason}', 'The file cannot be read: {reason}'],
  'setup.units-no-heading': [
    '没有找到部门名称列（如“部门”“名称”）',
    'No column with names of units was found',
  ],
  'setup.no-file': ['没有收到文件', 'No file was sent'],
  'setup.parent-unknown': [
    '上级部门“{parent}”不在文件中，已放在最上层',
    'The parent "{parent}" is not in the file; put at the top',
  ],
  'setup.parent-loop': [
    '“{name}”的上级关系成环，已放在最上层',
    'The parents of "{name}" go round in a loop; put at the top',
  ],
} as const satisfies RuleTexts;
