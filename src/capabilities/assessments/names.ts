import type { Text } from '#platform/i18n.ts';

export const instruments = {
  full: ['完整问卷', 'Full questionnaire'],
  quick: ['快速评估', 'Quick assessment'],
} as const satisfies Readonly<Record<string, Text>>;
export type Instrument = keyof typeof instruments;
export const instrumentNames = ['full', 'quick'] as const satisfies readonly Instrument[];

export const maturityLevels = {
  initial: ['初始级', 'Initial'],
  managed: ['已管理级', 'Managed'],
  optimising: ['优化级', 'Optimising'],
} as const satisfies Readonly<Record<string, Text>>;
export type MaturityLevel = keyof typeof maturityLevels;
export const levelNames = ['initial', 'managed', 'optimising'] as const satisfies readonly MaturityLevel[];

/** The groups of respondents; the weight of each stands in the questionnaire. */
export const groupNames = ['pmo', 'pm', 'line', 'executive'] as const;
export type RespondentGroup = (typeof groupNames)[number];
export const respondentGroups = {
  pmo: ['PMO', 'PMO'],
  pm: ['项目经理', 'Project managers'],
  line: ['职能经理', 'Line managers'],
  executive: ['高层', 'Executives'],
} as const satisfies Readonly<Record<RespondentGroup, Text>>;

export const verdicts = {
  missing: ['缺失', 'Missing'],
  partial: ['部分具备', 'Partly there'],
  solved: ['已解决', 'Solved'],
  unknown: ['无法判断', 'Not known'],
} as const satisfies Readonly<Record<string, Text>>;
export type Verdict = keyof typeof verdicts;
export const verdictNames = ['missing', 'partial', 'solved', 'unknown'] as const satisfies readonly Verdict[];

/** What the system itself can say about a symptom; `{value}` is filled in. */
export const measureTexts = {
  'published-standards': ['已发布标准 {value}', 'Published standards: {value}'],
  'planned-projects': ['系统中有计划的项目 {value}', 'Projects with a plan in the system: {value}'],
  'closed-projects': ['系统中已结项目 {value}', 'Closed projects in the system: {value}'],
  'reported-share': [
    '近 35 天有进展数据的在建项目 {value}%',
    'Running projects with figures of the last 35 days: {value}%',
  ],
  'confirmed-readings': ['已确认阅读 {value}%', 'Confirmed readings: {value}%'],
  'own-terms': ['本企业确认的术语 {value}', 'Terms settled by the enterprise: {value}'],
} as const satisfies Readonly<Record<string, Text>>;
export type Measure = keyof typeof measureTexts;

export const pmoTypes = {
  assurance: ['保证型', 'Assurance'],
  control: ['控制型', 'Control'],
  directive: ['指导型', 'Directive'],
  strategic: ['战略型', 'Strategic'],
} as const satisfies Readonly<Record<string, Text>>;
export type AdvisedType = keyof typeof pmoTypes;
export const typeNames = [
  'assurance',
  'control',
  'directive',
  'strategic',
] as const satisfies readonly AdvisedType[];

export const organisationForms = {
  functional: ['职能型', 'Functional'],
  'weak-matrix': ['弱矩阵', 'Weak matrix'],
  'strong-matrix': ['强矩阵', 'Strong matrix'],
  project: ['项目型', 'Projectised'],
} as const satisfies Readonly<Record<string, Text>>;
export type OrganisationForm = keyof typeof organisationForms;
export const formNames = [
  'functional',
  'weak-matrix',
  'strong-matrix',
  'project',
] as const satisfies readonly OrganisationForm[];

/** Reasons of the type assistant by rule; `{type}` is told as the name of the type. */
export const adviceTexts: Readonly<Record<string, Text>> = {
  'type-advice.unmeasured': ['尚无已关闭的成熟度评估', 'No maturity assessment has been closed yet'],
  'type-advice.start': [
    '通常从保证型起步：先以支持服务赢得信任，再逐步扩展职能',
    'One starts with the assurance type: win trust by support, then widen the mandate',
  ],
  'type-advice.initial': ['实测成熟度 {index}，初始级', 'Measured maturity {index}, initial'],
  'type-advice.managed': ['实测成熟度 {index}，已管理级', 'Measured maturity {index}, managed'],
  'type-advice.optimising': ['实测成熟度 {index}，优化级', 'Measured maturity {index}, optimising'],
  'type-advice.low-sponsorship': [
    '高层支持 {has}，{type}至少需要 {needs}',
    'Sponsorship is {has}; {type} needs at least {needs}',
  ],
  'type-advice.low-authority': [
    '授予的权限 {has}，{type}至少需要 {needs}',
    'Authority is {has}; {type} needs at least {needs}',
  ],
  'type-advice.low-culture': [
    '部门对管控的接受度 {has}，{type}至少需要 {needs}',
    'Acceptance of control is {has}; {type} needs at least {needs}',
  ],
  'type-advice.direct-strategic': [
    '高层支持与授权都达到 5，可直接采用战略型',
    'Sponsorship and authority are both 5: the strategic type can be taken at once',
  ],
  'type-advice.directive-possible': [
    '项目型组织且权限充分，项目经理可归 PMO 管理，可采用指导型',
    'Projectised and with authority: project managers may belong to the PMO, the directive type is possible',
  ],
  'type-advice.form-functional': [
    '职能型组织下项目经理任命（DP-07）和资源调配（DP-08）最多到“建议”，须书面补充授权后{type}才能落地',
    'In a functional organisation appointing project managers (DP-07) and assigning people (DP-08) stay at advice; {type} needs a written compensating mandate',
  ],
  'type-advice.form-weak-matrix': [
    '弱矩阵下资源调配（DP-08）最多到“会签”，项目经理任命也难落实，须书面补充授权后{type}才能落地',
    'In a weak matrix assigning people (DP-08) stays at co-signing and appointing project managers is hard; {type} needs a written compensating mandate',
  ],
  'type-advice.early-upgrade': [
    '现类型自 {from} 起只有 {months} 个月；一次升级通常至少需要 {stepMonths} 个月，提前升级到{type}请写明理由',
    'The present type has held for {months} month(s), since {from}; a step takes {stepMonths} months at least, so say why {type} comes earlier',
  ],
  'type-advice.no-authority': [
    '授予的权限只有 {has}，{type}的审批权会落空',
    'Authority is only {has}: the approvals of {type} would be empty',
  ],
};
