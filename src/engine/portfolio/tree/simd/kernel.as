// The dual simplex method in AssemblyScript, two cells side by side in SIMD registers. It does the operations of
// dual-simplex.ts in the same order, so that both answer the same bits; a test compares the two.
// Compiled into ../wasm-bytes.ts by scripts/compile-kernel.ts.
// The same as there.
const FEASIBLE: f64 = 1e-7;
const LEAST: f64 = 1e-8;
const NEGLIGIBLE: f64 = 1e-12;
const TIE: f64 = 1e-9;
const BAD: f64 = 0.2;

let cells: usize = 0, basic: usize = 0, nonbasic: usize = 0, alive: usize = 0;
let rows = 0, columns = 0, width = 0, total = 0;
let row = 0, pivots = 0;

const FIRST: usize = 1024;

/** The tableau lies behind the first kilobyte: cells, basic, nonbasic and alive one after the other. */
export function attach(rowCount: i32, columnCount: i32, rowWidth: i32, aliveCount: i32): void {
  rows = rowCount; columns = columnCount; width = rowWidth; total = aliveCount;
  cells = FIRST;
  basic = cells + (<usize>((rows + 1) * width) << 3);
  nonbasic = basic + (<usize>(rows + 1) << 2);
  alive = nonbasic + (<usize>(columnCount + 1) << 2);
}

/** What the last reoptimisation left: the row that shows infeasibility, pivots made, columns left. */
export function rowOf(): i32 { return row; }
export function pivotsOf(): i32 { return pivots; }
export function columnsOf(): i32 { return columns; }

/** How it ended, by its place among the endings of wasm-simplex.ts. */
export function reoptimise(cutoff: f64, most: i32): i32 {
  row = 0;
  for (pivots = 0; ; pivots++) {
    if (load<f64>(cells) <= cutoff) return 1;
    const p = leaving();
    if (p == 0) return 0;
    if (p < 0) { row = -p; return 2; }
    if (pivots == most) return 3;
    const variable = load<i32>(basic + (<usize>p << 2));
    const q = entering(p);
    pivot(p, q);
    if (variable < total && load<u8>(alive + variable) == 0) removeColumn(q);
  }
  return 3;
}

@inline function at(i: i32, j: i32): usize { return cells + (<usize>(i * width + j) << 3); }

function shortOf(i: i32): f64 {
  const value = load<f64>(at(i, 0));
  if (value < 0) return -value;
  const variable = load<i32>(basic + (<usize>i << 2));
  return variable < total && load<u8>(alive + variable) == 0 ? value : 0;
}

function leaving(): i32 {
  let worst = FEASIBLE;
  for (let i = 1; i <= rows; i++) { const short = shortOf(i); if (short > worst) worst = short; }
  if (worst == FEASIBLE) return 0;
  let best = 0;
  let most: f64 = -1;
  for (let i = 1; i <= rows; i++) {
    const short = shortOf(i);
    if (short < BAD * worst) continue;
    const ratio = leastRatio(i);
    if (ratio == Infinity) return -i;
    if (short * ratio > most) { best = i; most = short * ratio; }
  }
  return best;
}

function leastRatio(p: i32): f64 {
  const first = at(p, 0);
  const sign: f64 = load<f64>(first) < 0 ? -1 : 1;
  let ratio: f64 = Infinity;
  const end = first + (<usize>columns << 3);
  for (let cell = first + 8, top = cells + 8; cell <= end; cell += 8, top += 8) {
    const entry = sign * load<f64>(cell);
    if (entry <= LEAST) continue;
    const reduced = load<f64>(top);
    const cost = (reduced > 0 ? reduced : 0) + TIE;
    if (cost < ratio * entry) ratio = cost / entry;
  }
  return ratio;
}

function entering(p: i32): i32 {
  const ratio = leastRatio(p);
  const first = at(p, 0);
  const sign: f64 = load<f64>(first) < 0 ? -1 : 1;
  let best = 0;
  let size: f64 = 0;
  for (let j = 1; j <= columns; j++) {
    const entry = sign * load<f64>(first + (<usize>j << 3));
    if (!(entry > LEAST && entry > size)) continue;
    const reduced = load<f64>(cells + (<usize>j << 3));
    if ((reduced > 0 ? reduced : 0) <= ratio * entry) { best = j; size = entry; }
  }
  return best;
}

function pivot(p: i32, q: i32): void {
  const first = at(p, 0);
  const count = columns + 1;
  const inverse = 1 / load<f64>(at(p, q));
  for (let j = 0; j < count; j++) store<f64>(first + (<usize>j << 3), load<f64>(first + (<usize>j << 3)) * inverse);
  store<f64>(at(p, q), inverse);
  const pairs = first + (<usize>(count & ~1) << 3);
  for (let i = 0; i <= rows; i++) {
    if (i == p) continue;
    const factor = load<f64>(at(i, q));
    store<f64>(at(i, q), 0);
    if (factor < NEGLIGIBLE && factor > -NEGLIGIBLE) continue;
    let cell = at(i, 0);
    let from = first;
    const splat = f64x2.splat(factor);
    for (; from < pairs; from += 16, cell += 16)
      v128.store(cell, f64x2.sub(v128.load(cell), f64x2.mul(splat, v128.load(from))));
    if (count & 1) store<f64>(cell, load<f64>(cell) - factor * load<f64>(from));
  }
  const variable = load<i32>(basic + (<usize>p << 2));
  store<i32>(basic + (<usize>p << 2), load<i32>(nonbasic + (<usize>q << 2)));
  store<i32>(nonbasic + (<usize>q << 2), variable);
}

function removeColumn(q: i32): void {
  store<i32>(nonbasic + (<usize>q << 2), load<i32>(nonbasic + (<usize>columns << 2)));
  for (let i = 0; i <= rows; i++) store<f64>(at(i, q), load<f64>(at(i, columns)));
  columns--;
}
