import type { Text } from '#platform/i18n.ts';
import {
  analyses,
  controls,
  coordinates,
  decides,
  everybody,
  followsRounds,
  knowsPmo,
  proposes,
  reports,
  runsPmo,
  runsProject,
  sees,
  seesProposals,
} from './permission-sets.ts';

export type RoleScope = 'enterprise' | 'unit' | 'project';
/** How a person stands to a project without any grant on it. */
export type Relation = 'manager' | 'member' | 'sponsor';

export interface Role {
  readonly id: string;
  readonly name: Text;
  /** Where it can be granted. */
  readonly scopes: readonly RoleScope[];
  /**
   * Granted on the enterprise it reaches only the projects to which its holder stands in this
   * relation; whoever stands in it has the role there even without a grant.
   */
  readonly own?: Relation;
  readonly permissions: readonly string[];
}

/** Roles and what they may do: the one table to look into. Permissions of a person are the union of the roles held. */
export const roles: readonly Role[] = [
  {
    id: 'pmo-director',
    name: ['PMO 主管', 'PMO director'],
    scopes: ['enterprise', 'unit'],
    permissions: [...runsPmo, 'project.read-secret'],
  },
  {
    id: 'pmo-analyst',
    name: ['PMO 分析师', 'PMO analyst'],
    scopes: ['enterprise', 'unit'],
    permissions: analyses,
  },
  {
    id: 'pmo-coordinator',
    name: ['PMO 协调员', 'PMO coordinator'],
    scopes: ['enterprise', 'unit'],
    permissions: coordinates,
  },
  {
    id: 'project-controller',
    name: ['项目控制专员', 'Project controller'],
    scopes: ['enterprise', 'unit'],
    permissions: controls,
  },
  {
    id: 'configuration-manager',
    name: ['配置管理专员', 'Configuration manager'],
    scopes: ['enterprise', 'unit'],
    permissions: [...everybody, ...sees, 'document.update', ...knowsPmo],
  },
  {
    id: 'trainer',
    name: ['培训师', 'Trainer'],
    scopes: ['enterprise', 'unit'],
    permissions: [...everybody, 'training.manage', 'office.read'],
  },
  {
    id: 'project-manager',
    name: ['项目经理', 'Project manager'],
    scopes: ['enterprise', 'project'],
    own: 'manager',
    permissions: [
      ...everybody,
      ...proposes,
      ...sees,
      ...runsProject,
      'initiation.read',
      'initiation.request',
    ],
  },
  {
    id: 'team-member',
    name: ['项目团队成员', 'Team member'],
    scopes: ['enterprise', 'project'],
    own: 'member',
    permissions: [...everybody, ...sees],
  },
  {
    id: 'resource-manager',
    name: ['资源部门经理', 'Resource manager'],
    scopes: ['enterprise', 'unit'],
    permissions: [...everybody, ...proposes, ...sees, 'people.read-rate', 'office.read'],
  },
  {
    id: 'executive',
    name: ['高层/决策层', 'Executive'],
    scopes: ['enterprise', 'unit'],
    permissions: decides,
  },
  {
    id: 'sponsor',
    name: ['项目发起人', 'Project sponsor'],
    scopes: ['enterprise', 'project'],
    own: 'sponsor',
    permissions: [...everybody, ...proposes, ...sees, 'initiation.read', 'mandate.sign'],
  },
  {
    id: 'stakeholder',
    name: ['干系人', 'Stakeholder'],
    scopes: ['project'],
    permissions: ['project.read', 'plan.read', 'milestone.read'],
  },
  {
    id: 'quality',
    name: ['质量部', 'Quality'],
    scopes: ['enterprise', 'unit'],
    permissions: [...everybody, ...sees, ...knowsPmo],
  },
  {
    id: 'planning',
    name: ['计划部', 'Planning'],
    scopes: ['enterprise', 'unit'],
    permissions: [...everybody, ...seesProposals, ...sees, ...reports, ...knowsPmo, ...followsRounds],
  },
  {
    id: 'proposer',
    name: ['提案人', 'Proposer'],
    scopes: ['enterprise', 'unit'],
    permissions: [...everybody, ...proposes],
  },
  {
    id: 'finance',
    name: ['财务', 'Finance'],
    scopes: ['enterprise', 'unit'],
    permissions: [
      ...everybody,
      ...seesProposals,
      ...sees,
      ...reports,
      'cost.import',
      'cost.book',
      'people.read-rate',
      'pmo-budget.read',
      'pmo-budget.manage',
      ...followsRounds,
    ],
  },
  {
    id: 'hr',
    name: ['人力资源', 'HR'],
    scopes: ['enterprise', 'unit'],
    permissions: [...everybody, 'people.manage', 'people.read-rate', 'unit.manage', 'position.manage'],
  },
  {
    id: 'admin-assistant',
    name: ['行政助理', 'Administrative assistant'],
    scopes: ['enterprise', 'unit'],
    permissions: [...everybody],
  },
  {
    id: 'system-admin',
    name: ['系统管理员', 'System administrator'],
    scopes: ['enterprise'],
    permissions: [
      ...everybody,
      'account.manage',
      'people.manage',
      'unit.manage',
      'calendar.manage',
      'settings.manage',
      'backup.run',
      'import.run',
      'grant.manage',
      'audit.read',
      'approval.design',
    ],
  },
  {
    id: 'security-admin',
    name: ['安全管理员', 'Security administrator'],
    scopes: ['enterprise'],
    permissions: ['people.read', 'grant.manage'],
  },
  {
    id: 'audit-admin',
    name: ['审计管理员', 'Audit administrator'],
    scopes: ['enterprise'],
    permissions: ['people.read', 'audit.read'],
  },
];

/** What every person who may sign in can do, on own projects where it is about projects. */
export const standing: Role = {
  id: 'everybody',
  name: ['全体人员', 'Everybody'],
  scopes: [],
  permissions: [...everybody, ...sees, 'proposal.read'],
};

/** The roles that come with standing to a project. */
export const relationRoles = roles.flatMap((role) => (role.own ? [{ ...role, own: role.own }] : []));

export const roleById: ReadonlyMap<string, Role> = new Map(roles.map((role) => [role.id, role]));

/** The three administrators that 三员分立 keeps apart. */
export const threeAdministrators: readonly string[] = ['system-admin', 'security-admin', 'audit-admin'];
