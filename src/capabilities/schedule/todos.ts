import { sql } from 'kysely';
import type { TodoSource, WaitingTodo } from '#platform/todo-source.ts';

const soonDays = 7;

/** Tasks of one's own that are late or near. */
export const taskTodos: TodoSource = {
  kinds: { task: ['任务', 'Task'] },
  selects: ({ personId, today }) => [
    sql<WaitingTodo>`
      select 'task:' || task.id as key, 'task' as kind, task.name as title, project.name as project,
        task.finish_at::date as "dueOn", '/projects/' || project.id || '?tab=plan&task=' || task.id as path
      from task join project on project.id = task.project_id
      where task.owner_id = ${personId} and task.kind <> 'summary' and task.active and task.percent_complete < 100
        and project.phase not in ('closed', 'terminated', 'suspended')
        and task.finish_at < ${today}::date + ${soonDays + 1}::int`,
  ],
};
