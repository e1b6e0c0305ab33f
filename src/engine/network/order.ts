/** Predecessors by node, as pairs. */
export interface RawEdges {
  readonly size: number;
  readonly from: ArrayLike<number>;
  readonly to: ArrayLike<number>;
}

export type Order =
  | {
      readonly status: 'ordered';
      /** Node at each place, every node after all its predecessors. */ readonly nodes: Int32Array;
    }
  | {
      readonly status: 'cyclic';
      /** One cycle, each node a predecessor of the next, the last of the first. */ readonly nodes: readonly number[];
    };

const UNSEEN = 0;
const OPEN = 1;
const DONE = 2;

/**
 * A topological order that stays close to the given one (an order that is already topological is
 * kept), by depth-first search over predecessors; linear in nodes and edges.
 */
export function topologicalOrder(edges: RawEdges): Order {
  if (isInOrder(edges)) return { status: 'ordered', nodes: counting(edges.size) };
  const { at, list } = adjacency(edges.size, edges.to, edges.from);
  const state = new Uint8Array(edges.size);
  const next = at.slice(0, edges.size);
  const stack = new Int32Array(edges.size + 1);
  const nodes = new Int32Array(edges.size);
  let placed = 0;
  for (let root = 0; root < edges.size; root++) {
    if (state[root] !== UNSEEN) continue;
    let depth = 0;
    stack[0] = root;
    state[root] = OPEN;
    while (depth >= 0) {
      const node = stack[depth] ?? 0;
      const index = next[node] ?? 0;
      if (index === at[node + 1]) {
        state[node] = DONE;
        nodes[placed++] = node;
        depth--;
        continue;
      }
      next[node] = index + 1;
      const before = list[index] ?? 0;
      if (state[before] === OPEN) return { status: 'cyclic', nodes: cycleOf(stack, depth, before) };
      if (state[before] === UNSEEN) {
        state[before] = OPEN;
        stack[++depth] = before;
      }
    }
  }
  return { status: 'ordered', nodes };
}

function isInOrder({ from, to }: RawEdges): boolean {
  for (let edge = 0; edge < from.length; edge++) if ((from[edge] ?? 0) >= (to[edge] ?? 0)) return false;
  return true;
}

/** 0, 1, 2 … A plain loop: the callback of `Array.from` took a seventh of scheduling a plan. */
export function counting(count: number): Int32Array {
  const cells = new Int32Array(count);
  for (let index = 0; index < count; index++) cells[index] = index;
  return cells;
}

/** The stack runs from successor to predecessor, hence reversed. */
function cycleOf(stack: Int32Array, depth: number, entry: number): readonly number[] {
  const from = stack.lastIndexOf(entry, depth);
  return Array.from(stack.subarray(from, depth + 1)).toReversed();
}

/** Compressed lists: the values of each key lie at `list[at[key]]` to before `list[at[key + 1]]`. */
export function adjacency(
  size: number,
  keys: ArrayLike<number>,
  values: ArrayLike<number>,
): { at: Int32Array; list: Int32Array } {
  const at = new Int32Array(size + 1);
  for (let edge = 0; edge < keys.length; edge++)
    at[(keys[edge] ?? 0) + 1] = (at[(keys[edge] ?? 0) + 1] ?? 0) + 1;
  for (let key = 0; key < size; key++) at[key + 1] = (at[key + 1] ?? 0) + (at[key] ?? 0);
  const fill = at.slice(0, size);
  const list = new Int32Array(keys.length);
  for (let edge = 0; edge < keys.length; edge++) {
    const key = keys[edge] ?? 0;
    const place = fill[key] ?? 0;
    list[place] = values[edge] ?? 0;
    fill[key] = place + 1;
  }
  return { at, list };
}
