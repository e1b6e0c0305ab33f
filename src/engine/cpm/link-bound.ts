import type { CpmDates, CpmInput } from './input.ts';
import { toWork } from '../calendar/work-time.ts';
import { NONE } from './codes.ts';
import { calendarAt, lagged } from './lag.ts';

/** What the links of a task ask of its start: an instant and a count of working minutes, each with the edge that asks. */
export interface LinkBound {
  /** NONE where no link asks. */
  instant: number;
  work: number;
  /** -1 for none. */
  instantEdge: number;
  workEdge: number;
}

/** Room for a bound, reused from node to node. */
export const noBound = (): LinkBound => ({ instant: NONE, work: NONE, instantEdge: -1, workEdge: -1 });

/** Leaves in `bound` what the links into a task ask of its start. */
export function boundByLinks(input: CpmInput, dates: CpmDates, node: number, bound: LinkBound): void {
  const { predAt, from, type } = input.network;
  const { lag } = input;
  const { start, finish } = dates;
  const end = predAt[node + 1] ?? 0;
  bound.instant = NONE;
  bound.work = NONE;
  bound.instantEdge = -1;
  bound.workEdge = -1;
  for (let edge = predAt[node] ?? 0; edge < end; edge++) {
    const before = from[edge] ?? 0;
    const linkType = type[edge] ?? 0;
    const base = ((linkType & 1) === 0 ? finish[before] : start[before]) ?? 0;
    if (linkType >= 2 || lag[edge] !== 0) boundByLag(input, edge, base, bound);
    else if (base > bound.instant) raiseInstant(bound, base, edge);
  }
}

/** The same of an edge that is more than a plain FS or SS, measured from `base`. */
function boundByLag(input: CpmInput, edge: number, base: number, bound: LinkBound): void {
  const node = input.network.to[edge] ?? 0;
  const isOnStart = (input.network.type[edge] ?? 0) < 2;
  const duration = input.duration[node] ?? 0;
  if (isOnStart && duration === 0) {
    const standing = lagged(input, edge, base);
    if (standing > bound.instant) raiseInstant(bound, standing, edge);
    return;
  }
  const own = input.calendar[node] ?? 0;
  const time = calendarAt(input.calendars, own);
  const isOwn = input.lagCalendar[edge] === own;
  const end = isOwn ? toWork(time, base) + (input.lag[edge] ?? 0) : toWork(time, lagged(input, edge, base));
  const work = isOnStart ? end : end - duration;
  if (work <= bound.work) return;
  bound.work = work;
  bound.workEdge = edge;
}

function raiseInstant(bound: LinkBound, instant: number, edge: number): void {
  bound.instant = instant;
  bound.instantEdge = edge;
}
