import type { Text } from '#platform/i18n.ts';
import type { FieldDef, FieldKey, GroupKey } from './field.ts';
import { intentFields } from './intent.ts';
import { judgementFields } from './judgement.ts';
import { planFields } from './plan.ts';

/** The fields of the form in the order in which they are filled in. */
export const proposalFields: readonly FieldDef[] = [...intentFields, ...planFields, ...judgementFields];

export const fieldOf: ReadonlyMap<FieldKey, FieldDef> = new Map(
  proposalFields.map((field) => [field.key, field]),
);

export const groupNames: Readonly<Record<GroupKey, Text>> = {
  basic: ['基本信息', 'Basics'],
  background: ['背景', 'Background'],
  strategy: ['战略', 'Strategy'],
  goals: ['目标', 'Goals'],
  scope: ['范围', 'Scope'],
  customer: ['客户', 'Customer'],
  solution: ['方案', 'Solution'],
  schedule: ['进度', 'Schedule'],
  investment: ['投资与财务', 'Investment'],
  scale: ['规模与资源', 'Scale and people'],
  benefit: ['收益', 'Benefits'],
  risk: ['风险', 'Risk'],
  compliance: ['合规', 'Compliance'],
  feasibility: ['可行性', 'Feasibility'],
};
export const groups = Object.keys(groupNames) as readonly GroupKey[];
