import { useMemo } from 'react';
import type { ListColumn } from '#platform/list/list.ts';
import { cellText, type Speech } from './cell.ts';
import { groupRows, listQuery, type Line, type ListState } from './list-state.ts';

export interface Listed<Row> {
  readonly rows: readonly Row[] | undefined;
  readonly total: number | undefined;
  readonly columns: readonly ListColumn[];
  readonly state: ListState;
}

/** The rows at hand, under a line for each group where they are grouped. */
export const useLines = <Row extends object>(
  { rows, total, columns, state }: Listed<Row>,
  speech: Speech,
): Line<Row>[] => {
  const { offset } = listQuery(state);
  return useMemo(() => {
    const column = columns.find(({ key }) => key === state.group);
    return groupRows(
      rows ?? [],
      column ? (row: Row) => cellText(column, Reflect.get(row, column.key), speech) : null,
      { before: offset > 0, behind: offset + (rows?.length ?? 0) < (total ?? 0) },
    );
  }, [rows, total, columns, state.group, offset, speech]);
};
