import type { Text } from '#platform/i18n.ts';

export const dimensions = ['schedule', 'cost', 'scope', 'quality', 'risk', 'resource'] as const;
export const dimensionNames: Readonly<Record<(typeof dimensions)[number], Text>> = {
  schedule: ['进度', 'Schedule'],
  cost: ['成本', 'Cost'],
  scope: ['范围', 'Scope'],
  quality: ['质量', 'Quality'],
  risk: ['风险', 'Risk'],
  resource: ['资源', 'Resources'],
};

/** Single numbers of the health rules. */
export const limitNames = {
  indexMinPercentComplete: ['SPI(t)、CPI 自完成率（%）起评', 'SPI(t) and CPI count from % complete'],
  tcpiMinPercentComplete: ['TCPI 自完成率（%）起评', 'TCPI counts from % complete'],
  tcpiMaxPercentComplete: ['TCPI 评至完成率（%）', 'TCPI counts up to % complete'],
  redWhenRedCount: ['几个维度严重即整体严重', 'Severe dimensions that make the whole severe'],
  yellowWhenYellowCount: ['几个维度预警即整体预警', 'Dimensions on warning that put the whole on warning'],
  watermelonFlagScore: ['自评偏乐观的判定分', 'Points from which a self-rating is too rosy'],
} as const satisfies Readonly<Record<string, Text>>;
