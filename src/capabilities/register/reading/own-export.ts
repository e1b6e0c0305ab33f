import type { FoundTable } from './find-table.ts';
import type { RegisterTarget } from './target.ts';

/** The unit an export writes behind the title of an amount. */
const unit = /\s*[（(][^）)]*[）)]$/;

/**
 * Our own list, exported and brought back: every heading is a title of the list in one language. What
 * the product computes by itself is left out of such a table, since it has nothing to tell us; any
 * other table is answered as it is.
 */
export const withoutAside = (table: FoundTable, { own }: RegisterTarget): FoundTable => {
  if (own === undefined) return table;
  const headings = table.names.map((name) => name.replace(unit, ''));
  const language = ([0, 1] as const).find((index) => {
    const titles = new Set(own.columns.map(({ title }) => title[index]));
    return headings.every((heading) => titles.has(heading));
  });
  if (language === undefined) return table;
  const aside = new Set(
    own.columns.filter(({ key }) => own.aside.includes(key)).map(({ title }) => title[language]),
  );
  const stays = (_: unknown, index: number): boolean => !aside.has(headings[index] ?? '');
  return {
    ...table,
    names: table.names.filter(stays),
    forms: table.forms.filter(stays),
    records: table.records.map((record) => ({ ...record, cells: record.cells.filter(stays) })),
  };
};
