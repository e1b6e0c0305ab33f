import type { Draws } from './columns.ts';
import { drawBits, type Stream } from '../random/counter-based.ts';
import { CELLS } from './beta-quantiles.ts';
import * as column from './columns.ts';
import { LANES } from './columns.ts';
import { NORMAL_CELLS, NORMAL_REACH } from './normal.ts';

const { fround } = Math;
const SHARE = 2 ** -24;
const BELOW_ONE = 1 - SHARE;

/** Draws in plain TypeScript: every operation rounded to single precision, as a SIMD lane does it. */
export interface Drawing {
  /** By term and lane: the factor, or the minutes added. */
  readonly effects: Float32Array;
  readonly cost: Float64Array;
  readonly duration: Int32Array;
  readonly drawAll: (first: number) => void;
  readonly drawTerm: (term: number, first: number) => void;
  readonly drawNode: (node: number, first: number) => void;
}

/** The buffers and functions of one set of draws. */
export function drawing(draws: Draws): Drawing {
  const { terms } = draws;
  const place = placing(draws);
  const effects = new Float32Array(terms.effect.length * LANES);
  const cost = new Float64Array(LANES);
  const duration = new Int32Array(draws.variableOf.length * LANES);
  const drawTerm = (term: number, first: number): void =>
    apply(draws, term, { effects, cost, q: place.q, first, place: place.at });
  const settle = (node: number, first: number): void => {
    const variable = draws.variableOf[node] ?? -1;
    if (variable !== -1) place.at(variable, first);
    settleNode(draws, node, { q: place.q, effects, duration });
  };
  return {
    effects,
    cost,
    duration,
    drawTerm,
    drawAll(first) {
      place.drawGroups(first);
      cost.fill(0);
      for (let term = 0; term < terms.effect.length; term++) drawTerm(term, first);
      for (let node = 0; node < draws.variableOf.length; node++) {
        settle(node, first);
        const rate = draws.rate[node] ?? 0;
        if (rate === 0) continue;
        for (let lane = 0; lane < LANES; lane++)
          cost[lane] = (cost[lane] ?? 0) + rate * (duration[node * LANES + lane] ?? 0);
      }
    },
    drawNode(node, first) {
      if ((draws.variables.group[draws.variableOf[node] ?? -1] ?? -1) !== -1) place.drawGroups(first);
      const end = draws.termAt[node + 1] ?? 0;
      for (let index = draws.termAt[node] ?? 0; index < end; index++) drawTerm(draws.term[index] ?? 0, first);
      settle(node, first);
    },
  };
}

interface Placing {
  /** By lane: where on 0–1 the variable drawn last lies. */
  readonly q: Float32Array;
  readonly at: (variable: number, first: number) => void;
  readonly drawGroups: (first: number) => void;
}

function placing(draws: Draws): Placing {
  const { variables, groups, tables } = draws;
  const q = new Float32Array(LANES);
  const scores = new Float32Array(groups.k0.length * LANES);
  return {
    q,
    at(variable, first) {
      const kind = variables.kind[variable] ?? 0;
      if (kind === column.FIXED) {
        q.fill(0);
        return;
      }
      fillUniform({ k0: variables.k0[variable] ?? 0, k1: variables.k1[variable] ?? 0 }, first, q);
      const group = variables.group[variable] ?? -1;
      if (group !== -1) correlate(draws, variable, q, scores.subarray(group * LANES));
      if (kind === column.TRIANGULAR) bendTriangle(q, variables.mode[variable] ?? 0);
      else if (kind === column.TABLE) bendByTable(q, tables, variables.table[variable] ?? 0);
      else if (kind === column.DISCRETE)
        bendToValues(q, tables, {
          at: variables.table[variable] ?? 0,
          pairs: variables.pairs[variable] ?? 0,
        });
    },
    drawGroups(first) {
      for (let group = 0; group < groups.k0.length; group++) {
        fillUniform({ k0: groups.k0[group] ?? 0, k1: groups.k1[group] ?? 0 }, first, q);
        bendToScores(draws, q);
        scores.set(q, group * LANES);
      }
    },
  };
}

function bendToScores({ tables, normalQuantiles }: Draws, q: Float32Array): void {
  for (let lane = 0; lane < LANES; lane++)
    q[lane] = lookUp(tables, normalQuantiles, fround((q[lane] ?? 0) * NORMAL_CELLS));
}

/** Mixes what the group has in common into the draws of one variable (one-factor Gaussian copula). */
function correlate(draws: Draws, variable: number, q: Float32Array, shared: Float32Array): void {
  const common = draws.variables.common[variable] ?? 0;
  const own = draws.variables.own[variable] ?? 0;
  bendToScores(draws, q);
  for (let lane = 0; lane < LANES; lane++) {
    const score = fround(fround(common * (shared[lane] ?? 0)) + fround(own * (q[lane] ?? 0)));
    const inside = Math.min(Math.max(score, -NORMAL_REACH), NORMAL_REACH);
    const cell = fround(fround(inside + NORMAL_REACH) * fround(NORMAL_CELLS / (2 * NORMAL_REACH)));
    const share = lookUp(draws.tables, draws.normalShares, Math.min(cell, fround(NORMAL_CELLS - 0.001)));
    q[lane] = Math.min(Math.max(share, 0), BELOW_ONE);
  }
}

