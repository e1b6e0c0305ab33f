import { planSheetColumns, planSheetHeading } from '#engine/interchange/sheet/columns.ts';
import type { Download } from '#platform/handlers.ts';
import { inLocale, type Locale, type Text } from '#platform/i18n.ts';
import { columnLetters } from '#platform/sheets/sheet.ts';

const title: Text = ['项目计划', 'Plan'];
const explanation: Text = ['说明', 'Explanation'];
const explained: readonly Text[] = [
  ['栏目', 'Column'],
  ['填写方法', 'How to fill it in'],
];
const offeredRows = 5_000;

/** An empty plan to be typed as a table, and a sheet that explains its columns. */
export const planTemplate = async (locale: Locale): Promise<Download> => {
  const told = (text: Text): string => inLocale(text, locale);
  const headings = planSheetColumns.map(planSheetHeading);
  const lists = planSheetColumns.flatMap(({ choices }, index) => {
    const letters = columnLetters(index);
    const range = `${letters}2:${letters}${offeredRows}`;
    return choices ? [{ type: 'list' as const, values: [...choices], range, allowBlank: true }] : [];
  });
  const rows = planSheetColumns.map((column) => [planSheetHeading(column), told(column.how)]);
  const { writeXlsx } = await import('hucre');
  const content = await writeXlsx({
    sheets: [
      {
        name: told(title),
        columns: headings.map(() => ({ width: 18, style: { numFmt: '@' } })),
        rows: [headings],
        cells: bold(headings),
        freezePane: { rows: 1 },
        dataValidations: lists,
      },
      {
        name: told(explanation),
        columns: [{ width: 30 }, { width: 70 }],
        rows: [explained.map(told), ...rows],
        cells: bold(explained.map(told)),
        freezePane: { rows: 1 },
      },
    ],
  });
  return {
    fileName: `${told(title)}.xlsx`,
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    content,
  };
};

const bold = (row: readonly string[]) =>
  new Map(
    row.map((value, column) => [`0,${column}`, { value, style: { numFmt: '@', font: { bold: true } } }]),
  );
