import type { DataValidation } from 'hucre';
import type { Download } from '../handlers.ts';
import { inLocale, type Locale, type Text } from '../i18n.ts';
import { columnLetters } from '../sheets/sheet.ts';
import { headingOf, type RowField, type RowFieldKind } from './row-field.ts';

const how: Readonly<Record<RowFieldKind, Text>> = {
  text: ['任意文字', 'Any text'],
  money: ['数字，单位万元', 'A number in 万元'],
  number: ['数字', 'A number'],
  day: ['如 2026-03-01', 'For example 2026-03-01'],
  choice: ['从列表中选择', 'Choose from the list'],
};
const explained: readonly Text[] = [
  ['栏目', 'Column'],
  ['填写方法', 'How to fill it in'],
  ['必填', 'Required'],
];
const offeredRows = 5_000;

/** An empty workbook with the headings of the fields, lists to choose from, and a sheet that explains them. */
export const rowsTemplate = async (
  name: Text,
  fields: readonly RowField[],
  locale: Locale,
): Promise<Download> => {
  const told = (text: Text): string => inLocale(text, locale);
  const headings = fields.map(headingOf);
  const { writeXlsx } = await import('hucre');
  const content = await writeXlsx({
    sheets: [
      {
        name: told(name),
        columns: headings.map(() => ({ width: 22 })),
        rows: [headings],
        cells: bold(headings),
        freezePane: { rows: 1 },
        dataValidations: fields.flatMap(offeredIn),
      },
      {
        name: told(['说明', 'Explanation']),
        columns: [{ width: 30 }, { width: 60 }, { width: 8 }],
        rows: [
          explained.map(told),
          ...fields.map((field) => [
            headingOf(field),
            [told(how[field.kind]), ...firstWords(field)].join(' · '),
            field.isRequired ? told(['是', 'yes']) : '',
          ]),
        ],
        cells: bold(explained.map(told)),
        freezePane: { rows: 1 },
      },
    ],
  });
  return {
    fileName: `${told(name)}.xlsx`,
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    content,
  };
};

const bold = (row: readonly string[]) =>
  new Map(
    row.map((value, column) => [`0,${column}`, { value, style: { numFmt: '@', font: { bold: true } } }]),
  );

const firstWords = ({ choices = {} }: RowField): string[] =>
  Object.entries(choices).map(([value, words]) => words[0] ?? value);

const offeredIn = (field: RowField, column: number): DataValidation[] => {
  if (field.choices === undefined) return [];
  const letters = columnLetters(column);
  const range = `${letters}2:${letters}${offeredRows}`;
  return [{ type: 'list', values: firstWords(field), range, allowBlank: true, errorStyle: 'warning' }];
};
