import { useRef, type PointerEvent } from 'react';
import type { BarPart } from './hit.ts';

export interface Target {
  /** Index into the rows, −1 = none. */
  readonly index: number;
  readonly part: BarPart;
  readonly x: number;
  readonly y: number;
}

interface PointerRequest {
  readonly scroller: HTMLElement | null;
  /** What lies at a point of the canvas. */
  readonly targetAt: (x: number, y: number) => Target;
  readonly onHover: (target: Target | null) => void;
  readonly onPick: (target: Target) => void;
}

interface Drag {
  readonly x: number;
  readonly y: number;
  readonly left: number;
  readonly top: number;
  hasMoved: boolean;
}

const CLICK_SLACK = 4;

/** Hover, click and, with a mouse, dragging the paper; touch scrolls by itself. */
export function useChartPointer({ scroller, targetAt, onHover, onPick }: PointerRequest) {
  const drag = useRef<Drag | null>(null);
  const under = (event: PointerEvent<HTMLCanvasElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    return targetAt(event.clientX - box.left, event.clientY - box.top);
  };
  return {
    onPointerDown: (event: PointerEvent<HTMLCanvasElement>) => {
      if (event.button !== 0 || scroller === null) return;
      const { clientX: x, clientY: y } = event;
      drag.current = { x, y, left: scroller.scrollLeft, top: scroller.scrollTop, hasMoved: false };
      if (event.pointerType === 'mouse') event.currentTarget.setPointerCapture(event.pointerId);
    },
    onPointerMove: (event: PointerEvent<HTMLCanvasElement>) => {
      const held = drag.current;
      if (held === null || event.pointerType !== 'mouse' || scroller === null) {
        const target = under(event);
        event.currentTarget.style.cursor = target.part === 'beside' ? '' : 'pointer';
        onHover(target);
        return;
      }
      const [dx, dy] = [event.clientX - held.x, event.clientY - held.y];
      held.hasMoved ||= Math.hypot(dx, dy) > CLICK_SLACK;
      if (!held.hasMoved) return;
      event.currentTarget.style.cursor = 'grabbing';
      onHover(null);
      scroller.scrollTo({ left: held.left - dx, top: held.top - dy });
    },
    onPointerUp: (event: PointerEvent<HTMLCanvasElement>) => {
      const held = drag.current;
      drag.current = null;
      event.currentTarget.style.cursor = '';
      if (held !== null && !held.hasMoved) onPick(under(event));
    },
    onPointerCancel: () => {
      drag.current = null;
    },
    onPointerLeave: () => onHover(null),
  };
}

/** Moving about beside the bars must not render anything anew. */
export function isSameTarget(a: Target | null, b: Target | null): boolean {
  if (a === null || b === null) return a === b;
  return a.index === b.index && a.part === b.part && (b.part !== 'bar' || (a.x === b.x && a.y === b.y));
}
