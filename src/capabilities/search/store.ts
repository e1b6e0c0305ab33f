import { sql, type RawBuilder } from 'kysely';
import { holds, type Actor } from '#platform/actor.ts';
import type { Db } from '#platform/db/database.ts';
import { toQuery } from '#platform/search.ts';
import { visibleProjects } from '../access/visibility.ts';
import { visibleProposals } from '../proposals/visible.ts';

interface Found {
  readonly type: string;
  readonly id: string;
  readonly title: string;
  readonly subtitle: string | null;
  readonly projectId: string | null;
}

/** Pages that open one of their rows by its id. */
const listPages: Readonly<Record<string, string>> = {
  objective: '/strategy',
  'portfolio-plan': '/portfolio-plans',
  initiation: '/initiations',
  decision: '/decisions',
};

const pathOf = ({ type, id, projectId }: Found): string => {
  const list = listPages[type];
  if (list !== undefined) return `${list}?open=${id}`;
  if (type === 'person') return `/system/people?open=${id}`;
  if (type === 'proposal') return `/proposals/${id}`;
  if (type === 'task') return `/projects/${projectId}?tab=plan&task=${id}`;
  if (type === 'risk' || type === 'issue') return `/projects/${projectId}?tab=overview&${type}=${id}`;
  return `/projects/${projectId ?? id}`;
};

/** What people mostly look for comes first; a rank by words would have to read every match. */
const weight = sql`case type when 'project' then 0 when 'person' then 1 when 'risk' then 2 when 'issue' then 2 else 3 end`;

/** A word that fits thousands is ordered among the first of them; to order all would be to read all. */
const mostNamed = 500;
const mostOther = 1_000;

/**
 * Everything the actor may see that holds the words, or whose name begins with the pinyin initials:
 * titles that begin with the text first, then projects, people, risks and issues, tasks; short titles first.
 */
export const search = async (db: Db, who: Actor, { q, limit }: { q: string; limit: number }) => {
  const words = toQuery(q);
  const initials = q.toLowerCase().replace(/[^a-z0-9]/g, '');
  const byWords = words ? sql`words @@ ${words}::tsquery` : sql`false`;
  const byInitials = initials === '' ? sql`false` : sql`initials like ${`${initials}%`}`;
  const people = holds(who, 'people.read')
    ? sql`(project_id is null and subject_type <> 'proposal')`
    : sql`false`;
  const proposals = sql`(subject_type = 'proposal' and subject_id in (select proposal.id::text from proposal where ${visibleProposals(who)}))`;
  const begins = sql`lower(left(title, ${[...q].length})) = ${q.toLowerCase()}`;
  const matching = (kinds: RawBuilder<unknown>, most: number) => sql`(
    select subject_type as type, subject_id as id, title, subtitle, project_id as "projectId"
    from search_entry
    where ${kinds} and (${byWords} or ${byInitials})
      and (${people} or ${proposals} or project_id in (select project.id from project where ${visibleProjects(who)}))
    limit ${most})`;
  const found = await sql<Found>`
    select * from (
      ${matching(sql`subject_type in ('project', 'person')`, mostNamed)}
      union all ${matching(sql`subject_type not in ('project', 'person')`, mostOther)}
    ) as matches
    order by (${begins}) desc, ${weight}, length(title), title
    limit ${limit}`.execute(db);
  return {
    rows: found.rows.map((row) => ({
      type: row.type,
      id: row.id,
      title: row.title,
      subtitle: row.subtitle,
      path: pathOf(row),
    })),
  };
};
