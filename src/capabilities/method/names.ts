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

/** The kinds of undertaking: what is proposed and kept as history, and what a PMO unit may be limited to. */
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
