import { perspectives } from '../names.ts';
import type { Objective } from '../schema.ts';

export interface MapBox {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly objective: Objective;
}
export interface MapArrow {
  readonly from: MapBox;
  readonly to: MapBox;
}
export interface MapLayout {
  readonly width: number;
  readonly height: number;
  readonly bands: readonly { readonly key: string; readonly y: number; readonly height: number }[];
  readonly boxes: readonly MapBox[];
  readonly arrows: readonly MapArrow[];
}

const box = { width: 208, height: 62, gap: 20 };
const band = { top: 34, bottom: 22 };
const most = 5;

interface Link {
  readonly fromId: string;
  readonly toId: string;
}

/** Bands by perspective, finance on top; boxes in rows of at most five within their band. */
export const mapLayout = (rows: readonly Objective[], links: readonly Link[]): MapLayout => {
  const keys = [...perspectives, ''].filter((key) =>
    rows.some(({ perspective }) => (perspective ?? '') === key),
  );
  const widest = Math.max(
    ...keys.map((key) => Math.min(most, rows.filter((row) => (row.perspective ?? '') === key).length)),
  );
  const width = Math.max(640, 28 + widest * (box.width + box.gap));
  const boxes: MapBox[] = [];
  const bands: { key: string; y: number; height: number }[] = [];
  let y = 0;
  for (const key of keys) {
    const own = rows.filter(({ perspective }) => (perspective ?? '') === key);
    const lines = Math.ceil(own.length / most);
    for (const [index, objective] of own.entries())
      boxes.push({
        id: objective.id,
        x: 14 + (index % most) * (box.width + box.gap),
        y: y + band.top + Math.floor(index / most) * (box.height + box.gap),
        width: box.width,
        height: box.height,
        objective,
      });
    const height = band.top + lines * box.height + (lines - 1) * box.gap + band.bottom;
    bands.push({ key, y, height });
    y += height;
  }
  const byId = new Map(boxes.map((one) => [one.id, one]));
  const arrows = links.flatMap(({ fromId, toId }) => {
    const [from, to] = [byId.get(fromId), byId.get(toId)];
    return from && to ? [{ from, to }] : [];
  });
  return { width, height: y, bands, boxes, arrows };
};

/** A curve from the edge of the cause to the edge of the effect. */
export const arrowPath = ({ from, to }: MapArrow): string => {
  const middle = (one: MapBox) => one.x + one.width / 2;
  if (from.y === to.y) {
    const isRight = to.x > from.x;
    const start = isRight ? from.x + from.width : from.x;
    const end = isRight ? to.x : to.x + to.width;
    const y = from.y + from.height / 2;
    return `M${start} ${y} C${(start + end) / 2} ${y} ${(start + end) / 2} ${y} ${end} ${y}`;
  }
  const isUp = to.y < from.y;
  const start = isUp ? from.y : from.y + from.height;
  const end = isUp ? to.y + to.height : to.y;
  const half = (start + end) / 2;
  return `M${middle(from)} ${start} C${middle(from)} ${half} ${middle(to)} ${half} ${middle(to)} ${end}`;
};
