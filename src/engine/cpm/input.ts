import type { Minute } from '../plan.ts';
import type { Network } from '../network/network.ts';
import type { WorkTime } from '../calendar/work-time.ts';
import { NEVER, NONE } from './codes.ts';

/**
 * What the passes read, in columns by node of the network (by edge where it says so). Instants and
 * durations are whole minutes.
 */
export interface CpmInput {
  readonly network: Network;
  readonly calendars: readonly WorkTime[];
  /** Index in `calendars`. */
  readonly calendar: Int32Array;
  readonly duration: Int32Array;
  /** MODE_PLANNED … */
  readonly mode: Uint8Array;
  /** ASAP … */
  readonly constraint: Uint8Array;
  readonly constraintAt: Int32Array;
  /** Start not before this, from the data date or a summary; NONE. */
  readonly floor: Int32Array;
  /** BY_DATA_DATE or BY_SUMMARY. */
  readonly floorBy: Uint8Array;
  /** Finish not after this in the backward pass: deadlines; NEVER. */
  readonly ceiling: Int32Array;
  /** Actual (or manual) start; actual (or manual) finish; NONE. */
  readonly begunAt: Int32Array;
  readonly doneAt: Int32Array;
  /** Remaining work of a begun task is placed from here on. */
  readonly resumeAt: Int32Array;
  readonly remaining: Int32Array;
  /** Elapsed minutes added to the start. */
  readonly delay: Int32Array;
  /** 0: does not move the project's finish. */
  readonly counts: Uint8Array;
  /** By edge: minutes, negative for a lead, and the index of the calendar they run on. */
  readonly lag: Int32Array;
  readonly lagCalendar: Int32Array;
  readonly projectStart: Minute;
  /** The project's start holds every task without a start constraint, not only those without predecessors. */
  readonly projectStartHoldsAll: boolean;
  /** The backward pass begins here; null: at the early finish of the project. */
  readonly projectFinish: Minute | null;
  /** Must, no-later-than constraints bind in the forward pass even against links. */
  readonly honoursConstraints: boolean;
  /** Predecessors hold the remaining work of a begun task. */
  readonly retainsLogic: boolean;
  /** What waits for a summary limits the free slack of the tasks below it. */
  readonly summaryLinksTakeFreeSlack: boolean;
}

/** What the passes write, by node. */
export interface CpmDates {
  readonly start: Int32Array;
  readonly finish: Int32Array;
  readonly lateStart: Int32Array;
  readonly lateFinish: Int32Array;
  /** Working minutes of the task's calendar. */
  readonly totalSlack: Int32Array;
  readonly freeSlack: Int32Array;
  /** Early and late finish as counts of working minutes of the task's calendar. */
  readonly finishWork: Int32Array;
  readonly lateFinishWork: Int32Array;
  /** BY_LINK …; and for BY_LINK the edge. */
  readonly driver: Uint8Array;
  readonly driverEdge: Int32Array;
  /** One cell: the latest early finish. */
  readonly projectFinish: Int32Array;
}

/** Columns for a network with nothing in them yet: ASAP, no duration, calendar 0, no lags. */
export function cpmInput(network: Network, calendars: readonly WorkTime[], projectStart: Minute): CpmInput {
  const { size } = network;
  const edges = network.from.length;
  const column = (value: number): Int32Array => new Int32Array(size).fill(value);
  return {
    network,
    calendars,
    calendar: column(0),
    duration: column(0),
    mode: new Uint8Array(size),
    constraint: new Uint8Array(size),
    constraintAt: column(NONE),
    floor: column(NONE),
    floorBy: new Uint8Array(size),
    ceiling: column(NEVER),
    begunAt: column(NONE),
    doneAt: column(NONE),
    resumeAt: column(NONE),
    remaining: column(0),
    delay: column(0),
    counts: new Uint8Array(size).fill(1),
    lag: new Int32Array(edges),
    lagCalendar: new Int32Array(edges),
    projectStart,
    projectStartHoldsAll: true,
    projectFinish: null,
    honoursConstraints: true,
    retainsLogic: true,
    summaryLinksTakeFreeSlack: true,
  };
}

/** Columns to write into; reuse them, the passes overwrite every cell. */
export function cpmDates(size: number): CpmDates {
  const column = (): Int32Array => new Int32Array(size);
  return {
    start: column(),
    finish: column(),
    lateStart: column(),
    lateFinish: column(),
    totalSlack: column(),
    freeSlack: column(),
    finishWork: column(),
    lateFinishWork: column(),
    driver: new Uint8Array(size),
    driverEdge: column(),
    projectFinish: new Int32Array(1),
  };
}
