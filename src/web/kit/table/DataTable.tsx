import { Table, type TableProps } from 'antd';
import { useRef, type MouseEvent, type ReactNode } from 'react';
import type { ListColumn } from '#platform/list/list.ts';
import { fill } from '#platform/i18n.ts';
import { useTexts } from '../../i18n/texts.ts';
import { Pager } from '../Pager.tsx';
import { BatchBar } from './BatchBar.tsx';
import { columnWidth } from './cell.ts';
import { ConditionChips } from './ConditionChips.tsx';
import { shownColumns, type Line, type ListPatch, type ListState } from './list-state.ts';
import type { ViewsHook } from './SavedViews.tsx';
import { tableColumns, type Cells } from './table-columns.tsx';
import { NoRows } from './NoRows.tsx';
import { TableToolbar } from './TableToolbar.tsx';
import './table.css';
import { tableTexts } from './texts.ts';
import { useDensity, type Density } from './use-density.ts';
import { useLines } from './use-lines.ts';
import { useRowKeys } from './use-row-keys.ts';
import { useSpeech } from './use-speech.ts';

export interface DataTableProps<Row extends object> {
  /** What the table lists, for screen readers. */
  readonly label: string;
  readonly columns: readonly ListColumn[];
  readonly cells?: Cells<Row>;
  readonly rows: readonly Row[] | undefined;
  readonly total: number | undefined;
  readonly rowKey: (row: Row) => string;
  readonly state: ListState;
  readonly onState: (patch: ListPatch) => void;
  /** The rows on screen are those of the former query while the next one is read. */
  readonly isFetching?: boolean;
  readonly onOpen?: (row: Row) => void;
  /** Removes the row that has the focus, by the Delete key; the page offers to undo it. */
  readonly onRemove?: (row: Row) => void;
  readonly openKey?: string;
  readonly exportPath?: string;
  readonly views?: ViewsHook;
  readonly filters?: ReactNode;
  /** Shown where the list is empty without any filter. */
  readonly empty: ReactNode;
  readonly batch?: {
    readonly selected: readonly string[];
    readonly onSelect: (keys: readonly string[]) => void;
    readonly actions: ReactNode;
  };
}

const virtualFrom = 200;
const rowPadding: Readonly<Record<Density, string>> = {
  compact: 'is-compact',
  normal: '',
  comfortable: 'is-comfortable',
};

/** A list on our list mechanism: search, filters by kind, order, groups, columns, row height, views, export, keyboard. */
export function DataTable<Row extends object>(props: DataTableProps<Row>) {
  const {
    label,
    columns,
    cells,
    rows,
    rowKey,
    state,
    onState,
    isFetching,
    openKey,
    exportPath,
    views,
    filters,
    empty,
    batch,
  } = props;
  const t = useTexts(tableTexts);
  const [density, setDensity] = useDensity();
  const frame = useRef<HTMLDivElement>(null);
  const { onRemove } = props;
  const removeByKey = (key: string) => {
    const row = rows?.find((one) => rowKey(one) === key);
    if (row) onRemove?.(row);
  };
  const onKeyDown = useRowKeys(frame, onRemove ? removeByKey : undefined);
  const speech = useSpeech();
  const shown = shownColumns(columns, state.columns);
  const lines = useLines(props, speech);
  const isVirtual = lines.length > virtualFrom;
  const width = shown.reduce((sum, column) => sum + columnWidth(column, speech), batch ? 40 : 0);
  const table: TableProps<Line<Row>> = {
    columns: tableColumns({ columns: shown, cells: cells ?? {}, state, onState, speech }),
    dataSource: lines,
    rowKey: (line) => ('group' in line ? `group:${line.group}` : rowKey(line.row)),
    showSorterTooltip: false,
    pagination: false,
    ...(isVirtual
      ? { virtual: true, scroll: { x: width, y: Math.max(320, window.innerHeight - 260) } }
      : { scroll: { x: width } }),
    locale: {
      emptyText: rows ? (
        <NoRows state={state} onState={onState} empty={empty} />
      ) : (
        <span className="zs-table-waiting" aria-busy="true" />
      ),
    },
    onChange: (_page, _filters, sorter, { action }) => {
      if (action === 'sort') onState({ sort: Array.isArray(sorter) ? '' : sortOf(sorter), page: '1' });
    },
    onRow: (line) => ({ ...rowProps(line, props), onKeyDown }),
    rowClassName: (line) => ('row' in line && rowKey(line.row) === openKey ? 'is-open' : ''),
    ...(batch ? { rowSelection: selection(batch) } : {}),
  };
  return (
    <section className="zs-table" aria-label={label} ref={frame}>
      <TableToolbar
        columns={columns}
        state={state}
        onState={onState}
        density={density}
        onDensity={setDensity}
        exportPath={exportPath}
        views={views}
        filters={filters}
      />
      <ConditionChips columns={columns} state={state} onState={onState} />
      {batch && batch.selected.length > 0 ? (
        <BatchBar text={fill(t.selected, { count: batch.selected.length })} {...batch} />
      ) : null}
      <div className={`zs-table-body ${rowPadding[density]} ${isFetching ? 'is-fetching' : ''}`}>
        <Table<Line<Row>> aria-label={label} {...table} />
        <Pager {...paging(props, t.total)} />
      </div>
    </section>
  );
}

const selection = ({ selected, onSelect }: NonNullable<DataTableProps<object>['batch']>) => ({
  selectedRowKeys: [...selected],
  columnWidth: 40,
  onChange: (keys: readonly unknown[]) =>
    onSelect(keys.map(String).filter((key) => !key.startsWith('group:'))),
});

const paging = <Row extends object>(
  { total = 0, state, onState, label }: DataTableProps<Row>,
  text: string,
) => ({
  page: Number(state.page) || 1,
  size: Number(state.size) || 100,
  of: label,
  total,
  text: fill(text, { total }),
  onPage: (page: number) => onState({ page: String(page) }),
  sizes: {
    offered: [50, 100, 500, 2000],
    onSize: (size: number) => onState({ page: '1', size: String(size) }),
  },
});

interface Sorter {
  readonly order?: 'ascend' | 'descend' | null;
  readonly columnKey?: unknown;
}

const sortOf = ({ order, columnKey }: Sorter): string => {
  if (!order || columnKey === undefined) return '';
  return order === 'descend' ? `-${String(columnKey)}` : String(columnKey);
};

const rowProps = <Row extends object>(line: Line<Row>, { onOpen }: DataTableProps<Row>) => {
  if ('group' in line) return { 'data-group': 'true' } as Record<string, string>;
  const open = (event: MouseEvent<HTMLElement>) => {
    // A link or a box in the row does its own work; the press belongs to it.
    const inner = event.target instanceof Element ? event.target.closest('a, button, input, label') : null;
    if (!inner) onOpen?.(line.row);
  };
  return { tabIndex: onOpen ? 0 : -1, ...(onOpen ? { onClick: open, className: 'can-open' } : {}) };
};
