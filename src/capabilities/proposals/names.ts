import type { Text } from '#platform/i18n.ts';

export const proposalStates = [
  'draft',
  'submitted',
  'returned',
  'accepted',
  'withdrawn',
  'shortlisted',
  'screened-out',
  'selected',
  'reserve',
  'shelved',
  'declined',
  'initiated',
] as const;
export type ProposalState = (typeof proposalStates)[number];

export const proposalStateNames: Readonly<Record<ProposalState, Text>> = {
  draft: ['草稿', 'Draft'],
  submitted: ['已提交', 'Submitted'],
  returned: ['退回补充', 'Returned'],
  accepted: ['待初选', 'Awaiting preliminary selection'],
  withdrawn: ['已撤回', 'Withdrawn'],
  shortlisted: ['初选通过', 'Shortlisted'],
  'screened-out': ['初选淘汰', 'Out in preliminary selection'],
  selected: ['入选', 'Selected'],
  reserve: ['储备', 'Reserve'],
  shelved: ['搁置', 'Shelved'],
  declined: ['否决', 'Declined'],
  initiated: ['已立项', 'Initiated'],
};

/** In hand: submitted, and neither taken back nor decided against nor a project by now. */
export const candidateStates = [
  'submitted',
  'returned',
  'accepted',
  'shortlisted',
  'selected',
  'reserve',
] as const satisfies readonly ProposalState[];

/** What later steps decide; settled by them, never here. */
const outcomes = [
  'shortlisted',
  'screened-out',
  'selected',
  'reserve',
  'shelved',
  'declined',
  'initiated',
] as const;
export type ProposalOutcome = (typeof outcomes)[number];

export const contractStates = ['intent', 'won', 'signed'] as const;
export const contractStateNames: Readonly<Record<(typeof contractStates)[number], Text>> = {
  intent: ['意向', 'Intent'],
  won: ['中标', 'Won'],
  signed: ['已签', 'Signed'],
};
export const optionKinds = ['none', 'minimal', 'recommended', 'other'] as const;
export const optionKindNames: Readonly<Record<(typeof optionKinds)[number], Text>> = {
  none: ['不做', 'Do nothing'],
  minimal: ['最小', 'Minimum'],
  recommended: ['推荐', 'Recommended'],
  other: ['其他', 'Other'],
};
export const mandates = ['none', 'law', 'contract', 'safety'] as const;
export const mandateNames: Readonly<Record<(typeof mandates)[number], Text>> = {
  none: ['非强制', 'Not mandatory'],
  law: ['法规', 'Law'],
  contract: ['合同', 'Contract'],
  safety: ['安全', 'Safety'],
};
export const riskLevels = ['low', 'medium', 'high'] as const;
export const riskLevelNames: Readonly<Record<(typeof riskLevels)[number], Text>> = {
  low: ['低', 'Low'],
  medium: ['中', 'Medium'],
  high: ['高', 'High'],
};
export const protectionLevels = ['none', '1', '2', '3', '4'] as const;
export const protectionLevelNames: Readonly<Record<(typeof protectionLevels)[number], Text>> = {
  none: ['不适用', 'Not applicable'],
  '1': ['一级', 'Level 1'],
  '2': ['二级', 'Level 2'],
  '3': ['三级', 'Level 3'],
  '4': ['四级', 'Level 4'],
};
export const answers = ['yes', 'no', 'open'] as const;
export const answerNames: Readonly<Record<(typeof answers)[number], Text>> = {
  yes: ['是', 'Yes'],
  no: ['否', 'No'],
  open: ['待定', 'Open'],
};
export const dimensions = ['technical', 'economic', 'operational', 'schedule', 'resource', 'legal'] as const;
export const dimensionNames: Readonly<Record<(typeof dimensions)[number], Text>> = {
  technical: ['技术', 'Technical'],
  economic: ['经济', 'Economic'],
  operational: ['运营', 'Operational'],
  schedule: ['进度', 'Schedule'],
  resource: ['资源', 'Resources'],
  legal: ['法律合规与安全', 'Law, compliance and security'],
};
export const conclusions = ['feasible', 'conditional', 'infeasible'] as const;
export const conclusionNames: Readonly<Record<(typeof conclusions)[number], Text>> = {
  feasible: ['可行', 'Feasible'],
  conditional: ['有条件', 'With conditions'],
  infeasible: ['不可行', 'Not feasible'],
};
export const costKinds = ['labour', 'equipment', 'purchase', 'travel', 'certification', 'other'] as const;
export const costKindNames: Readonly<Record<(typeof costKinds)[number], Text>> = {
  labour: ['人力', 'Labour'],
  equipment: ['软硬件', 'Hardware and software'],
  purchase: ['采购外包', 'Purchase and outsourcing'],
  travel: ['差旅', 'Travel'],
  certification: ['测评认证', 'Tests and certificates'],
  other: ['其他', 'Other'],
};
export const linkKinds = ['needs', 'excludes'] as const;
export type LinkKind = (typeof linkKinds)[number];
export const linkKindNames: Readonly<Record<LinkKind, Text>> = {
  needs: ['依赖', 'Needs'],
  excludes: ['互斥（至多选一）', 'At most one of the two'],
};
