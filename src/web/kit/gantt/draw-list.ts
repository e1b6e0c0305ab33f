import { barBox, barCommands, type BarBox, type BarContext } from './draw-bars.ts';
import { background, header, todayMark, todayLine } from './draw-scale.ts';
import { textWidth, type DrawCommand, type Frame } from './draw-command.ts';
import { edgeHint, rowBands, rowsInFrame, rowTop, type RowScene, type RowSpan } from './draw-rows.ts';
import { linkRoute, STUB, type Route } from './link-route.ts';
import { linksAcross, type LinkIndex } from './link-index.ts';
import type { GanttLayers, GanttRow } from './model.ts';
import { xOf } from './timescale.ts';

/** All that a drawing depends on besides the scroll position. */
export interface GanttScene extends RowScene {
  readonly rows: readonly GanttRow[];
  readonly links: LinkIndex;
  readonly layers: GanttLayers;
  readonly barLabel: (row: GanttRow) => string;
}

/** The drawing of one frame, back to front. */
export function drawList(scene: GanttScene, frame: Frame): DrawCommand[] {
  const span = rowsInFrame(scene, frame);
  const context: BarContext = {
    scale: scene.scale,
    left: frame.left,
    width: frame.width,
    layers: scene.layers,
  };
  return [
    ...background(scene, frame),
    ...rowBands(scene, frame, span),
    ...(showsLinks(scene) ? linkCommands(scene, frame, span) : []),
    ...todayLine(scene, frame),
    ...barsOf(scene, { frame, span, context }),
    ...header(scene, frame),
    ...todayMark(scene, frame),
  ];
}

const COARSEST_WITH_LINKS = 0.6;

/** With a month of a few pixels the lines would hide the bars they join. */
function showsLinks({ layers, scale }: GanttScene): boolean {
  return layers.links && scale.pixelsPerDay >= COARSEST_WITH_LINKS;
}

function linkCommands(scene: GanttScene, frame: Frame, span: RowSpan): DrawCommand[] {
  const context = { scale: scene.scale, left: frame.left, width: frame.width, layers: scene.layers };
  const normal: DrawCommand[] = [];
  const critical: DrawCommand[] = [];
  const arrows: DrawCommand[] = [];
  const anchor = (index: number) => boxAt(scene, frame, { index, context });
  for (const link of linksAcross(scene.links, scene.visible.positionOf, span)) {
    const from = anchor(link.from);
    const to = anchor(link.to);
    if (from === null || to === null || isAside(from, to, frame.width)) continue;
    const route = linkRoute({ type: link.type, from, to, rowHeight: scene.rowHeight });
    const isCritical = link.critical && scene.layers.critical;
    const stroke = isCritical ? 'linkCritical' : 'link';
    const line = { op: 'line', stroke, width: isCritical ? 1.75 : 1.25, bend: 4 } as const;
    (isCritical ? critical : normal).push({ ...line, points: shortOfTip(route) });
    arrows.push({ op: 'polygon', points: arrowHead(route), fill: stroke });
  }
  return [...normal, ...critical, ...arrows];
}

function isAside(from: BarBox, to: BarBox, width: number): boolean {
  const reach = STUB * 2;
  return Math.max(from.right, to.right) < -reach || Math.min(from.left, to.left) > width + reach;
}

function boxAt(
  scene: GanttScene,
  frame: Frame,
  { index, context }: { index: number; context: BarContext },
): BarBox | null {
  const row = scene.rows[index];
  const position = scene.visible.positionOf[index] ?? -1;
  if (row === undefined || position < 0) return null;
  return barBox(row, rowTop(scene, frame, position) + scene.rowHeight / 2, context);
}

const HEAD = 5;

function arrowHead({ points, arrow }: Route): readonly number[] {
  const x = points.at(-2) ?? 0;
  const y = points.at(-1) ?? 0;
  const wing = HEAD * 0.7;
  if (arrow === 'right') return [x, y, x - HEAD, y - wing, x - HEAD, y + wing];
  if (arrow === 'left') return [x, y, x + HEAD, y - wing, x + HEAD, y + wing];
  const back = arrow === 'down' ? y - HEAD : y + HEAD;
  return [x, y, x - wing, back, x + wing, back];
}

/** The stroke ends inside the arrow head so that its blunt end does not blur the tip. */
function shortOfTip({ points, arrow }: Route): readonly number[] {
  const shortened = [...points];
  const x = points.at(-2) ?? 0;
  const y = points.at(-1) ?? 0;
  const back = HEAD - 1;
  shortened[points.length - 2] = x + (arrow === 'right' ? -back : arrow === 'left' ? back : 0);
  shortened[points.length - 1] = y + (arrow === 'down' ? -back : arrow === 'up' ? back : 0);
  return shortened;
}

interface BarsRequest {
  readonly frame: Frame;
  readonly span: RowSpan;
  readonly context: BarContext;
}

function barsOf(scene: GanttScene, { frame, span, context }: BarsRequest): DrawCommand[] {
  const commands: DrawCommand[] = [];
  for (let position = span.first; position <= span.last; position += 1) {
    const index = scene.visible.rowAt[position] ?? -1;
    const row = scene.rows[index];
    const box = boxAt(scene, frame, { index, context });
    if (row === undefined || box === null) continue;
    commands.push(...barCommands(row, box, context));
    const edge = edgeHint(box, frame.width);
    if (edge !== null) commands.push(edge);
    else if (scene.layers.labels) commands.push(...label(scene, frame, { index, box, row }));
  }
  return commands;
}

function label(
  scene: GanttScene,
  frame: Frame,
  { index, box, row }: { index: number; box: BarBox; row: GanttRow },
): DrawCommand[] {
  const text = scene.barLabel(row);
  const bold = row.kind === 'summary';
  const isTouched = showsLinks(scene) && scene.links.rightEnd[index] === 1;
  let x = box.right + (isTouched ? STUB + 6 : 8);
  // A pennant or an old milestone standing where the text would begin pushes it along.
  const width = textWidth(text, LABEL_SIZE);
  for (const mark of marksBeside(row, scene.layers)) {
    const at = xOf(scene.scale, mark) - frame.left;
    if (at > x - 8 && at < x + width) x = Math.max(x, at + 13);
  }
  if (x > frame.width) return [];
  return [{ op: 'text', x, y: box.y + 1, text, fill: 'text', size: LABEL_SIZE, bold, halo: 'surface' }];
}

const LABEL_SIZE = 12;

function marksBeside(row: GanttRow, layers: GanttLayers): number[] {
  const baseline = layers.baseline && row.kind === 'milestone' ? row.baselineFinish : null;
  return [baseline, row.deadline].filter((mark) => mark !== null && mark !== undefined);
}
