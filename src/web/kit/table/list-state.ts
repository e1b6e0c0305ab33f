import type { Condition, ListColumn, Operator } from '#platform/list/list.ts';

/** What a list shows, as plain texts so that it fits into an address. */
export interface ListState {
  readonly q: string;
  readonly filter: string;
  readonly sort: string;
  /** Shown columns in order; '' = those of the list itself. */
  readonly columns: string;
  /** The column by whose values the rows are grouped; '' = none. */
  readonly group: string;
  readonly page: string;
  readonly size: string;
}

export const initialListState: ListState = {
  q: '',
  filter: '',
  sort: '',
  columns: '',
  group: '',
  page: '1',
  size: '100',
};

export type ListPatch = Partial<ListState>;

/** The order asked for, below that of the groups: a group stands together, whichever page it is on. */
const orderOf = ({ sort, group }: ListState): string => {
  const keys = sort.split(',').filter((key) => key !== '');
  if (group === '') return sort;
  const isGroups = (key: string): boolean => key.replace(/^-/, '') === group;
  return [keys.find(isGroups) ?? group, ...keys.filter((key) => !isGroups(key))].join(',');
};

/** The query of the list's route. */
export const listQuery = (state: ListState) => {
  const { q, filter, page, size } = state;
  const sort = orderOf(state);
  const limit = Number(size) || 100;
  return {
    limit,
    offset: (Math.max(1, Number(page) || 1) - 1) * limit,
    ...(q === '' ? {} : { q }),
    ...(filter === '' ? {} : { filter }),
    ...(sort === '' ? {} : { sort }),
  };
};

/** The same with the columns that are shown or grouped by, for a route that answers no others. */
export const tableQuery = (state: ListState, columns: readonly ListColumn[]) => {
  const shown = shownColumns(columns, state.columns);
  const needed = columns.filter((column) => shown.includes(column) || column.key === state.group);
  return { ...listQuery(state), columns: needed.map(({ key }) => key).join(',') };
};

/** The address of the export of what is shown: same filters, same order, same columns. */
export const exportHref = (address: string, state: ListState): string => {
  const { q, filter, columns } = state;
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries({ q, filter, sort: orderOf(state), columns }))
    if (value !== '') query.set(name, value);
  const text = query.toString();
  return text === '' ? address : `${address}?${text}`;
};

export const readConditions = (text: string): Condition[] =>
  text
    .split(';')
    .filter((part) => part !== '')
    .map((part) => {
      const [column = '', operator = '', values = ''] = part.split(':');
      return {
        column,
        operator: operator as Operator,
        values: values === '' ? [] : values.split('|').map(decodeURIComponent),
      };
    });

export const writeConditions = (conditions: readonly Condition[]): string =>
  conditions
    .map(
      ({ column, operator, values }) => `${column}:${operator}:${values.map(encodeURIComponent).join('|')}`,
    )
    .join(';');

/** The filter with the conditions of one column replaced. */
export const withConditions = (filter: string, column: string, conditions: readonly Condition[]): string =>
  writeConditions([...readConditions(filter).filter((one) => one.column !== column), ...conditions]);

export const shownColumns = (columns: readonly ListColumn[], chosen: string): ListColumn[] => {
  if (chosen === '') return columns.filter((column) => !column.optional);
  return chosen.split(',').flatMap((key) => columns.find((column) => column.key === key) ?? []);
};

/** A group of rows as a line of its own, or a row. */
export type Line<Row> =
  | {
      readonly group: string;
      readonly count: number;
      /** It goes on on another page, so that the count is that of this one. */
      readonly isPart: boolean;
    }
  | { readonly row: Row };

/** Whether rows of the list stand on pages before and behind those at hand. */
export interface Further {
  readonly before: boolean;
  readonly behind: boolean;
}

/** The columns by which rows can be grouped. */
export const groupColumns = (columns: readonly ListColumn[]): ListColumn[] =>
  columns.filter(({ kind, groups }) => groups === true || kind === 'choice' || kind === 'boolean');

/** Rows under a line for each value of the grouping column, in the order in which the values appear. */
export const groupRows = <Row>(
  rows: readonly Row[],
  nameOf: ((row: Row) => string) | null,
  { before, behind }: Further,
): Line<Row>[] => {
  if (!nameOf) return rows.map((row) => ({ row }));
  const groups = [...Map.groupBy(rows, nameOf)];
  const isPart = (at: number): boolean => (before && at === 0) || (behind && at === groups.length - 1);
  return groups.flatMap(([group, members], at): Line<Row>[] => [
    { group, count: members.length, isPart: isPart(at) },
    ...members.map((row) => ({ row })),
  ]);
};
