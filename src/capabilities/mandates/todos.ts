import { sql } from 'kysely';
import type { TodoAsking, TodoSource, WaitingTodo } from '#platform/todo-source.ts';

/** Letters that wait for the signature of the sponsor, and those a new manager still needs. */
export const mandateTodos: TodoSource = {
  kinds: {
    'mandate-signature': ['签署授权书', 'Sign the mandate'],
    'mandate-renewal': ['项目经理已更换：办理新授权书', 'New manager: renew the mandate'],
  },
  selects: (asking) => [signatures(asking), renewals(asking)],
};

const signatures = ({ personId }: TodoAsking) => sql<WaitingTodo>`
  select 'mandate-signature:' || mandate.id as key, 'mandate-signature' as kind, project.name as title,
    project.name as project, mandate.valid_from as "dueOn", '/projects/' || project.id || '?tab=mandate' as path
  from project_mandate as mandate
  join project on project.id = mandate.project_id
  where mandate.sponsor_id = ${personId} and mandate.signed_at is null
  order by mandate.valid_from limit 100`;

/** Projects led by another manager than the one whose letter was signed last, with no new letter drafted. */
const renewals = ({ personId }: TodoAsking) => sql<WaitingTodo>`
  select 'mandate-renewal:' || project.id as key, 'mandate-renewal' as kind, project.name as title,
    project.name as project, null::date as "dueOn", '/projects/' || project.id || '?tab=mandate' as path
  from project
  join lateral (select letter.manager_id from project_mandate as letter where letter.project_id = project.id
    order by letter.signed_at desc nulls first limit 1) as latest on true
  where latest.manager_id is distinct from project.manager_id and project.phase not in ('closed', 'terminated')
    and (project.manager_id = ${personId} or project.sponsor_id = ${personId})
  order by project.code limit 100`;
