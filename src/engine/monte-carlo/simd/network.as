// Takes durations through the network: the operations of typescript-kernel.ts in the same order.

import {
  ROW, EARLIEST, NOTHING, UNBOUND, int, row, fillInts, size, lastCount, kind, begun, startFloor,
  finishFloor, startCap, finishCap, edgeAt, finishEdgeAt, source, lag, last, start, duration,
  dates, finish, critical, marks, isMarked,
} from './layout';

function placeEarliest(node: i32, from: i32, middle: i32): void {
  fillInts(start, middle > from ? UNBOUND : int(startFloor, node));
  for (let edge = from; edge < middle; edge++) {
    const at = row(dates, int(source, edge));
    const by = v128.load32_splat(lag + (<usize>edge << 2));
    for (let v: usize = 0; v < ROW; v += 16)
      v128.store(start + v, i32x4.min_s(v128.load(start + v), i32x4.add(v128.load(at + v), by)));
  }
  const floor = i32x4.splat(int(finishFloor, node));
  const into = row(dates, 2 * node);
  for (let v: usize = 0; v < ROW; v += 16) {
    const value = i32x4.max_s(floor, v128.load(start + v));
    v128.store(into + v, value);
    v128.store(into + v, value, ROW);
  }
}

/** Sixteen lanes at a time, so that an edge is read once for four registers. */
function placeNode(node: i32): void {
  const from = int(edgeAt, node);
  const middle = int(finishEdgeAt, node);
  const end = int(edgeAt, node + 1);
  if (int(kind, node) == EARLIEST) {
    placeEarliest(node, from, middle);
    return;
  }
  const into = row(dates, 2 * node);
  const spans = row(duration, node);
  const first = i32x4.splat(int(startFloor, node));
  const floor = i32x4.splat(int(finishFloor, node));
  for (let v: usize = 0; v < ROW; v += 64) {
    let a = first, b = first, c = first, d = first;
    for (let edge = from; edge < middle; edge++) {
      const at = row(dates, int(source, edge)) + v;
      const by = v128.load32_splat(lag + (<usize>edge << 2));
      a = i32x4.max_s(a, i32x4.add(v128.load(at), by));
      b = i32x4.max_s(b, i32x4.add(v128.load(at, 16), by));
      c = i32x4.max_s(c, i32x4.add(v128.load(at, 32), by));
      d = i32x4.max_s(d, i32x4.add(v128.load(at, 48), by));
    }
    const sa = v128.load(spans + v), sb = v128.load(spans + v, 16);
    const sc = v128.load(spans + v, 32), sd = v128.load(spans + v, 48);
    a = i32x4.max_s(floor, i32x4.add(a, sa));
    b = i32x4.max_s(floor, i32x4.add(b, sb));
    c = i32x4.max_s(floor, i32x4.add(c, sc));
    d = i32x4.max_s(floor, i32x4.add(d, sd));
    for (let edge = middle; edge < end; edge++) {
      const at = row(dates, int(source, edge)) + v;
      const by = v128.load32_splat(lag + (<usize>edge << 2));
      a = i32x4.max_s(a, i32x4.add(v128.load(at), by));
      b = i32x4.max_s(b, i32x4.add(v128.load(at, 16), by));
      c = i32x4.max_s(c, i32x4.add(v128.load(at, 32), by));
      d = i32x4.max_s(d, i32x4.add(v128.load(at, 48), by));
    }
    const out = into + v;
    v128.store(out, a, ROW);
    v128.store(out, b, ROW + 16);
    v128.store(out, c, ROW + 32);
    v128.store(out, d, ROW + 48);
    v128.store(out, i32x4.sub(a, sa));
    v128.store(out, i32x4.sub(b, sb), 16);
    v128.store(out, i32x4.sub(c, sc), 32);
    v128.store(out, i32x4.sub(d, sd), 48);
  }
  const latestStart = int(startCap, node);
  const latestFinish = int(finishCap, node);
  if (latestStart != UNBOUND || latestFinish != UNBOUND) cap(node, latestStart, latestFinish);
  const begunAt = int(begun, node);
  if (begunAt != NOTHING) fillInts(into, begunAt);
}

