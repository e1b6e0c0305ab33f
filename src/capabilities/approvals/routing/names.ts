import type { Text } from '#platform/i18n.ts';

/** The ways to name approvers that need no other capability. */
export const namedApprovers: Readonly<Record<string, Text>> = {
  person: ['指定人员', 'A person'],
  role: ['角色', 'Holders of a role'],
  'unit-head': ['部门负责人', 'Head of a unit'],
  executives: ['高层/决策层', 'The executives'],
};
