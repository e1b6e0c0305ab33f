import { useCallback, useMemo, useState } from 'react';
import { ganttColumns } from './columns.tsx';
import { barBox } from './draw-bars.ts';
import { drawList, type GanttScene } from './draw-list.ts';
import { rowTop } from './draw-rows.ts';
import { fitColumns } from './fit-columns.ts';
import type { GanttProps } from './Gantt.tsx';
import { barPartAt, rowUnder } from './hit.ts';
import { indexLinks } from './link-index.ts';
import type { GanttView } from './model.ts';
import { axisRange, contentRange } from './plan-range.ts';
import { isSameTarget, useChartPointer, type Target } from './use-chart-pointer.ts';
import { useDrawing, usePane, type Pane } from './use-chart.ts';
import { useTree } from './use-tree.ts';
import { useZoom, type ZoomControls } from './use-zoom.ts';

export const HEADER_HEIGHT = 56;
const ROW_HEIGHT = 34;
const ZOOM_STEP = 1.4;
/** Rows whose bars the first picture should show. */
const FIRST_SCREEN = 20;

/** Everything the component shows, derived from its props, the size of its pane and the pointer. */
export function useGantt(props: GanttProps) {
  const { rows, view, onViewChange } = props;
  const pane = usePane(view.gridWidth);
  const { scroller, gridWidth } = pane;
  const [hover, setHover] = useState<Target | null>(null);
  const change = useCallback(
    (part: Partial<GanttView>) => onViewChange({ ...view, ...part }),
    [view, onViewChange],
  );
  const zoom = useGanttZoom(props, pane);
  const rowHeight = props.rowHeight ?? ROW_HEIGHT;
  const tree = useTree({
    rows,
    scroller,
    rowHeight,
    headerHeight: HEADER_HEIGHT,
    collapsed: view.collapsed,
    selectedId: props.selectedId,
    onCollapsed: (collapsed) => change({ collapsed }),
    onSelect: props.onSelect,
    onOpen: props.onOpen,
    onZoom: (by) => zoom.zoomBy(ZOOM_STEP ** by),
  });
  const columns = useColumns(props, gridWidth);
  const scene = useScene(props, { tree, zoom, rowHeight, hovered: hover?.index ?? -1 });
  useDrawing(pane, (frame) => drawList(scene, frame));
  const pointer = useChartPointer({
    scroller,
    targetAt: (x, y) => targetAt(scene, pane, { x, y }),
    onHover: (target) => setHover((old) => (isSameTarget(old, target) ? old : target)),
    onPick: ({ index, part }) => {
      if (part === 'before' || part === 'after') zoom.show(rows[index]?.start ?? 0);
      else tree.select(index);
    },
  });
  const hoverRow = (index: number) => setHover(index < 0 ? null : { index, part: 'beside', x: 0, y: 0 });
  return { pane, zoom, tree, columns, rowHeight, hover, hoverRow, pointer, change };
}

function useColumns({ columns, labels }: GanttProps, gridWidth: number) {
  return useMemo(() => fitColumns(columns ?? ganttColumns(labels), gridWidth), [columns, labels, gridWidth]);
}

function useGanttZoom({ rows, today, view, onViewChange }: GanttProps, pane: Pane): ZoomControls {
  const content = useMemo(() => contentRange(rows), [rows]);
  const range = useMemo(() => axisRange(content, today), [content, today]);
  const shown = content ?? range;
  const first = useMemo(() => contentRange(rows.slice(0, FIRST_SCREEN)), [rows]);
  const onZoom = useCallback(
    (pixelsPerDay: number) => onViewChange({ ...view, pixelsPerDay }),
    [view, onViewChange],
  );
  return useZoom({
    scroller: pane.scroller,
    gridWidth: pane.gridWidth,
    chartWidth: pane.chart.width,
    range,
    content: shown,
    pixelsPerDay: view.pixelsPerDay,
    start: (first ?? shown).from,
    onZoom,
  });
}

interface SceneParts {
  readonly tree: ReturnType<typeof useTree>;
  readonly zoom: ZoomControls;
  readonly rowHeight: number;
  readonly hovered: number;
}

function useScene(props: GanttProps, { tree, zoom, rowHeight, hovered }: SceneParts): GanttScene {
  const { rows, labels } = props;
  const links = useMemo(() => indexLinks(rows, props.links), [rows, props.links]);
  return {
    rows,
    links,
    rowHeight,
    hovered,
    visible: tree.visible,
    selected: tree.selected,
    scale: zoom.scale,
    headerHeight: HEADER_HEIGHT,
    layers: props.view.layers,
    today: props.today,
    header: labels.header,
    isWorkingDay: props.calendarShade,
    barLabel: labels.barLabel ?? ((row) => row.name),
  };
}

function targetAt(scene: GanttScene, { scroller, chart }: Pane, { x, y }: { x: number; y: number }): Target {
  const frame = { ...chart, left: scroller?.scrollLeft ?? 0, top: scroller?.scrollTop ?? 0 };
  const { position, index } = rowUnder(scene, frame, y);
  const row = scene.rows[index];
  if (row === undefined) return { index: -1, part: 'beside', x, y };
  const context = { scale: scene.scale, left: frame.left, width: frame.width, layers: scene.layers };
  const box = barBox(row, rowTop(scene, frame, position) + scene.rowHeight / 2, context);
  return { index, part: barPartAt(box, x, frame.width), x, y };
}
