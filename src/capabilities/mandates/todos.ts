import { sql } from 'kysely';
import type { Db } from '#platform/db/database.ts';
import type { TodoSource, WaitingTodo } from '#platform/todo-source.ts';

/** Letters that wait for the signature of the sponsor, and those a new manager still needs. */
export const mandateTodos: TodoSource = {
  kinds: {
    'mandate-signature': ['签署授权书', 'Sign the mandate'],
    'mandate-renewal': ['项目经理已更换：办理新授权书', 'New manager: renew the mandate'],
  },
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
    return [
      ...rows.map((row): WaitingTodo => ({ ...row, kind: 'mandate-signature' })),
      ...(await renewals(db, who.personId)),
    ];
  },
};

/** Projects led by another manager than the one whose letter was signed last, with no new letter drafted. */
const renewals = async (db: Db, personId: string | null): Promise<readonly WaitingTodo[]> => {
  const rows = await db
    .selectFrom('project')
    .innerJoinLateral(
      (from) =>
        from
          .selectFrom('project_mandate as letter')
          .select(['letter.manager_id', 'letter.sponsor_id'])
          .whereRef('letter.project_id', '=', 'project.id')
          .orderBy(sql`letter.signed_at desc nulls first`)
          .limit(1)
          .as('latest'),
      (join) => join.onTrue(),
    )
    .select([
      sql<string>`'mandate-renewal:' || project.id`.as('key'),
      'project.name as title',
      'project.name as project',
      sql<string | null>`null`.as('dueOn'),
      sql<string>`'/projects/' || project.id || '?tab=mandate'`.as('path'),
    ])
    .where(sql<boolean>`latest.manager_id is distinct from project.manager_id`)
    .where(sql<boolean>`project.phase not in ('closed', 'terminated')`)
    .where((is) => is.or([is('project.manager_id', '=', personId), is('project.sponsor_id', '=', personId)]))
    .orderBy('project.code')
    .limit(100)
    .execute();
  return rows.map((row): WaitingTodo => ({ ...row, kind: 'mandate-renewal' }));
};
