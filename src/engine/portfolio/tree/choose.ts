import { learn, promiseOf, splitOf, timesTried, type Branch, type Side, type Split } from './branching.ts';
import { boundAt, enough, openChild, raise, type Node, type Tree } from './node.ts';

const mostTrials = 8;
const enoughTrials = 2;
const mostIdleTrials = 4;
const pivotsPerTrial = 12;
const whole = 1e-6;

/**
 * The column to branch on, the most promising of those the relaxation splits by what was learned of them, or, as long as
 * little was, by trying (reliability branching, Achterberg, Koch & Martin 2005). Null when there is nothing to branch on:
 * the node is whole and the cutoff has been raised to its value.
 */
export const branchOf = (tree: Tree, node: Node): Branch | null => {
  const splits = splitsOf(tree, node).sort((a, b) => b.promise - a.promise);
  if (splits.length === 0) return wholeBranch(tree, node);
  let best: Branch | null = null;
  let [most, trials, idle] = [-1, 0, 0];
  for (const split of splits) {
    if (timesTried(tree.history, split.column) >= enoughTrials) {
      if (split.promise <= most) continue;
      most = split.promise;
      best = { ...split, up: node.bound, down: node.bound };
      continue;
    }
    if (trials++ >= mostTrials || idle > mostIdleTrials) continue;
    const tried = tryOut(tree, node, split);
    if (tried.up <= tree.cutoff || tried.down <= tree.cutoff) return tried;
    const promise =
      weightOf(tree, split.column) *
      promiseOf(node.bound - tried.up, node.bound - tried.down, node.bound - tree.cutoff);
    idle = promise > most ? 0 : idle + 1;
    if (promise > most) [best, most] = [tried, promise];
  }
  return best;
};

// Branching on "not at all" leaves all the starts split: as measured.
const weightOfNone = 0.3;

const weightOf = ({ model }: Tree, column: number): number =>
  (model.optionOf[column] ?? -1) < 0 ? weightOfNone : 1;

const splitsOf = (tree: Tree, { tableau, alive, bound }: Node): Split[] => {
  const splits: Split[] = [];
  for (let i = 1; i <= tableau.rows; i++) {
    const column = tableau.basic[i] ?? 0;
    const share = tableau.cells[i * tableau.width] ?? 0;
    if (column < alive.length && alive[column] === 1 && share > whole && share < 1 - whole)
      splits.push(splitOf(tree.history, { column, share }, bound - tree.cutoff, weightOf(tree, column)));
  }
  return splits;
};

/** Solves both children a little way and learns from it. */
const tryOut = (tree: Tree, node: Node, split: Split): Branch => {
  const boundOf = (side: Side): number => {
    const bound = trialBound(tree, node, split, side);
    learn(tree.history, split, side, node.bound - Math.max(tree.cutoff, bound));
    return bound;
  };
  return { ...split, up: boundOf('up'), down: boundOf('down') };
};

const trialBound = (tree: Tree, node: Node, { column }: Split, side: Side): number => {
  const { trial } = tree;
  if (!openChild(tree, node, trial, { column, side })) return -Infinity;
  const effort = { cutoff: enough(tree), pivots: pivotsPerTrial };
  return Math.min(node.bound, boundAt(tree, trial, tree.reoptimise(trial.tableau, trial.alive, effort)));
};

const sameValue = 1e-7;

/** Where nothing is split: takes the selection if it is worth all the node can be, else branches on any open group. */
const wholeBranch = (tree: Tree, node: Node): Branch | null => {
  const { columnsAt, value } = tree.model;
  const taken = takenIn(tree, node);
  const sum = taken.reduce((total, column) => total + (value[column] ?? 0), 0);
  const isSound = isWithin(tree, taken);
  if (isSound && sum > tree.cutoff) {
    tree.found = taken;
    tree.cutoff = sum;
  }
  const open = node.left.findIndex((count) => count > 1);
  if (open < 0) return null;
  if (isSound && node.bound <= sum + sameValue) {
    raise(tree, node.bound);
    return null;
  }
  return { column: taken[open] ?? columnsAt[open] ?? 0, share: 1, up: node.bound, down: node.bound };
};

/** Of each group the column the tableau takes, or the first alive. */
const takenIn = ({ model: { columnsAt, groupOf } }: Tree, { alive, tableau }: Node): Int32Array => {
  const taken = Int32Array.from(columnsAt.subarray(0, -1), (first) => alive.indexOf(1, first));
  for (let i = 1; i <= tableau.rows; i++) {
    const column = tableau.basic[i] ?? 0;
    const isTaken = column < alive.length && (tableau.cells[i * tableau.width] ?? 0) > 0.5;
    if (isTaken && alive[column] === 1) taken[groupOf[column] ?? 0] = column;
  }
  return taken;
};

const slack = 1e-9;

const isWithin = ({ model: { at, row, amount, limit } }: Tree, taken: Int32Array): boolean => {
  const used = new Float64Array(limit.length);
  for (const column of taken)
    for (let k = at[column] ?? 0; k < (at[column + 1] ?? 0); k++)
      used[row[k] ?? 0] = (used[row[k] ?? 0] ?? 0) + (amount[k] ?? 0);
  return used.every((sum, one) => sum <= (limit[one] ?? 0) + slack * Math.max(1, Math.abs(limit[one] ?? 0)));
};
