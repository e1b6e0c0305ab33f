import type { Write } from '#platform/db/write.ts';
import { AppError } from '#platform/errors.ts';
import { inLocale } from '#platform/i18n.ts';
import { newId } from '#platform/ids.ts';
import { setAdministratorSeparation } from '../../organisation/actions/enterprise.ts';
import { findEnterpriseRow, findPersonRow } from '../../organisation/store.ts';
import { forgetEverybody, forgetPerson } from '../known-actors.ts';
import { roleById, threeAdministrators } from '../roles.ts';
import { administratorHeld, grantProblem, separationProblem } from '../rules.ts';
import type { NewGrant } from '../schema.ts';
import { findGrant, listAdministratorRoles, listRolesOf, lockAdministrators } from '../store/accounts.ts';
import { expectAdministratorBeside } from './accounts.ts';

/** Grants a role to a person on the enterprise, a unit and all below it, or a project. */
export const createGrant = async (write: Write, grant: NewGrant) => {
  if (threeAdministrators.includes(grant.role)) await lockAdministrators(write.tx);
  const person = await findPersonRow(write.tx, grant.personId);
  await expectGrantable(write, grant, person.name);
  const scopeId = grant.scope === 'enterprise' ? null : grant.scopeId;
  if (scopeId !== null) await expectScope(write, grant.scope, scopeId);
  const after = await write.tx
    .insertInto('role_grant')
    .values({
      id: newId(),
      person_id: grant.personId,
      role: grant.role,
      scope: grant.scope,
      scope_id: scopeId,
      valid_from: grant.validFrom,
      valid_to: grant.validTo,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returningAll()
    .executeTakeFirst();
  if (!after) throw new AppError('conflict', 'grant.exists');
  forgetPerson(write, grant.personId);
  write.record({
    subject: { type: 'grant', id: after.id, label: `${person.name} · ${roleName(grant.role, write)}` },
    after,
  });
  return findGrant(write.tx, after.id);
};

const expectGrantable = async (write: Write, grant: NewGrant, name: string): Promise<void> => {
  const enterprise = await findEnterpriseRow(write.tx);
  const held = await listRolesOf(write.tx, grant.personId);
  const problem = grantProblem({
    ...grant,
    isSelf: grant.personId === write.who.personId,
    separateAdministrators: enterprise.separate_administrators,
    held,
  });
  const other = administratorHeld(held)[0];
  if (problem)
    throw new AppError('refused', problem, {
      name,
      role: roleName(problem === 'grant.two-administrators' && other ? other : grant.role, write),
    });
};

const roleName = (id: string, { who }: Write): string => {
  const role = roleById.get(id);
  return role ? inLocale(role.name, who.locale) : id;
};

const expectScope = async ({ tx }: Write, scope: NewGrant['scope'], id: string): Promise<void> => {
  const found = await tx
    .selectFrom(scope === 'unit' ? 'org_unit' : 'project')
    .select('id')
    .where('id', '=', id)
    .executeTakeFirst();
  if (!found) throw new AppError('not-found', 'record.not-found', { subject: scope });
};

export const revokeGrant = async (write: Write, id: string): Promise<void> => {
  const before = await write.tx.selectFrom('role_grant').selectAll().where('id', '=', id).executeTakeFirst();
  if (!before) throw new AppError('not-found', 'record.not-found', { subject: 'grant' });
  if (before.appointed_as !== null)
    throw new AppError('refused', 'grant.by-appointment', { position: before.appointed_as });
  if (before.role === 'system-admin') await expectAdministratorBeside(write, before.person_id);
  const person = await findPersonRow(write.tx, before.person_id);
  await write.tx.deleteFrom('role_grant').where('id', '=', id).execute();
  forgetPerson(write, before.person_id);
  write.record({
    subject: { type: 'grant', id, label: `${person.name} · ${roleName(before.role, write)}` },
    before,
  });
};

/** Keeps the three administrators apart (三员分立), or no longer. */
export const setSeparation = async (write: Write, { separate }: { readonly separate: boolean }) => {
  await lockAdministrators(write.tx);
  const problem = separate ? separationProblem({ people: await listAdministratorRoles(write.tx) }) : null;
  if (problem?.rule === 'separation.held-twice')
    throw new AppError('refused', problem.rule, { names: problem.names });
  if (problem)
    throw new AppError('refused', problem.rule, {
      roles: problem.roles.map((role) => roleName(role, write)),
    });
  await setAdministratorSeparation(write, { separate });
  forgetEverybody(write);
  return { separate };
};
