import { sql } from 'kysely';
import type { TodoSource, WaitingTodo } from '#platform/todo-source.ts';

const soonDays = 7;

/** Issues of one's own that are late or near. */
export const issueTodos: TodoSource = {
  kinds: { issue: ['问题', 'Issue'] },
  selects: ({ personId, today }) => [
    sql<WaitingTodo>`
      select 'issue:' || issue.id as key, 'issue' as kind, issue.title, project.name as project,
        issue.due_on as "dueOn", '/projects/' || project.id || '?tab=risks&issue=' || issue.id as path
      from issue join project on project.id = issue.project_id
      where issue.owner_id = ${personId} and issue.status <> 'closed'
        and issue.due_on <= ${today}::date + ${soonDays}::int`,
  ],
};
