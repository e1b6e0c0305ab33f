// The kernel in AssemblyScript, 64 iterations side by side in SIMD registers: the operations of
// typescript-draws.ts and typescript-kernel.ts in the same order, so that both answer the same bits.
// Compiled into wasm-bytes.ts by scripts/compile-kernel.ts; a test compares the two.

const HEADER: usize = 4096;
const ROW: usize = 256; // bytes of 64 lanes

const TRIANGULAR = 2;
const TABLE = 3;
const DISCRETE = 4;
const FACTOR = 0;
const COST = 2;
const EARLIEST = 2;
const NOTHING = -1073741824;
const UNBOUND = 1073741823;
const CELLS: f32 = 512;
const NORMAL_CELLS: f32 = 1024;
const NORMAL_REACH: f32 = 5;
const GOLDEN = <i32>0x9e3779b1;

let size = 0, termCount = 0, groupCount = 0, lastCount = 0, normalQuantiles = 0, normalShares = 0;
let variableKind: usize = 0, variableK0: usize = 0, variableK1: usize = 0, variableLow: usize = 0;
let variableWidth: usize = 0, variableMode: usize = 0, variableTable: usize = 0, variablePairs: usize = 0;
let variableGroup: usize = 0, variableCommon: usize = 0, variableOwn: usize = 0;
let termEffect: usize = 0, termProbability: usize = 0, termK0: usize = 0, termK1: usize = 0;
let termVariable: usize = 0, termCostLow: usize = 0, termCostWidth: usize = 0;
let groupK0: usize = 0, groupK1: usize = 0, tables: usize = 0;
let variableOf: usize = 0, known: usize = 0, termAt: usize = 0, term: usize = 0, rate: usize = 0;
let kind: usize = 0, begun: usize = 0, startFloor: usize = 0, finishFloor: usize = 0;
let startCap: usize = 0, finishCap: usize = 0, edgeAt: usize = 0, finishEdgeAt: usize = 0;
let source: usize = 0, lag: usize = 0, last: usize = 0;
let q: usize = 0, occurs: usize = 0, scores: usize = 0, effects: usize = 0, start: usize = 0;
let duration: usize = 0, dates: usize = 0, cost: usize = 0, finish: usize = 0;
let critical: usize = 0, marks: usize = 0, isMarked: usize = 0;

let field = 0;
function next(): i32 {
  const value = load<i32>(HEADER + (<usize>field << 2));
  field++;
  return value;
}

/** Reads where everything lies, in the order of wasm-kernel.ts. */
export function attach(): void {
  field = 0;
  size = next(); termCount = next(); groupCount = next(); lastCount = next();
  normalQuantiles = next(); normalShares = next();
  variableKind = next(); variableK0 = next(); variableK1 = next(); variableLow = next();
  variableWidth = next(); variableMode = next(); variableTable = next(); variablePairs = next();
  variableGroup = next(); variableCommon = next(); variableOwn = next();
  termEffect = next(); termProbability = next(); termK0 = next(); termK1 = next();
  termVariable = next(); termCostLow = next(); termCostWidth = next();
  groupK0 = next(); groupK1 = next(); tables = next();
  variableOf = next(); known = next(); termAt = next(); term = next(); rate = next();
  kind = next(); begun = next(); startFloor = next(); finishFloor = next();
  startCap = next(); finishCap = next(); edgeAt = next(); finishEdgeAt = next();
  source = next(); lag = next(); last = next();
  q = next(); occurs = next(); scores = next(); effects = next(); start = next();
  duration = next(); dates = next(); cost = next(); finish = next();
  critical = next(); marks = next(); isMarked = next();
}

// @ts-ignore: decorator
@inline function int(base: usize, index: i32): i32 { return load<i32>(base + (<usize>index << 2)); }
// @ts-ignore: decorator
@inline function single(base: usize, index: i32): f32 { return load<f32>(base + (<usize>index << 2)); }
// @ts-ignore: decorator
@inline function row(base: usize, index: i32): usize { return base + <usize>index * ROW; }

function fillInts(at: usize, value: i32): void {
  const all = i32x4.splat(value);
  for (let v: usize = 0; v < ROW; v += 16) v128.store(at + v, all);
}

// @ts-ignore: decorator
@inline function hashed(counter: v128, k1: v128): v128 {
  let bits = i32x4.mul(v128.xor(counter, i32x4.shr_u(counter, 16)), i32x4.splat(0x21f0aaad));
  bits = i32x4.add(v128.xor(bits, i32x4.shr_u(bits, 15)), k1);
  bits = i32x4.mul(bits, i32x4.splat(<i32>0xd35a2d97));
  bits = v128.xor(bits, i32x4.shr_u(bits, 15));
  return f32x4.mul(f32x4.convert_i32x4_s(i32x4.shr_u(bits, 8)), f32x4.splat(5.9604644775390625e-8));
}

