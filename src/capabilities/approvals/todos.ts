import { dayIn } from '#platform/clock.ts';
import type { TodoSource } from '#platform/todo-source.ts';
import { listPrincipals } from './deputies/store.ts';

/** What waits for a decision, an opinion or a new version, also of those whose deputy one is. */
export const approvalTodos: TodoSource = {
  kinds: {
    'approval-decide': ['审批', 'Decide'],
    'approval-advise': ['征求意见', 'Advise'],
    'approval-resubmit': ['修改后重新提交', 'Submit again'],
  },
  list: async (db, { personId }, now) => {
    if (personId === null) return [];
    const rows = await db
      .selectFrom('approval_waiting as waiting')
      .innerJoin('approval', 'approval.id', 'waiting.approval_id')
      .leftJoin('project', 'project.id', 'approval.project_id')
      .select(['approval.id', 'approval.title', 'waiting.task', 'waiting.due_at', 'project.name as project'])
      .where('waiting.person_id', 'in', [personId, ...(await listPrincipals(db, personId, dayIn(now)))])
      .orderBy('waiting.due_at')
      .execute();
    const seen = new Set<string>();
    return rows.flatMap(({ id, title, task, due_at, project }) => {
      const key = `approval:${id}:${task}`;
      if (seen.has(key)) return [];
      seen.add(key);
      return [
        {
          key,
          kind: `approval-${task}`,
          title,
          project,
          dueOn: due_at === null ? null : dayIn(new Date(due_at)),
          path: `/approvals/${id}`,
        },
      ];
    });
  },
};