function fillUniform(stream: Stream, first: number, into: Float32Array): void {
  for (let lane = 0; lane < LANES; lane++) into[lane] = (drawBits(stream, first + lane) >>> 8) * SHARE;
}

/** The value of a table at a place counted in cells, between two entries in proportion. */
function lookUp(tables: Float32Array, at: number, cell: number): number {
  const index = Math.trunc(cell);
  const left = tables[at + index] ?? 0;
  const step = fround((tables[at + index + 1] ?? 0) - left);
  return fround(left + fround(fround(cell - index) * step));
}

function bendTriangle(q: Float32Array, mode: number): void {
  const rest = fround(1 - mode);
  for (let lane = 0; lane < LANES; lane++) {
    const u = q[lane] ?? 0;
    const left = fround(u * mode);
    const right = fround(fround(1 - u) * rest);
    const root = fround(Math.sqrt(u < mode ? left : right));
    q[lane] = u < mode ? root : fround(1 - root);
  }
}

function bendByTable(q: Float32Array, tables: Float32Array, at: number): void {
  for (let lane = 0; lane < LANES; lane++) q[lane] = lookUp(tables, at, fround((q[lane] ?? 0) * CELLS));
}

function bendToValues(q: Float32Array, tables: Float32Array, of: { at: number; pairs: number }): void {
  for (let lane = 0; lane < LANES; lane++) {
    const u = q[lane] ?? 0;
    let value = 0;
    for (let pair = 0; pair < of.pairs; pair++) {
      if (u >= (tables[of.at + 2 * pair] ?? 0)) value = tables[of.at + 2 * pair + 1] ?? 0;
    }
    q[lane] = value;
  }
}

interface Applying {
  readonly effects: Float32Array;
  readonly cost: Float64Array;
  readonly q: Float32Array;
  readonly first: number;
  readonly place: (variable: number, first: number) => void;
}

const occurs = new Float32Array(LANES);

function apply(draws: Draws, term: number, { effects, cost, q, first, place }: Applying): void {
  const { terms, variables } = draws;
  const variable = terms.variable[term] ?? 0;
  const probability = terms.probability[term] ?? 0;
  const effect = terms.effect[term] ?? 0;
  fillUniform({ k0: terms.k0[term] ?? 0, k1: terms.k1[term] ?? 0 }, first, occurs);
  place(variable, first);
  if (effect === column.COST) {
    const low = terms.costLow[term] ?? 0;
    const width = terms.costWidth[term] ?? 0;
    for (let lane = 0; lane < LANES; lane++) {
      if ((occurs[lane] ?? 0) < probability) cost[lane] = (cost[lane] ?? 0) + (low + (q[lane] ?? 0) * width);
    }
    return;
  }
  const low = variables.low[variable] ?? 0;
  const width = variables.width[variable] ?? 0;
  const idle = effect === column.FACTOR ? 1 : 0;
  for (let lane = 0; lane < LANES; lane++) {
    const value = fround(low + fround((q[lane] ?? 0) * width));
    effects[term * LANES + lane] = (occurs[lane] ?? 0) < probability ? value : idle;
  }
}

function settleNode(
  draws: Draws,
  node: number,
  { q, effects, duration }: { q: Float32Array; effects: Float32Array; duration: Int32Array },
): void {
  const { variables, terms, termAt, term } = draws;
  const variable = draws.variableOf[node] ?? -1;
  if (variable === -1) {
    duration.fill(draws.known[node] ?? 0, node * LANES, (node + 1) * LANES);
    return;
  }
  const low = variables.low[variable] ?? 0;
  const width = variables.width[variable] ?? 0;
  for (let lane = 0; lane < LANES; lane++) q[lane] = low + fround((q[lane] ?? 0) * width);
  for (let index = termAt[node] ?? 0; index < (termAt[node + 1] ?? 0); index++) {
    const at = (term[index] ?? 0) * LANES;
    const isFactor = terms.effect[term[index] ?? 0] === column.FACTOR;
    for (let lane = 0; lane < LANES; lane++) {
      const by = effects[at + lane] ?? 0;
      q[lane] = isFactor ? (q[lane] ?? 0) * by : (q[lane] ?? 0) + by;
    }
  }
  const into = node * LANES;
  for (let lane = 0; lane < LANES; lane++)
    duration[into + lane] = Math.max(0, Math.trunc(fround((q[lane] ?? 0) + 0.5)));
}