function fillUniform(k0: i32, k1: i32, first: i32, into: usize): void {
  const key = i32x4.splat(k1);
  let counter = i32x4.add(
    i32x4.splat(first * GOLDEN + k0),
    i32x4.mul(i32x4(0, 1, 2, 3), i32x4.splat(GOLDEN)),
  );
  const step = i32x4.splat(4 * GOLDEN);
  for (let v: usize = 0; v < ROW; v += 32) {
    const after = i32x4.add(counter, step);
    v128.store(into + v, hashed(counter, key));
    v128.store(into + v, hashed(after, key), 16);
    counter = i32x4.add(after, step);
  }
}

/** Values of a table at places counted in cells, between two entries in proportion. */
// @ts-ignore: decorator
@inline function lookUp(table: usize, cell: v128): v128 {
  const index = i32x4.trunc_sat_f32x4_s(cell);
  const share = f32x4.sub(cell, f32x4.convert_i32x4_s(index));
  let low = v128.load64_zero(table + (<usize>i32x4.extract_lane(index, 0) << 2));
  low = v128.load64_lane(table + (<usize>i32x4.extract_lane(index, 1) << 2), low, 1);
  let high = v128.load64_zero(table + (<usize>i32x4.extract_lane(index, 2) << 2));
  high = v128.load64_lane(table + (<usize>i32x4.extract_lane(index, 3) << 2), high, 1);
  const left = v128.shuffle<f32>(low, high, 0, 2, 4, 6);
  const right = v128.shuffle<f32>(low, high, 1, 3, 5, 7);
  return f32x4.add(left, f32x4.mul(share, f32x4.sub(right, left)));
}

function normalScores(): void {
  const table = tables + (<usize>normalQuantiles << 2);
  for (let v: usize = 0; v < ROW; v += 16)
    v128.store(q + v, lookUp(table, f32x4.mul(v128.load(q + v), f32x4.splat(NORMAL_CELLS))));
}

function correlate(variable: i32, group: i32): void {
  normalScores();
  const common = f32x4.splat(single(variableCommon, variable));
  const own = f32x4.splat(single(variableOwn, variable));
  const shared = row(scores, group);
  const table = tables + (<usize>normalShares << 2);
  const reach = f32x4.splat(NORMAL_REACH);
  for (let v: usize = 0; v < ROW; v += 16) {
    const score = f32x4.add(f32x4.mul(common, v128.load(shared + v)), f32x4.mul(own, v128.load(q + v)));
    const inside = f32x4.min(f32x4.max(score, f32x4.neg(reach)), reach);
    const cell = f32x4.mul(f32x4.add(inside, reach), f32x4.splat(<f32>102.4));
    const share = lookUp(table, f32x4.min(cell, f32x4.splat(<f32>1023.999)));
    v128.store(q + v, f32x4.min(f32x4.max(share, f32x4.splat(0)), f32x4.splat(<f32>0.999999940395355224609375)));
  }
}

function bendTriangle(mode: f32): void {
  const at = f32x4.splat(mode);
  const rest = f32x4.splat(<f32>1 - mode);
  const one = f32x4.splat(1);
  for (let v: usize = 0; v < ROW; v += 16) {
    const u = v128.load(q + v);
    const isLeft = f32x4.lt(u, at);
    const area = v128.bitselect(f32x4.mul(u, at), f32x4.mul(f32x4.sub(one, u), rest), isLeft);
    const root = f32x4.sqrt(area);
    v128.store(q + v, v128.bitselect(root, f32x4.sub(one, root), isLeft));
  }
}

function bendByTable(table: usize): void {
  for (let v: usize = 0; v < ROW; v += 16)
    v128.store(q + v, lookUp(table, f32x4.mul(v128.load(q + v), f32x4.splat(CELLS))));
}

function bendToValues(table: usize, pairs: i32): void {
  for (let v: usize = 0; v < ROW; v += 16) {
    const u = v128.load(q + v);
    let value = f32x4.splat(0);
    for (let pair = 0; pair < pairs; pair++) {
      const from = f32x4.splat(single(table, 2 * pair));
      value = v128.bitselect(f32x4.splat(single(table, 2 * pair + 1)), value, f32x4.ge(u, from));
    }
    v128.store(q + v, value);
  }
}

