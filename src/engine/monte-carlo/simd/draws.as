// Draws durations and costs: the operations of typescript-draws.ts in the same order.

import {
  ROW, TRIANGULAR, TABLE, DISCRETE, FACTOR, COST, int, single, row, fillInts, FACTOR, size,
  termCount, groupCount, normalQuantiles, normalShares, variableKind, variableK0, variableK1,
  variableLow, variableWidth, variableMode, variableTable, variablePairs, variableGroup,
  variableCommon, variableOwn, termEffect, termProbability, termK0, termK1, termVariable,
  termCostLow, termCostWidth, groupK0, groupK1, tables, variableOf, known, termAt, term, rate, q,
  occurs, scores, effects, duration, cost,
} from './layout';

const CELLS: f32 = 512;
const NORMAL_CELLS: f32 = 1024;
const NORMAL_REACH: f32 = 5;
const GOLDEN = <i32>0x9e3779b1;

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
