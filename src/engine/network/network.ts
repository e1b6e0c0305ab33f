import type { Expanded, LinkEnds, NetworkLink } from './expand.ts';
import type { Outline, OutlineTask } from './outline.ts';
import { filled, type EdgeList } from './edge-list.ts';
import { expand } from './expand.ts';
import { adjacency, counting, topologicalOrder } from './order.ts';
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
  const ends = endsOf(outline, tasks, links);
  for (let index = 0; index < links.length; index++) {
    const from = ends.from[index] ?? -1;
    const to = ends.to[index] ?? -1;
    if (from === -1 || to === -1) dropped.push({ link: index, rule: 'link.unknown-task' });
    else if (from === to) return { status: 'cyclic', tasks: [from] };
    else if (isAbove(outline, from, to)) return { status: 'invalid', rule: 'link.to-ancestor', task: to };
    else if (isAbove(outline, to, from)) return { status: 'invalid', rule: 'link.to-ancestor', task: from };
    else if (hasLeaf[from] === 0 || hasLeaf[to] === 0)
      dropped.push({ link: index, rule: 'link.empty-summary' });
  }
  for (const { link } of dropped) ends.from[link] = -1;
  const isSilent = new Uint8Array(tasks.length);
  tasks.forEach(({ active }, index) => {
    if (!active) isSilent[index] = 1;
  });
  const expanded = expand({ outline, links, isSilent, ends });
  const edges = filled(expanded.edges);
  const order = topologicalOrder({ size: expanded.kind.length, from: edges.from, to: edges.to });
  if (order.status === 'cyclic') {
    const named = order.nodes.map((node) => expanded.task[node] ?? 0);
    return { status: 'cyclic', tasks: [...new Set(named)] };
  }
  return { status: 'network', network: numbered(expanded, edges, order.nodes), outline, dropped };
}

/** By link: the tasks it leads from and to, -1 for one that is not in the plan. */
function endsOf(
  { indexOf }: Outline,
  tasks: readonly NetworkTask[],
  links: readonly NetworkLink[],
): LinkEnds {
  const from = new Int32Array(links.length);
  const to = new Int32Array(links.length);
  let near = -1;
  for (let index = 0; index < links.length; index++) {
    const link = links[index];
    if (link === undefined) continue;
    from[index] = indexOf.get(link.from) ?? -1;
    // Links mostly come in the order of the tasks they lead to, which spares half of the looking up.
    if (tasks[near]?.uid !== link.to)
      near = tasks[near + 1]?.uid === link.to ? near + 1 : (indexOf.get(link.to) ?? -1);
    to[index] = near;
  }
  return { from, to };
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

function numbered(raw: Expanded, edges: EdgeList, order: Int32Array): Network {
  const size = order.length;
  const place = new Int32Array(size);
  for (let index = 0; index < size; index++) place[order[index] ?? 0] = index;
  const to = mapped(edges.to, place);
  const numbers = counting(to.length);
  const into = adjacency(size, to, numbers);
  const from = gathered(mapped(edges.from, place), into.list, new Int32Array(to.length));
  const out = adjacency(size, from, numbers);
  return {
    size,
    kind: gathered(raw.kind, order, new Uint8Array(size)),
    task: gathered(raw.task, order, new Int32Array(size)),
    nodeOf: raw.nodeOf.map((node) => (node === -1 ? -1 : (place[node] ?? -1))),
    predAt: into.at,
    from,
    to: gathered(to, into.list, new Int32Array(to.length)),
    type: gathered(edges.type, into.list, new Uint8Array(to.length)),
    link: gathered(edges.link, into.list, new Int32Array(to.length)),
    succAt: out.at,
    succ: out.list,
  };
}

function mapped(nodes: Int32Array, place: Int32Array): Int32Array {
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
