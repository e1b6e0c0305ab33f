import { sql } from 'kysely';
import type { TodoSource, WaitingTodo } from '#platform/todo-source.ts';
import { enterpriseDay } from '../organisation/store/today.ts';
import { principalsOf } from './deputies/store.ts';

/** What waits for a decision, an opinion or a new version, also of those whose deputy one is. */
export const approvalTodos: TodoSource = {
  kinds: {
    'approval-decide': ['审批', 'Decide'],
    'approval-advise': ['征求意见', 'Advise'],
    'approval-resubmit': ['修改后重新提交', 'Submit again'],
  },
  selects: ({ personId, today }) => [
    sql<WaitingTodo>`
      select distinct on (approval.id, waiting.task) 'approval:' || approval.id || ':' || waiting.task as key,
        'approval-' || waiting.task as kind, approval.title, project.name as project,
        ${enterpriseDay(sql`waiting.due_at`)} as "dueOn", '/approvals/' || approval.id as path
      from approval_waiting as waiting
      join approval on approval.id = waiting.approval_id
      left join project on project.id = approval.project_id
      where waiting.person_id = any(array(select ${personId}::uuid union all ${principalsOf(personId, today)}))
      order by approval.id, waiting.task, waiting.due_at`,
  ],
};