function place(variable: i32, first: i32): void {
  const how = int(variableKind, variable);
  if (how == 0) {
    fillInts(q, 0);
    return;
  }
  fillUniform(int(variableK0, variable), int(variableK1, variable), first, q);
  const group = int(variableGroup, variable);
  if (group != -1) correlate(variable, group);
  const table = tables + (<usize>int(variableTable, variable) << 2);
  if (how == TRIANGULAR) bendTriangle(single(variableMode, variable));
  else if (how == TABLE) bendByTable(table);
  else if (how == DISCRETE) bendToValues(table, int(variablePairs, variable));
}

function drawGroups(first: i32): void {
  for (let group = 0; group < groupCount; group++) {
    fillUniform(int(groupK0, group), int(groupK1, group), first, q);
    normalScores();
    memory.copy(row(scores, group), q, ROW);
  }
}

function drawTerm(index: i32, first: i32): void {
  const variable = int(termVariable, index);
  const effect = int(termEffect, index);
  const probability = f32x4.splat(single(termProbability, index));
  fillUniform(int(termK0, index), int(termK1, index), first, occurs);
  place(variable, first);
  if (effect == COST) {
    spend(index, probability);
    return;
  }
  const low = f32x4.splat(single(variableLow, variable));
  const width = f32x4.splat(single(variableWidth, variable));
  const idle = f32x4.splat(effect == FACTOR ? <f32>1 : <f32>0);
  const into = row(effects, index);
  for (let v: usize = 0; v < ROW; v += 16) {
    const value = f32x4.add(low, f32x4.mul(v128.load(q + v), width));
    v128.store(into + v, v128.bitselect(value, idle, f32x4.lt(v128.load(occurs + v), probability)));
  }
}

function spend(index: i32, probability: v128): void {
  const low = f64x2.splat(load<f64>(termCostLow + (<usize>index << 3)));
  const width = f64x2.splat(load<f64>(termCostWidth + (<usize>index << 3)));
  const none = f64x2.splat(0);
  for (let v: usize = 0; v < ROW; v += 8) {
    const at = cost + (v << 1);
    const value = f64x2.add(low, f64x2.mul(f64x2.promote_low_f32x4(v128.load64_zero(q + v)), width));
    const does = f32x4.lt(v128.load64_zero(occurs + v), probability);
    const both = i64x2.extend_low_i32x4_s(does);
    v128.store(at, f64x2.add(v128.load(at), v128.bitselect(value, none, both)));
  }
}

function settle(node: i32, first: i32): void {
  const variable = int(variableOf, node);
  const into = row(duration, node);
  if (variable == -1) {
    fillInts(into, int(known, node));
    return;
  }
  place(variable, first);
  const low = f32x4.splat(single(variableLow, variable));
  const width = f32x4.splat(single(variableWidth, variable));
  const from = int(termAt, node);
  const end = int(termAt, node + 1);
  for (let v: usize = 0; v < ROW; v += 16) {
    let value = f32x4.add(low, f32x4.mul(v128.load(q + v), width));
    for (let index = from; index < end; index++) {
      const which = int(term, index);
      const by = v128.load(row(effects, which) + v);
      value = int(termEffect, which) == FACTOR ? f32x4.mul(value, by) : f32x4.add(value, by);
    }
    const whole = i32x4.trunc_sat_f32x4_s(f32x4.add(value, f32x4.splat(0.5)));
    v128.store(into + v, i32x4.max_s(whole, i32x4.splat(0)));
  }
}

function charge(node: i32): void {
  const perMinute = load<f64>(rate + (<usize>node << 3));
  if (perMinute == 0) return;
  const by = f64x2.splat(perMinute);
  const from = row(duration, node);
  for (let v: usize = 0; v < ROW; v += 8) {
    const at = cost + (v << 1);
    const minutes = f64x2.convert_low_i32x4_s(v128.load64_zero(from + v));
    v128.store(at, f64x2.add(v128.load(at), f64x2.mul(by, minutes)));
  }
}

export function draw(first: i32): void {
  drawGroups(first);
  memory.fill(cost, 0, 2 * ROW);
  for (let index = 0; index < termCount; index++) drawTerm(index, first);
  for (let node = 0; node < size; node++) {
    settle(node, first);
    charge(node);
  }
}

export function drawNode(node: i32, first: i32): void {
  const variable = int(variableOf, node);
  if (variable != -1 && int(variableGroup, variable) != -1) drawGroups(first);
  for (let index = int(termAt, node); index < int(termAt, node + 1); index++) drawTerm(int(term, index), first);
  settle(node, first);
}

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
