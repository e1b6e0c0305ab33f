import type { Text } from '#platform/i18n.ts';

interface Output {
  readonly name: Text;
  /** Where it is made. */
  readonly path: string;
}

/** What a step of a road map can ask to be there, and the page where it is made. */
export const outputs = {
  diagnosis: { name: ['现状诊断结果', 'Result of the diagnosis'], path: '/diagnosis' },
  maturity: { name: ['成熟度评估结果', 'Result of a maturity assessment'], path: '/maturity' },
  'type-choice': { name: ['PMO 类型选择记录', 'Choice of the type of PMO'], path: '/type-assistant' },
  office: { name: ['PMO 单元', 'PMO unit'], path: '/offices' },
  'charter-draft': {
    name: ['PMO 章程草案（使命、目标、职责）', 'Draft of the PMO charter (mission, goals, duties)'],
    path: '/charters',
  },
  'charter-in-force': { name: ['已批准的 PMO 章程', 'Approved PMO charter'], path: '/charters' },
  'org-chart': {
    name: ['组织结构图（至少一个已任职岗位）', 'Organisation chart (at least one filled position)'],
    path: '/pmo-staff',
  },
  'core-group': { name: ['领导核心组', 'Core group'], path: '/pmo-staff' },
  'published-process': {
    name: ['至少一项已发布的流程', 'At least one published process'],
    path: '/method',
  },
  'own-terms': { name: ['本企业确认的术语', 'Terms settled by the enterprise'], path: '/glossary' },
  'planned-project': {
    name: ['至少一个有计划的项目', 'At least one project with a plan'],
    path: '/projects',
  },
  'closed-project': { name: ['已结项目的历史数据', 'Records of closed projects'], path: '/projects' },
  'reported-project': {
    name: ['至少一个有进展数据的项目', 'At least one project with reported progress'],
    path: '/portfolio',
  },
  'risk-register': { name: ['已登记的风险', 'Registered risks'], path: '/risks' },
  'repeated-measure': {
    name: ['第二次诊断或成熟度评估的结果', 'Result of a second diagnosis or assessment'],
    path: '/maturity',
  },
} as const satisfies Readonly<Record<string, Output>>;
export type OutputId = keyof typeof outputs;

export const isOutput = (id: string): id is OutputId => id in outputs;

export const stepStates = {
  finished: ['已完成', 'Finished'],
  late: ['已逾期', 'Late'],
  running: ['进行中', 'Running'],
  waiting: ['未开始', 'Not begun'],
} as const satisfies Readonly<Record<string, Text>>;
export type StepState = keyof typeof stepStates;
export const stateNames = ['finished', 'late', 'running', 'waiting'] as const satisfies readonly StepState[];
