import { useId, useMemo, type ReactNode } from 'react';
import './gantt.css';
import { Legend } from './Legend.tsx';
import type { GanttLink, GanttRow, GanttTexts, GanttView, GridColumn } from './model.ts';
import { Splitter } from './Splitter.tsx';
import { Toolbar } from './Toolbar.tsx';
import { Tooltip } from './Tooltip.tsx';
import { TreeGrid } from './TreeGrid.tsx';
import { HEADER_HEIGHT, useGantt } from './use-gantt.ts';
import { collapsedBelow, deepestLevel } from './visible-rows.ts';

export interface GanttProps {
  readonly rows: readonly GanttRow[];
  readonly links: readonly GanttLink[];
  /** True for a working day (days since 1970-01-01); the others are tinted. */
  readonly calendarShade?: ((day: number) => boolean) | undefined;
  /** Minutes since 1970-01-01 of the local wall clock; null = no today line. */
  readonly today: number | null;
  readonly view: GanttView;
  readonly onViewChange: (view: GanttView) => void;
  readonly selectedId: string | null;
  readonly onSelect: (id: string) => void;
  /** Double click, or Enter on the selected row. */
  readonly onOpen?: ((id: string) => void) | undefined;
  /** Keep the object and its functions stable between renders. */
  readonly labels: GanttTexts;
  readonly columns?: readonly GridColumn<GanttRow>[] | undefined;
  readonly rowHeight?: number | undefined;
  /** Further buttons at the end of the toolbar. */
  readonly tools?: ReactNode;
}

export const INITIAL_GANTT_VIEW: GanttView = {
  pixelsPerDay: 12,
  collapsed: new Set(),
  gridWidth: 480,
  layers: { baseline: true, links: true, critical: true, labels: true },
};

/** A plan as a table beside its bars; shows, selects and folds, changes nothing. */
export function Gantt(props: GanttProps) {
  const { rows, labels, view, today } = props;
  const gridId = useId();
  const gantt = useGantt(props);
  const { pane, zoom, tree, hover } = gantt;
  const { setRoot, setScroller, setCanvas, isNarrow, gridWidth, chart } = pane;
  const deepest = useMemo(() => deepestLevel(rows), [rows]);
  const hasSplit = useMemo(() => rows.some(({ parts = [] }) => parts.length > 1), [rows]);
  const hovered = hover !== null && hover.part === 'bar' ? rows[hover.index] : undefined;
  return (
    <div ref={setRoot} className="zs-gantt" data-narrow={isNarrow}>
      <Toolbar
        texts={labels}
        layers={view.layers}
        onLayers={(layers) => gantt.change({ layers })}
        deepest={deepest}
        onLevel={(level) => gantt.change({ collapsed: collapsedBelow(rows, level) })}
        pixelsPerDay={view.pixelsPerDay}
        zoom={zoom}
        onToday={today === null ? null : () => zoom.show(today)}
        extra={props.tools}
      />
      <div className="zs-gantt-frame">
        <div ref={setScroller} className="zs-gantt-scroll">
          <div className="zs-gantt-sheet" style={{ width: gridWidth + zoom.scale.width }}>
            <TreeGrid
              id={gridId}
              label={labels.grid}
              rows={rows}
              visible={tree.visible}
              columns={gantt.columns}
              width={gridWidth}
              rowHeight={gantt.rowHeight}
              headerHeight={HEADER_HEIGHT}
              scroller={pane.scroller}
              pane={chart}
              selected={tree.selected}
              active={tree.active}
              hovered={hover?.index ?? -1}
              rowClass={(row) => `is-${row.kind}`}
              onKeyDown={tree.onKeyDown}
              onRowClick={tree.onRowClick}
              onHover={gantt.hoverRow}
            />
            <canvas
              ref={setCanvas}
              {...gantt.pointer}
              role="img"
              aria-label={labels.chart}
              className="zs-gantt-canvas"
              style={{ ...chart, left: gridWidth }}
            />
          </div>
        </div>
        <Splitter
          label={labels.splitter}
          at={gridWidth}
          range={pane.gridRange}
          onMove={(to) => gantt.change({ gridWidth: to })}
        />
        {rows.length === 0 ? <p className="zs-gantt-empty">{labels.empty}</p> : null}
        {hovered && hover ? (
          <Tooltip text={labels.tooltip(hovered)} place={{ x: hover.x + gridWidth, y: hover.y }} />
        ) : null}
      </div>
      <Legend texts={labels.legend} hasSplit={hasSplit} />
    </div>
  );
}
