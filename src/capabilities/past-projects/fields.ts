import type { Text } from '#platform/i18n.ts';
import type { RowField } from '#platform/rows/row-field.ts';
import { projectTypeNames } from '../method/names.ts';
import { pastResultNames, projectClassNames } from './names.ts';

const wordsOf = (names: Readonly<Record<string, Text>>): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries(Object.entries(names).map(([value, words]) => [value, [...words]]));

/** The choices of project types as a table writes them. */
export const typeChoices = wordsOf(projectTypeNames);
export const classChoices = wordsOf(projectClassNames);

/** The columns of a table of finished projects. */
export const pastProjectFields: readonly RowField[] = [
  { key: 'code', kind: 'text', title: ['项目编号', 'Project code'], synonyms: ['编号', 'code'] },
  {
    key: 'name',
    kind: 'text',
    title: ['项目名称', 'Project name'],
    synonyms: ['名称', '项目', 'name'],
    isRequired: true,
  },
  {
    key: 'projectType',
    kind: 'choice',
    title: ['项目类型', 'Project type'],
    synonyms: ['类型', 'type'],
    choices: typeChoices,
  },
  {
    key: 'projectClass',
    kind: 'choice',
    title: ['等级', 'Class'],
    synonyms: ['项目等级', '级别'],
    choices: classChoices,
  },
  { key: 'unit', kind: 'text', title: ['部门', 'Unit'], synonyms: ['承担部门', '所属部门', 'department'] },
  { key: 'customer', kind: 'text', title: ['客户', 'Customer'] },
  { key: 'manager', kind: 'text', title: ['项目经理', 'Project manager'], synonyms: ['pm'] },
  { key: 'startedOn', kind: 'day', title: ['开始日期', 'Started on'], synonyms: ['实际开始', '开工日期'] },
  {
    key: 'plannedFinishOn',
    kind: 'day',
    title: ['计划完成', 'Planned finish'],
    synonyms: ['计划完工', '计划结束'],
  },
  {
    key: 'finishedOn',
    kind: 'day',
    title: ['实际完成', 'Finished on'],
    synonyms: ['实际完工', '完工日期', '结束日期'],
  },
  {
    key: 'plannedCost',
    kind: 'money',
    title: ['计划成本', 'Planned cost'],
    synonyms: ['预算', '计划投资', 'budget'],
    isRequired: true,
  },
  {
    key: 'actualCost',
    kind: 'money',
    title: ['实际成本', 'Actual cost'],
    synonyms: ['决算', '实际投资'],
    isRequired: true,
  },
  { key: 'personMonths', kind: 'number', title: ['实际人月', 'Person-months'], synonyms: ['人月'] },
  { key: 'functionPoints', kind: 'number', title: ['功能点', 'Function points'] },
  {
    key: 'result',
    kind: 'choice',
    title: ['结果', 'Result'],
    synonyms: ['结项结果'],
    choices: wordsOf(pastResultNames),
  },
  { key: 'note', kind: 'text', title: ['备注', 'Note'], synonyms: ['说明'] },
];
