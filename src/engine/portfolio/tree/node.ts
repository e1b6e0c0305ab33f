import { mixed } from '../../random/sequence.ts';
import type { Alternatives } from './alternatives.ts';
import { noHistory, type Branch, type History, type Side } from './branching.ts';
import type { Reoptimise, Reoptimised } from './dual-simplex.ts';
import { boundOf, noPrices, takePrices, type Prices } from './prices.ts';
import { roomOf, strikeRoomless, type Open, type Room } from './room.ts';
import { copyOpen, emptyTableau, type Tableau } from './tableau.ts';
import { simplexOf } from './wasm-simplex.ts';

/** A node of the tree: what is open there, its relaxation, and the lowest bound proven for it. */
export interface Node extends Open {
  readonly tableau: Tableau;
  bound: number;
}

/** A tree that can be searched again and again, each time with what it learned before. */
export interface Tree {
  readonly model: Alternatives;
  /** Values of the columns, each raised by a little chance, so that no two starts of a candidate tie. */
  readonly cost: Float64Array;
  readonly room: Room;
  readonly prices: Prices;
  readonly history: History;
  readonly reoptimise: Reoptimise;
  /** By depth, the nodes on the way down; and one to try children in. */
  readonly path: Node[];
  readonly trial: Node;
  /** No selection worth less or as much is looked for. */
  cutoff: number;
  isStopped: boolean;
  nodes: number;
  /** Columns of a selection worth more than the cutoff was; null when none was met. */
  found: Int32Array | null;
  /** Asked once in so many nodes: what the cutoff is to be raised to; Infinity ends the search. */
  look: () => number;
  nodesPerLook: number;
}

const chance = 1e-6;

/** A tree of which nothing is known yet. */
export const treeOf = (model: Alternatives, reoptimise = simplexOf()): Tree => ({
  model,
  cost: model.value.map((value, column) => value + (chance * (mixed(column + 1) >>> 0)) / 2 ** 32),
  room: roomOf(model),
  prices: noPrices(model),
  history: noHistory(model.groupOf.length),
  reoptimise,
  path: [],
  trial: newNode(model),
  cutoff: -Infinity,
  isStopped: false,
  nodes: 0,
  found: null,
  look: () => -Infinity,
  nodesPerLook: 32,
});

const newNode = ({ groupOf, columnsAt, limit }: Alternatives): Node => ({
  alive: new Uint8Array(groupOf.length),
  left: new Int32Array(columnsAt.length - 1),
  idle: new Uint8Array(limit.length),
  tableau: emptyTableau(),
  bound: Infinity,
});

/** The node at a depth of the way down. */
export const nodeAt = (tree: Tree, depth: number): Node => (tree.path[depth] ??= newNode(tree.model));

/** Raises the cutoff to at least that. */
export const raise = (tree: Tree, least: number): void => {
  tree.cutoff = Math.max(tree.cutoff, least);
};

/** Asks whether to go on, and above what. */
export const ask = (tree: Tree): void => {
  const least = tree.look();
  if (least === Infinity) tree.isStopped = true;
  else raise(tree, least);
};

/**
 * Makes the child of a node in which a column is taken or struck, also in the node's own place; false when nothing has
 * room in it.
 */
export const openChild = (
  { model, room }: Tree,
  node: Node,
  child: Node,
  { column, side }: Pick<Branch, 'column'> & { readonly side: Side },
): boolean => {
  child.alive.set(node.alive);
  if (side === 'up') {
    const group = model.groupOf[column] ?? 0;
    child.alive.fill(0, model.columnsAt[group], model.columnsAt[group + 1]);
  }
  child.alive[column] = side === 'up' ? 1 : 0;
  if (!strikeRoomless(room, child)) return false;
  copyOpen(node.tableau, child.tableau, model, child);
  return true;
};

// The value of a tableau is with the chance added; only where it is below by that is the proof likely.
const margin = 1e-7;

/** The value below which a tableau need not go on. */
export const enough = ({ cutoff }: Tree): number => cutoff - margin;

/** The bound the prices of a node prove, its tableau reoptimised with that answer. */
export const boundAt = ({ prices, cutoff }: Tree, node: Node, answer: Reoptimised): number => {
  takePrices(prices, node.tableau, answer, cutoff);
  return boundOf(prices, node);
};
