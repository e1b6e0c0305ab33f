import type { LinkType } from '../plan.ts';
import type { Outline } from './outline.ts';
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
  readonly from: number[];
  readonly to: number[];
  readonly type: number[];
  /** Index in the plan's links; `GATE` for the edges between a gate and its leaves. */
  readonly link: number[];
  readonly nodeOf: Int32Array;
}

export interface ExpandInput {
  readonly outline: Outline;
  readonly links: readonly NetworkLink[];
  /** By task: links out of it do not count. */
  readonly isSilent: (task: number) => boolean;
  /** Indices of links to leave out. */
  readonly without: ReadonlySet<number>;
}

type Side = 'starts' | 'finishes' | 'first' | 'last';

/**
 * A node for every leaf, and gates for linked summaries: what must wait for a summary waits for
 * a gate behind all its leaves (or for the first of them), what a summary must wait for holds a
 * gate before all its leaves. So two linked summaries of m and n leaves cost m + n edges, not m × n.
 */
export function expand(input: ExpandInput): Expanded {
  const { outline } = input;
  const count = outline.parent.length;
  const nodes: Expanded = {
    kind: [],
    task: [],
    from: [],
    to: [],
    type: [],
    link: [],
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
    const gate =
      gates.get(key) ?? addGate(nodes, task, { side, leaves: leaves(task), isSilent: input.isSilent });
    gates.set(key, gate);
    return gate;
  };
  input.links.forEach((link, index) => {
    const from = outline.indexOf.get(link.from);
    const to = outline.indexOf.get(link.to);
    if (from === undefined || to === undefined || input.without.has(index) || input.isSilent(from)) return;
    const type = LINK_CODES[link.type];
    addEdge(nodes, {
      from: end(from, type === FS || type === FF ? 'last' : 'first'),
      to: end(to, type === FS || type === SS ? 'starts' : 'finishes'),
      type,
      link: index,
    });
  });
  return nodes;
}

/** Leaves below a summary, in plan order. */
export function leavesOf(outline: Outline): (summary: number) => readonly number[] {
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
  of: { side: Side; leaves: readonly number[]; isSilent: (task: number) => boolean },
): number {
  const gate = addNode(nodes, of.side === 'first' ? KIND_FIRST : KIND_GATE, summary);
  for (const leaf of of.leaves) {
    const node = nodes.nodeOf[leaf] ?? -1;
    const isBefore = of.side === 'starts' || of.side === 'finishes';
    if (!isBefore && of.isSilent(leaf)) continue;
    const type = of.side === 'first' ? SS : of.side === 'finishes' ? FF : FS;
    addEdge(
      nodes,
      isBefore ? { from: gate, to: node, type, link: GATE } : { from: node, to: gate, type, link: GATE },
    );
  }
  return gate;
}

function addNode(nodes: Expanded, kind: number, task: number): number {
  nodes.task.push(task);
  return nodes.kind.push(kind) - 1;
}

function addEdge(nodes: Expanded, edge: { from: number; to: number; type: number; link: number }): void {
  nodes.from.push(edge.from);
  nodes.to.push(edge.to);
  nodes.type.push(edge.type);
  nodes.link.push(edge.link);
}
