import { sql } from 'kysely';
import type { Actor } from '#platform/actor.ts';
import { dayIn } from '#platform/clock.ts';
import type { Db } from '#platform/db/database.ts';
import { fill, inLocale } from '#platform/i18n.ts';
import type { Todo } from './schema.ts';
import { noticeTexts, type NoticeText } from './texts.ts';

export const listNotices = async (
  db: Db,
  who: Actor,
  { unread, limit }: { unread: boolean; limit: number },
) => {
  if (!who.personId) return { rows: [], unread: 0 };
  const mine = db.selectFrom('notification').where('person_id', '=', who.personId);
  const rows = await (unread ? mine.where('read_at', 'is', null) : mine)
    .selectAll()
    .orderBy('created_at', 'desc')
    .limit(limit)
    .execute();
  const count = await mine
    .select(db.fn.countAll<number>().as('n'))
    .where('read_at', 'is', null)
    .executeTakeFirst();
  return {
    rows: rows.map((row) => ({
      id: row.id,
      at: row.created_at,
      kind: row.kind,
      text: fill(
        inLocale(noticeTexts[row.text_id as NoticeText] ?? [row.text_id, row.text_id], who.locale),
        row.params,
      ),
      path: row.path,
      read: row.read_at !== null,
    })),
    unread: count?.n ?? 0,
  };
};

const soonDays = 7;
const most = 200;

/** What waits for the actor: his tasks and milestones that are late or near, imports he has not confirmed. */
export const listTodos = async (db: Db, who: Actor, now: Date): Promise<{ rows: Todo[]; total: number }> => {
  if (!who.personId) return { rows: [], total: 0 };
  const today = dayIn(now);
  const found = await sql<Omit<Todo, 'overdueDays' | 'path'> & { path: string; late: number }>`
    select * from (
      select 'task:' || task.id as key, case when task.finish_at::date < ${today}::date then 'task-overdue' else 'task-due' end as kind,
        task.name as title, project.name as project, task.finish_at::date::text as "dueOn", '/projects/' || project.id || '?tab=plan&task=' || task.id as path,
        greatest(0, ${today}::date - task.finish_at::date) as late
      from task join project on project.id = task.project_id
      where task.owner_id = ${who.personId} and task.kind <> 'summary' and task.active and task.percent_complete < 100
        and project.phase not in ('closed', 'terminated', 'suspended') and task.finish_at < ${today}::date + ${soonDays + 1}::int
      union all
      select 'milestone:' || milestone.id, case when coalesce(forecast_on, baseline_on) < ${today}::date then 'milestone-overdue' else 'milestone-due' end,
        milestone.name, project.name, coalesce(forecast_on, baseline_on)::text, '/projects/' || project.id || '?tab=milestones',
        greatest(0, ${today}::date - coalesce(forecast_on, baseline_on))
      from milestone join project on project.id = milestone.project_id
      where project.manager_id = ${who.personId} and milestone.actual_on is null
        and project.phase not in ('closed', 'terminated', 'suspended') and coalesce(forecast_on, baseline_on) <= ${today}::date + ${soonDays}::int
      union all
      select 'issue:' || issue.id, 'issue-due', issue.title, project.name, issue.due_on::text, '/projects/' || project.id || '?tab=overview',
        greatest(0, ${today}::date - issue.due_on)
      from issue join project on project.id = issue.project_id
      where issue.owner_id = ${who.personId} and issue.status <> 'closed' and issue.due_on <= ${today}::date + ${soonDays}::int
      union all
      select 'import:' || id, 'import-waiting', file_name, null, null, '/import?run=' || id, 0
      from import_run where account_id = ${who.accountId} and state = 'previewed' and created_at > ${now.toISOString()}::timestamptz - interval '7 days'
    ) as waiting
    where not exists (select 1 from snooze where snooze.person_id = ${who.personId} and snooze.todo_key = waiting.key and snooze.until > ${now.toISOString()}::timestamptz)
    order by late desc, "dueOn" nulls last, key limit ${most}`.execute(db);
  const rows = found.rows.map(({ late, ...row }) => ({ ...row, overdueDays: late }));
  return { rows, total: rows.length };
};
