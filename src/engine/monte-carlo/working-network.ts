import type { CpmInput } from '../cpm/input.ts';
import type { WorkTime } from '../calendar/work-time.ts';
import type { WorkingNetwork } from './columns.ts';
import { toWork } from '../calendar/work-time.ts';
import * as code from '../cpm/codes.ts';
import { calendarAt } from '../cpm/lag.ts';
import { KIND_FIRST, KIND_GATE, KIND_TASK } from '../network/codes.ts';
import * as column from './columns.ts';

export interface InOneCalendar {
  readonly time: WorkTime;
  readonly network: WorkingNetwork;
  /** By node: minutes between start and finish of what is done or fixed; -1 for the others. */
  readonly span: Int32Array;
}

/**
 * The plan's network in working minutes, where one calendar rules everything that may still move;
 * null where several do, where levelling delays or tasks as late as possible come in, or lags in
 * per cent of an uncertain duration: those go through the scheduler's own forward pass.
 */
export function workingNetwork(
  input: CpmInput,
  moves: {
    readonly isUncertain: (node: number) => boolean;
    readonly isPercentLag: (edge: number) => boolean;
  },
): InOneCalendar | null {
  const calendar = soleCalendar(input);
  if (calendar === null) return null;
  const { network } = input;
  for (let edge = 0; edge < network.from.length; edge++) {
    const before = network.from[edge] ?? 0;
    if (input.lag[edge] !== 0 && input.lagCalendar[edge] !== calendar) return null;
    if (moves.isPercentLag(edge) && moves.isUncertain(before)) return null;
  }
  const time = calendarAt(input.calendars, calendar);
  const nodes = nodeColumns(network.size);
  for (let node = 0; node < network.size; node++) fillNode(input, time, nodes, node);
  const edges = edgeColumns(input, nodes);
  const kind = Int32Array.from(network.kind, (each) =>
    each === KIND_GATE ? column.LATEST : each === KIND_FIRST ? column.EARLIEST : column.TASK,
  );
  const { span, ...bounds } = nodes;
  const working = { size: network.size, kind, ...bounds, ...edges, last: lastNodes(input, bounds) };
  return { time, network: working, span };
}

function soleCalendar(input: CpmInput): number | null {
  let sole = -1;
  for (let node = 0; node < input.network.size; node++) {
    const mode = input.mode[node] ?? 0;
    if (input.network.kind[node] !== KIND_TASK || mode === code.MODE_DONE) continue;
    if (input.delay[node] !== 0 || input.constraint[node] === code.ALAP) return null;
    const own = input.calendar[node] ?? 0;
    if (sole === -1) sole = own;
    else if (sole !== own) return null;
  }
  return sole === -1 ? null : sole;
}

interface NodeColumns {
  readonly begun: Int32Array;
  readonly startFloor: Int32Array;
  readonly finishFloor: Int32Array;
  readonly startCap: Int32Array;
  readonly finishCap: Int32Array;
  readonly span: Int32Array;
}

function nodeColumns(size: number): NodeColumns {
  const filled = (value: number): Int32Array => new Int32Array(size).fill(value);
  return {
    begun: filled(column.NOTHING),
    startFloor: filled(column.NOTHING),
    finishFloor: filled(column.NOTHING),
    startCap: filled(column.UNBOUND),
    finishCap: filled(column.UNBOUND),
    span: filled(-1),
  };
}

/** The same rules as the forward pass, read once instead of in every iteration. */
function fillNode(input: CpmInput, time: WorkTime, nodes: NodeColumns, node: number): void {
  const { predAt, kind } = input.network;
  const isFree = predAt[node] === predAt[node + 1];
  const work = (instant: number | undefined): number => toWork(time, instant ?? 0);
  if (kind[node] !== KIND_TASK) {
    if (isFree) nodes.startFloor[node] = work(input.projectStart);
    return;
  }
  const mode = input.mode[node] ?? 0;
  if (mode === code.MODE_BEGUN) {
    nodes.begun[node] = work(input.begunAt[node]);
    nodes.startFloor[node] = work(input.resumeAt[node]);
    return;
  }
  if (mode !== code.MODE_PLANNED) {
    const start = work(input.begunAt[node]);
    const done = input.doneAt[node] ?? code.NONE;
    nodes.startFloor[node] = start;
    nodes.span[node] = done === code.NONE ? (input.duration[node] ?? 0) : Math.max(0, work(done) - start);
    return;
  }
  const constraint = input.constraint[node] ?? 0;
  const isHeld = input.projectStartHoldsAll || isFree;
  const raise = (floor: number): void => {
    nodes.startFloor[node] = Math.max(nodes.startFloor[node] ?? 0, floor);
  };
  if (isHeld && constraint !== code.SNET && constraint !== code.MSO) raise(work(input.projectStart));
  if (input.floor[node] !== code.NONE) raise(work(input.floor[node]));
  if (constraint >= code.MSO) constrain(input, nodes, node, work(input.constraintAt[node]));
}

