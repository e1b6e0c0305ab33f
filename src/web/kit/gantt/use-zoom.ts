import { useCallback, useEffect, useLayoutEffect, useMemo, useRef } from 'react';
import { clampZoom, fitZoom, minuteAt, timescale, xOf, type Range, type Timescale } from './timescale.ts';

interface ZoomRequest {
  readonly scroller: HTMLElement | null;
  /** Left end of the chart within the scroller, px. */
  readonly gridWidth: number;
  readonly chartWidth: number;
  readonly range: Range;
  /** What "fit" shows. */
  readonly content: Range;
  readonly pixelsPerDay: number;
  /** At the left edge of the first picture. */
  readonly start: number;
  readonly onZoom: (pixelsPerDay: number) => void;
}

/** A moment and the place in the window it is to have. */
interface Pin {
  readonly minute: number;
  readonly x: number;
}

export interface ZoomControls {
  readonly scale: Timescale;
  readonly zoomTo: (pixelsPerDay: number) => void;
  readonly zoomBy: (factor: number) => void;
  readonly fit: () => void;
  readonly show: (minute: number) => void;
}

const STEP_PER_WHEEL_PIXEL = 0.0025;

/** Holds the moment in the middle (or under the pointer) in its place while the scale changes. */
export function useZoom(request: ZoomRequest): ZoomControls {
  const { range, pixelsPerDay, chartWidth, scroller, content, onZoom } = request;
  const scale = useMemo(
    () => timescale({ from: range.from, to: range.to }, pixelsPerDay, chartWidth),
    [range.from, range.to, pixelsPerDay, chartWidth],
  );
  const pin = usePinnedScroll(request, scale);
  const zoomPinned = useCallback(
    (next: number, at: Pin | null) => {
      const clamped = clampZoom(next);
      pin(at, clamped !== pixelsPerDay);
      if (clamped !== pixelsPerDay) onZoom(clamped);
    },
    [pin, pixelsPerDay, onZoom],
  );
  useWheelZoom(request, { scale, zoomPinned });
  return {
    scale,
    zoomTo: (next) => zoomPinned(next, null),
    zoomBy: (factor) => zoomPinned(pixelsPerDay * factor, null),
    fit: () => zoomPinned(fitZoom(content, chartWidth), { minute: content.from, x: scale.inset }),
    show: (minute) => {
      scroller?.scrollTo({ left: xOf(scale, minute) - chartWidth * 0.3, behavior: 'smooth' });
    },
  };
}

/** Remembers where the reader is, in minutes, and returns there when the scale has changed. */
function usePinnedScroll({ scroller, chartWidth, start }: ZoomRequest, scale: Timescale) {
  const shown = useRef<Timescale | null>(null);
  const left = useRef(0);
  const pinned = useRef<Pin | null>(null);
  useEffect(() => {
    const remember = () => {
      left.current = scroller?.scrollLeft ?? 0;
    };
    scroller?.addEventListener('scroll', remember, { passive: true });
    return () => scroller?.removeEventListener('scroll', remember);
  }, [scroller]);
  useLayoutEffect(() => {
    if (scroller === null || chartWidth <= 0 || shown.current === scale) return;
    const before = shown.current;
    const middle = chartWidth / 2;
    const at =
      pinned.current ??
      (before === null
        ? { minute: start, x: scale.inset }
        : { minute: minuteAt(before, left.current + middle), x: middle });
    pinned.current = null;
    shown.current = scale;
    scroller.scrollTo({ left: xOf(scale, at.minute) - at.x });
    left.current = scroller.scrollLeft;
  }, [scroller, chartWidth, scale, start]);
  return useCallback(
    (at: Pin | null, isScaleToChange: boolean) => {
      if (isScaleToChange) pinned.current = at;
      else if (at !== null) scroller?.scrollTo({ left: xOf(scale, at.minute) - at.x });
    },
    [scroller, scale],
  );
}

function useWheelZoom(
  { scroller, gridWidth, pixelsPerDay }: ZoomRequest,
  { scale, zoomPinned }: { scale: Timescale; zoomPinned: (next: number, at: Pin | null) => void },
): void {
  useEffect(() => {
    const onWheel = (event: WheelEvent) => {
      if (scroller === null || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      const x = Math.max(0, event.clientX - scroller.getBoundingClientRect().left - gridWidth);
      const turn = Math.min(120, Math.max(-120, event.deltaY));
      const at = { minute: minuteAt(scale, scroller.scrollLeft + x), x };
      zoomPinned(pixelsPerDay * Math.exp(-turn * STEP_PER_WHEEL_PIXEL), at);
    };
    // Not passive: the browser would zoom the page as well.
    scroller?.addEventListener('wheel', onWheel, { passive: false });
    return () => scroller?.removeEventListener('wheel', onWheel);
  }, [scroller, gridWidth, pixelsPerDay, scale, zoomPinned]);
}
