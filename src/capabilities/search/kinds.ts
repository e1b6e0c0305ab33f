import { sql, type RawBuilder, type SqlBool } from 'kysely';
import { holds, type Actor } from '#platform/actor.ts';
import type { Db } from '#platform/db/database.ts';
import { projectsWith, visibleProjects, visibleProposals } from '../access/visibility.ts';
import { readsDrafts } from '../charters/visibility.ts';
import { visibleMemos } from '../decisions/store.ts';
import { visibleInitiations } from '../initiation/store/initiations.ts';
import type { FunctionId } from '../offices/function-catalogue.ts';
import { listClosedTo } from '../offices/functions.ts';

interface Place {
  readonly id: string;
  readonly projectId: string | null;
  /** Of what belongs to a PMO unit. */
  readonly officeId: string | null;
}

interface FoundKind {
  readonly path: (place: Place) => string;
  /** Which entries of this kind somebody may see, as a condition on `search_entry`. */
  readonly seen: (who: Actor) => RawBuilder<SqlBool>;
  /** Function of the PMO whose page it opens: not found by people whose PMO unit has switched it off. */
  readonly officeFunction?: FunctionId;
}

const all = sql<SqlBool>`true`;
const none = sql<SqlBool>`false`;
const holding =
  (permission: string) =>
  (who: Actor): RawBuilder<SqlBool> =>
    holds(who, permission) ? all : none;

/** Entries of projects on which the actor holds a permission, or that he may see at all. */
const ofProjects = (projects: RawBuilder<SqlBool>): RawBuilder<SqlBool> =>
  sql<SqlBool>`project_id in (select project.id from project where ${projects})`;

/** Entries whose record is among those a query names as text. */
const ofRecords = (records: RawBuilder<unknown>): RawBuilder<SqlBool> =>
  sql<SqlBool>`subject_id in (${records})`;

const approvedOnly =
  (table: 'charter' | 'regulation') =>
  (who: Actor): RawBuilder<SqlBool> => {
    if (!holds(who, 'charter.read')) return none;
    if (readsDrafts(who)) return all;
    return ofRecords(sql`select id::text from ${sql.table(table)} where approved_at is not null`);
  };

/**
 * What is found, where it opens, and by whom it is found: exactly who may open it. A kind that is not named here is
 * found by nobody.
 */
export const foundKinds: Readonly<Record<string, FoundKind>> = {
  project: { path: ({ id }) => `/projects/${id}`, seen: (who) => ofProjects(visibleProjects(who)) },
  person: { path: ({ id }) => `/system/people?open=${id}`, seen: holding('people.read') },
  proposal: {
    path: ({ id }) => `/proposals/${id}`,
    seen: (who) => ofRecords(sql`select proposal.id::text from proposal where ${visibleProposals(who)}`),
  },
  task: {
    path: ({ id, projectId }) => `/projects/${projectId}?tab=plan&task=${id}`,
    seen: (who) => ofProjects(projectsWith(who, 'plan.read')),
  },
  risk: {
    path: ({ id, projectId }) => `/projects/${projectId}?tab=risks&risk=${id}`,
    seen: (who) => ofProjects(projectsWith(who, 'risk.read')),
  },
  issue: {
    path: ({ id, projectId }) => `/projects/${projectId}?tab=risks&issue=${id}`,
    seen: (who) => ofProjects(projectsWith(who, 'issue.read')),
  },
  objective: { path: ({ id }) => `/strategy?open=${id}`, seen: holding('strategy.read') },
  initiation: {
    path: ({ id }) => `/initiations?open=${id}`,
    seen: (who) =>
      holds(who, 'initiation.read')
        ? ofRecords(sql`select initiation.id::text from initiation where ${visibleInitiations(who)}`)
        : none,
  },
  decision: {
    path: ({ id }) => `/decisions?open=${id}`,
    seen: (who) =>
      holds(who, 'decision.read')
        ? ofRecords(sql`select memo.id::text from decision_memo as memo
            left join project on project.id = memo.project_id where ${visibleMemos(who)}`)
        : none,
  },
  'portfolio-plan': {
    path: ({ id }) => `/portfolio-plans?open=${id}`,
    seen: holding('portfolio-plan.read'),
    officeFunction: 'portfolio',
  },
  charter: { path: ({ id }) => `/charters/${id}`, seen: approvedOnly('charter') },
  regulation: { path: ({ id }) => `/regulations/${id}`, seen: approvedOnly('regulation') },
  policy: { path: ({ id }) => `/charters?tab=policies&open=${id}`, seen: holding('charter.read') },
  position: {
    path: ({ id, officeId }) => `/pmo-staff?office=${officeId}&open=${id}`,
    seen: holding('position.read'),
  },
  portal: { path: ({ id }) => `/about-pmo?office=${id}`, seen: () => all },
};

/** The kinds of which nothing is closed to somebody by a function that his PMO unit has switched off. */
export const openKinds = async (db: Db, who: Actor, kinds: readonly string[]): Promise<readonly string[]> => {
  const belongsTo = (kind: string) => foundKinds[kind]?.officeFunction;
  const closed = await listClosedTo(db, who);
  return kinds.filter((kind) => !closed.some((one) => one === belongsTo(kind)));
};

/**
 * The entries of some kinds that somebody may see. The kinds are part of the text: a plan prepared with parameters in
 * their place cannot know that the index of projects and people alone will do, and reads every match instead.
 */
export const seenEntries = (who: Actor, kinds: readonly string[]): RawBuilder<SqlBool> =>
  sql<SqlBool>`(${sql.join(
    kinds.map((kind) => sql`(subject_type = ${sql.lit(kind)} and ${foundKinds[kind]?.seen(who) ?? none})`),
    sql` or `,
  )})`;
