import { sql } from 'kysely';
import type { Actor } from '#platform/actor.ts';
import type { Db } from '#platform/db/database.ts';
import { findProjectRow } from '../../projects/store/find-project.ts';
import type { PlanView } from '../schema.ts';

/** What the Gantt draws: tasks as compact tuples, links as pairs, and the working days of the plan's calendar. */
export const findPlanView = async (db: Db, who: Actor, projectId: string): Promise<PlanView> => {
  const project = await findProjectRow(db, who, projectId);
  const plan = await db.selectFrom('plan').selectAll().where('project_id', '=', projectId).executeTakeFirst();
  if (!plan) return { projectId, projectName: project.name, plan: null, tasks: [], links: [] };
  return {
    projectId,
    projectName: project.name,
    plan: {
      version: plan.version,
      name: plan.name,
      format: plan.source_format,
      application: plan.source_application,
      startAt: plan.start_at,
      finishAt: plan.finish_at,
      statusAt: plan.status_at,
      calculatedAt: plan.calculated_at,
      minutesPerDay: plan.settings.minutesPerDay,
      calendar: plan.settings.calendar,
      calendars: [...plan.settings.calendars],
    },
    tasks: await listTasks(db, projectId),
    links: await listLinks(db, projectId),
  };
};

const listTasks = (db: Db, projectId: string) =>
  db
    .selectFrom('task')
    .leftJoin('person', 'person.id', 'task.owner_id')
    .select([
      'task.id',
      'task.version',
      'task.parent_id as parentId',
      'task.level',
      'task.wbs',
      'task.name',
      'task.kind',
      'task.start_at as startAt',
      'task.finish_at as finishAt',
      'task.duration_minutes as durationMinutes',
      'task.percent_complete as percentComplete',
      'task.critical',
      'task.total_slack_minutes as totalSlackMinutes',
      'task.baseline_start_at as baselineStartAt',
      'task.baseline_finish_at as baselineFinishAt',
      'task.deadline_at as deadlineAt',
      sql<string | null>`coalesce(person.name, task.owner_text)`.as('owner'),
      'task.driver',
      'task.active',
      'task.manual',
    ])
    .where('task.project_id', '=', projectId)
    .orderBy('task.position')
    .execute();

const listLinks = (db: Db, projectId: string) =>
  db
    .selectFrom('task_link')
    .select(['from_id as from', 'to_id as to', 'type'])
    .where('project_id', '=', projectId)
    .execute();
