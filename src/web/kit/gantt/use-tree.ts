import { useMemo, useState, type KeyboardEvent } from 'react';
import { treeCommand, type TreePlace } from './tree-keys.ts';
import type { GridClick } from './TreeGrid.tsx';
import {
  LEAF,
  parentIndex,
  visibleRows,
  withToggled,
  type OutlineRow,
  type VisibleRows,
} from './visible-rows.ts';

interface TreeRequest {
  readonly rows: readonly OutlineRow[];
  readonly collapsed: ReadonlySet<string>;
  readonly onCollapsed: (collapsed: ReadonlySet<string>) => void;
  readonly selectedId: string | null;
  readonly onSelect: (id: string) => void;
  readonly onOpen: ((id: string) => void) | undefined;
  readonly scroller: HTMLElement | null;
  readonly rowHeight: number;
  readonly headerHeight: number;
  readonly onZoom: (by: 1 | -1) => void;
}

const PAN_STEP = 120;

/** Which rows show, which is active and selected, and what keys and clicks do to that. */
export function useTree(request: TreeRequest) {
  const { rows, collapsed, scroller, rowHeight, headerHeight } = request;
  const { visible, selected, active, setActiveId } = useOutline(request);
  const moveTo = (position: number) => {
    const row = rows[visible.rowAt[position] ?? -1];
    if (row === undefined) return;
    setActiveId(row.id);
    scrollIntoView(scroller, { top: position * rowHeight, rowHeight, headerHeight });
  };
  const toggle = (index: number) => {
    const row = rows[index];
    if (row !== undefined && visible.fold[index] !== LEAF)
      request.onCollapsed(withToggled(collapsed, row.id));
  };
  const select = (index: number) => {
    const row = rows[index];
    if (row === undefined) return;
    setActiveId(row.id);
    request.onSelect(row.id);
  };
  const open = (index: number) => {
    if (rows[index] !== undefined) request.onOpen?.(rows[index].id);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    // Enter that confirms an input method's candidate is not a command.
    if (event.nativeEvent.isComposing) return;
    const command = treeCommand(event, placeOf(request, visible, active));
    if (command === null) return;
    event.preventDefault();
    if (command.kind === 'move') moveTo(command.to);
    else if (command.kind === 'toggle') toggle(active);
    else if (command.kind === 'select') (active === selected ? open : select)(active);
    else if (command.kind === 'zoom') request.onZoom(command.by);
    else scroller?.scrollBy({ left: command.by * PAN_STEP });
  };
  const onRowClick = ({ index, on, isDouble }: GridClick) => {
    (on === 'toggle' ? toggle : isDouble ? open : select)(index);
  };
  return { visible, selected, active, onKeyDown, onRowClick, select };
}

function useOutline({ rows, collapsed, selectedId }: TreeRequest) {
  const [activeId, setActiveId] = useState<string | null>(null);
  const visible = useMemo(() => visibleRows(rows, collapsed), [rows, collapsed]);
  const indexOf = useMemo(() => new Map(rows.map((row, index) => [row.id, index])), [rows]);
  const selected = selectedId === null ? -1 : (indexOf.get(selectedId) ?? -1);
  const known = activeId === null ? selected : (indexOf.get(activeId) ?? selected);
  const active = visible.positionOf[known] === -1 ? nearestShown(rows, visible.positionOf, known) : known;
  return { visible, selected, active, setActiveId };
}

function placeOf(request: TreeRequest, visible: VisibleRows, active: number): TreePlace {
  const { rows, scroller, rowHeight, headerHeight } = request;
  const room = (scroller?.clientHeight ?? 0) - headerHeight;
  return {
    position: visible.positionOf[active] ?? -1,
    parent: visible.positionOf[parentIndex(rows, active)] ?? -1,
    count: visible.count,
    page: Math.max(1, Math.floor(room / rowHeight) - 1),
    fold: visible.fold[active] ?? LEAF,
  };
}

/** The folded ancestor that stands for a hidden row. */
function nearestShown(rows: readonly OutlineRow[], positionOf: Int32Array, index: number): number {
  let at = index;
  while (at >= 0 && positionOf[at] === -1) at = parentIndex(rows, at);
  return at;
}

function scrollIntoView(
  scroller: HTMLElement | null,
  { top, rowHeight, headerHeight }: { top: number; rowHeight: number; headerHeight: number },
): void {
  if (scroller === null) return;
  const room = scroller.clientHeight - headerHeight;
  if (top < scroller.scrollTop) scroller.scrollTop = top;
  else if (top + rowHeight > scroller.scrollTop + room) scroller.scrollTop = top + rowHeight - room;
}
