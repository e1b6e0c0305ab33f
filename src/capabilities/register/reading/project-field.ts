import { words, type TargetField } from './target.ts';

/** The project that a row of a register over many projects belongs to; its number says it more surely than its name. */
export const projectField: TargetField = {
  key: 'project',
  kind: 'code',
  title: ['项目编号', 'Project code'],
  isRequired: true,
  synonyms: words('项目编号, 项目编码', 'project number, project code, project id'),
  weakly: words('项目, 项目名称, 所属项目', 'project, project name'),
};
