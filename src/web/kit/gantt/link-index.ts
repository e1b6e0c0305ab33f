import type { GanttLink, GanttLinkType } from './model.ts';
import type { OutlineRow } from './visible-rows.ts';

const TYPES: readonly GanttLinkType[] = ['FS', 'SS', 'FF', 'SF'];

/** Links as numbers, so that a frame can scan all of them; four entries per link. */
export interface LinkIndex {
  readonly count: number;
  /** from row, to row, place in TYPES, critical 0/1. */
  readonly data: Int32Array;
  /** By row: 1 when a line touches the right end of its bar, so that the label keeps clear of it. */
  readonly rightEnd: Uint8Array;
}

/** Links that name an unknown row are left out: a filter may have removed it. */
export function indexLinks(rows: readonly OutlineRow[], links: readonly GanttLink[]): LinkIndex {
  const indexOf = new Map(rows.map((row, index) => [row.id, index]));
  const data = new Int32Array(links.length * 4);
  const rightEnd = new Uint8Array(rows.length);
  let count = 0;
  for (const link of links) {
    const from = indexOf.get(link.from);
    const to = indexOf.get(link.to);
    if (from === undefined || to === undefined) continue;
    data.set([from, to, TYPES.indexOf(link.type), link.critical === true ? 1 : 0], count * 4);
    count += 1;
    if (link.type === 'FS' || link.type === 'FF') rightEnd[from] = 1;
    if (link.type === 'FF' || link.type === 'SF') rightEnd[to] = 1;
  }
  return { count, data, rightEnd };
}

export interface IndexedLink {
  readonly from: number;
  readonly to: number;
  readonly type: GanttLinkType;
  readonly critical: boolean;
}

/** Links whose span of screen positions meets [first, last]; hidden ends leave a link out. */
export function linksAcross(
  index: LinkIndex,
  positionOf: Int32Array,
  span: { readonly first: number; readonly last: number },
): IndexedLink[] {
  const found: IndexedLink[] = [];
  const { data } = index;
  for (let at = 0; at < index.count * 4; at += 4) {
    const a = positionOf[data[at] ?? 0] ?? -1;
    const b = positionOf[data[at + 1] ?? 0] ?? -1;
    if (a < 0 || b < 0 || Math.max(a, b) < span.first || Math.min(a, b) > span.last) continue;
    found.push({
      from: data[at] ?? 0,
      to: data[at + 1] ?? 0,
      type: TYPES[data[at + 2] ?? 0] ?? 'FS',
      critical: data[at + 3] === 1,
    });
  }
  return found;
}
