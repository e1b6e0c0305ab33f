import type { WorkTime } from '../calendar/work-time.ts';
import type { CpmDates, CpmInput } from './input.ts';
import { finishAt, startAt, toWork } from '../calendar/work-time.ts';
import { KIND_FIRST, KIND_GATE, KIND_TASK, SS } from '../network/codes.ts';
import * as code from './codes.ts';
import { calendarAt, lagged, standAt } from './lag.ts';

/** Early dates and drivers of every node, in the network's order. */
export function forwardPass(input: CpmInput, dates: CpmDates): void {
  for (let node = 0; node < input.network.size; node++) forwardAt(input, dates, node);
  dates.projectFinish[0] = latestFinish(input, dates);
}

/** Early dates and driver of one node; those of its predecessors must be known. */
export function forwardAt(input: CpmInput, dates: CpmDates, node: number): void {
  const kind = input.network.kind[node];
  if (kind === KIND_GATE) passGate(input, dates, node);
  else if (kind === KIND_FIRST) passFirst(input, dates, node);
  else if (input.mode[node] === code.MODE_PLANNED) placePlanned(input, dates, node);
  else placeProgressed(input, dates, node);
}

/** The latest early finish of the tasks that count; without any the project's start. */
export function latestFinish({ network, counts, projectStart }: CpmInput, dates: CpmDates): number {
  let latest = code.NONE;
  for (let node = 0; node < network.size; node++) {
    const finish = dates.finish[node] ?? 0;
    if (finish > latest && counts[node] !== 0 && network.kind[node] === KIND_TASK) latest = finish;
  }
  return latest === code.NONE ? projectStart : latest;
}

function passGate(input: CpmInput, dates: CpmDates, node: number): void {
  const { predAt, from, type } = input.network;
  let latest = code.NONE;
  let driver = code.NONE;
  for (let edge = predAt[node] ?? 0; edge < (predAt[node + 1] ?? 0); edge++) {
    const before = from[edge] ?? 0;
    const base = ((type[edge] ?? 0) & SS) !== 0 ? dates.start[before] : dates.finish[before];
    const bound = lagged(input, edge, base ?? 0);
    if (bound <= latest) continue;
    latest = bound;
    driver = edge;
  }
  setGate(dates, node, latest === code.NONE ? input.projectStart : latest, driver);
}

function passFirst(input: CpmInput, dates: CpmDates, node: number): void {
  const { predAt, from } = input.network;
  let earliest = code.NEVER;
  let driver = code.NONE;
  for (let edge = predAt[node] ?? 0; edge < (predAt[node + 1] ?? 0); edge++) {
    const start = dates.start[from[edge] ?? 0] ?? 0;
    if (start >= earliest) continue;
    earliest = start;
    driver = edge;
  }
  setGate(dates, node, earliest === code.NEVER ? input.projectStart : earliest, driver);
}

function setGate(dates: CpmDates, node: number, instant: number, driver: number): void {
  dates.start[node] = instant;
  dates.finish[node] = instant;
  dates.driver[node] = driver === code.NONE ? code.BY_PROJECT_START : code.BY_LINK;
  dates.driverEdge[node] = driver === code.NONE ? -1 : driver;
}

/**
 * Links bound a start either as an instant (plain FS, SS: kept, since a milestone may stand on it)
 * or as a count of working minutes; whichever is later decides.
 */
function placePlanned(input: CpmInput, dates: CpmDates, node: number): void {
  const time = calendarAt(input.calendars, input.calendar[node] ?? 0);
  logicBound(input, dates, node, time);
  holdStart(input, dates, node, time);
  let instant = dates.start[node] ?? 0;
  let work = dates.finish[node] ?? 0;
  const fromInstant = instant === code.NONE ? code.NONE : toWork(time, instant);
  if (fromInstant >= work) work = fromInstant;
  else instant = code.NONE;
  const constraint = input.constraint[node] ?? 0;
  if (constraint >= code.MSO && constraint !== code.SNET) {
    const bound = boundByConstraint(input, node, time, work);
    if (bound !== work || isMilestoneBent(input, node, time, instant)) {
      work = bound;
      instant = constraintInstant(input, node, time);
      setDriver(dates, node, code.BY_CONSTRAINT);
    }
  }
  dates.start[node] = instant;
  dates.finish[node] = work;
  place(input, dates, node, time);
}