function cap(node: i32, latestStart: i32, latestFinish: i32): void {
  const into = row(dates, 2 * node);
  const spans = row(duration, node);
  const byStart = i32x4.splat(latestStart);
  const byFinish = i32x4.splat(latestFinish);
  for (let v: usize = 0; v < ROW; v += 16) {
    const span = v128.load(spans + v);
    let value = v128.load(into + v, ROW);
    if (latestStart != UNBOUND) value = i32x4.min_s(value, i32x4.add(byStart, span));
    value = i32x4.min_s(value, byFinish);
    v128.store(into + v, value, ROW);
    v128.store(into + v, i32x4.sub(value, span));
  }
}

function findFinish(): void {
  fillInts(finish, NOTHING);
  for (let index = 0; index < lastCount; index++) {
    const at = row(dates, 2 * int(last, index) + 1);
    for (let v: usize = 0; v < ROW; v += 16)
      v128.store(finish + v, i32x4.max_s(v128.load(finish + v), v128.load(at + v)));
  }
}

function markLast(lanes: i32): void {
  const valid = i32x4.splat(lanes);
  for (let index = 0; index < lastCount; index++) {
    const node = int(last, index);
    const at = row(dates, 2 * node + 1);
    const into = row(marks, node);
    let lane = i32x4(0, 1, 2, 3);
    let any = i32x4.splat(0);
    for (let v: usize = 0; v < ROW; v += 16) {
      const isLast = v128.and(i32x4.eq(v128.load(at + v), v128.load(finish + v)), i32x4.lt_s(lane, valid));
      const mark = v128.or(v128.load(into + v), isLast);
      v128.store(into + v, mark);
      any = v128.or(any, mark);
      lane = i32x4.add(lane, i32x4.splat(4));
    }
    if (v128.any_true(any)) store<i32>(isMarked + (<usize>node << 2), 1);
  }
}

/** Counts a node whose marks are complete, and marks the predecessors that hold it where it is. */
function markBefore(node: i32): void {
  const own = row(marks, node);
  const into = row(dates, 2 * node + 1);
  const spans = row(duration, node);
  const middle = int(finishEdgeAt, node);
  const end = int(edgeAt, node + 1);
  for (let edge = int(edgeAt, node); edge < end; edge++) {
    const from = int(source, edge);
    const at = row(dates, from);
    const by = v128.load32_splat(lag + (<usize>edge << 2));
    const out = row(marks, from >> 1);
    const isOnStart = edge < middle;
    let any = i32x4.splat(0);
    for (let v: usize = 0; v < ROW; v += 16) {
      let held = v128.load(into + v);
      if (isOnStart) held = i32x4.sub(held, v128.load(spans + v));
      const does = i32x4.eq(i32x4.add(v128.load(at + v), by), held);
      const mark = v128.and(v128.load(own + v), does);
      v128.store(out + v, v128.or(v128.load(out + v), mark));
      any = v128.or(any, mark);
    }
    if (v128.any_true(any)) store<i32>(isMarked + (<usize>(from >> 1) << 2), 1);
  }
  const zero = i32x4.splat(0);
  let sum = zero;
  for (let v: usize = 0; v < ROW; v += 16) {
    sum = i32x4.sub(sum, v128.load(own + v));
    v128.store(own + v, zero);
  }
  store<i32>(isMarked + (<usize>node << 2), 0);
  if (int(kind, node) != 0) return;
  const count = i32x4.extract_lane(sum, 0) + i32x4.extract_lane(sum, 1) + i32x4.extract_lane(sum, 2) + i32x4.extract_lane(sum, 3);
  const total = critical + (<usize>node << 2);
  store<i32>(total, load<i32>(total) + count);
}

export function pass(lanes: i32): void {
  for (let node = 0; node < size; node++) placeNode(node);
  findFinish();
  markLast(lanes);
  for (let node = size - 1; node >= 0; node--) if (int(isMarked, node) != 0) markBefore(node);
}