function constrain(input: CpmInput, nodes: NodeColumns, node: number, at: number): void {
  const constraint = input.constraint[node] ?? 0;
  const isMust = constraint === code.MSO || constraint === code.MFO;
  const isOnStart = constraint === code.MSO || constraint === code.SNET || constraint === code.SNLT;
  const isFloor = isMust || constraint === code.SNET || constraint === code.FNET;
  const isCap = isMust || (!isFloor && input.honoursConstraints);
  const floor = isOnStart ? nodes.startFloor : nodes.finishFloor;
  if (isFloor) floor[node] = Math.max(floor[node] ?? 0, at);
  if (isCap) (isOnStart ? nodes.startCap : nodes.finishCap)[node] = at;
}

interface EdgeColumns {
  readonly edgeAt: Int32Array;
  readonly finishEdgeAt: Int32Array;
  readonly source: Int32Array;
  readonly lag: Int32Array;
}

function edgeColumns(input: CpmInput, nodes: NodeColumns): EdgeColumns {
  const { size, predAt, kind, from, type } = input.network;
  const edgeAt = new Int32Array(size + 1);
  const finishEdgeAt = new Int32Array(size);
  const source: number[] = [];
  const lag: number[] = [];
  for (let node = 0; node < size; node++) {
    const isTask = kind[node] === KIND_TASK;
    const end = isBound(input, node) ? (predAt[node + 1] ?? 0) : (predAt[node] ?? 0);
    const done = nodes.begun[node] === column.NOTHING ? 0 : doneBefore(input, node);
    for (const isOnFinish of [false, true]) {
      if (isOnFinish) finishEdgeAt[node] = source.length;
      for (let edge = predAt[node] ?? 0; edge < end; edge++) {
        const linkType = type[edge] ?? 0;
        if ((isTask && linkType >= 2) !== isOnFinish) continue;
        source.push(2 * (from[edge] ?? 0) + ((linkType & 1) === 0 ? 1 : 0));
        lag.push((input.lag[edge] ?? 0) - (isOnFinish ? done : 0));
      }
    }
    edgeAt[node + 1] = source.length;
  }
  return { edgeAt, finishEdgeAt, source: Int32Array.from(source), lag: Int32Array.from(lag) };
}

/** The forward pass measures a link on a begun task's finish back by its whole duration. */
function doneBefore(input: CpmInput, node: number): number {
  return (input.duration[node] ?? 0) - (input.remaining[node] ?? 0);
}

/** Whether predecessors still hold a node. */
function isBound(input: CpmInput, node: number): boolean {
  const mode = input.mode[node] ?? 0;
  return mode === code.MODE_PLANNED || (mode === code.MODE_BEGUN && input.retainsLogic);
}

/** Tasks that no other is certain to outlast. */
function lastNodes(input: CpmInput, bounds: Pick<NodeColumns, 'startCap' | 'finishCap'>): Int32Array {
  const { size, kind, succAt, succ, to, type } = input.network;
  const isOutlasted = (node: number): boolean => {
    for (let index = succAt[node] ?? 0; index < (succAt[node + 1] ?? 0); index++) {
      const edge = succ[index] ?? 0;
      const after = to[edge] ?? 0;
      const isFree = bounds.startCap[after] === column.UNBOUND && bounds.finishCap[after] === column.UNBOUND;
      const isFromFinish = ((type[edge] ?? 0) & 1) === 0;
      const isPlanned = kind[after] === KIND_TASK && input.mode[after] === code.MODE_PLANNED;
      if (isFree && isFromFinish && isPlanned && (input.lag[edge] ?? 0) >= 0 && input.counts[after] !== 0)
        return true;
    }
    return false;
  };
  const last: number[] = [];
  for (let node = 0; node < size; node++) {
    if (kind[node] === KIND_TASK && input.counts[node] !== 0 && !isOutlasted(node)) last.push(node);
  }
  return Int32Array.from(last);
}
