import type { Frame } from './draw-command.ts';
import type { RowScene } from './draw-rows.ts';

export type BarPart = 'bar' | 'before' | 'after' | 'beside';

const EDGE = 18;
const REACH = 4;

/** What of a row lies under x: its bar, the chevron pointing to a bar out of sight, or nothing of it. */
export function barPartAt(
  box: { readonly left: number; readonly right: number } | null,
  x: number,
  width: number,
): BarPart {
  if (box === null) return 'beside';
  if (box.right < 0) return x <= EDGE ? 'before' : 'beside';
  if (box.left > width) return x >= width - EDGE ? 'after' : 'beside';
  return x >= box.left - REACH && x <= box.right + REACH ? 'bar' : 'beside';
}

/** The row under y: its position on screen and its index, both −1 above or below the rows. */
export function rowUnder(
  { headerHeight, rowHeight, visible }: Pick<RowScene, 'headerHeight' | 'rowHeight' | 'visible'>,
  frame: Frame,
  y: number,
): { readonly position: number; readonly index: number } {
  const position = y < headerHeight ? -1 : Math.floor((y - headerHeight + frame.top) / rowHeight);
  const index = visible.rowAt[position];
  return index === undefined ? { position: -1, index: -1 } : { position, index };
}
