import type { WorkingNetwork } from './columns.ts';
import type { Kernel, KernelInput } from './kernel.ts';
import { EARLIEST, LANES, NOTHING, TASK, UNBOUND } from './columns.ts';
import { drawing } from './typescript-draws.ts';

/** The kernel that runs anywhere, and against which the other is tested. */
export function typescriptKernel({ draws, network }: KernelInput): Kernel {
  const drawn = drawing(draws);
  const size = draws.variableOf.length;
  const buffers: Buffers = {
    duration: drawn.duration,
    dates: new Int32Array(network === null ? 0 : 2 * size * LANES),
    finish: new Int32Array(LANES),
    critical: new Int32Array(size),
    marks: new Uint8Array(network === null ? 0 : size * LANES),
    isMarked: new Uint8Array(size),
    start: new Int32Array(LANES),
  };
  return {
    name: 'typescript',
    draw: drawn.drawAll,
    drawNode: drawn.drawNode,
    pass(lanes) {
      if (network === null) throw new RangeError('typescriptKernel: there is no network to pass through');
      for (let node = 0; node < size; node++) placeNode(network, buffers, node);
      findFinish(network, buffers);
      markLast(network, buffers, lanes);
      for (let node = size - 1; node >= 0; node--)
        if (buffers.isMarked[node] === 1) markBefore(network, buffers, node);
    },
    duration: drawn.duration,
    dates: buffers.dates,
    cost: drawn.cost,
    finish: buffers.finish,
    critical: buffers.critical,
  };
}

interface Buffers {
  readonly duration: Int32Array;
  readonly dates: Int32Array;
  readonly finish: Int32Array;
  readonly critical: Int32Array;
  /** By node and lane: 1 where the node is on a critical path. */
  readonly marks: Uint8Array;
  readonly isMarked: Uint8Array;
  readonly start: Int32Array;
}

function placeNode(network: WorkingNetwork, buffers: Buffers, node: number): void {
  const { duration, dates, start } = buffers;
  const { edgeAt, finishEdgeAt, source, lag } = network;
  const isEarliest = network.kind[node] === EARLIEST;
  const into = 2 * node * LANES;
  const from = edgeAt[node] ?? 0;
  const middle = finishEdgeAt[node] ?? 0;
  const end = edgeAt[node + 1] ?? 0;
  start.fill(isEarliest && middle > from ? UNBOUND : (network.startFloor[node] ?? NOTHING));
  for (let edge = from; edge < middle; edge++) {
    const at = (source[edge] ?? 0) * LANES;
    const by = lag[edge] ?? 0;
    for (let lane = 0; lane < LANES; lane++) {
      const bound = (dates[at + lane] ?? 0) + by;
      const known = start[lane] ?? 0;
      start[lane] = isEarliest ? Math.min(known, bound) : Math.max(known, bound);
    }
  }
  const floor = network.finishFloor[node] ?? NOTHING;
  for (let lane = 0; lane < LANES; lane++)
    dates[into + LANES + lane] = Math.max(floor, (start[lane] ?? 0) + (duration[node * LANES + lane] ?? 0));
  for (let edge = middle; edge < end; edge++) {
    const at = (source[edge] ?? 0) * LANES;
    const by = lag[edge] ?? 0;
    for (let lane = 0; lane < LANES; lane++)
      dates[into + LANES + lane] = Math.max(dates[into + LANES + lane] ?? 0, (dates[at + lane] ?? 0) + by);
  }
  settleDates(network, buffers, node);
}

function settleDates(network: WorkingNetwork, { duration, dates }: Buffers, node: number): void {
  const startCap = network.startCap[node] ?? UNBOUND;
  const finishCap = network.finishCap[node] ?? UNBOUND;
  const begun = network.begun[node] ?? NOTHING;
  const into = 2 * node * LANES;
  for (let lane = 0; lane < LANES; lane++) {
    const span = duration[node * LANES + lane] ?? 0;
    let finish = dates[into + LANES + lane] ?? 0;
    if (startCap !== UNBOUND) finish = Math.min(finish, startCap + span);
    finish = Math.min(finish, finishCap);
    dates[into + LANES + lane] = finish;
    dates[into + lane] = begun === NOTHING ? finish - span : begun;
  }
}

function findFinish({ last }: WorkingNetwork, { dates, finish }: Buffers): void {
  finish.fill(NOTHING);
  for (const node of last) {
    const at = (2 * node + 1) * LANES;
    for (let lane = 0; lane < LANES; lane++)
      finish[lane] = Math.max(finish[lane] ?? 0, dates[at + lane] ?? 0);
  }
}

function markLast({ last }: WorkingNetwork, buffers: Buffers, lanes: number): void {
  const { dates, finish, marks, isMarked } = buffers;
  for (const node of last) {
    for (let lane = 0; lane < lanes; lane++) {
      if (dates[(2 * node + 1) * LANES + lane] !== finish[lane]) continue;
      marks[node * LANES + lane] = 1;
      isMarked[node] = 1;
    }
  }
}

/** Counts a node whose marks are complete, and marks the predecessors that hold it where it is. */
function markBefore(network: WorkingNetwork, buffers: Buffers, node: number): void {
  const { marks, isMarked, critical, dates, duration } = buffers;
  const { edgeAt, finishEdgeAt, source, lag } = network;
  const at = node * LANES;
  const middle = finishEdgeAt[node] ?? 0;
  for (let edge = edgeAt[node] ?? 0; edge < (edgeAt[node + 1] ?? 0); edge++) {
    const from = source[edge] ?? 0;
    const by = lag[edge] ?? 0;
    for (let lane = 0; lane < LANES; lane++) {
      if (marks[at + lane] === 0) continue;
      const finish = dates[2 * at + LANES + lane] ?? 0;
      const held = edge < middle ? finish - (duration[at + lane] ?? 0) : finish;
      if ((dates[from * LANES + lane] ?? 0) + by !== held) continue;
      marks[(from >> 1) * LANES + lane] = 1;
      isMarked[from >> 1] = 1;
    }
  }
  let count = 0;
  for (let lane = 0; lane < LANES; lane++) count += marks[at + lane] ?? 0;
  if (network.kind[node] === TASK) critical[node] = (critical[node] ?? 0) + count;
  marks.fill(0, at, at + LANES);
  isMarked[node] = 0;
}
