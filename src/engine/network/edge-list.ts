/** Edges between nodes in the order in which they were added, in columns with room for more. */
export interface EdgeList {
  count: number;
  from: Int32Array;
  to: Int32Array;
  type: Uint8Array;
  /** Index in the plan's links; `GATE` for the edges between a gate and its leaves. */
  link: Int32Array;
}

export interface Edge {
  readonly from: number;
  readonly to: number;
  readonly type: number;
  readonly link: number;
}

/** Room for so many edges before the columns have to grow. */
export const edgeList = (room: number): EdgeList => ({
  count: 0,
  from: new Int32Array(room),
  to: new Int32Array(room),
  type: new Uint8Array(room),
  link: new Int32Array(room),
});

/** Adds an edge, in columns twice as long where they are full. */
export function addEdge(edges: EdgeList, { from, to, type, link }: Edge): void {
  const at = edges.count;
  if (at === edges.from.length) grow(edges);
  edges.from[at] = from;
  edges.to[at] = to;
  edges.type[at] = type;
  edges.link[at] = link;
  edges.count = at + 1;
}

function grow(edges: EdgeList): void {
  const room = edgeList(2 * edges.count + 8);
  room.from.set(edges.from);
  room.to.set(edges.to);
  room.type.set(edges.type);
  room.link.set(edges.link);
  Object.assign(edges, { ...room, count: edges.count });
}

/** The columns cut to the edges that are in them. */
export const filled = ({ count, from, to, type, link }: EdgeList): EdgeList => ({
  count,
  from: from.subarray(0, count),
  to: to.subarray(0, count),
  type: type.subarray(0, count),
  link: link.subarray(0, count),
});
