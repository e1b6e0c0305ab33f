import { sql, type RawBuilder, type SqlBool } from 'kysely';
import { grantedOn, holds, holdsEverywhere, type Actor } from '#platform/actor.ts';
import type { Db, Tx } from '#platform/db/database.ts';
import { AppError } from '#platform/errors.ts';
import { unitsBelow } from '../organisation/store.ts';
import { roles, type Relation } from './roles.ts';

/**
 * The projects somebody may see, as a condition on the table (or alias) `project` of the query:
 * those one manages, sponsors or belongs to; those of granted units and all below them; all of them
 * by a grant on the enterprise. A secret one is seen by the first way alone, or by who holds
 * `project.read-secret` on the enterprise.
 */
export const visibleProjects = (who: Actor, alias = 'project'): RawBuilder<SqlBool> => {
  if (who.kind === 'system') return sql<SqlBool>`true`;
  if (!holds(who, 'project.read')) return sql<SqlBool>`false`;
  const own = ownProjects(who, ['manager', 'sponsor', 'member'], alias);
  const granted = grantedProjects(who, 'project.read', alias);
  if (holdsEverywhere(who, 'project.read-secret')) return sql<SqlBool>`(${own} or ${granted})`;
  return sql<SqlBool>`(${own} or (${sql.ref(`${alias}.confidentiality`)} <> 'secret' and ${granted}))`;
};

/** The visible projects on which somebody also holds a permission, by a grant or by standing to the project. */
export const projectsWith = (who: Actor, permission: string, alias = 'project'): RawBuilder<SqlBool> => {
  if (who.kind === 'system') return sql<SqlBool>`true`;
  if (!holds(who, permission)) return sql<SqlBool>`false`;
  const relations = roles.flatMap((role) =>
    role.own && role.permissions.includes(permission) ? [role.own] : [],
  );
  return sql<SqlBool>`(${visibleProjects(who, alias)} and (${ownProjects(who, relations, alias)} or ${grantedProjects(who, permission, alias)}))`;
};

/** Whether somebody sees a project and holds a permission on it. */
export const isAllowedOnProject = async (
  db: Db | Tx,
  who: Actor,
  permission: string,
  projectId: string,
): Promise<boolean> => {
  const found = await db
    .selectFrom('project')
    .select('project.id')
    .where('project.id', '=', projectId)
    .where(projectsWith(who, permission))
    .executeTakeFirst();
  return found !== undefined;
};

/** Refuses with not-found what is hidden, and with forbidden what is seen without the permission. */
export const expectOnProject = async (
  db: Db | Tx,
  who: Actor,
  permission: string,
  projectId: string,
): Promise<void> => {
  const found = await db
    .selectFrom('project')
    .select(projectsWith(who, permission).as('allowed'))
    .where('project.id', '=', projectId)
    .where(visibleProjects(who))
    .executeTakeFirst();
  expectAllowed(found, permission);
};

/** The same for a query that reads more of a visible project, with `projectsWith` as `allowed`. */
export function expectAllowed<Found extends { readonly allowed: SqlBool }>(
  found: Found | undefined,
  permission: string,
): asserts found is Found {
  if (!found) throw new AppError('not-found', 'record.not-found', { subject: 'project' });
  if (!found.allowed) throw new AppError('forbidden', 'permission.missing', { permission });
}

const ownProjects = (
  { personId }: Actor,
  relations: readonly Relation[],
  alias: string,
): RawBuilder<SqlBool> => {
  if (personId === null || relations.length === 0) return sql<SqlBool>`false`;
  const conditions: Readonly<Record<Relation, RawBuilder<SqlBool>>> = {
    manager: sql`${sql.ref(`${alias}.manager_id`)} = ${personId}`,
    sponsor: sql`${sql.ref(`${alias}.sponsor_id`)} = ${personId}`,
    member: sql`${sql.ref(`${alias}.id`)} in (select member.project_id from project_member as member where member.person_id = ${personId})`,
  };
  return sql<SqlBool>`(${sql.join(
    [...new Set(relations)].map((relation) => conditions[relation]),
    sql` or `,
  )})`;
};

const grantedProjects = (who: Actor, permission: string, alias: string): RawBuilder<SqlBool> => {
  if (holdsEverywhere(who, permission)) return sql<SqlBool>`true`;
  const units = grantedOn(who, permission, 'unit');
  const projects = grantedOn(who, permission, 'project');
  const ways: RawBuilder<SqlBool>[] = [];
  if (units.length > 0) ways.push(sql`${sql.ref(`${alias}.unit_id`)} in ${unitsBelow(units)}`);
  if (projects.length > 0) ways.push(sql`${sql.ref(`${alias}.id`)} = any(${projects}::uuid[])`);
  return ways.length > 0 ? sql<SqlBool>`(${sql.join(ways, sql` or `)})` : sql<SqlBool>`false`;
};

/**
 * The proposals somebody may see, as a condition on the table (or alias) `proposal` of the query: his own and
 * those of units he heads; once submitted, those that name him, and those of granted units or all of them.
 */
export const visibleProposals = (who: Actor, alias = 'proposal'): RawBuilder<SqlBool> => {
  if (who.kind === 'system') return sql<SqlBool>`true`;
  if (!holds(who, 'proposal.read')) return sql<SqlBool>`false`;
  const granted = proposalsWith(who, 'proposal.read', alias);
  const of = (column: string) => sql.ref(`${alias}.${column}`);
  const isSubmitted = sql<SqlBool>`${of('submitted_at')} is not null`;
  if (who.personId === null) return sql<SqlBool>`(${isSubmitted} and ${granted})`;
  return sql<SqlBool>`(${of('applicant_id')} = ${who.personId} or ${of('unit_id')} in ${unitsHeadedBy(who.personId)}
    or (${isSubmitted} and (${granted} or ${who.personId} in (${of('sponsor_id')}, ${of('manager_id')}, ${of('benefit_owner_id')}))))`;
};

/** The proposals on which a permission is granted, everywhere or by their unit. */
export const proposalsWith = (who: Actor, permission: string, alias = 'proposal'): RawBuilder<SqlBool> => {
  if (holdsEverywhere(who, permission)) return sql<SqlBool>`true`;
  const units = grantedOn(who, permission, 'unit');
  return units.length > 0
    ? sql<SqlBool>`${sql.ref(`${alias}.unit_id`)} in ${unitsBelow(units)}`
    : sql<SqlBool>`false`;
};

/** The units somebody heads, and all below them. */
const unitsHeadedBy = (personId: string): RawBuilder<unknown> => sql`(
  with recursive headed as (
    select unit.id from org_unit as unit where unit.head_id = ${personId}
    union select unit.id from org_unit as unit join headed on unit.parent_id = headed.id
  ) select headed.id from headed)`;
