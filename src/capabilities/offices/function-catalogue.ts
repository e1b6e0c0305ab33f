import type { Text } from '#platform/i18n.ts';
import type { CentreName } from '../organisation/tables.ts';

/** A function a PMO can have. Off, its menus are hidden and its routes closed; nothing is deleted. */
export interface PmoFunction {
  readonly id: FunctionId;
  readonly name: Text;
  readonly centre: CentreName;
}

/** The functions the source articles name, each once, by the centre they belong to. */
const catalogue = {
  service: {
    consulting: ['咨询与教练', 'Consulting and coaching'],
    'planning-help': ['协助编制计划', 'Help with planning'],
    'meeting-support': ['会议与行政支持', 'Meetings and administrative support'],
    tools: ['工具与技术服务', 'Tools and technical service'],
  },
  learning: {
    'competency-model': ['能力模型', 'Competency models'],
    training: ['培训与课程', 'Training and courses'],
    'career-ladder': ['岗位序列与晋升', 'Career ladder and promotion'],
    culture: ['项目管理文化', 'Project culture'],
  },
  knowledge: {
    standards: ['流程与标准', 'Processes and standards'],
    'knowledge-base': ['知识库与经验教训', 'Knowledge and lessons learned'],
    'best-practice': ['最佳实践推广', 'Best practices'],
    templates: ['模板与交付物', 'Templates and deliverables'],
  },
  control: {
    'manager-appointment': ['项目经理选任', 'Selecting project managers'],
    resources: ['资源池与调配', 'Resource pool and allocation'],
    'plan-approval': ['计划审批与基准', 'Plan approval and baselines'],
    'cost-control': ['预算与成本控制', 'Budget and cost control'],
    risks: ['风险与问题管理', 'Risks and issues'],
    quality: ['质量保证与检查', 'Quality assurance and inspections'],
    changes: ['变更控制', 'Change control'],
    milestones: ['里程碑评审', 'Milestone reviews'],
    reporting: ['进展汇报与监控', 'Progress reports and monitoring'],
    closing: ['结项管理', 'Closing'],
    appraisal: ['项目与项目经理评价', 'Rating projects and project managers'],
    bonus: ['奖金分配', 'Bonus allocation'],
  },
  decision: {
    strategy: ['战略目标分解', 'Decomposing strategy'],
    'selection-criteria': ['项目选择标准', 'Selection criteria'],
    selection: ['项目征集与初选终选', 'Call for proposals and selection'],
    portfolio: ['组合管理与优先级', 'Portfolio and priorities'],
    analysis: ['数据分析与情景', 'Analysis and scenarios'],
    benefits: ['效益跟踪', 'Benefit tracking'],
  },
} as const satisfies Readonly<Record<CentreName, Readonly<Record<string, Text>>>>;

type Catalogue = typeof catalogue;
export type FunctionId = { [C in keyof Catalogue]: keyof Catalogue[C] & string }[keyof Catalogue];

const entriesOf = (centre: CentreName): PmoFunction[] =>
  Object.entries(catalogue[centre]).map(([id, name]) => ({ id: id as FunctionId, name, centre }));

export const pmoFunctions: readonly PmoFunction[] = (
  ['service', 'learning', 'knowledge', 'control', 'decision'] as const
).flatMap(entriesOf);

export const functionById: ReadonlyMap<string, PmoFunction> = new Map(
  pmoFunctions.map((one) => [one.id, one]),
);
