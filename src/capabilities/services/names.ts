import type { Text } from '#platform/i18n.ts';

export const lineKinds = ['staff', 'training', 'tools', 'meetings', 'incentives', 'other'] as const;
export type LineKind = (typeof lineKinds)[number];
export const lineKindNames: Readonly<Record<LineKind, Text>> = {
  staff: ['人员', 'Staff'],
  training: ['培训', 'Training'],
  tools: ['工具', 'Tools'],
  meetings: ['会议', 'Meetings'],
  incentives: ['激励', 'Incentives'],
  other: ['其他', 'Other'],
};

/** What is asked about the PMO; the first is the share that the portal is judged by. */
export const statements = ['know', 'help', 'accept'] as const;
export type Statement = (typeof statements)[number];
export const statementTexts: Readonly<Record<Statement, Text>> = {
  know: ['我知道找 PMO 做什么', 'I know what to go to the PMO for'],
  help: ['PMO 对我的工作有帮助', 'The PMO helps me in my work'],
  accept: ['我愿意按 PMO 的办法工作', 'I am willing to work the way the PMO asks'],
};
export const agreementNames: readonly Text[] = [
  ['完全不同意', 'Disagree strongly'],
  ['不同意', 'Disagree'],
  ['一般', 'Neither'],
  ['同意', 'Agree'],
  ['完全同意', 'Agree strongly'],
];

export const pillars = ['structure', 'duties', 'rules', 'tools'] as const;
export type Pillar = (typeof pillars)[number];
export const pillarNames: Readonly<Record<Pillar, Text>> = {
  structure: ['组织结构', 'Structure'],
  duties: ['职责与角色', 'Duties and roles'],
  rules: ['流程和制度', 'Processes and rules'],
  tools: ['系统和工具', 'Systems and tools'],
};
