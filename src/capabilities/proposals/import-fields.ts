import type { RowField } from '#platform/rows/row-field.ts';
import { classChoices, typeChoices } from '../past-projects/fields.ts';

const benefitYears = [1, 2, 3, 4, 5] as const;

/** The years of benefit a table of proposals has columns for. */
export const benefitColumns = benefitYears.map((year) => ({ year, key: `benefit${year}` }));

/** The columns of a table of proposals; each row becomes a draft. */
export const proposalImportFields: readonly RowField[] = [
  {
    key: 'name',
    kind: 'text',
    title: ['项目名称', 'Project name'],
    synonyms: ['名称', '项目'],
    isRequired: true,
  },
  {
    key: 'projectType',
    kind: 'choice',
    title: ['项目类型', 'Project type'],
    synonyms: ['类型'],
    choices: typeChoices,
    isRequired: true,
  },
  {
    key: 'projectClass',
    kind: 'choice',
    title: ['建议等级', 'Suggested class'],
    synonyms: ['等级'],
    choices: classChoices,
  },
  { key: 'unit', kind: 'text', title: ['发起部门', 'Proposing unit'], synonyms: ['部门'] },
  { key: 'applicant', kind: 'text', title: ['申请人', 'Applicant'], synonyms: ['提案人'] },
  { key: 'sponsor', kind: 'text', title: ['发起人', 'Sponsor'] },
  { key: 'manager', kind: 'text', title: ['建议项目经理', 'Suggested manager'], synonyms: ['项目经理'] },
  { key: 'benefitOwner', kind: 'text', title: ['收益责任人', 'Benefit owner'] },
  {
    key: 'background',
    kind: 'text',
    title: ['业务背景与痛点', 'Background and problem'],
    synonyms: ['背景', '概述'],
  },
  { key: 'inScope', kind: 'text', title: ['范围内', 'In scope'], synonyms: ['范围'] },
  { key: 'startOn', kind: 'day', title: ['期望开始', 'Wished start'] },
  { key: 'finishOn', kind: 'day', title: ['期望完成', 'Wished finish'] },
  {
    key: 'cost',
    kind: 'money',
    title: ['投资', 'Investment'],
    synonyms: ['预算', '投资额', '总投资'],
    isRequired: true,
  },
  ...benefitYears.map((year): RowField => ({
    key: `benefit${year}`,
    kind: 'money',
    title: [`第${year}年收益`, `Benefit of year ${year}`],
  })),
  { key: 'basisOfEstimate', kind: 'text', title: ['估算依据', 'Basis of estimate'] },
];
