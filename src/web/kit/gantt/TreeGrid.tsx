import { memo, type KeyboardEvent, type MouseEvent } from 'react';
import type { GridColumn } from './model.ts';
import type { Size } from './use-chart.ts';
import { useRowWindow, type RowWindow } from './use-row-window.ts';
import { FOLDED, LEAF, OPEN, type OutlineRow, type VisibleRows } from './visible-rows.ts';

export interface GridClick {
  /** Index into the rows. */
  readonly index: number;
  readonly on: 'row' | 'toggle';
  readonly isDouble: boolean;
}

export interface TreeGridProps<Row extends OutlineRow> {
  readonly id: string;
  readonly label: string;
  readonly rows: readonly Row[];
  readonly visible: VisibleRows;
  readonly columns: readonly GridColumn<Row>[];
  readonly width: number;
  readonly rowHeight: number;
  readonly headerHeight: number;
  readonly scroller: HTMLElement | null;
  readonly pane: Size;
  /** Indexes into the rows, −1 = none. */
  readonly selected: number;
  readonly active: number;
  readonly hovered: number;
  /** Class of a row beyond the usual, e.g. to set summaries bold. */
  readonly rowClass: (row: Row) => string;
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
  readonly onRowClick: (click: GridClick) => void;
  readonly onHover: (index: number) => void;
}

/** The table at the left: an ARIA treegrid with one tab stop, of which only the rows in sight exist. */
export function TreeGrid<Row extends OutlineRow>(props: TreeGridProps<Row>) {
  const { rows, visible, columns, rowHeight, headerHeight, scroller, active } = props;
  const activePosition = visible.positionOf[active] ?? -1;
  const shown = useRowWindow({ scroller, rowHeight, count: visible.count }, props.pane);
  const activeId = activePosition >= 0 ? rowId(props.id, active) : undefined;
  const height = visible.count * rowHeight;
  return (
    <div
      className="zs-gantt-grid"
      role="treegrid"
      tabIndex={0}
      aria-label={props.label}
      aria-rowcount={visible.count + 1}
      aria-colcount={columns.length}
      aria-activedescendant={activeId}
      style={{ width: props.width, height: headerHeight + height }}
      onKeyDown={props.onKeyDown}
      onClick={(event) => reportClick(event, props.onRowClick)}
      onDoubleClick={(event) => reportClick(event, props.onRowClick)}
      onPointerMove={(event) => props.onHover(indexUnder(event.target))}
      onPointerLeave={() => props.onHover(-1)}
    >
      <HeadRow columns={columns} height={headerHeight} />
      <div role="rowgroup" className="zs-gantt-body" style={{ height }}>
        {positionsOf(shown, activePosition).map((position) => {
          const index = visible.rowAt[position] ?? -1;
          const row = rows[index];
          if (row === undefined) return null;
          return (
            <GridRow
              key={row.id}
              domId={rowId(props.id, index)}
              row={row}
              index={index}
              position={position}
              top={position * rowHeight}
              height={rowHeight}
              columns={columns as readonly GridColumn<OutlineRow>[]}
              fold={visible.fold[index] ?? LEAF}
              isSelected={index === props.selected}
              className={
                props.rowClass(row) +
                (index === active ? ' is-active' : '') +
                (index === props.hovered ? ' is-hovered' : '')
              }
            />
          );
        })}
      </div>
    </div>
  );
}

/** The active row stays in the document even when scrolled away: aria-activedescendant must point at something. */
function positionsOf({ first, end }: RowWindow, active: number): number[] {
  const positions = Array.from({ length: Math.max(0, end - first) }, (_, at) => first + at);
  if (active < 0 || (active >= first && active < end)) return positions;
  return active < first ? [active, ...positions] : [...positions, active];
}

function rowId(gridId: string, index: number): string {
  return `${gridId}-row-${index}`;
}

function indexUnder(target: EventTarget): number {
  const row = target instanceof Element ? target.closest<HTMLElement>('[data-index]') : null;
  return row === null ? -1 : Number(row.dataset['index']);
}

function reportClick(event: MouseEvent<HTMLElement>, report: (click: GridClick) => void): void {
  const index = indexUnder(event.target);
  if (index < 0) return;
  const isToggle = event.target instanceof Element && event.target.closest('[data-toggle]') !== null;
  const isDouble = event.type === 'dblclick';
  if (isDouble && isToggle) return;
  report({ index, on: isToggle ? 'toggle' : 'row', isDouble });
}

function HeadRow<Row>({ columns, height }: { columns: readonly GridColumn<Row>[]; height: number }) {
  return (
    <div role="rowgroup" className="zs-gantt-head" style={{ height }}>
      <div role="row" aria-rowindex={1} className="zs-gantt-headrow">
        {columns.map((column, at) => (
          <div
            key={column.key}
            role="columnheader"
            aria-colindex={at + 1}
            className={column.align === 'end' ? 'zs-gantt-cell is-end' : 'zs-gantt-cell'}
            style={{ width: column.width }}
          >
            {column.title}
          </div>
        ))}
      </div>
    </div>
  );
}

interface GridRowProps {
  readonly domId: string;
  readonly row: OutlineRow;
  readonly index: number;
  readonly position: number;
  readonly top: number;
  readonly height: number;
  readonly columns: readonly GridColumn<OutlineRow>[];
  readonly fold: number;
  readonly isSelected: boolean;
  readonly className: string;
}

const GridRow = memo(function GridRow(props: GridRowProps) {
  const { row, fold, columns } = props;
  return (
    <div
      id={props.domId}
      role="row"
      data-index={props.index}
      aria-rowindex={props.position + 2}
      aria-level={row.level}
      aria-selected={props.isSelected}
      {...(fold === LEAF ? {} : { 'aria-expanded': fold === OPEN })}
      className={`zs-gantt-row ${props.className}`}
      style={{ height: props.height, transform: `translateY(${props.top}px)` }}
    >
      {columns.map((column, at) => (
        <div
          key={column.key}
          role="gridcell"
          aria-colindex={at + 1}
          className={column.align === 'end' ? 'zs-gantt-cell is-end' : 'zs-gantt-cell'}
          style={{ width: column.width }}
        >
          {at === 0 ? <Twig level={row.level} fold={fold} /> : null}
          {column.cell(row)}
        </div>
      ))}
    </div>
  );
});

function Twig({ level, fold }: { level: number; fold: number }) {
  const depth = { '--depth': level - 1 } as React.CSSProperties;
  if (fold === LEAF) return <span className="zs-gantt-twig" style={depth} />;
  return (
    <span className="zs-gantt-twig" style={depth}>
      <svg
        data-toggle=""
        aria-hidden="true"
        className={fold === FOLDED ? 'zs-gantt-arrow is-folded' : 'zs-gantt-arrow'}
        viewBox="0 0 16 16"
      >
        <path d="M4 6l4 4 4-4" fill="none" stroke="currentColor" strokeWidth="1.75" strokeLinecap="round" />
      </svg>
    </span>
  );
}
