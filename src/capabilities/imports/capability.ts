import type { Capability } from '#platform/capability.ts';
import { importHandlers } from './handlers.ts';
import { importColumns } from './columns.ts';
import { importTodos } from './todos.ts';
import { listImports } from './store.ts';

export const imports: Capability = {
  name: 'imports',
  routes: importHandlers,
  rules: {
    'import.not-previewed': [
      '这次导入已处理过（{state}），不能再次执行',
      'This import was handled already ({state})',
    ],
    'import.not-applied': ['只有已导入的才能撤销', 'Only an applied import can be undone'],
    'import.changed-since': [
      '导入之后已有人修改：{what}。撤销会丢失这些修改，请先处理',
      'Changed since the import: {what}. Undoing would lose that; settle it first',
    ],
  },
  todos: importTodos,
  permissions: { 'import.run': ['导入数据', 'Import data'] },
  lists: [
    {
      name: 'imports',
      title: ['导入记录', 'Imports'],
      permission: 'import.run',
      columns: importColumns,
      rows: listImports,
    },
  ],
};
