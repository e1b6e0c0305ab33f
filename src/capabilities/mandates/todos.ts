import { sql } from 'kysely';
import type { TodoSource, WaitingTodo } from '#platform/todo-source.ts';

/** Letters that wait for the signature of the sponsor. */
export const mandateTodos: TodoSource = {
  kinds: { 'mandate-signature': ['签署授权书', 'Sign the mandate'] },
  list: async (db, who) => {
    const rows = await db
      .selectFrom('project_mandate as mandate')
      .innerJoin('project', 'project.id', 'mandate.project_id')
      .select([
        sql<string>`'mandate-signature:' || mandate.id`.as('key'),
        'project.name as title',
        'project.name as project',
        'mandate.valid_from as dueOn',
        sql<string>`'/projects/' || project.id || '?tab=mandate'`.as('path'),
      ])
      .where('mandate.sponsor_id', '=', who.personId)
      .where('mandate.signed_at', 'is', null)
      .orderBy('mandate.valid_from')
      .limit(100)
      .execute();
    return rows.map((row): WaitingTodo => ({ ...row, kind: 'mandate-signature' }));
  },
};
