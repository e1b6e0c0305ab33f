import type { Text } from '#platform/i18n.ts';

/** Sections of a charter in order: the name and what belongs there. */
export const charterSections = {
  mission: {
    name: ['使命与定位', 'Mission and role'],
    hint: [
      '为什么设立 PMO，它在组织中扮演什么角色',
      'Why the PMO exists and which part it plays in the organisation',
    ],
  },
  duties: {
    name: ['职责', 'Duties'],
    hint: ['逐条写明 PMO 负责什么，每行一条', 'What the PMO answers for, one duty a line'],
  },
  powers: {
    name: ['权力范围', 'Powers'],
    hint: [
      '可以批准、否决、叫停什么；其余见授权登记',
      'What it may approve, refuse or stop; the rest stands in the register of authority',
    ],
  },
  reporting: {
    name: ['授权与汇报关系', 'Mandate and reporting line'],
    hint: ['由谁授权，向谁汇报，多久一次', 'Who gives the mandate, whom it reports to and how often'],
  },
  scope: {
    name: ['服务对象与范围', 'Whom it serves, and what not'],
    hint: ['服务哪些部门与项目；不做什么', 'Units and projects served; what it does not do'],
  },
  staffing: {
    name: ['组织与编制', 'Organisation and staffing'],
    hint: ['中心、岗位与人数', 'Centres, positions and headcount'],
  },
  services: {
    name: ['服务目录', 'Services'],
    hint: ['提供哪些服务，多久办结', 'Services offered and how soon'],
  },
  meetings: {
    name: ['治理会议', 'Governance meetings'],
    hint: ['例会、评审会及其频率', 'Regular meetings and reviews, how often'],
  },
  performance: {
    name: ['绩效口径与价值承诺', 'Measures and promised value'],
    hint: ['用哪些指标衡量 PMO', 'By which metrics the PMO is measured'],
  },
  review: {
    name: ['评审与修订', 'Review and revision'],
    hint: ['何时评审，怎样修订', 'When it is reviewed and how it is changed'],
  },
} as const satisfies Readonly<Record<string, { readonly name: Text; readonly hint: Text }>>;

export type SectionKey = keyof typeof charterSections;
const isSection = (key: string): key is SectionKey => key in charterSections;
export const sectionKeys: readonly SectionKey[] = Object.keys(charterSections).filter(isSection);
/** Without these a charter cannot be submitted. */
export const requiredSections: readonly SectionKey[] = ['mission', 'duties', 'powers', 'reporting'];

export const charterStates = {
  draft: ['草稿', 'Draft'],
  'in-approval': ['审批中', 'In approval'],
  coming: ['已批准，待生效', 'Approved, not yet in force'],
  'in-force': ['生效', 'In force'],
  superseded: ['已作废', 'Superseded'],
  expired: ['授权已到期', 'Mandate expired'],
} as const satisfies Readonly<Record<string, Text>>;
export type CharterState = keyof typeof charterStates;

export const regulationStates = {
  draft: ['草稿', 'Draft'],
  'in-approval': ['审批中', 'In approval'],
  'in-force': ['生效', 'In force'],
  changed: ['待重新批准', 'To be approved again'],
  superseded: ['已作废', 'Superseded'],
} as const satisfies Readonly<Record<string, Text>>;
export type RegulationState = keyof typeof regulationStates;

/** What a chapter of the regulation assembles from living records. */
export const regulationParts = {
  charter: ['章程：使命、目标与职责', 'Charter: mission, goals and duties'],
  organisation: ['组织结构图', 'Organisation chart'],
  positions: ['岗位与职责', 'Positions and duties'],
  authority: ['权力表', 'Table of authority'],
  processes: ['管理流程清单', 'List of processes'],
  templates: ['文档模板清单', 'List of templates'],
  metrics: ['考核指标清单', 'List of metrics'],
} as const satisfies Readonly<Record<string, Text>>;
export type RegulationPart = keyof typeof regulationParts;
const isPart = (key: string): key is RegulationPart => key in regulationParts;
export const partKeys: readonly RegulationPart[] = Object.keys(regulationParts).filter(isPart);

export interface StarterChapter {
  readonly title: Text;
  readonly text: Text;
  readonly part: RegulationPart | null;
}

/** The chapters a new regulation begins with. */
export const starterChapters: readonly StarterChapter[] = [
  {
    title: ['总则', 'General'],
    text: [
      '为规范本企业的项目管理，明确 PMO 的职责与权力，提高项目管理的质量和效率，制定本办法。\n本办法适用于本企业的全部项目及参与项目的部门和人员。',
      'This regulation orders the management of projects in this enterprise and settles the duties and powers of the PMO.\nIt holds for all projects and for the units and people who take part in them.',
    ],
    part: null,
  },
  {
    title: ['组织结构', 'Organisation'],
    text: [
      'PMO 归属高层管理，组织结构与各 PMO 单元如下。',
      'The PMO belongs to top management; the organisation and its PMO units are as follows.',
    ],
    part: 'organisation',
  },
  {
    title: ['岗位与职责', 'Positions and duties'],
    text: ['PMO 的岗位、职责与任职人如下。', 'Positions of the PMO, their duties and who holds them.'],
    part: 'positions',
  },
  {
    title: ['使命、目标与职责', 'Mission, goals and duties'],
    text: ['以现行章程为准。', 'As the charter in force says.'],
    part: 'charter',
  },
  {
    title: ['决策权力', 'Authority'],
    text: [
      '各决策点上 PMO 的权力如下；级别变更须经高层批准。',
      'The say of the PMO at each decision point; a change needs the approval of the executives.',
    ],
    part: 'authority',
  },
  {
    title: ['管理流程', 'Processes'],
    text: ['项目依照下列流程管理。', 'Projects are managed by the following processes.'],
    part: 'processes',
  },
  {
    title: ['文档与工具', 'Documents and tools'],
    text: ['项目文档使用下列模板。', 'Documents of projects use the following templates.'],
    part: 'templates',
  },
  {
    title: ['沟通与例会', 'Communication'],
    text: [
      '项目按周报告，PMO 按月向高层报告；重大偏差即时上报。',
      'Projects report weekly, the PMO monthly to the executives; major deviations at once.',
    ],
    part: null,
  },
  {
    title: ['考核与改进', 'Appraisal and improvement'],
    text: [
      'PMO 与项目按下列指标衡量；本办法每年评审一次。',
      'PMO and projects are measured by the following metrics; this regulation is reviewed every year.',
    ],
    part: 'metrics',
  },
  {
    title: ['附则', 'Final provisions'],
    text: [
      '本办法自批准之日起施行，由 PMO 负责解释。',
      'It holds from the day of its approval; the PMO explains it.',
    ],
    part: null,
  },
];
