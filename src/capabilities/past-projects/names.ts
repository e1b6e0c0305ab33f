import type { Text } from '#platform/i18n.ts';

export const projectTypes = [
  'delivery',
  'product',
  'internal-rd',
  'internal-it',
  'compliance',
  'procurement',
  'research',
  'presales',
] as const;
export type ProjectType = (typeof projectTypes)[number];

/** The kinds of undertaking that are proposed, kept as history and compared with each other. */
export const projectTypeNames: Readonly<Record<ProjectType, Text>> = {
  delivery: ['客户交付', 'Customer delivery'],
  product: ['产品研发', 'Product development'],
  'internal-rd': ['内部研发', 'Internal development'],
  'internal-it': ['内部信息化', 'Internal IT'],
  compliance: ['合规整改', 'Compliance'],
  procurement: ['采购引进', 'Procurement'],
  research: ['预研', 'Research'],
  presales: ['售前 POC', 'Presales POC'],
};

export const projectClasses = ['A', 'B', 'C'] as const;
export const projectClassNames: Readonly<Record<(typeof projectClasses)[number], Text>> = {
  A: ['A 级', 'A'],
  B: ['B 级', 'B'],
  C: ['C 级', 'C'],
};

export const pastResults = ['accepted', 'conditional', 'terminated'] as const;
export const pastResultNames: Readonly<Record<(typeof pastResults)[number], Text>> = {
  accepted: ['验收通过', 'Accepted'],
  conditional: ['有条件验收', 'Accepted with conditions'],
  terminated: ['终止', 'Terminated'],
};

/** The type a project of the register bears in words; null where it is none of ours. */
export const typeOfWords = (words: string | null): ProjectType | null =>
  projectTypes.find((type) => words !== null && projectTypeNames[type].includes(words)) ?? null;
