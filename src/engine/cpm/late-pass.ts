import type { CpmDates, CpmInput } from './input.ts';
import { finishAt, startAt, toWork } from '../calendar/work-time.ts';
import { KIND_TASK } from '../network/codes.ts';
import { backwardAt } from './backward.ts';
import * as code from './codes.ts';
import { askBack, handBack } from './hand-back.ts';
import { calendarAt } from './lag.ts';
import * as limit from './limits.ts';
import { slackAt } from './slack.ts';

const { NEVER, MSO, SNET, FNET } = code;
const { ROW, LATE_AT, LATE_COUNT, FREE_AT, FREE_COUNT, CALENDAR, DURATION, START, DONE, ASKS } = limit;

/**
 * Late dates and slack of every node in one walk back: the answer of `backwardPass` and `slackPass`.
 * A planned task hands its limits to its predecessors, so that edges are read in their order in
 * memory and once. What is begun, done, fixed or a gate, and all that waits for it, asks its
 * successors instead.
 */
export function latePass(input: CpmInput, dates: CpmDates): void {
  walkBack(limit.walkFrom(input, dates));
}

/** Nothing follows the loop: what does is thrown away with the compiled loop at the end of every run. */
function walkBack(walk: limit.Walk): void {
  const { input, dates, rows } = walk;
  for (let node = input.network.size - 1; node >= 0; node--) {
    if (node < walk.low) limit.prepare(walk, node);
    const isPlain = isPlanned(input, node);
    if (isPlain && rows[ROW * node + LATE_COUNT] !== ASKS && !bindsLate(input.constraint[node] ?? 0))
      settle(walk, node);
    else {
      backwardAt(input, dates, node, walk.endAt);
      slackAt(input, dates, node);
      keep(walk, node);
    }
    if (isPlain) handBack(walk, node);
    else askBack(walk, node);
  }
}

const isPlanned = ({ network, mode }: CpmInput, node: number): boolean =>
  ((network.kind[node] ?? 0) | (mode[node] ?? 0)) === (KIND_TASK | code.MODE_PLANNED);

const bindsLate = (constraint: number): boolean =>
  constraint >= MSO && constraint !== SNET && constraint !== FNET;

/** Turns the limits that a task was handed into late dates and slack. */
function settle(walk: limit.Walk, node: number): void {
  const { input, dates, rows, endAt } = walk;
  const row = ROW * node;
  const calendar = rows[row + CALENDAR] ?? 0;
  const duration = rows[row + DURATION] ?? 0;
  const time = calendarAt(input.calendars, calendar);
  const endWork = walk.endWork[calendar] ?? 0;
  const handed = rows[row + LATE_AT] ?? 0;
  const fromInstant = handed < endAt ? toWork(time, handed) : endWork;
  const fromCount = rows[row + LATE_COUNT] ?? 0;
  const work = Math.min(fromInstant, fromCount);
  let finish = finishAt(time, work);
  let start = 0;
  if (duration === 0) {
    const instant = Math.min(handed, endAt);
    if (fromInstant <= fromCount && startAt(time, work) === instant) finish = instant;
    start = finish;
  } else start = startAt(time, work - duration);
  dates.lateStart[node] = start;
  dates.lateFinish[node] = finish;
  dates.lateFinishWork[node] = work;
  const done = rows[row + DONE] ?? 0;
  const freeAt = rows[row + FREE_AT] ?? 0;
  const freeCount = rows[row + FREE_COUNT] ?? 0;
  const isUnbound = freeAt === NEVER && freeCount === NEVER;
  const free = isUnbound ? work : freeAt < endAt ? toWork(time, freeAt) : endWork;
  dates.totalSlack[node] = work - done;
  dates.freeSlack[node] = Math.max(0, Math.min(free, freeCount) - done);
  rows[row + LATE_AT] = start;
  rows[row + LATE_COUNT] = work;
  rows[row + FREE_AT] = rows[row + START] ?? 0;
  rows[row + FREE_COUNT] = done;
}

/** Leaves in the row of a task that asked what it hands on. */
function keep({ dates, rows }: limit.Walk, node: number): void {
  const row = ROW * node;
  rows[row + LATE_AT] = dates.lateStart[node] ?? 0;
  rows[row + LATE_COUNT] = dates.lateFinishWork[node] ?? 0;
  rows[row + FREE_AT] = rows[row + START] ?? 0;
  rows[row + FREE_COUNT] = rows[row + DONE] ?? 0;
}
