import { sql } from 'kysely';
import type { TodoSource, WaitingTodo } from '#platform/todo-source.ts';

/** Imports of the last week that were looked at and neither confirmed nor dropped. */
export const importTodos: TodoSource = {
  kinds: { import: ['导入待确认', 'Import to confirm'] },
  selects: ({ who: { accountId }, now }) => [
    sql<WaitingTodo>`
      select 'import:' || id as key, 'import' as kind, file_name as title, null as project, null::date as "dueOn",
        '/import?run=' || id as path
      from import_run where account_id = ${accountId} and state = 'previewed'
        and created_at > ${now.toISOString()}::timestamptz - interval '7 days'`,
  ],
};
