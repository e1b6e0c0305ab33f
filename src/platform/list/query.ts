import { z } from 'zod';
import { AppError } from '../errors.ts';
import { operatorsOf, type Condition, type ListColumn, type Operator } from './list.ts';

/** What every list takes: free text, conditions, order, a page; the same words for screen and export. */
export const ListQuery = z.object({
  q: z.string().max(200).optional().describe('free text'),
  filter: z
    .string()
    .max(8000)
    .optional()
    .describe('conditions `column:operator:value|value`, separated by `;` (values URI-encoded)'),
  sort: z.string().max(200).optional().describe('columns, `-` for descending: `-budgetFen,code`'),
  columns: z.string().max(2000).optional().describe('columns to show or export, in order'),
  limit: z.coerce.number<number>().int().min(1).max(5000).default(100),
  offset: z.coerce.number<number>().int().min(0).default(0),
});
export type ListQuery = z.output<typeof ListQuery>;

/** One page of a list: its rows and how many match in all. */
export const listPage = <S extends z.ZodType>(row: S) =>
  z.object({ rows: z.array(row), total: z.number().int().describe('rows that match') });

/** Reads the filter text; an unknown column or operator is refused, never ignored. */
export const readFilter = (text: string | undefined, columns: readonly ListColumn[]): Condition[] =>
  (text ?? '')
    .split(';')
    .filter((part) => part !== '')
    .map((part) => {
      const [key = '', operator = '', value = ''] = part.split(':');
      const column = findColumn(columns, key);
      const known = operatorsOf[column.kind];
      if (!known.includes(operator as Operator))
        throw new AppError('invalid', 'list.operator-unknown', { column: key, operator, known });
      return {
        column: key,
        operator: operator as Operator,
        values: value === '' ? [] : value.split('|').map(decode),
      };
    });

const decode = (value: string): string => {
  try {
    return decodeURIComponent(value);
  } catch {
    throw new AppError('invalid', 'list.filter-malformed');
  }
};

export interface SortKey {
  readonly column: string;
  readonly descending: boolean;
}

/** Reads the order, `-` for descending; an unknown column is refused. */
export const readSort = (text: string | undefined, columns: readonly ListColumn[]): SortKey[] =>
  (text ?? '')
    .split(',')
    .filter((part) => part !== '')
    .map((part) => {
      const key = part.replace(/^-/, '');
      const column = findColumn(columns, key);
      return { column: column.sortBy ?? column.key, descending: part.startsWith('-') };
    });

/** The columns to show in the order asked for; all but the optional ones where none are named. */
export const readColumns = (text: string | undefined, columns: readonly ListColumn[]): ListColumn[] =>
  text
    ? text.split(',').map((key) => findColumn(columns, key))
    : columns.filter((column) => !column.optional);

/** The fields of a row that its shown columns are made of, and its id. */
export const shownFields = (text: string | undefined, columns: readonly ListColumn[]): string[] => [
  'id',
  ...readColumns(text, columns).flatMap(({ key, beside = [] }) => [key, ...beside]),
];

const findColumn = (columns: readonly ListColumn[], key: string): ListColumn => {
  const column = columns.find((one) => one.key === key);
  if (!column) throw new AppError('invalid', 'list.column-unknown', { column: key });
  return column;
};
