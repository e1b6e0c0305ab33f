import type { BusinessCase } from '#engine/scoring/business-case.ts';
import type { Text } from '#platform/i18n.ts';

export const documentTexts = {
  title: ['立项申请书', 'Project proposal'],
  name: ['项目名称', 'Project'],
  applicant: ['申请人', 'Applicant'],
  head: ['部门负责人', 'Head of unit'],
  pmo: ['项目管理办公室', 'PMO'],
  unit: ['发起部门', 'Unit'],
  state: ['状态', 'State'],
  version: ['版本', 'Version'],
  case: ['商业论证', 'Business case'],
  payback: ['静态回收期', 'Payback'],
  years: ['年', 'years'],
  never: ['不可回收', 'never recovered'],
  expected: ['风险调整净现值', 'Expected NPV'],
  rate: ['折现率', 'Discount rate'],
  sensitivity: ['敏感性', 'Sensitivity'],
  scenario: ['情景', 'Scenario'],
} as const satisfies Readonly<Record<string, Text>>;

export const scenarioNames: Readonly<Record<BusinessCase['scenarios'][number]['id'], Text>> = {
  'cost-up': ['成本 +20 %', 'Costs +20 %'],
  'cost-down': ['成本 −20 %', 'Costs −20 %'],
  'benefit-up': ['收益 +20 %', 'Benefits +20 %'],
  'benefit-down': ['收益 −20 %', 'Benefits −20 %'],
  late: ['收益推迟半年', 'Benefits half a year late'],
};
