import { learn, type Branch, type Side } from './branching.ts';
import { branchOf } from './choose.ts';
import { ask, boundAt, enough, nodeAt, openChild, raise, type Node, type Tree } from './node.ts';
import { boundOf, strikeWorthless } from './prices.ts';
import { strikeRoomless } from './room.ts';
import { copyOpen, firstTableau } from './tableau.ts';

/**
 * Proves that no selection is worth more than the answer: the cutoff, or more where `look` raised it or a selection
 * above it was found. Since nothing up to the cutoff is looked for, whatever can only lead there is struck in every node
 * by the prices found there, which keeps the tree small as long as the cutoff is well above the optimum. `prices` of the
 * rows, where known, spare the first node what they already rule out.
 */
export const proveNoneAbove = (tree: Tree, cutoff: number, prices: Float64Array | null): number => {
  const root = nodeAt(tree, 0);
  Object.assign(tree, { cutoff, isStopped: false, found: null });
  root.alive.fill(1);
  root.bound = Infinity;
  if (!strikeRoomless(tree.room, root)) return tree.cutoff;
  if (prices !== null) {
    tree.prices.ofRow.set(prices);
    root.bound = boundOf(tree.prices, root);
    if (root.bound <= cutoff) return tree.cutoff;
    strikeWorthless(tree.prices, root, root.bound - cutoff);
    if (!strikeRoomless(tree.room, root)) return tree.cutoff;
  }
  Object.assign(root.tableau, firstTableau(tree.model, tree.cost, root));
  explore(tree, 0);
  return tree.cutoff;
};

/** Goes down where a column is taken and on in the same node where it is struck, so that no way is longer than the groups. */
const explore = (tree: Tree, depth: number): void => {
  const node = nodeAt(tree, depth);
  for (let last: Taken | null = null; ;) {
    if (++tree.nodes % tree.nodesPerLook === 0) ask(tree);
    if (tree.isStopped) return raise(tree, node.bound);
    const isOpen = isAbove(tree, node);
    if (last !== null) remember(tree, last, node.bound);
    const branch = isOpen ? branchOf(tree, node) : null;
    if (branch === null) return;
    const before = node.bound;
    const side = branch.down > tree.cutoff ? 'down' : 'up';
    if (side === 'down' && branch.up > tree.cutoff) goDown(tree, depth, branch);
    if (branch[side] <= tree.cutoff) return;
    last = side === 'up' ? null : { branch, side, before };
    node.bound = Math.min(before, branch[side]);
    if (!openChild(tree, node, node, { ...branch, side })) return;
  }
};

/** A branch taken, and the bound before. */
interface Taken {
  readonly branch: Branch;
  readonly side: Side;
  readonly before: number;
}

const goDown = (tree: Tree, depth: number, branch: Branch): void => {
  const [node, child] = [nodeAt(tree, depth), nodeAt(tree, depth + 1)];
  if (!openChild(tree, node, child, { ...branch, side: 'up' })) return;
  child.bound = Math.min(node.bound, branch.up);
  explore(tree, depth + 1);
  remember(tree, { branch, side: 'up', before: node.bound }, child.bound);
};

const remember = (tree: Tree, { branch, side, before }: Taken, after: number): void => {
  if (!tree.isStopped) learn(tree.history, branch, side, before - Math.max(tree.cutoff, after));
};

const pivotsPerLook = 200;
const mostRounds = 20;

/** Lowers the bound of a node by its relaxation and strikes what that rules out; whether it is still above the cutoff. */
const isAbove = (tree: Tree, node: Node): boolean => {
  for (let round = 0; round < mostRounds; round++) {
    const bound = relax(tree, node);
    if (node.bound <= tree.cutoff) return false;
    if (tree.isStopped) {
      raise(tree, node.bound);
      return false;
    }
    const isAny = strikeWorthless(tree.prices, node, bound - tree.cutoff);
    if (!isAny && round > 0) return true;
    if (!strikeRoomless(tree.room, node)) return false;
    copyOpen(node.tableau, node.tableau, tree.model, node);
  }
  return true;
};

/** The bound of the prices of a node's relaxation, which is solved to the end unless time is over. */
const relax = (tree: Tree, node: Node): number => {
  for (;;) {
    const answer = tree.reoptimise(node.tableau, node.alive, { cutoff: enough(tree), pivots: pivotsPerLook });
    const bound = boundAt(tree, node, answer);
    node.bound = Math.min(node.bound, bound);
    if (answer.status !== 'stopped' || node.bound <= tree.cutoff) return bound;
    ask(tree);
    if (tree.isStopped) return bound;
  }
};
