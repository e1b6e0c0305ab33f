import { sql } from 'kysely';
import type { TodoSource, WaitingTodo } from '#platform/todo-source.ts';

/** Conditions of approved requests that wait for their owner. */
export const initiationTodos: TodoSource = {
  kinds: { 'initiation-condition': ['落实立项条件', 'Meet a condition of the approval'] },
  selects: ({ personId }) => [
    sql<WaitingTodo>`
      select 'initiation-condition:' || condition.id as key, 'initiation-condition' as kind, condition.text as title,
        project.name as project, condition.due_on as "dueOn", '/initiations?open=' || initiation.id as path
      from initiation_condition as condition
      join initiation on initiation.id = condition.initiation_id
      left join project on project.id = initiation.project_id
      where initiation.outcome = 'approved' and condition.owner_id = ${personId} and condition.met_on is null
      order by condition.due_on limit 100`,
  ],
};
