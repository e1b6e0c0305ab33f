import { useId, useMemo, type ReactNode } from 'react';
import '../gantt/gantt.css';
import { fitColumns } from '../gantt/fit-columns.ts';
import type { GridColumn } from '../gantt/model.ts';
import { Splitter } from '../gantt/Splitter.tsx';
import { ZoomBar } from '../gantt/Toolbar.tsx';
import { Tooltip } from '../gantt/Tooltip.tsx';
import { TreeGrid } from '../gantt/TreeGrid.tsx';
import { HealthMark } from './HealthMark.tsx';
import type { Health, TimelineGroup, TimelineRow, TimelineTexts, TimelineView } from './model.ts';
import type { TimelineItem } from './outline.ts';
import './timeline.css';
import { HEADER_HEIGHT, ROW_HEIGHT, useTimeline } from './use-timeline.ts';

export interface TimelineProps {
  readonly rows: readonly TimelineRow[];
  /** In the order to show; a project whose group is not among them stands alone at the top. */
  readonly groups: readonly TimelineGroup[];
  /** True for a working day (days since 1970-01-01); the others are tinted. */
  readonly calendarShade?: ((day: number) => boolean) | undefined;
  /** Minutes since 1970-01-01 of the local wall clock; null = no today line. */
  readonly today: number | null;
  readonly view: TimelineView;
  readonly onViewChange: (view: TimelineView) => void;
  readonly selectedId: string | null;
  /** A project's id, or a group's key. */
  readonly onSelect: (id: string) => void;
  readonly onOpen?: ((id: string) => void) | undefined;
  /** Is told the projects in sight, so that what only they show can be read then. Keep it stable. */
  readonly onSight?: ((projects: readonly string[]) => void) | undefined;
  /** Keep the object and its functions stable between renders. */
  readonly labels: TimelineTexts;
  /** Further buttons at the start of the toolbar. */
  readonly tools?: ReactNode;
}

export const INITIAL_TIMELINE_VIEW: TimelineView = {
  pixelsPerDay: 3.2,
  collapsed: new Set(),
  gridWidth: 300,
};

/** All projects under one calendar: one row each, with baseline, milestones and health. */
export function Timeline(props: TimelineProps) {
  const { labels, view, today } = props;
  const gridId = useId();
  const { pane, items, zoom, tree, hover, ...timeline } = useTimeline(props);
  const { setRoot, setScroller, setCanvas, isNarrow, gridWidth, chart } = pane;
  const columns = useMemo(() => fitColumns([nameColumn(labels)], gridWidth), [labels, gridWidth]);
  const hovered = hover !== null && hover.part === 'bar' ? items[hover.index] : undefined;
  return (
    <div ref={setRoot} className="zs-gantt zs-timeline" data-narrow={isNarrow}>
      <div className="zs-gantt-toolbar" role="toolbar" aria-label={labels.toolbar}>
        {props.tools === undefined ? null : <div className="zs-gantt-tools">{props.tools}</div>}
        <div className="zs-gantt-tools is-last">
          <ZoomBar
            texts={labels}
            pixelsPerDay={view.pixelsPerDay}
            zoom={zoom}
            onToday={today === null ? null : () => zoom.show(today)}
          />
        </div>
      </div>
      <div className="zs-gantt-frame">
        <div ref={setScroller} className="zs-gantt-scroll">
          <div className="zs-gantt-sheet" style={{ width: gridWidth + zoom.scale.width }}>
            <TreeGrid
              id={gridId}
              label={labels.grid}
              rows={items}
              visible={tree.visible}
              columns={columns}
              width={gridWidth}
              rowHeight={ROW_HEIGHT}
              headerHeight={HEADER_HEIGHT}
              scroller={pane.scroller}
              pane={chart}
              selected={tree.selected}
              active={tree.active}
              hovered={hover?.index ?? -1}
              rowClass={(item) => (item.kind === 'group' ? 'is-group' : 'is-project')}
              onKeyDown={tree.onKeyDown}
              onRowClick={tree.onRowClick}
              onHover={timeline.hoverRow}
            />
            <canvas
              ref={setCanvas}
              {...timeline.pointer}
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
          onMove={(to) => props.onViewChange({ ...view, gridWidth: to })}
        />
        {items.length === 0 ? <p className="zs-gantt-empty">{labels.empty}</p> : null}
        {hovered?.kind === 'project' && hover ? (
          <Tooltip text={labels.tooltip(hovered.row)} place={{ x: hover.x + gridWidth, y: hover.y }} />
        ) : null}
      </div>
      <Legend labels={labels} />
    </div>
  );
}

function nameColumn(labels: TimelineTexts): GridColumn<TimelineItem> {
  return { key: 'name', title: labels.name, width: 280, cell: (item) => nameCell(item, labels) };
}

function nameCell(item: TimelineItem, labels: TimelineTexts) {
  if (item.kind === 'group') {
    return (
      <>
        <span className="zs-gantt-name">{item.title}</span>
        <span className="zs-timeline-count">{labels.count(item.count)}</span>
      </>
    );
  }
  const { row } = item;
  return (
    <>
      <HealthMark health={row.health} text={labels.health[row.health]} />
      <span className="zs-timeline-name">
        <span title={row.name}>{row.name}</span>
        <small>{row.note}</small>
      </span>
      {/* What the chart draws, for who cannot see it. */}
      <span className="zs-visually-hidden">
        {labels
          .tooltip(row)
          .lines.map(({ label, value }) => `${label} ${value}`)
          .join(' · ')}
      </span>
    </>
  );
}

const HEALTHS: readonly Health[] = ['good', 'warning', 'severe', 'unknown', 'ended'];

function Legend({ labels }: { labels: TimelineTexts }) {
  return (
    <ul className="zs-gantt-legend">
      {HEALTHS.map((health) => (
        <li key={health}>
          <HealthMark health={health} text={null} />
          {labels.health[health]}
        </li>
      ))}
      {(['baseline', 'reached', 'open', 'today'] as const).map((item) => (
        <li key={item}>
          <i className={`zs-gantt-swatch is-${item}`} aria-hidden="true" />
          {labels.legend[item]}
        </li>
      ))}
    </ul>
  );
}
