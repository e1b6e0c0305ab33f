import type { CpmDates, CpmInput } from './input.ts';
import { finishAt, startAt, toWork } from '../calendar/work-time.ts';
import { FS, KIND_TASK, SS } from '../network/codes.ts';
import { backwardAt } from './backward.ts';
import * as code from './codes.ts';
import { calendarAt, limitWork, unlagged } from './lag.ts';
import { slackAt } from './slack.ts';

/** The project's finish, and what it counts in each calendar. */
interface ProjectEnd {
  readonly at: number;
  readonly work: Int32Array;
}

/**
 * Late dates and slack of every node in one walk back: the answer of `backwardPass` and `slackPass`.
 * A planned task hands its limits to its predecessors, so that edges are read in their order in
 * memory and once; meanwhile the cells of a task hold the limits it has been handed: `lateFinish` and
 * `freeSlack` instants, `lateStart` and `totalSlack` counts, of its late and of its free finish. What
 * is begun, done, fixed or a gate, and all that waits for it, asks its successors instead.
 */
export function latePass(input: CpmInput, dates: CpmDates): void {
  const { network, calendars, constraint } = input;
  const { lateStart, lateFinish, totalSlack, freeSlack } = dates;
  const at = input.projectFinish ?? dates.projectFinish[0] ?? 0;
  const end = { at, work: Int32Array.from(calendars, (time) => toWork(time, at)) };
  for (const limits of [lateStart, lateFinish, totalSlack, freeSlack]) limits.fill(code.NEVER);
  for (let node = network.size - 1; node >= 0; node--) {
    const isPlain = isPlanned(input, node);
    if (isPlain && lateStart[node] !== ASKS && !bindsLate(constraint[node] ?? 0))
      settle(input, dates, node, end);
    else {
      backwardAt(input, dates, node, at);
      slackAt(input, dates, node);
    }
    if (isPlain) handBack(input, dates, node);
    else askBack(input, dates, node);
  }
}

/** In place of a count handed back: the task must ask its successors. */
const ASKS = code.NONE;

const isPlanned = ({ network, mode }: CpmInput, node: number): boolean =>
  ((network.kind[node] ?? 0) | (mode[node] ?? 0)) === (KIND_TASK | code.MODE_PLANNED);

const bindsLate = (constraint: number): boolean =>
  constraint >= code.MSO && constraint !== code.SNET && constraint !== code.FNET;

/** Turns the limits that a task was handed into late dates and slack. */
function settle(input: CpmInput, dates: CpmDates, node: number, end: ProjectEnd): void {
  const calendar = input.calendar[node] ?? 0;
  const time = calendarAt(input.calendars, calendar);
  const duration = input.duration[node] ?? 0;
  const handed = Math.min(dates.lateFinish[node] ?? 0, input.ceiling[node] ?? 0);
  const endWork = end.work[calendar] ?? 0;
  const fromInstant = handed < end.at ? toWork(time, handed) : endWork;
  const fromCount = dates.lateStart[node] ?? 0;
  const work = Math.min(fromInstant, fromCount);
  const finish = finishAt(time, work);
  dates.lateFinishWork[node] = work;
  if (duration !== 0) {
    dates.lateStart[node] = startAt(time, work - duration);
    dates.lateFinish[node] = finish;
  } else {
    const instant = Math.min(handed, end.at);
    const isStanding = fromInstant <= fromCount && startAt(time, work) === instant;
    dates.lateStart[node] = isStanding ? instant : finish;
    dates.lateFinish[node] = isStanding ? instant : finish;
  }
  const done = dates.finishWork[node] ?? 0;
  const freeAt = dates.freeSlack[node] ?? 0;
  const freeCount = dates.totalSlack[node] ?? 0;
  const isUnbound = freeAt === code.NEVER && freeCount === code.NEVER;
  const free = isUnbound ? work : freeAt < end.at ? toWork(time, freeAt) : endWork;
  dates.totalSlack[node] = work - done;
  dates.freeSlack[node] = Math.max(0, Math.min(free, freeCount) - done);
}

/** Hands the limits of a planned task to the tasks it waits for. */
function handBack(input: CpmInput, dates: CpmDates, node: number): void {
  const { predAt, from, type } = input.network;
  const { calendar, duration, lag } = input;
  const { lateStart, lateFinish, freeSlack } = dates;
  const late = lateStart[node] ?? 0;
  const early = dates.start[node] ?? 0;
  const own = calendar[node];
  const end = predAt[node + 1] ?? 0;
  for (let edge = predAt[node] ?? 0; edge < end; edge++) {
    const before = from[edge] ?? 0;
    if (calendar[before] === own && duration[before] !== 0) handCount(input, dates, node, edge);
    else if (type[edge] === FS && lag[edge] === 0) {
      if (late < (lateFinish[before] ?? 0)) lateFinish[before] = late;
      if (early < (freeSlack[before] ?? 0)) freeSlack[before] = early;
    } else handLimits(input, dates, node, edge);
  }
}

/** Between two tasks of one calendar counts need not become instants and back. */
function handCount(input: CpmInput, dates: CpmDates, node: number, edge: number): void {
  const { lateStart, totalSlack } = dates;
  const before = input.network.from[edge] ?? 0;
  const type = input.network.type[edge] ?? 0;
  const lag = input.lag[edge] ?? 0;
  const duration = input.duration[node] ?? 0;
  const isOther = lag !== 0 && input.lagCalendar[edge] !== input.calendar[node];
  // A milestone may stand where its count does not begin, which matters to the start of what it follows.
  if (isOther || (duration === 0 && type === SS)) {
    handLimits(input, dates, node, edge);
    return;
  }
  const less = lag + (type < 2 ? duration : 0) - ((type & SS) === 0 ? 0 : (input.duration[before] ?? 0));
  const late = (dates.lateFinishWork[node] ?? 0) - less;
  const early = (dates.finishWork[node] ?? 0) - less;
  if (late < (lateStart[before] ?? 0)) lateStart[before] = late;
  if (early < (totalSlack[before] ?? 0)) totalSlack[before] = early;
}

/** What the edge allows at most, in the calendar of the task it comes from. */
function handLimits(input: CpmInput, dates: CpmDates, node: number, edge: number): void {
  const { lateStart, lateFinish, totalSlack, freeSlack } = dates;
  const type = input.network.type[edge] ?? 0;
  const before = input.network.from[edge] ?? 0;
  const time = calendarAt(input.calendars, input.calendar[node] ?? 0);
  const isOnStart = type < 2;
  const late = isOnStart ? (lateStart[node] ?? 0) : startAt(time, dates.lateFinishWork[node] ?? 0);
  const early = isOnStart ? (dates.start[node] ?? 0) : startAt(time, dates.finishWork[node] ?? 0);
  if (input.duration[before] === 0 || (input.lag[edge] === 0 && (type & SS) === 0)) {
    lateFinish[before] = Math.min(lateFinish[before] ?? 0, unlagged(input, edge, late));
    freeSlack[before] = Math.min(freeSlack[before] ?? 0, unlagged(input, edge, early));
  } else {
    lateStart[before] = Math.min(lateStart[before] ?? 0, limitWork(input, before, edge, late));
    totalSlack[before] = Math.min(totalSlack[before] ?? 0, limitWork(input, before, edge, early));
  }
}

/** Tells the tasks that a node waits for to ask what they may. */
function askBack({ network }: CpmInput, { lateStart }: CpmDates, node: number): void {
  const end = network.predAt[node + 1] ?? 0;
  for (let edge = network.predAt[node] ?? 0; edge < end; edge++) lateStart[network.from[edge] ?? 0] = ASKS;
}
