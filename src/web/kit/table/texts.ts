import type { Operator } from '#platform/list/list.ts';
import type { Text } from '#platform/i18n.ts';
import { defineTexts } from '../../i18n/texts.ts';

export const tableTexts = defineTexts({
  search: ['搜索', 'Search'],
  clear: ['清除筛选', 'Clear filters'],
  columns: ['列设置', 'Columns'],
  columnsReset: ['恢复默认', 'Reset'],
  density: ['行高', 'Row height'],
  compact: ['紧凑', 'Compact'],
  normal: ['标准', 'Normal'],
  comfortable: ['宽松', 'Comfortable'],
  group: ['分组', 'Group'],
  noGroup: ['不分组', 'No groups'],
  export: ['导出', 'Export'],
  views: ['视图', 'Views'],
  saveView: ['保存当前视图', 'Save this view'],
  viewName: ['视图名称', 'Name of the view'],
  viewShared: ['所有人可见', 'Everybody may use it'],
  remove: ['删除', 'Delete'],
  noViews: ['还没有保存的视图', 'No saved views yet'],
  total: ['共 {total} 条', '{total} in all'],
  selected: ['已选 {count} 条', '{count} selected'],
  unselect: ['取消选择', 'Clear selection'],
  filter: ['筛选“{column}”', 'Filter "{column}"'],
  apply: ['确定', 'Apply'],
  reset: ['重置', 'Reset'],
  yes: ['是', 'Yes'],
  no: ['否', 'No'],
  from: ['从', 'From'],
  to: ['到', 'To'],
  blank: ['（空）', '(blank)'],
  noHits: ['没有符合条件的记录', 'Nothing matches'],
  up: ['上移', 'Move up'],
  down: ['下移', 'Move down'],
  removeCondition: ['移除条件：{condition}', 'Remove the condition: {condition}'],
  tools: ['列表工具', 'List tools'],
});

export const operatorTexts: Readonly<Record<Operator, Text>> = {
  is: ['等于', 'is'],
  not: ['不等于', 'is not'],
  contains: ['包含', 'contains'],
  from: ['不小于', 'from'],
  to: ['不大于', 'to'],
  empty: ['为空', 'is blank'],
  filled: ['不为空', 'is filled'],
};
