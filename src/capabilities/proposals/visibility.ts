import { sql, type RawBuilder, type SqlBool } from 'kysely';
import { grantedOn, holds, holdsEverywhere, type Actor } from '#platform/actor.ts';
import { unitsBelow } from '../organisation/store.ts';

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
