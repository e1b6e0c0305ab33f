import type { NetworkLink, Expanded } from './expand.ts';
import type { Outline, OutlineTask } from './outline.ts';
import { expand } from './expand.ts';
import { adjacency, topologicalOrder } from './order.ts';
import { isAbove, outlineOf } from './outline.ts';

/**
 * A precedence network in columns, nodes numbered so that each comes after all its predecessors.
 * Edges into node n lie at `predAt[n]` to before `predAt[n + 1]`; the edges out of it are the
 * edge numbers at `succ[succAt[n]]` to before `succ[succAt[n + 1]]`.
 */
export interface Network {
  readonly size: number;
  /** KIND_TASK, KIND_GATE or KIND_FIRST. */
  readonly kind: Uint8Array;
  /** Index of the task behind each node; for a gate its summary. */
  readonly task: Int32Array;
  /** By task: its node, -1 for a summary. */
  readonly nodeOf: Int32Array;
  readonly predAt: Int32Array;
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** FS, SS, FF, SF. */
  readonly type: Uint8Array;
  /** Index of the link behind each edge, GATE for none. */
  readonly link: Int32Array;
  readonly succAt: Int32Array;
  readonly succ: Int32Array;
}

export interface NetworkTask extends OutlineTask {
  readonly active: boolean;
}

export type NetworkResult =
  | {
      readonly status: 'network';
      readonly network: Network;
      readonly outline: Outline;
      /** Links left out, and why: an end is not in the plan, or is a summary without tasks. */
      readonly dropped: readonly {
        readonly link: number;
        readonly rule: 'link.unknown-task' | 'link.empty-summary';
      }[];
    }
  | {
      readonly status: 'cyclic';
      /** Indices of the tasks of one cycle, in order. */ readonly tasks: readonly number[];
    }
  | {
      readonly status: 'invalid';
      readonly rule: 'plan.duplicate-uid' | 'plan.parent-loop' | 'link.to-ancestor';
      readonly task: number;
    };

/**
 * The network of a plan's tasks and links. A link on a summary reaches every leaf below it, one
 * between a task and its own ancestor is refused, one of a task with itself is a cycle of one.
 * Links out of inactive tasks do not count.
 */
export function buildNetwork(tasks: readonly NetworkTask[], links: readonly NetworkLink[]): NetworkResult {
  const outlined = outlineOf(tasks);
  if (outlined.status === 'invalid') return outlined;
  const { outline } = outlined;
  const dropped: { link: number; rule: 'link.unknown-task' | 'link.empty-summary' }[] = [];
  const hasLeaf = leafAbove(outline);
  for (const [index, link] of links.entries()) {
    const from = outline.indexOf.get(link.from);
    const to = outline.indexOf.get(link.to);
    if (from === undefined || to === undefined) dropped.push({ link: index, rule: 'link.unknown-task' });
    else if (from === to) return { status: 'cyclic', tasks: [from] };
    else if (isAbove(outline, from, to)) return { status: 'invalid', rule: 'link.to-ancestor', task: to };
    else if (isAbove(outline, to, from)) return { status: 'invalid', rule: 'link.to-ancestor', task: from };
    else if (hasLeaf[from] === 0 || hasLeaf[to] === 0)
      dropped.push({ link: index, rule: 'link.empty-summary' });
  }
  const without = new Set(dropped.map((drop) => drop.link));
  const isSilent = (task: number): boolean => tasks[task]?.active === false;
  const expanded = expand({ outline, links, isSilent, without });
  const order = topologicalOrder({ size: expanded.kind.length, from: expanded.from, to: expanded.to });
  if (order.status === 'cyclic') {
    const named = order.nodes.map((node) => expanded.task[node] ?? 0);
    return { status: 'cyclic', tasks: [...new Set(named)] };
  }
  return { status: 'network', network: numbered(expanded, order.nodes), outline, dropped };
}

/** By task: 1 where it is a leaf or has one below. */
function leafAbove(outline: Outline): Uint8Array {
  const found = new Uint8Array(outline.parent.length);
  for (let task = 0; task < found.length; task++) {
    if (outline.isSummary[task] !== 0) continue;
    for (let at = task; at !== -1 && found[at] === 0; at = outline.parent[at] ?? -1) found[at] = 1;
  }
  return found;
}

function numbered(raw: Expanded, order: Int32Array): Network {
  const size = order.length;
  const place = new Int32Array(size);
  for (let index = 0; index < size; index++) place[order[index] ?? 0] = index;
  const to = mapped(raw.to, place);
  const edges = counting(to.length);
  const into = adjacency(size, to, edges);
  const from = gathered(mapped(raw.from, place), into.list, new Int32Array(to.length));
  const out = adjacency(size, from, edges);
  return {
    size,
    kind: gathered(raw.kind, order, new Uint8Array(size)),
    task: gathered(raw.task, order, new Int32Array(size)),
    nodeOf: raw.nodeOf.map((node) => (node === -1 ? -1 : (place[node] ?? -1))),
    predAt: into.at,
    from,
    to: gathered(to, into.list, new Int32Array(to.length)),
    type: gathered(raw.type, into.list, new Uint8Array(to.length)),
    link: gathered(raw.link, into.list, new Int32Array(to.length)),
    succAt: out.at,
    succ: out.list,
  };
}

// Plain loops: the callbacks of Array.from took a seventh of scheduling a plan.
function counting(count: number): Int32Array {
  const cells = new Int32Array(count);
  for (let index = 0; index < count; index++) cells[index] = index;
  return cells;
}

function mapped(nodes: readonly number[], place: Int32Array): Int32Array {
  const cells = new Int32Array(nodes.length);
  for (let index = 0; index < nodes.length; index++) cells[index] = place[nodes[index] ?? 0] ?? 0;
  return cells;
}

/** `into[i]` = `values[at[i]]`. */
function gathered<Cells extends Int32Array | Uint8Array>(
  values: ArrayLike<number>,
  at: Int32Array,
  into: Cells,
): Cells {
  for (let index = 0; index < at.length; index++) into[index] = values[at[index] ?? 0] ?? 0;
  return into;
}
