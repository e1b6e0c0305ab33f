import { sql, type RawBuilder } from 'kysely';
import { holdsEverywhere, type Actor } from '#platform/actor.ts';
import type { TodoAsking, TodoSource, WaitingTodo } from '#platform/todo-source.ts';

const soonDays = 7;

/** Steps and tasks of road maps: to their owners when they are due, late steps to who heads the PMO as well. */
export const roadmapTodos: TodoSource = {
  kinds: {
    'roadmap-step': ['推进', 'Advance'],
    'roadmap-late': ['督促', 'Follow up'],
    'roadmap-task': ['完成', 'Do'],
  },
  selects: (asking) => [stepTodos(asking), taskTodos(asking)],
};

const titleOf = ({ locale }: Actor, alias: string): RawBuilder<string> =>
  sql.ref<string>(`${alias}.${locale === 'en' ? 'en' : 'zh'}`);

const stepTodos = ({ who, personId, today }: TodoAsking) => sql<WaitingTodo>`
  select own.kind || ':' || step.id as key, own.kind, ${titleOf(who, 'step')} as title, null as project,
    step.due_on as "dueOn", '/roadmap?open=' || step.roadmap_id || '&step=' || step.id as path
  from roadmap_step as step
  join roadmap on roadmap.id = step.roadmap_id
  left join pmo_unit as unit on unit.id = roadmap.pmo_unit_id
  join lateral (select case when step.owner_id = ${personId} then 'roadmap-step' else 'roadmap-late' end as kind) as own on true
  where step.starts_on <= ${today} and (step.owner_id = ${personId} or (step.due_on < ${today}
      and (unit.head_person_id = ${personId} or (unit.id is null and ${holdsEverywhere(who, 'roadmap.manage')}))))
    and not exists (select from roadmap_step_closure as closure where closure.step_id = step.id)`;

const taskTodos = ({ who, personId, today }: TodoAsking) => sql<WaitingTodo>`
  select 'roadmap-task:' || task.id as key, 'roadmap-task' as kind, ${titleOf(who, 'task')} as title, null as project,
    task.due_on as "dueOn", '/roadmap?open=' || step.roadmap_id || '&step=' || step.id as path
  from roadmap_task as task
  join roadmap_step as step on step.id = task.step_id
  where task.owner_id = ${personId} and task.done_at is null
    and task.due_on <= ${today}::date + ${soonDays}::int`;
