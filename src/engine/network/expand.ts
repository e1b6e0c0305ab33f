import type { LinkType } from '../plan.ts';
import type { Outline } from './outline.ts';
import { addEdge, edgeList, type EdgeList } from './edge-list.ts';
import { FF, FS, GATE, KIND_FIRST, KIND_GATE, KIND_TASK, LINK_CODES, SS } from './codes.ts';

export interface NetworkLink {
  readonly from: string;
  readonly to: string;
  readonly type: LinkType;
}

/** Nodes and edges before numbering. */
export interface Expanded {
  readonly kind: number[];
  /** The plan's task behind each node; for a gate its summary. */
  readonly task: number[];
  readonly edges: EdgeList;
  readonly nodeOf: Int32Array;
}

export interface ExpandInput {
  readonly outline: Outline;
  readonly links: readonly NetworkLink[];
  /** By task: 1 where links out of it do not count. */
  readonly isSilent: Uint8Array;
  readonly ends: LinkEnds;
}

/** Indices of tasks by link; `from` is -1 for a link to leave out. */
export interface LinkEnds {
  readonly from: Int32Array;
  readonly to: Int32Array;
}

type Side = 'starts' | 'finishes' | 'first' | 'last';

/**
 * A node for every leaf, and gates for linked summaries: what must wait for a summary waits for
 * a gate behind all its leaves (or for the first of them), what a summary must wait for holds a
 * gate before all its leaves. So two linked summaries of m and n leaves cost m + n edges, not m × n.
 */
export function expand(input: ExpandInput): Expanded {
  const { outline, links, ends, isSilent } = input;
  const count = outline.parent.length;
  const nodes: Expanded = {
    kind: [],
    task: [],
    edges: edgeList(links.length),
    nodeOf: new Int32Array(count).fill(-1),
  };
  for (let task = 0; task < count; task++) {
    if (outline.isSummary[task] === 0) nodes.nodeOf[task] = addNode(nodes, KIND_TASK, task);
  }
  const leaves = leavesOf(outline);
  const gates = new Map<string, number>();
  const end = (task: number, side: Side): number => {
    const node = nodes.nodeOf[task] ?? -1;
    if (node !== -1) return node;
    const key = `${side} ${task}`;
    const gate = gates.get(key) ?? addGate(nodes, task, { side, leaves: leaves(task), isSilent });
    gates.set(key, gate);
    return gate;
  };
  for (let index = 0; index < links.length; index++) {
    const from = ends.from[index] ?? -1;
    if (from === -1 || isSilent[from] !== 0) continue;
    const type = LINK_CODES[links[index]?.type ?? 'FS'];
    const before = end(from, type === FS || type === FF ? 'last' : 'first');
    const after = end(ends.to[index] ?? -1, type === FS || type === SS ? 'starts' : 'finishes');
    addEdge(nodes.edges, { from: before, to: after, type, link: index });
  }
  return nodes;
}

/** Leaves below a summary, in plan order; of a leaf itself. */
export function leavesOf(outline: Outline): (summary: number) => readonly number[] {
  if (!outline.isSummary.includes(1)) return (leaf) => [leaf];
  const children = new Map<number, number[]>();
  outline.parent.forEach((parent, task) => {
    if (parent === -1) return;
    const list = children.get(parent) ?? [];
    list.push(task);
    children.set(parent, list);
  });
  return (summary) => {
    const found: number[] = [];
    const pending = [summary];
    for (let task = pending.pop(); task !== undefined; task = pending.pop()) {
      if (outline.isSummary[task] === 0) found.push(task);
      else for (const child of children.get(task)?.toReversed() ?? []) pending.push(child);
    }
    return found;
  };
}

function addGate(
  nodes: Expanded,
  summary: number,
  of: { side: Side; leaves: readonly number[]; isSilent: Uint8Array },
): number {
  const gate = addNode(nodes, of.side === 'first' ? KIND_FIRST : KIND_GATE, summary);
  for (const leaf of of.leaves) {
    const node = nodes.nodeOf[leaf] ?? -1;
    const isBefore = of.side === 'starts' || of.side === 'finishes';
    if (!isBefore && of.isSilent[leaf] !== 0) continue;
    const type = of.side === 'first' ? SS : of.side === 'finishes' ? FF : FS;
    addEdge(
      nodes.edges,
      isBefore ? { from: gate, to: node, type, link: GATE } : { from: node, to: gate, type, link: GATE },
    );
  }
  return gate;
}

function addNode(nodes: Expanded, kind: number, task: number): number {
  nodes.task.push(task);
  return nodes.kind.push(kind) - 1;
}
