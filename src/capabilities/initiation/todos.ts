import { sql } from 'kysely';
import type { TodoSource, WaitingTodo } from '#platform/todo-source.ts';

/** Conditions of approved requests that wait for their owner. */
export const initiationTodos: TodoSource = {
  kinds: { 'initiation-condition': ['落实立项条件', 'Meet a condition of the approval'] },
  list: async (db, who) => {
    const rows = await db
      .selectFrom('initiation_condition as condition')
      .innerJoin('initiation', 'initiation.id', 'condition.initiation_id')
      .leftJoin('project', 'project.id', 'initiation.project_id')
      .select([
        sql<string>`'initiation-condition:' || condition.id`.as('key'),
        'condition.text as title',
        'project.name as project',
        'condition.due_on as dueOn',
        sql<string>`'/initiations?open=' || initiation.id`.as('path'),
      ])
      .where('initiation.outcome', '=', 'approved')
      .where('condition.owner_id', '=', who.personId)
      .where('condition.met_on', 'is', null)
      .orderBy('condition.due_on')
      .limit(100)
      .execute();
    return rows.map((row): WaitingTodo => ({ ...row, kind: 'initiation-condition' }));
  },
};
