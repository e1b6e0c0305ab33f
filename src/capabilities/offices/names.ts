import type { OrganisationForm } from '#engine/authority/model.ts';
import type { Structure } from '#engine/authority/structure.ts';
import type { Text } from '#platform/i18n.ts';

type Names<K extends string> = Readonly<Record<K, Text>>;

export type OfficeLevel = 'strategic' | 'organisation' | 'department';
export const levelNames: Names<OfficeLevel> = {
  strategic: ['战略级', 'Strategic'],
  organisation: ['组织级', 'Organisation'],
  department: ['部门级', 'Department'],
};

export const structureNames: Names<Structure> = {
  central: ['集中型', 'Central'],
  dispersed: ['分散型', 'Dispersed'],
  mixed: ['混合型', 'Mixed'],
};

export type Taxonomy = 'assurance-control-strategic' | 'supportive-controlling-directive';
export const taxonomyNames: Names<Taxonomy> = {
  'assurance-control-strategic': ['保证型 / 控制型 / 战略型', 'Assurance / control / strategic'],
  'supportive-controlling-directive': ['支持型 / 控制型 / 指导型', 'Supportive / controlling / directive'],
};

export const formNames: Names<OrganisationForm> = {
  functional: ['职能型', 'Functional'],
  'weak-matrix': ['弱矩阵', 'Weak matrix'],
  'strong-matrix': ['强矩阵', 'Strong matrix'],
  project: ['项目型', 'Projectised'],
};

export type Rank = 'supervisor' | 'manager' | 'senior-manager' | 'director' | 'vice-president' | 'president';
/** From the lowest to the highest. */
export const ranks: readonly Rank[] = [
  'supervisor',
  'manager',
  'senior-manager',
  'director',
  'vice-president',
  'president',
];
export const rankNames: Names<Rank> = {
  supervisor: ['主管', 'Supervisor'],
  manager: ['经理', 'Manager'],
  'senior-manager': ['高级经理', 'Senior manager'],
  director: ['总监', 'Director'],
  'vice-president': ['副总裁', 'Vice president'],
  president: ['总裁', 'President'],
};

export type ReportTo = 'vice-president' | 'project-managers' | 'general-manager' | 'top-management';
export const reportToNames: Names<ReportTo> = {
  'vice-president': ['主管副总', 'Vice president'],
  'project-managers': ['项目经理', 'Project managers'],
  'general-manager': ['总经理', 'General manager'],
  'top-management': ['最高管理者', 'Top management'],
};

export const centreNames: Names<'service' | 'learning' | 'knowledge' | 'control' | 'decision'> = {
  service: ['服务支持中心', 'Service support centre'],
  learning: ['学习成长中心', 'Learning and growth centre'],
  knowledge: ['知识管理中心', 'Knowledge management centre'],
  control: ['管理控制中心', 'Management control centre'],
  decision: ['决策支持中心', 'Decision support centre'],
};

export const customName: Text = ['自定义', 'Custom'];
