import type { Draws, WorkingNetwork } from './columns.ts';

/**
 * Reckons `LANES` iterations side by side. Whichever kernel does it, the answers are the same to
 * the last bit: both do the same operations in the same order, in single precision while drawing,
 * in whole minutes through the network, in double precision where money is summed.
 */
export interface Kernel {
  readonly name: 'wasm-simd' | 'typescript';
  /** Draws the durations and costs of the iterations `first` … `first + LANES − 1`. */
  readonly draw: (first: number) => void;
  /** Draws the duration of one node alone in those iterations. */
  readonly drawNode: (node: number, first: number) => void;
  /** Takes the drawn durations through the network; the first `lanes` iterations count as critical. */
  readonly pass: (lanes: number) => void;
  /** By node and lane: minutes. */
  readonly duration: Int32Array;
  /** By node, start and finish, and lane: counts of working minutes. */
  readonly dates: Int32Array;
  /** By lane: 分 that depend on what was drawn. */
  readonly cost: Float64Array;
  /** By lane: count of working minutes at which the last task finishes. */
  readonly finish: Int32Array;
  /** By node: in how many iterations so far it was critical. */
  readonly critical: Int32Array;
}

export interface KernelInput {
  readonly draws: Draws;
  /** Null where the caller passes the durations through a network of his own. */
  readonly network: WorkingNetwork | null;
}