/** Raises the instant left in `start` to the project's start, the floor and a no-earlier constraint. */
function holdStart(input: CpmInput, dates: CpmDates, node: number, time: WorkTime): void {
  const byLinks = dates.start[node] ?? 0;
  const constraint = input.constraint[node] ?? 0;
  const at = input.constraintAt[node] ?? 0;
  const floor = input.floor[node] ?? 0;
  const isHeld = input.projectStartHoldsAll || input.network.predAt[node] === input.network.predAt[node + 1];
  let instant = byLinks;
  let driver = code.NONE;
  if (isHeld && constraint !== code.SNET && constraint !== code.MSO && input.projectStart > instant) {
    instant = input.projectStart;
    driver = code.BY_PROJECT_START;
  }
  if (floor > instant) {
    instant = floor;
    driver = input.floorBy[node] ?? 0;
  }
  if (constraint === code.SNET && at > instant) {
    instant = at;
    driver = code.BY_CONSTRAINT;
  }
  if (driver === code.NONE) return;
  const work = toWork(time, instant);
  const isLater = work > (dates.finish[node] ?? 0) && (byLinks === code.NONE || work > toWork(time, byLinks));
  if (isLater) setDriver(dates, node, driver);
  dates.start[node] = instant;
}

/** Leaves the bound of the links in `start` (an instant) and `finish` (a count), and the driver. */
function logicBound(input: CpmInput, dates: CpmDates, node: number, time: WorkTime): void {
  const { predAt, from, type } = input.network;
  const duration = input.duration[node] ?? 0;
  let instant = code.NONE;
  let work = code.NONE;
  let instantEdge = -1;
  let workEdge = -1;
  for (let edge = predAt[node] ?? 0; edge < (predAt[node + 1] ?? 0); edge++) {
    const before = from[edge] ?? 0;
    const linkType = type[edge] ?? 0;
    const base = (linkType & 1) === 0 ? (dates.finish[before] ?? 0) : (dates.start[before] ?? 0);
    const lag = input.lag[edge] ?? 0;
    if (linkType < 2 && (lag === 0 || duration === 0)) {
      const standing = lag === 0 ? base : lagged(input, edge, base);
      if (standing > instant) {
        instant = standing;
        instantEdge = edge;
      }
      continue;
    }
    const isOwn = input.lagCalendar[edge] === input.calendar[node];
    const end = isOwn ? toWork(time, base) + lag : toWork(time, lagged(input, edge, base));
    const bound = linkType < 2 ? end : end - duration;
    if (bound > work) {
      work = bound;
      workEdge = edge;
    }
  }
  const isByInstant = instantEdge !== -1 && (workEdge === -1 || toWork(time, instant) >= work);
  dates.start[node] = instant;
  dates.finish[node] = work;
  dates.driver[node] = workEdge === -1 && instantEdge === -1 ? code.BY_PROJECT_START : code.BY_LINK;
  dates.driverEdge[node] = isByInstant ? instantEdge : workEdge;
}

/** The start (a count) that the constraint makes of the start the links ask for. */
function boundByConstraint(input: CpmInput, node: number, time: WorkTime, work: number): number {
  const constraint = input.constraint[node] ?? 0;
  const at = toWork(time, input.constraintAt[node] ?? 0);
  const asStart = constraint === code.MSO || constraint === code.SNLT ? at : at - (input.duration[node] ?? 0);
  if (constraint === code.MSO || constraint === code.MFO) return asStart;
  if (constraint === code.FNET) return Math.max(work, asStart);
  return input.honoursConstraints ? Math.min(work, asStart) : work;
}

