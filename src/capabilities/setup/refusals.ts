import type { RuleTexts } from '#platform/errors.ts';

export const setupRules = {
  'setup.done': ['系统已完成首次设置', 'The product is set up already'],
  'setup.token-wrong': [
    '设置链接无效或已使用，请使用启动时打印的最新链接',
    'The set-up link is wrong or used; take the latest one printed at start',
  ],
  'setup.units-unreadable': ['无法读取文件：{reason}', 'The file cannot be read: {reason}'],
  'setup.units-no-heading': [
    '任何工作表都没有部门名称列；请把这一列的标题写作“部门名称”，上级写作“上级部门”，再读取一次',
    'No sheet has a column with names of units; head it "Unit" and the one above each "Parent", and read it again',
  ],
  'setup.units-namesakes': [
    '最上层有两个部门都叫“{name}”，以后分不清；请回到“部门”一步，改掉或删去其中一个',
    'Two units at the top are called "{name}" and could not be told apart; go back to the units and rename or take out one',
  ],
  'setup.units-namesakes-below': [
    '“{parent}”之下有两个部门都叫“{name}”，以后分不清；请回到“部门”一步，改掉或删去其中一个',
    'Two units below "{parent}" are called "{name}" and could not be told apart; go back to the units and rename or take out one',
  ],
  'setup.no-file': ['没有收到文件', 'No file was sent'],
  'setup.parent-unknown': [
    '上级部门“{parent}”不在文件中，已放在最上层',
    'The parent "{parent}" is not in the file; put at the top',
  ],
  'setup.parent-ambiguous': [
    '上级部门“{parent}”在文件中不止一个，已放在其中第一个之下',
    'There is more than one "{parent}" in the file; put below the first of them',
  ],
  'setup.parent-loop': [
    '“{name}”的上级关系成环，已放在最上层',
    'The parents of "{name}" go round in a loop; put at the top',
  ],
} as const satisfies RuleTexts;
