import { useCallback, useEffect, useMemo, useState } from 'react';
import { barPartAt, rowUnder } from '../gantt/hit.ts';
import { axisRange, contentRange } from '../gantt/plan-range.ts';
import { isSameTarget, useChartPointer, type Target } from '../gantt/use-chart-pointer.ts';
import { useDrawing, usePane, type Pane } from '../gantt/use-chart.ts';
import { useRowWindow } from '../gantt/use-row-window.ts';
import { useTree } from '../gantt/use-tree.ts';
import type { VisibleRows } from '../gantt/visible-rows.ts';
import { useZoom, type ZoomControls } from '../gantt/use-zoom.ts';
import { drawTimeline, itemBox, type TimelineScene } from './draw-timeline.ts';
import type { TimelineRow } from './model.ts';
import { timelineItems, type TimelineItem } from './outline.ts';
import type { TimelineProps } from './Timeline.tsx';

export const HEADER_HEIGHT = 56;
export const ROW_HEIGHT = 48;
const ZOOM_STEP = 1.4;

/** Everything the component shows, derived from its props, the size of its pane and the pointer. */
export function useTimeline(props: TimelineProps) {
  const { rows, groups, view, onViewChange } = props;
  const pane = usePane(view.gridWidth);
  const { scroller } = pane;
  const [hover, setHover] = useState<Target | null>(null);
  const items = useMemo(() => timelineItems(rows, groups), [rows, groups]);
  const zoom = useTimelineZoom(props, pane);
  const tree = useTree({
    rows: items,
    scroller,
    rowHeight: ROW_HEIGHT,
    headerHeight: HEADER_HEIGHT,
    collapsed: view.collapsed,
    selectedId: props.selectedId,
    onCollapsed: (collapsed) => onViewChange({ ...view, collapsed }),
    onSelect: props.onSelect,
    onOpen: props.onOpen,
    onZoom: (by) => zoom.zoomBy(ZOOM_STEP ** by),
  });
  useSight(props.onSight, { items, pane, visible: tree.visible });
  const scene = sceneOf(props, { items, tree, zoom, hovered: hover?.index ?? -1 });
  useDrawing(pane, (frame) => drawTimeline(scene, frame));
  const pointer = useChartPointer({
    scroller,
    targetAt: (x, y) => targetAt(scene, pane, { x, y }),
    onHover: (target) => setHover((old) => (isSameTarget(old, target) ? old : target)),
    onPick: ({ index, part }) => {
      const item = items[index];
      if (item === undefined) return;
      if (part === 'before' || part === 'after')
        zoom.show((item.kind === 'group' ? item : item.row).start ?? 0);
      else tree.onRowClick({ index, on: item.kind === 'group' ? 'toggle' : 'row', isDouble: false });
    },
  });
  const hoverRow = (index: number) => setHover(index < 0 ? null : { index, part: 'beside', x: 0, y: 0 });
  return { pane, items, zoom, tree, hover, hoverRow, pointer };
}

interface SightRequest {
  readonly items: readonly TimelineItem[];
  readonly pane: Pane;
  readonly visible: VisibleRows;
}

/** Tells which projects are in sight or about to come into it, at first and whenever others do. */
function useSight(onSight: TimelineProps['onSight'], { items, pane, visible }: SightRequest): void {
  const { scroller, chart } = pane;
  const { first, end } = useRowWindow({ scroller, rowHeight: ROW_HEIGHT, count: visible.count }, chart);
  useEffect(() => {
    const shown = Array.from(visible.rowAt.subarray(first, end), (index) => items[index]);
    onSight?.(shown.flatMap((item) => (item?.kind === 'project' ? [item.id] : [])));
  }, [onSight, items, visible, first, end]);
}

interface SceneParts {
  readonly items: readonly TimelineItem[];
  readonly tree: ReturnType<typeof useTree>;
  readonly zoom: ZoomControls;
  readonly hovered: number;
}

function sceneOf(props: TimelineProps, { items, tree, zoom, hovered }: SceneParts): TimelineScene {
  return {
    items,
    hovered,
    visible: tree.visible,
    selected: tree.selected,
    rowHeight: ROW_HEIGHT,
    headerHeight: HEADER_HEIGHT,
    scale: zoom.scale,
    today: props.today,
    header: props.labels.header,
    isWorkingDay: props.calendarShade,
    barLabel: props.labels.barLabel,
  };
}

function useTimelineZoom({ rows, today, view, onViewChange }: TimelineProps, pane: Pane) {
  const content = useMemo(() => contentRange(rows.flatMap(datesOf)), [rows]);
  const range = useMemo(() => axisRange(content, today), [content, today]);
  const shown = content ?? range;
  const isRunning = today !== null && today > shown.from && today < shown.to;
  const onZoom = useCallback(
    (pixelsPerDay: number) => onViewChange({ ...view, pixelsPerDay }),
    [view, onViewChange],
  );
  // A portfolio is read from a little before today.
  const start = isRunning ? today - (pane.chart.width * 0.3 * 1440) / view.pixelsPerDay : shown.from;
  return useZoom({
    scroller: pane.scroller,
    gridWidth: pane.gridWidth,
    chartWidth: pane.chart.width,
    range,
    content: shown,
    pixelsPerDay: view.pixelsPerDay,
    start,
    onZoom,
  });
}

function datesOf(row: TimelineRow) {
  return [row, ...row.milestones.map(({ minute }) => ({ start: minute, finish: minute }))];
}

function targetAt(
  scene: TimelineScene,
  { scroller, chart }: Pane,
  { x, y }: { x: number; y: number },
): Target {
  const frame = { ...chart, left: scroller?.scrollLeft ?? 0, top: scroller?.scrollTop ?? 0 };
  const { position, index } = rowUnder(scene, frame, y);
  const item = scene.items[index];
  if (item === undefined) return { index: -1, part: 'beside', x, y };
  const box = itemBox(scene, frame, { item, position });
  return { index, part: barPartAt(box, x, frame.width), x, y };
}
