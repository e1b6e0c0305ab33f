// Where everything lies in the memory of the kernel, and how it is read.

const HEADER: usize = 4096;
export const ROW: usize = 256; // bytes of 64 lanes

export const TRIANGULAR = 2;
export const TABLE = 3;
export const DISCRETE = 4;
export const FACTOR = 0;
export const COST = 2;
export const EARLIEST = 2;
export const NOTHING = -1073741824;
export const UNBOUND = 1073741823;

export let size = 0, termCount = 0, groupCount = 0, lastCount = 0, normalQuantiles = 0, normalShares = 0;
export let variableKind: usize = 0, variableK0: usize = 0, variableK1: usize = 0, variableLow: usize = 0;
export let variableWidth: usize = 0, variableMode: usize = 0, variableTable: usize = 0, variablePairs: usize = 0;
export let variableGroup: usize = 0, variableCommon: usize = 0, variableOwn: usize = 0;
export let termEffect: usize = 0, termProbability: usize = 0, termK0: usize = 0, termK1: usize = 0;
export let termVariable: usize = 0, termCostLow: usize = 0, termCostWidth: usize = 0;
export let groupK0: usize = 0, groupK1: usize = 0, tables: usize = 0;
export let variableOf: usize = 0, known: usize = 0, termAt: usize = 0, term: usize = 0, rate: usize = 0;
export let kind: usize = 0, begun: usize = 0, startFloor: usize = 0, finishFloor: usize = 0;
export let startCap: usize = 0, finishCap: usize = 0, edgeAt: usize = 0, finishEdgeAt: usize = 0;
export let source: usize = 0, lag: usize = 0, last: usize = 0;
export let q: usize = 0, occurs: usize = 0, scores: usize = 0, effects: usize = 0, start: usize = 0;
export let duration: usize = 0, dates: usize = 0, cost: usize = 0, finish: usize = 0;
export let critical: usize = 0, marks: usize = 0, isMarked: usize = 0;

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

@inline export function int(base: usize, index: i32): i32 { return load<i32>(base + (<usize>index << 2)); }
@inline export function single(base: usize, index: i32): f32 { return load<f32>(base + (<usize>index << 2)); }
@inline export function row(base: usize, index: i32): usize { return base + <usize>index * ROW; }

export function fillInts(at: usize, value: i32): void {
  const all = i32x4.splat(value);
  for (let v: usize = 0; v < ROW; v += 16) v128.store(at + v, all);
}
