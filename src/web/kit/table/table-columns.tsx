import { FilterFilled } from '@ant-design/icons';
import type { TableColumnType } from 'antd';
import { lazy, Suspense, type ReactNode } from 'react';
import type { Condition, ListColumn } from '#platform/list/list.ts';
import { fill, inLocale } from '#platform/i18n.ts';
import { GroupLine } from './GroupLine.tsx';
import { cellText, columnTitle, columnWidth, isNumeric, type Speech } from './cell.ts';
import { readConditions, withConditions, type Line, type ListPatch, type ListState } from './list-state.ts';
import { tableTexts } from './texts.ts';

// Its date pickers are heavy, and most visits open no filter.
const FilterPanel = lazy(() =>
  import('./FilterPanel.tsx').then((module) => ({ default: module.FilterPanel })),
);

export type Cells<Row> = Readonly<Partial<Record<string, (row: Row) => ReactNode>>>;

interface ColumnsInput<Row> {
  readonly columns: readonly ListColumn[];
  readonly cells: Cells<Row>;
  readonly state: ListState;
  readonly onState: (patch: ListPatch) => void;
  readonly speech: Speech;
}

/** The columns of the component library's table, from the columns of our list. */
export const tableColumns = <Row extends object>(input: ColumnsInput<Row>): TableColumnType<Line<Row>>[] =>
  input.columns.map((column, index) => ({
    key: column.key,
    title: columnTitle(column, input.speech),
    width: columnWidth(column, input.speech),
    ellipsis: { showTitle: false },
    align: isNumeric(column) ? 'right' : 'left',
    sorter: true,
    sortOrder: sortOrder(input.state.sort, column.key),
    showSorterTooltip: false,
    ...filterOf(input, column),
    onCell: (line) => ({
      ...('group' in line ? { colSpan: index === 0 ? input.columns.length : 0 } : {}),
      className: isNumeric(column) ? 'zs-number' : '',
    }),
    render: (_value, line) => ('group' in line ? <GroupLine {...line} /> : cellOf(input, column, line.row)),
  }));

const cellOf = <Row extends object>(
  { cells, speech }: ColumnsInput<Row>,
  column: ListColumn,
  row: Row,
): ReactNode => {
  const own = cells[column.key];
  if (own) return own(row);
  const text = cellText(column, Reflect.get(row, column.key), { ...speech, currency: currencyOf(row) });
  return <span title={text}>{text}</span>;
};

const currencyOf = (row: object): string | null => {
  const currency: unknown = Reflect.get(row, 'currency');
  return typeof currency === 'string' ? currency : null;
};

const sortOrder = (sort: string, key: string): 'ascend' | 'descend' | null => {
  const keys = sort.split(',');
  if (keys.includes(key)) return 'ascend';
  return keys.includes(`-${key}`) ? 'descend' : null;
};

const filterOf = <Row extends object>(
  { state, onState, speech }: ColumnsInput<Row>,
  column: ListColumn,
): TableColumnType<Line<Row>> => {
  const conditions = readConditions(state.filter).filter((one) => one.column === column.key);
  const apply = (next: readonly Condition[], close: () => void) => {
    onState({ filter: withConditions(state.filter, column.key, next), page: '1' });
    close();
  };
  const name = fill(inLocale(tableTexts.filter, speech.locale), {
    column: inLocale(column.title, speech.locale),
  });
  return {
    filtered: conditions.length > 0,
    filterIcon: <FilterFilled aria-label={name} />,
    // From the last column in sight it would stick out of a phone.
    filterDropdownProps: { align: { overflow: { shiftX: true, adjustY: true } } },
    filterDropdown: ({ close, visible }) =>
      visible ? (
        <Suspense fallback={null}>
          <FilterPanel column={column} conditions={conditions} onApply={(next) => apply(next, close)} />
        </Suspense>
      ) : null,
  };
};
