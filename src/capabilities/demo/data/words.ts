import type { Colour } from './data-set.ts';

/** The words of the demonstration data in the terms of the product. */
export const healthOf: Readonly<Record<Colour, 'green' | 'amber' | 'red'>> = { G: 'green', A: 'amber', R: 'red' };

const words = {
  unitKind: {
    group: 'group',
    governance: 'committee',
    pmo: 'pmo',
    function: 'department',
    bu: 'business-unit',
    center: 'department',
    dept: 'department',
  },
  phase: { 执行中: 'executing', 规划中: 'planning' },
  riskKind: { 威胁: 'threat', 机会: 'opportunity' },
  riskStatus: { 已识别: 'open', 应对中: 'open', 监控中: 'watching', 已发生: 'occurred', 已关闭: 'closed' },
  trend: { 上升: 'up', 稳定: 'flat', 下降: 'down' },
  priority: { 高: 'high', 中: 'medium', 低: 'low' },
  riskLevel: { 低: 'low', 中: 'medium', 高: 'high' },
  proposalState: {
    已立项: 'initiated',
    终选评审中: 'shortlisted',
    终选搁置: 'shelved',
    终选否决: 'declined',
    初选评审中: 'accepted',
    初选通过: 'shortlisted',
    初选淘汰: 'screened-out',
    退回补充: 'returned',
  },
  issueStatus: { 未处理: 'open', 处理中: 'working', 已关闭: 'closed' },
} as const satisfies Readonly<Record<string, Readonly<Record<string, string>>>>;

/** A word of the data in the product's terms; one that is not known is a mistake of the data. */
export const inTerms = (table: keyof typeof words, word: string): string => {
  const terms: Readonly<Record<string, string>> = words[table];
  const term = terms[word];
  if (term === undefined) throw new RangeError(`the demonstration data know no ${table} "${word}"`);
  return term;
};

interface Held {
  readonly role: string;
  /** On the unit whose head the person is, or everywhere. */
  readonly scope: 'enterprise' | 'unit';
}

const held: Readonly<Record<string, Held>> = {
  EXEC: { role: 'executive', scope: 'enterprise' },
  SPONSOR: { role: 'sponsor', scope: 'enterprise' },
  BU_HEAD: { role: 'executive', scope: 'unit' },
  PMO_HEAD: { role: 'pmo-director', scope: 'enterprise' },
  PMO_ANALYST: { role: 'pmo-analyst', scope: 'enterprise' },
  PMO_COORDINATOR: { role: 'pmo-coordinator', scope: 'enterprise' },
  PMO_METHOD: { role: 'pmo-coordinator', scope: 'enterprise' },
  PROJECT_CONTROLLER: { role: 'project-controller', scope: 'enterprise' },
  CM: { role: 'configuration-manager', scope: 'enterprise' },
  QA_MANAGER: { role: 'quality', scope: 'enterprise' },
  QA: { role: 'quality', scope: 'enterprise' },
  FINANCE: { role: 'finance', scope: 'enterprise' },
  HR: { role: 'hr', scope: 'enterprise' },
  PM: { role: 'project-manager', scope: 'enterprise' },
  PGM: { role: 'project-manager', scope: 'enterprise' },
};

/** The role a person of the data holds by one of his functions; the makers are team members. */
export const roleOf = (word: string): Held => held[word] ?? { role: 'team-member', scope: 'enterprise' };

const members: readonly (readonly [RegExp, string])[] = [
  [/测试/, '测试'],
  [/架构/, '架构'],
  [/(产品|需求|分析师|设计师)/, '需求与设计'],
  [/(运维|安全|DevOps)/i, '运维'],
  [/(实施)/, '实施'],
  [/(控制|协调|质量|配置)/, 'PMO 与质量'],
];

/** What a person of this post does in a project. */
export const memberRoleOf = (post: string): string =>
  members.find(([pattern]) => pattern.test(post))?.[1] ?? '开发';
