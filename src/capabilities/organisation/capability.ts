import type { Capability } from '#platform/capability.ts';
import { organisationHandlers } from './handlers.ts';
import { organisationRemarks, organisationRules } from './refusals.ts';
import { personColumns, unitColumns } from './columns.ts';
import { listPeople, listUnitRows } from './store.ts';

export const organisation: Capability = {
  name: 'organisation',
  routes: organisationHandlers,
  rules: organisationRules,
  remarks: organisationRemarks,
  lists: [
    {
      name: 'people',
      title: ['人员清单', 'People'],
      permission: 'people.read',
      columns: personColumns,
      rows: listPeople,
    },
    {
      name: 'units',
      title: ['组织机构', 'Units'],
      permission: 'people.read',
      columns: unitColumns,
      rows: (db, _who, query) => listUnitRows(db, query),
    },
  ],
  permissions: {
    'settings.manage': ['管理企业设置', 'Manage enterprise settings'],
    'unit.manage': ['管理组织机构', 'Manage units'],
    'people.read': ['查看人员', 'See people'],
    'people.manage': ['管理人员', 'Manage people'],
    'people.read-rate': ['查看人员费率', 'See cost rates of people'],
  },
};
