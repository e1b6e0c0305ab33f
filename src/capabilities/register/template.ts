import type { DataValidation } from 'hucre';
import type { Download } from '#platform/handlers.ts';
import { columnLetters } from '#platform/sheets/sheet.ts';
import { inLocale, type Locale, type Text } from '#platform/i18n.ts';
import type { RegisterKindName } from './reading/kind-names.ts';
import { kindTitles, templateHeading, type FieldKind, type TargetField } from './reading/target.ts';
import { targets } from './reading/targets.ts';

const names: Readonly<Record<RegisterKindName, Text>> = {
  register: ['项目登记册', 'Projects'],
  people: ['人员', 'People'],
  units: ['部门', 'Units'],
  risks: ['风险', 'Risks'],
  issues: ['问题', 'Issues'],
  milestones: ['里程碑', 'Milestones'],
};

const how: Readonly<Record<FieldKind, Text>> = {
  text: ['任意文字', 'Any text'],
  code: ['唯一的编号；再次导入时按它更新', 'A unique number; a further import updates by it'],
  date: ['如 2026-03-01、2026/3/1、2026年3月1日', 'For example 2026-03-01'],
  money: ['列名注明单位，如“万元”；不写按元', 'Put the unit into the heading; base units without one'],
  number: ['数字', 'A number'],
  percent: ['如 45%', 'For example 45%'],
  choice: ['可用的词：', 'One of: '],
  health: ['绿、黄、红', 'Green, amber, red'],
  person: ['姓名或工号；不认识的按文字保留', 'Name or staff number; unknown names are kept as text'],
  department: ['名称或编号；不认识的按文字保留', 'Name or code; unknown ones are kept as text'],
};
const sheetName: Text = ['说明', 'Explanation'];
const explained: readonly Text[] = [
  ['栏目', 'Column'],
  ['内容', 'Content'],
  ['填写方法', 'How to fill it in'],
  ['必填', 'Required'],
];
const required: Text = ['是', 'yes'];

/** An empty table with the headings of a kind, and a sheet that explains them. */
export const templateOf = async (kind: RegisterKindName, locale: Locale): Promise<Download> => {
  const { fields } = targets[kind];
  const told = (text: Text): string => inLocale(text, locale);
  const headings = fields.map(templateHeading);
  const explanation = fields.map((field, index) => [
    headings[index] ?? '',
    told(kindTitles[field.kind]),
    told(how[field.kind]) + wordsOf(field),
    field.isRequired ? told(required) : '',
  ]);
  const { writeXlsx } = await import('hucre');
  const content = await writeXlsx({
    sheets: [
      {
        name: told(names[kind]),
        columns: headings.map(() => ({ width: 22 })),
        rows: [headings],
        cells: bold(headings),
        freezePane: { rows: 1 },
        dataValidations: fields.flatMap((field, index) => offeredIn(field, index)),
      },
      {
        name: told(sheetName),
        columns: [{ width: 22 }, { width: 14 }, { width: 48 }, { width: 8 }],
        rows: [explained.map(told), ...explanation],
        cells: bold(explained.map(told)),
        freezePane: { rows: 1 },
      },
    ],
  });
  return {
    fileName: `${told(names[kind])}.xlsx`,
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    content,
  };
};

const bold = (row: readonly string[]) =>
  new Map(
    row.map((value, column) => [`0,${column}`, { value, style: { numFmt: '@', font: { bold: true } } }]),
  );

const offeredRows = 5_000;

/** The choices of a column as a list to pick from; another word may still be typed. */
const offeredIn = ({ choices }: TargetField, column: number): DataValidation[] => {
  if (choices === undefined) return [];
  const letters = columnLetters(column);
  const range = `${letters}2:${letters}${offeredRows}`;
  const values = choices.map(({ value, words }) => words[0] ?? value);
  return [{ type: 'list', values, range, allowBlank: true, errorStyle: 'warning' }];
};

const wordsOf = ({ choices }: TargetField): string =>
  (choices ?? []).map(({ value, words }) => words[0] ?? value).join(' / ');
