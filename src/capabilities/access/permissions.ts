import { roles, type Role, type RoleScope } from './roles.ts';

/** What the system administrator gives up when the three are kept apart. */
const givenUp = new Set(['grant.manage', 'audit.read']);

/** What concerns the whole enterprise: a grant below one unit or on a project does not give it. */
const enterpriseWide = new Set([
  'settings.manage',
  'unit.manage',
  'people.manage',
  'calendar.manage',
  'method.manage',
  'method.publish',
  'authority.manage',
  'office.manage',
  'program.manage',
  'strategy.manage',
  'portfolio-plan.manage',
  'project.read-secret',
]);

export interface RoleSetting {
  readonly separateAdministrators: boolean;
  readonly scope: RoleScope;
}

/** Permissions a role gives where it is granted, as the enterprise has set the separation of its administrators. */
export const permissionsOf = (
  role: Role,
  { separateAdministrators, scope }: RoleSetting,
): readonly string[] => {
  const isSplit = separateAdministrators && role.id === 'system-admin';
  return role.permissions.filter(
    (permission) =>
      !(isSplit && givenUp.has(permission)) && (scope === 'enterprise' || !enterpriseWide.has(permission)),
  );
};

/**
 * What a token's scopes are chosen from: every permission some role gives, and what everybody may do without one,
 * reading and dealing with one's own matters such as to-do and approvals.
 */
export const knownPermissions: ReadonlySet<string> = new Set([
  'own.read',
  'own.act',
  ...roles.flatMap(({ permissions }) => permissions),
]);