/** A milestone may keep the count of working minutes that its constraint asks for, yet stand beyond its date. */
function isMilestoneBent(input: CpmInput, node: number, time: WorkTime, instant: number): boolean {
  if ((input.duration[node] ?? 0) !== 0) return false;
  const constraint = input.constraint[node] ?? 0;
  if (constraint === code.MSO || constraint === code.MFO) return true;
  if (constraint !== code.FNLT || instant === code.NONE || !input.honoursConstraints) return false;
  return standAt(time, instant) > (input.constraintAt[node] ?? 0);
}

/** The constraint's date where a task may stand on it; a finish does not slip into the next day's start. */
function constraintInstant(input: CpmInput, node: number, time: WorkTime): number {
  const constraint = input.constraint[node] ?? 0;
  const at = input.constraintAt[node] ?? 0;
  if (constraint === code.MSO || constraint === code.SNLT) return at;
  const isStanding = (input.duration[node] ?? 0) === 0 && startAt(time, toWork(time, at)) === at;
  return isStanding ? at : code.NONE;
}

/** Turns the bound left in `start` (an instant) and `finish` (a count) into dates. */
function place(input: CpmInput, dates: CpmDates, node: number, time: WorkTime): void {
  let instant = dates.start[node] ?? 0;
  let work = dates.finish[node] ?? 0;
  const duration = input.duration[node] ?? 0;
  const delay = input.delay[node] ?? 0;
  if (delay !== 0) {
    instant = (instant === code.NONE ? startAt(time, work) : instant) + delay;
    work = toWork(time, instant);
    if (dates.driver[node] === code.BY_PROJECT_START) setDriver(dates, node, code.BY_DELAY);
  }
  dates.finishWork[node] = work + duration;
  if (duration !== 0) {
    dates.start[node] = startAt(time, work);
    dates.finish[node] = finishAt(time, work + duration);
    return;
  }
  const standing = instant === code.NONE ? finishAt(time, work) : standAt(time, instant);
  dates.start[node] = standing;
  dates.finish[node] = standing;
}

function placeProgressed(input: CpmInput, dates: CpmDates, node: number): void {
  const time = calendarAt(input.calendars, input.calendar[node] ?? 0);
  const start = input.begunAt[node] ?? 0;
  const done = input.doneAt[node] ?? 0;
  const duration = input.duration[node] ?? 0;
  const isBegun = input.mode[node] === code.MODE_BEGUN;
  let finish = done;
  if (isBegun) finish = finishRemaining(input, dates, node, time);
  else if (done === code.NONE)
    finish = duration === 0 ? start : finishAt(time, toWork(time, start) + duration);
  dates.start[node] = start;
  dates.finish[node] = finish;
  dates.finishWork[node] = toWork(time, finish);
  setDriver(dates, node, input.mode[node] === code.MODE_FIXED ? code.BY_MANUAL : code.BY_ACTUAL);
}

function finishRemaining(input: CpmInput, dates: CpmDates, node: number, time: WorkTime): number {
  let from = toWork(time, input.resumeAt[node] ?? 0);
  if (input.retainsLogic) {
    logicBound(input, dates, node, time);
    const instant = dates.start[node] ?? 0;
    from = Math.max(from, dates.finish[node] ?? 0, instant === code.NONE ? code.NONE : toWork(time, instant));
  }
  const remaining = input.remaining[node] ?? 0;
  const finish = finishAt(time, from + remaining);
  return remaining === 0 ? Math.max(input.begunAt[node] ?? 0, finish) : finish;
}

function setDriver(dates: CpmDates, node: number, driver: number): void {
  dates.driver[node] = driver;
  dates.driverEdge[node] = -1;
}
