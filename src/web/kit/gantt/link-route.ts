import type { GanttLinkType } from './model.ts';

/** The part of a bar a dependency line may touch, in px. */
export interface Anchor {
  readonly left: number;
  readonly right: number;
  /** Middle of the bar. */
  readonly y: number;
  /** Half the height of the bar. */
  readonly half: number;
}

export interface Route {
  /** x, y, x, y …; the last point is the tip of the arrow. */
  readonly points: readonly number[];
  readonly arrow: 'left' | 'right' | 'up' | 'down';
}

export interface RouteRequest {
  readonly type: GanttLinkType;
  readonly from: Anchor;
  readonly to: Anchor;
  readonly rowHeight: number;
}

export const STUB = 9;
const DROP_INSET = 7;

/** A line of right angles that leaves and enters at the ends the link type names. */
export function linkRoute(request: RouteRequest): Route {
  switch (request.type) {
    case 'FS':
      return finishToStart(request);
    case 'SF':
      return mirrored(finishToStart({ ...request, from: mirror(request.from), to: mirror(request.to) }));
    case 'FF':
      return sameSide(request);
    case 'SS':
      return mirrored(sameSide({ ...request, from: mirror(request.from), to: mirror(request.to) }));
  }
}

function finishToStart({ from, to, rowHeight }: RouteRequest): Route {
  const out = from.right + STUB;
  const goesDown = to.y >= from.y;
  if (to.left >= out + STUB) {
    return { points: [from.right, from.y, out, from.y, out, to.y, to.left, to.y], arrow: 'right' };
  }
  const drop = to.left + Math.min(DROP_INSET, (to.right - to.left) / 2);
  if (drop >= from.right + 3 && to.y !== from.y) {
    const tip = goesDown ? to.y - to.half : to.y + to.half;
    return { points: [from.right, from.y, drop, from.y, drop, tip], arrow: goesDown ? 'down' : 'up' };
  }
  // The successor begins before its predecessor ends: turn round in the gap between two rows.
  const gap = goesDown ? to.y - rowHeight / 2 : to.y + rowHeight / 2;
  const into = to.left - STUB;
  return {
    points: [from.right, from.y, out, from.y, out, gap, into, gap, into, to.y, to.left, to.y],
    arrow: 'right',
  };
}

function sameSide({ from, to }: RouteRequest): Route {
  const out = Math.max(from.right, to.right) + STUB;
  return { points: [from.right, from.y, out, from.y, out, to.y, to.right, to.y], arrow: 'left' };
}

function mirror(anchor: Anchor): Anchor {
  return { ...anchor, left: -anchor.right, right: -anchor.left };
}

function mirrored(route: Route): Route {
  const points = route.points.map((value, index) => (index % 2 === 0 ? -value : value));
  const arrow = route.arrow === 'left' ? 'right' : route.arrow === 'right' ? 'left' : route.arrow;
  return { points, arrow };
}
