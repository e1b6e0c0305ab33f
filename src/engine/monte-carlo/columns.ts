/** Iterations reckoned side by side. */
export const LANES = 64;

/** Below every count of working minutes, and far enough from the end of the range to be added to. */
export const NOTHING = -1073741824;
/** Above every count of working minutes. */
export const UNBOUND = 1073741823;

export const FIXED = 0;
export const UNIFORM = 1;
export const TRIANGULAR = 2;
/** Quantiles in a table of `CELLS` cells. */
export const TABLE = 3;
/** Pairs of a share and a value: the value holds from that share on. */
export const DISCRETE = 4;

/**
 * Uncertain figures in columns. A draw u becomes a place q on 0–1 by the figure's kind, and the
 * value `low` + q·`width`.
 */
export interface Variables {
  readonly kind: Int32Array;
  readonly k0: Int32Array;
  readonly k1: Int32Array;
  readonly low: Float32Array;
  readonly width: Float32Array;
  /** Of a triangle: where on 0–1 the most likely value lies. */
  readonly mode: Float32Array;
  /** Where in `tables` the quantiles or pairs begin. */
  readonly table: Int32Array;
  readonly pairs: Int32Array;
  /** Index of the group it is correlated in, -1 for none; weights of the common and the own part. */
  readonly group: Int32Array;
  readonly common: Float32Array;
  readonly own: Float32Array;
}

export const FACTOR = 0;
export const MINUTES = 1;
export const COST = 2;

/** What drivers and events do in an iteration in which they occur. */
export interface Terms {
  /** FACTOR multiplies durations, MINUTES adds to them, COST is money spent once. */
  readonly effect: Int32Array;
  readonly probability: Float32Array;
  /** The stream that decides whether it occurs; the terms of one event share it. */
  readonly k0: Int32Array;
  readonly k1: Int32Array;
  readonly variable: Int32Array;
  /** Of COST, in 分. */
  readonly costLow: Float64Array;
  readonly costWidth: Float64Array;
}

/** Everything that is drawn. */
export interface Draws {
  readonly variables: Variables;
  readonly terms: Terms;
  /** Streams of the common parts of correlated groups. */
  readonly groups: { readonly k0: Int32Array; readonly k1: Int32Array };
  readonly tables: Float32Array;
  /** Where in `tables` the normal distribution lies; used by groups alone. */
  readonly normalQuantiles: number;
  readonly normalShares: number;
  /** By node of the network: its variable, -1 for a duration that is known, which is then `known`. */
  readonly variableOf: Int32Array;
  readonly known: Int32Array;
  /** Terms of each node: those at `termAt[node]` to before `termAt[node + 1]` of `term`, factors first. */
  readonly termAt: Int32Array;
  readonly term: Int32Array;
  /** 分 a minute of the duration that is drawn costs. */
  readonly rate: Float64Array;
}

export const TASK = 0;
/** Passes on the latest of its predecessors. */
export const LATEST = 1;
/** Passes on the earliest of its predecessors. */
export const EARLIEST = 2;

/**
 * A network in the working minutes of one calendar. A node finishes at the latest of: what bounds
 * its start plus its duration, what bounds its finish; at most at its caps.
 */
export interface WorkingNetwork {
  readonly size: number;
  readonly kind: Int32Array;
  /** Start of a task that has begun; NOTHING for the others. */
  readonly begun: Int32Array;
  readonly startFloor: Int32Array;
  readonly finishFloor: Int32Array;
  readonly startCap: Int32Array;
  readonly finishCap: Int32Array;
  /** Edges into a node: from `edgeAt[node]` those that bound its start, from `finishEdgeAt[node]` its finish. */
  readonly edgeAt: Int32Array;
  readonly finishEdgeAt: Int32Array;
  /** Twice the node at the other end, one more where the edge leaves from its finish. */
  readonly source: Int32Array;
  readonly lag: Int32Array;
  /** Nodes of which one finishes last. */
  readonly last: Int32Array;
}
