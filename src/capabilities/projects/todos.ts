import { sql } from 'kysely';
import type { TodoSource, WaitingTodo } from '#platform/todo-source.ts';

const soonDays = 7;

/** Milestones of one's projects that are late or near. */
export const milestoneTodos: TodoSource = {
  kinds: { milestone: ['里程碑', 'Milestone'] },
  selects: ({ personId, today }) => [
    sql<WaitingTodo>`
      select 'milestone:' || milestone.id as key, 'milestone' as kind, milestone.name as title, project.name as project,
        coalesce(forecast_on, baseline_on) as "dueOn", '/projects/' || project.id || '?tab=milestones' as path
      from milestone join project on project.id = milestone.project_id
      where project.manager_id = ${personId} and milestone.actual_on is null
        and project.phase not in ('closed', 'terminated', 'suspended')
        and coalesce(forecast_on, baseline_on) <= ${today}::date + ${soonDays}::int`,
  ],
};
