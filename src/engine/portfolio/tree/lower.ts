import type { Alternatives } from './alternatives.ts';
import { treeOf } from './node.ts';
import { proveNoneAbove } from './search.ts';

/** What a bound is to be lowered with. All values are in units of the model. */
export interface LowerEffort {
  /** Processor seconds in all, and those spent so far. */
  readonly seconds: number;
  readonly spent: () => number;
  /** What is proven so far; nothing lower than `least` is asked for. */
  readonly bound: number;
  readonly least: number;
  /** Prices of the rows that prove about as much; null where none are known. */
  readonly prices: Float64Array | null;
}

export interface Lowered {
  /** No selection is worth more. */
  readonly bound: number;
  /** Columns of a selection worth more than `least`, if one was met. */
  readonly found: Int32Array | null;
}

/**
 * Lowers a bound in rounds: each searches the tree for what is worth more than a cutoff and finds nothing, the cutoffs
 * falling by steps such that a round takes a few times as long as the one before. A tree that only asks whether
 * there is more than the cutoff is so much smaller than one that also looks for the best that to begin anew pays.
 * Where a round takes too long, its cutoff rises until it ends.
 */
export const lowerByTree = (model: Alternatives, effort: LowerEffort): Lowered => {
  const { seconds, spent, prices, least } = effort;
  const tree = treeOf(model);
  const rounds: Round[] = [];
  let { bound } = effort;
  let found: Int32Array | null = null;
  while (bound > least) {
    const left = seconds - spent();
    const step = nextStep(rounds, bound - least, left);
    if (step === null) break;
    const cutoff = Math.max(least, bound - step);
    const begun = spent();
    tree.look = rising({ from: cutoff, to: bound, begun, left, spent });
    bound = Math.min(bound, proveNoneAbove(tree, cutoff, prices));
    found = tree.found ?? found;
    if (tree.found !== null || tree.isStopped) break;
    rounds.push({ depth: effort.bound - cutoff, seconds: spent() - begun });
  }
  return { bound, found };
};

/** A round gone by: how far below the first bound it went, and how long it took. */
interface Round {
  readonly depth: number;
  readonly seconds: number;
}

const firstPart = 0.01;
const leastSeconds = 0.02;
const timesLonger = 4;
const mostPart = 0.6;
const timesNeeded = 1.3;

/** How much lower to try next; null when the time left hardly allows what was proven last. */
const nextStep = (rounds: readonly Round[], missing: number, left: number): number | null => {
  if (left <= 0) return null;
  const [last, before] = [rounds.at(-1), rounds.at(-2)];
  if (!last) return firstPart * missing;
  if (timesNeeded * last.seconds > left) return null;
  const step = last.depth - (before?.depth ?? 0);
  const goal = Math.min(timesLonger * last.seconds, mostPart * left);
  const growth = Math.log(
    Math.max(last.seconds, leastSeconds) / Math.max(before?.seconds ?? 0, leastSeconds),
  );
  // Where nothing is seen of how the time grows, it is thought to double in each step.
  const doublings =
    Math.log(Math.max(1.5, goal / Math.max(last.seconds, leastSeconds))) / Math.max(growth, 0.3);
  return step * Math.min(2, Math.max(0.2, doublings));
};

interface Rise {
  readonly from: number;
  readonly to: number;
  readonly begun: number;
  readonly left: number;
  readonly spent: () => number;
}

const partAtFrom = 0.6;

/** The cutoff over time: as it was for a while, then rising to what is proven already, where the time ends. */
const rising =
  ({ from, to, begun, left, spent }: Rise) =>
  (): number => {
    const passed = (spent() - begun) / left;
    if (passed >= 1) return Infinity;
    return passed <= partAtFrom ? -Infinity : from + ((to - from) * (passed - partAtFrom)) / (1 - partAtFrom);
  };
