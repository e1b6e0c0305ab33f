import type { CpmDates, CpmInput } from './input.ts';
import { toWork } from '../calendar/work-time.ts';
import * as code from './codes.ts';
import { calendarAt, lagged } from './lag.ts';

const { NONE } = code;

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
  let instant = NONE;
  let work = NONE;
  let instantEdge = -1;
  let workEdge = -1;
  for (let edge = predAt[node] ?? 0; edge < end; edge++) {
    const before = from[edge] ?? 0;
    const linkType = type[edge] ?? 0;
    let asked = ((linkType & 1) === 0 ? finish[before] : start[before]) ?? 0;
    if (linkType >= 2 || lag[edge] !== 0) {
      if (linkType >= 2 || input.duration[node] !== 0) {
        asked = askedCount(input, node, edge, asked);
        if (asked > work) {
          work = asked;
          workEdge = edge;
        }
        continue;
      }
      asked = lagged(input, edge, asked) | 0;
    }
    if (asked > instant) {
      instant = asked;
      instantEdge = edge;
    }
  }
  bound.instant = instant;
  bound.work = work;
  bound.instantEdge = instantEdge;
  bound.workEdge = workEdge;
}

/** The start, as a count, that an edge asks for which is more than a plain FS or SS and is measured from `base`. */
function askedCount(input: CpmInput, node: number, edge: number, base: number): number {
  const own = input.calendar[node] ?? 0;
  const time = calendarAt(input.calendars, own);
  const lag = input.lag[edge] ?? 0;
  const isOther = lag !== 0 && input.lagCalendar[edge] !== own;
  const work = isOther ? toWork(time, lagged(input, edge, base)) : toWork(time, base) + lag;
  const isOnStart = (input.network.type[edge] ?? 0) < 2;
  return (isOnStart ? work : work - (input.duration[node] ?? 0)) | 0;
}
