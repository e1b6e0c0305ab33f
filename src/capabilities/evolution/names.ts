import type { Text } from '#platform/i18n.ts';

export const signalGroups = ['to-control', 'to-strategic', 'growth'] as const;
export type SignalGroup = (typeof signalGroups)[number];
export const signalStates = ['met', 'near', 'unmet', 'unknown'] as const;
export type SignalState = (typeof signalStates)[number];

export const signalIds = [
  'admin-share',
  'admin-handed-over',
  'multi-project-report',
  'career-ladder',
  'figures-in-decisions',
  'analyses-cited',
  'attendance',
  'decision-days',
  'organisation-form',
  'maturity',
  'competency-gap',
] as const;
export type SignalId = (typeof signalIds)[number];

interface SignalText {
  readonly group: SignalGroup;
  readonly name: Text;
  readonly target: Text;
}

/** What is watched, for which step, and what is aimed at. */
export const signalTexts: Readonly<Record<SignalId, SignalText>> = {
  'admin-share': {
    group: 'to-control',
    name: ['行政工作占比', 'Share of administrative work'],
    target: ['≤ 20%', '≤ 20%'],
  },
  'admin-handed-over': {
    group: 'to-control',
    name: ['已移交助理的行政服务', 'Administrative services handed over to assistants'],
    target: ['≥ 80%', '≥ 80%'],
  },
  'multi-project-report': {
    group: 'to-control',
    name: ['多项目报告连续发布', 'Multi-project report published in a row'],
    target: ['≥ 6 个月', '≥ 6 months'],
  },
  'career-ladder': {
    group: 'to-control',
    name: ['项目经理职级序列', 'Career ladder of project managers'],
    target: ['已生效', 'in force'],
  },
  'figures-in-decisions': {
    group: 'to-strategic',
    name: ['近 12 个月附有数据的决策', 'Decisions of 12 months that state their figures'],
    target: ['全部', 'all of them'],
  },
  'analyses-cited': {
    group: 'to-strategic',
    name: ['引用 PMO 分析的决策', 'Decisions that cite an analysis of the PMO'],
    target: ['持续增加', 'growing'],
  },
  attendance: {
    group: 'growth',
    name: ['高层出席评审', 'Executives present at reviews'],
    target: ['≥ 80%', '≥ 80%'],
  },
  'decision-days': {
    group: 'growth',
    name: ['近 12 个月高层决策周转', 'Days until executives decide, 12 months'],
    target: ['≤ 5 天', '≤ 5 days'],
  },
  'organisation-form': {
    group: 'growth',
    name: ['组织形式', 'Organisation form'],
    target: ['强矩阵或项目型', 'strong matrix or projectised'],
  },
  maturity: {
    group: 'growth',
    name: ['组织级成熟度', 'Maturity'],
    target: ['≥ 4.0（优化级）', '≥ 4.0 (optimising)'],
  },
  'competency-gap': {
    group: 'growth',
    name: ['PMO 人员能力差距', 'Competency gap of the PMO'],
    target: ['≤ 0.5', '≤ 0.5'],
  },
};

export const groupNames: Readonly<Record<SignalGroup, Text>> = {
  'to-control': ['走向控制型', 'Towards control'],
  'to-strategic': ['走向战略型', 'Towards strategic'],
  growth: ['成长条件', 'Conditions of growth'],
};
export const stateNames: Readonly<Record<SignalState, Text>> = {
  met: ['达到', 'Met'],
  near: ['接近', 'Near'],
  unmet: ['未达到', 'Not met'],
  unknown: ['无法计算', 'Cannot be known'],
};
