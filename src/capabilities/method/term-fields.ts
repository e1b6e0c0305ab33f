import type { RowField } from '#platform/rows/row-field.ts';

/** The columns of a table of terms: of the template, of the export and of what is taken in. */
export const termFields: readonly RowField[] = [
  { key: 'code', kind: 'text', title: ['编号', 'Code'] },
  {
    key: 'zh',
    kind: 'text',
    title: ['中文术语', 'Chinese term'],
    synonyms: ['术语', '中文'],
    isRequired: true,
  },
  {
    key: 'en',
    kind: 'text',
    title: ['英文术语', 'English term'],
    synonyms: ['英文', 'term'],
    isRequired: true,
  },
  { key: 'abbreviation', kind: 'text', title: ['缩写', 'Abbreviation'] },
  {
    key: 'definitionZh',
    kind: 'text',
    title: ['中文定义', 'Chinese definition'],
    synonyms: ['定义'],
    isRequired: true,
  },
  {
    key: 'definitionEn',
    kind: 'text',
    title: ['英文定义', 'English definition'],
    synonyms: ['definition'],
    isRequired: true,
  },
  { key: 'synonyms', kind: 'text', title: ['同义词', 'Synonyms'], synonyms: ['又称'] },
  { key: 'unmarked', kind: 'text', title: ['不标注的词', 'Words not marked'], synonyms: ['不标注'] },
  { key: 'noteZh', kind: 'text', title: ['中文备注', 'Chinese note'], synonyms: ['备注'] },
  { key: 'noteEn', kind: 'text', title: ['英文备注', 'English note'] },
];
