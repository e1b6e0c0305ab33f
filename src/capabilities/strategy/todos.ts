import { sql } from 'kysely';
import type { TodoSource, WaitingTodo } from '#platform/todo-source.ts';

/** Changed objectives that the manager of a project has to confirm. */
export const strategyTodos: TodoSource = {
  kinds: { 'objective-confirmation': ['重新确认战略一致性', 'Confirm the strategic fit again'] },
  selects: ({ personId }) => [
    sql<WaitingTodo>`
      select 'objective-confirmation:' || asked.id as key, 'objective-confirmation' as kind,
        objective.code || ' ' || objective.title as title, project.name as project, asked.due_on as "dueOn",
        '/projects/' || project.id || '?tab=objectives' as path
      from objective_confirmation as asked
      join objective on objective.id = asked.objective_id
      join project on project.id = asked.project_id
      where project.manager_id = ${personId} and asked.answered_at is null
      order by asked.due_on limit 100`,
  ],
};
