import { sql } from 'kysely';
import type { TodoSource, WaitingTodo } from '#platform/todo-source.ts';

/** Changed objectives that the manager of a project has to confirm. */
export const strategyTodos: TodoSource = {
  kinds: { 'objective-confirmation': ['重新确认战略一致性', 'Confirm the strategic fit again'] },
  list: async (db, who) => {
    const rows = await db
      .selectFrom('objective_confirmation as asked')
      .innerJoin('objective', 'objective.id', 'asked.objective_id')
      .innerJoin('project', 'project.id', 'asked.project_id')
      .select([
        sql<string>`'objective-confirmation:' || asked.id`.as('key'),
        sql<string>`objective.code || ' ' || objective.title`.as('title'),
        'project.name as project',
        'asked.due_on as dueOn',
        sql<string>`'/projects/' || project.id || '?tab=objectives'`.as('path'),
      ])
      .where('project.manager_id', '=', who.personId)
      .where('asked.answered_at', 'is', null)
      .orderBy('asked.due_on')
      .limit(100)
      .execute();
    return rows.map((row): WaitingTodo => ({ ...row, kind: 'objective-confirmation' }));
  },
};
