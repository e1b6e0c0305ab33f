import type { Text } from '#platform/i18n.ts';

/** What a method is made of, each kind with its name. */
export const methodKinds = {
  process: ['管理流程', 'Processes'],
  template: ['文档模板', 'Templates'],
  'template-field': ['模板字段', 'Template fields'],
  deliverable: ['交付物', 'Deliverables'],
  lifecycle: ['生命周期', 'Life cycles'],
  'project-type': ['项目类型', 'Project types'],
  metric: ['指标', 'Metrics'],
  service: ['服务', 'Services'],
  term: ['术语', 'Terms'],
  role: ['角色', 'Roles'],
  centre: ['中心', 'Centres'],
  'decision-point': ['决策点', 'Decision points'],
  'authority-level': ['授权级别', 'Levels of authority'],
  'pmo-type': ['PMO 类型', 'Types of PMO'],
  'authority-cap': ['授权上限', 'Caps of authority'],
  'rule-set': ['规则与量表', 'Rules and scales'],
} as const satisfies Readonly<Record<string, Text>>;

export type MethodKind = keyof typeof methodKinds;
const isKind = (name: string): name is MethodKind => name in methodKinds;
export const kindNames: readonly MethodKind[] = Object.keys(methodKinds).filter(isKind);
