import { holds, type Actor } from '#platform/actor.ts';
import type { Audience } from '#platform/live/hub.ts';
import type { Change, ProjectStanding } from '#platform/live/signal.ts';
import { listProjectStandings } from '../access/store/project-standing.ts';
import { mayOnProject } from '../access/visible-to.ts';

/** What one must hold on the project to read records of a kind that belongs to one. */
const onProject: Readonly<Record<string, string>> = {
  project: 'project.read',
  health: 'project.read',
  comment: 'project.read',
  task: 'plan.read',
  risk: 'risk.read',
  issue: 'issue.read',
};

/** What one must hold to read the records of a kind. */
const elsewhere: Readonly<Record<string, string>> = {
  program: 'project.read',
  person: 'people.read',
  unit: 'signed-in',
  office: 'office.read',
  enterprise: 'signed-in',
  calendar: 'signed-in',
  account: 'account.manage',
  grant: 'grant.manage',
  method: 'method.read',
  charter: 'charter.read',
  regulation: 'charter.read',
  policy: 'charter.read',
  'method-draft': 'method.publish',
  'past-project': 'past-project.read',
};

/** Kinds that are only told to who changed them, in his other windows. */
const own = new Set(['import', 'job', 'saved_view', 'session', 'api-token']);

/**
 * Decides who learns of a change by what he may see of the record now, or could see of it until now.
 * A kind that stands in none of the tables is told to nobody.
 */
export const audience: Audience = async (db, changes) => {
  const ids = new Set(changes.flatMap(({ project }) => (project === undefined ? [] : [project])));
  const standings = await listProjectStandings(db, [...ids]);
  return (who, change) => mayKnow(who, change, standings);
};

const mayKnow = (
  who: Actor,
  { kind, project, person, by, former }: Change,
  standings: ReadonlyMap<string, ProjectStanding>,
): boolean => {
  if (person !== undefined) return person === who.personId;
  if (own.has(kind)) return by !== undefined && by === who.accountId;
  if (project === undefined) {
    const permission = elsewhere[kind];
    return permission === 'signed-in' || (permission !== undefined && holds(who, permission));
  }
  const permission = onProject[kind];
  if (permission === undefined) return false;
  return [standings.get(project), former].some(
    (standing) => standing !== undefined && mayOnProject(who, permission, standing),
  );
};
