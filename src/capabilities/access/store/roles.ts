import type { Db } from '#platform/db/database.ts';
import { findEnterpriseRow } from '../../organisation/store.ts';
import { permissionsOf } from '../permissions.ts';
import { roles, threeAdministrators } from '../roles.ts';

/** The roles with their permissions as the enterprise has set its administrators. */
export const listRoles = async (db: Db) => {
  const { separate_administrators: separateAdministrators } = await findEnterpriseRow(db);
  return {
    separateAdministrators,
    roles: roles.map((role) => ({
      id: role.id,
      name: { 'zh-CN': role.name[0], en: role.name[1] },
      scopes: [...role.scopes],
      own: role.own ?? null,
      isAdministrator: threeAdministrators.includes(role.id),
      permissions: [
        ...new Set(
          permissionsOf(role, {
            separateAdministrators,
            scope: role.scopes.includes('enterprise') ? 'enterprise' : 'project',
          }),
        ),
      ],
    })),
  };
};
