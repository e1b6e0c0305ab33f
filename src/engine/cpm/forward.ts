import type { WorkTime } from '../calendar/work-time.ts';
import type { CpmDates, CpmInput } from './input.ts';
import { finishAt, startAt, toWork } from '../calendar/work-time.ts';
import { KIND_FIRST, KIND_GATE, KIND_TASK, SS } from '../network/codes.ts';
import * as code from './codes.ts';
import { calendarAt, lagged, standAt } from './lag.ts';
import { boundByLinks, noBound, type LinkBound } from './link-bound.ts';

const PLANNED = KIND_TASK | code.MODE_PLANNED;
const { NONE, MSO, SNET, BY_LINK, BY_PROJECT_START } = code;

/** Early dates and drivers of every node, in the network's order. */
export function forwardPass(input: CpmInput, dates: CpmDates): void {
  placeAll(input, dates, noBound());
  dates.projectFinish[0] = latestFinish(input, dates);
}

/** Nothing follows the loop: what does is thrown away with the compiled loop at the end of every run. */
function placeAll(input: CpmInput, dates: CpmDates, bound: LinkBound): void {
  for (let node = 0; node < input.network.size; node++) forwardAt(input, dates, node, bound);
}

/** Early dates and driver of one node; those of its predecessors must be known. `bound` is room to reckon in. */
export function forwardAt(input: CpmInput, dates: CpmDates, node: number, bound: LinkBound): void {
  if (((input.network.kind[node] ?? 0) | (input.mode[node] ?? 0)) === PLANNED)
    placePlanned(input, dates, node, bound);
  else placeOther(input, dates, node, bound);
}

function placeOther(input: CpmInput, dates: CpmDates, node: number, bound: LinkBound): void {
  const kind = input.network.kind[node];
  if (kind === KIND_GATE) passGate(input, dates, node);
  else if (kind === KIND_FIRST) passFirst(input, dates, node);
  else placeProgressed(input, dates, node, bound);
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
function placePlanned(input: CpmInput, dates: CpmDates, node: number, bound: LinkBound): void {
  const time = calendarAt(input.calendars, input.calendar[node] ?? 0);
  const duration = input.duration[node] ?? 0;
  const constraint = input.constraint[node] ?? 0;
  boundByLinks(input, dates, node, bound);
  // Where its instant still counts at the end, it is the same working minute as its count.
  let fromInstant = bound.instantEdge === -1 ? NONE : toWork(time, bound.instant);
  const edge = fromInstant < bound.work || bound.instantEdge === -1 ? bound.workEdge : bound.instantEdge;
  dates.driver[node] = edge === -1 ? BY_PROJECT_START : BY_LINK;
  dates.driverEdge[node] = edge;
  const holder = holdStart(input, node, bound);
  if (holder !== NONE) {
    const held = toWork(time, bound.instant);
    if (held > bound.work && held > fromInstant) setDriver(dates, node, holder);
    fromInstant = held;
  }
  if (fromInstant >= bound.work) bound.work = fromInstant;
  else bound.instant = NONE;
  if (constraint >= MSO && constraint !== SNET) constrain(input, dates, node, bound);
  if (input.delay[node] !== 0) delayBy(input, dates, node, bound);
  const { work, instant } = bound;
  const finish = finishAt(time, work + duration);
  const isMilestone = duration === 0;
  const start = isMilestone && (instant === NONE || instant === finish) ? finish : startAt(time, work);
  dates.start[node] = start;
  dates.finish[node] = isMilestone ? start : finish;
  dates.finishWork[node] = work + duration;
}

/** Raises the bound's instant to the project's start, the floor and a no-earlier constraint; what raised it, or NONE. */
function holdStart(input: CpmInput, node: number, bound: LinkBound): number {
  const { predAt } = input.network;
  const constraint = input.constraint[node] ?? 0;
  const floor = input.floor[node] ?? 0;
  let holder = NONE;
  const isHeld = input.projectStartHoldsAll || predAt[node] === predAt[node + 1];
  const isOwnMaster = constraint === SNET || constraint === MSO;
  if (isHeld && !isOwnMaster && input.projectStart > bound.instant) {
    bound.instant = input.projectStart;
    holder = BY_PROJECT_START;
  }
  if (floor > bound.instant) {
    bound.instant = floor;
    holder = input.floorBy[node] ?? 0;
  }
  if (constraint !== SNET || (input.constraintAt[node] ?? 0) <= bound.instant) return holder;
  bound.instant = input.constraintAt[node] ?? 0;
  return code.BY_CONSTRAINT;
}

/** Bends the bound to a constraint that is more than a no-earlier start. */
function constrain(input: CpmInput, dates: CpmDates, node: number, bound: LinkBound): void {
  const time = calendarAt(input.calendars, input.calendar[node] ?? 0);
  const work = boundByConstraint(input, node, time, bound.work);
  if (work === bound.work && !isMilestoneBent(input, node, time, bound.instant)) return;
  bound.work = work;
  bound.instant = constraintInstant(input, node, time);
  setDriver(dates, node, code.BY_CONSTRAINT);
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

function delayBy(input: CpmInput, dates: CpmDates, node: number, bound: LinkBound): void {
  const time = calendarAt(input.calendars, input.calendar[node] ?? 0);
  const from = bound.instant === code.NONE ? startAt(time, bound.work) : bound.instant;
  bound.instant = from + (input.delay[node] ?? 0);
  bound.work = toWork(time, bound.instant);
  if (dates.driver[node] === code.BY_PROJECT_START) setDriver(dates, node, code.BY_DELAY);
}

function placeProgressed(input: CpmInput, dates: CpmDates, node: number, bound: LinkBound): void {
  const time = calendarAt(input.calendars, input.calendar[node] ?? 0);
  const start = input.begunAt[node] ?? 0;
  const done = input.doneAt[node] ?? 0;
  const duration = input.duration[node] ?? 0;
  const isBegun = input.mode[node] === code.MODE_BEGUN;
  let finish = done;
  if (isBegun) finish = finishRemaining(input, dates, node, bound);
  else if (done === code.NONE)
    finish = duration === 0 ? start : finishAt(time, toWork(time, start) + duration);
  dates.start[node] = start;
  dates.finish[node] = finish;
  dates.finishWork[node] = toWork(time, finish);
  setDriver(dates, node, input.mode[node] === code.MODE_FIXED ? code.BY_MANUAL : code.BY_ACTUAL);
}

function finishRemaining(input: CpmInput, dates: CpmDates, node: number, bound: LinkBound): number {
  const time = calendarAt(input.calendars, input.calendar[node] ?? 0);
  let from = toWork(time, input.resumeAt[node] ?? 0);
  if (input.retainsLogic) {
    boundByLinks(input, dates, node, bound);
    const fromInstant = bound.instant === code.NONE ? code.NONE : toWork(time, bound.instant);
    from = Math.max(from, bound.work, fromInstant);
  }
  const remaining = input.remaining[node] ?? 0;
  const finish = finishAt(time, from + remaining);
  return remaining === 0 ? Math.max(input.begunAt[node] ?? 0, finish) : finish;
}

function setDriver(dates: CpmDates, node: number, driver: number): void {
  dates.driver[node] = driver;
  dates.driverEdge[node] = -1;
}
