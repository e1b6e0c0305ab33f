import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Size } from './use-chart.ts';

export interface RowWindow {
  readonly first: number;
  /** Exclusive. */
  readonly end: number;
}

interface WindowRequest {
  readonly scroller: HTMLElement | null;
  readonly rowHeight: number;
  readonly count: number;
}

/** Rows rendered beyond those in sight; the window moves in steps of this many, so most scrolling renders nothing. */
const SPARE = 8;

/** Rows of equal height that must exist at a scroll position. */
export function rowWindow(
  scrollTop: number,
  height: number,
  { rowHeight, count }: Omit<WindowRequest, 'scroller'>,
): RowWindow {
  // After folding, the rows may end above the old scroll position.
  const top = Math.max(0, Math.min(scrollTop, count * rowHeight - height));
  const step = (position: number) => Math.floor(position / SPARE) * SPARE;
  const first = step(top / rowHeight) - SPARE;
  const end = step((top + height) / rowHeight) + 2 * SPARE;
  return { first: Math.max(0, first), end: Math.min(count, end) };
}

/** Follows the scroller; a jump beyond the spare rows is rendered before the frame is painted. */
export function useRowWindow(request: WindowRequest, size: Size): RowWindow {
  const { scroller, rowHeight, count } = request;
  const [top, setTop] = useState(0);
  useEffect(() => {
    const follow = () => {
      const next = scroller?.scrollTop ?? 0;
      setTop((known) => {
        const span = SPARE * rowHeight;
        return Math.floor(known / span) === Math.floor(next / span) ? known : next;
      });
    };
    const onScroll = () => flushSync(follow);
    scroller?.addEventListener('scroll', onScroll, { passive: true });
    return () => scroller?.removeEventListener('scroll', onScroll);
  }, [scroller, rowHeight]);
  return rowWindow(top, size.height, { rowHeight, count });
}
