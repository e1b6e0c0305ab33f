import { sql } from 'kysely';
import type { Actor } from '#platform/actor.ts';
import type { Db } from '#platform/db/database.ts';
import { jsonLocalTime, jsonObject, jsonPlain, jsonRows, jsonText, jsonWord } from '#platform/db/json-sql.ts';
import { JsonText } from '#platform/json-text.ts';
import { visibleProjects } from '../../access/visibility.ts';
import { findProjectRow } from '../../projects/store/find-project.ts';
import { wholeSettings } from './calendar-sets.ts';
import type { PlanView } from '../schema.ts';

/** What the Gantt draws: tasks, links as pairs, and the working days of the plan's calendar. */
export const findPlanView = async (db: Db, who: Actor, projectId: string): Promise<PlanView | JsonText> => {
  const found = await findPlanWithRows(db, who, projectId);
  if (!found) {
    const { name } = await findProjectRow(db, who, projectId);
    return { projectId, projectName: name, plan: null, tasks: [], links: [] };
  }
  const { projectName, settings, calendar_set_id, tasksUtf8, linksUtf8, ...plan } = found;
  const { minutesPerDay, calendar, calendars } = await wholeSettings(db, { settings, calendar_set_id });
  const head: Omit<PlanView, 'tasks' | 'links'> = {
    projectId,
    projectName,
    plan: { ...plan, minutesPerDay, calendar, calendars: [...calendars] },
  };
  const opened = JSON.stringify(head).slice(0, -1);
  return new JsonText([opened, ',"tasks":[', tasksUtf8 ?? '', '],"links":[', linksUtf8 ?? '', ']}']);
};

const findPlanWithRows = (db: Db, who: Actor, projectId: string) =>
  db
    .selectFrom('plan')
    .innerJoin('project', 'project.id', 'plan.project_id')
    .select([
      'project.name as projectName',
      'plan.version',
      'plan.name',
      'plan.source_format as format',
      'plan.source_application as application',
      'plan.start_at as startAt',
      'plan.finish_at as finishAt',
      'plan.status_at as statusAt',
      'plan.calculated_at as calculatedAt',
      'plan.settings',
      'plan.calendar_set_id',
      tasksOf(projectId).as('tasksUtf8'),
      linksOf(projectId).as('linksUtf8'),
    ])
    .where('plan.project_id', '=', projectId)
    .where(visibleProjects(who))
    .executeTakeFirst();

const taskText = jsonObject({
  id: jsonWord(sql.ref('task.id')),
  version: jsonPlain(sql.ref('task.version')),
  parentId: jsonWord(sql.ref('task.parent_id')),
  level: jsonPlain(sql.ref('task.level')),
  wbs: jsonText(sql.ref('task.wbs')),
  name: jsonText(sql.ref('task.name')),
  kind: jsonWord(sql.ref('task.kind')),
  startAt: jsonLocalTime(sql.ref('task.start_at')),
  finishAt: jsonLocalTime(sql.ref('task.finish_at')),
  durationMinutes: jsonPlain(sql.ref('task.duration_minutes')),
  percentComplete: jsonPlain(sql.ref('task.percent_complete')),
  critical: jsonPlain(sql.ref('task.critical')),
  totalSlackMinutes: jsonPlain(sql.ref('task.total_slack_minutes')),
  baselineStartAt: jsonLocalTime(sql.ref('task.baseline_start_at')),
  baselineFinishAt: jsonLocalTime(sql.ref('task.baseline_finish_at')),
  deadlineAt: jsonLocalTime(sql.ref('task.deadline_at')),
  owner: jsonText(sql`coalesce(person.name, task.owner_text)`),
  driver: jsonPlain(sql.ref('task.driver')),
  active: jsonPlain(sql.ref('task.active')),
  manual: jsonPlain(sql.ref('task.manual')),
  parts: jsonPlain(sql.ref('task.parts')),
} satisfies Record<keyof PlanView['tasks'][number], unknown>);

const tasksOf = (projectId: string) =>
  sql<Buffer | null>`(select ${jsonRows(taskText, sql.ref('task.position'))}
    from task left join person on person.id = task.owner_id where task.project_id = ${projectId})`;

const linkText = jsonObject({
  from: jsonWord(sql.ref('from_id')),
  to: jsonWord(sql.ref('to_id')),
  type: jsonWord(sql.ref('type')),
} satisfies Record<keyof PlanView['links'][number], unknown>);

const linksOf = (projectId: string) =>
  sql<Buffer | null>`(select ${jsonRows(linkText, sql.ref('id'))} from task_link where project_id = ${projectId})`;
