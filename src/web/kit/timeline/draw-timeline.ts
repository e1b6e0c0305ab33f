import { diamond, type Colour, type DrawCommand, type Frame } from '../gantt/draw-command.ts';
import { edgeHint, rowBands, rowsInFrame, rowTop, type RowScene } from '../gantt/draw-rows.ts';
import { background, header, todayLine, todayMark } from '../gantt/draw-scale.ts';
import { xOf } from '../gantt/timescale.ts';
import type { Health, TimelineMilestone, TimelineRow } from './model.ts';
import { LANES, type TimelineItem } from './outline.ts';

export interface TimelineScene extends RowScene {
  readonly items: readonly TimelineItem[];
  readonly barLabel: ((row: TimelineRow) => string) | undefined;
}

export interface ProjectBox {
  readonly left: number;
  readonly right: number;
  /** Middle of the bar. */
  readonly y: number;
}

const BAR_HALF = 8;
const DIAMOND_HALF = 6;
const NARROWEST_BAR = 4;
/** Room between the ends of a bar and the line of progress within. */
const INSET = 3;
const OUTSIDE = 64;
const BAR: Readonly<Record<Health, Colour>> = {
  good: 'goodBar',
  warning: 'warningBar',
  severe: 'severeBar',
  unknown: 'unknownBar',
  ended: 'unknownBar',
};

/** The drawing of one frame, back to front. */
export function drawTimeline(scene: TimelineScene, frame: Frame): DrawCommand[] {
  const span = rowsInFrame(scene, frame);
  const rows: DrawCommand[] = [];
  for (let position = span.first; position <= span.last; position += 1) {
    const item = scene.items[scene.visible.rowAt[position] ?? -1];
    const box = item === undefined ? null : itemBox(scene, frame, { item, position });
    if (item === undefined || box === null) continue;
    if (item.kind === 'group') rows.push(...groupBracket(box, frame));
    else rows.push(...projectRow(scene, frame, { item, box }));
  }
  return [
    ...background(scene, frame),
    ...rowBands(scene, frame, span),
    ...todayLine(scene, frame),
    ...rows,
    ...header(scene, frame),
    ...todayMark(scene, frame),
  ];
}

export function itemBox(
  scene: TimelineScene,
  frame: Frame,
  { item, position }: { item: TimelineItem; position: number },
): ProjectBox | null {
  const { start, finish } = item.kind === 'group' ? item : item.row;
  if (start === null || finish === null) return null;
  const left = xOf(scene.scale, start) - frame.left;
  const right = Math.max(xOf(scene.scale, finish) - frame.left, left + NARROWEST_BAR);
  const middle = rowTop(scene, frame, position) + scene.rowHeight / 2;
  return { left, right, y: item.kind === 'group' ? middle : middle - 2 };
}

function groupBracket(box: ProjectBox, frame: Frame): DrawCommand[] {
  const { left, width } = clipped(box, frame);
  if (width <= 0) return [];
  return [{ op: 'rect', x: left, y: box.y - 1, width, height: 3, fill: 'baseline', radius: 1.5 }];
}

function clipped({ left, right }: ProjectBox, frame: Frame): { left: number; width: number } {
  const from = Math.max(Math.round(left), -OUTSIDE);
  return { left: from, width: Math.min(Math.round(right), frame.width + OUTSIDE) - from };
}

type ProjectItem = Extract<TimelineItem, { kind: 'project' }>;

interface ProjectRequest {
  readonly item: ProjectItem;
  readonly box: ProjectBox;
}

function projectRow(scene: TimelineScene, frame: Frame, request: ProjectRequest): DrawCommand[] {
  const { row } = request.item;
  const edge = edgeHint(request.box, frame.width);
  if (edge !== null) return [edge, ...milestoneMarks(scene, frame, request)];
  const text = scene.barLabel?.(row) ?? '';
  const { right, y } = request.box;
  const label: DrawCommand = {
    op: 'text',
    x: right + 12,
    y: y + 1,
    text,
    fill: 'muted',
    size: 12,
    halo: 'surface',
  };
  return [
    ...projectBar(frame, request),
    ...taskLines(scene, frame, request),
    ...baselineStrip(scene, frame, request),
    ...milestoneMarks(scene, frame, request),
    ...(text === '' || right + 12 > frame.width ? [] : [label]),
  ];
}

function projectBar(frame: Frame, { item, box }: ProjectRequest): DrawCommand[] {
  const { row } = item;
  const { left, width } = clipped(box, frame);
  const y = box.y - BAR_HALF;
  const height = BAR_HALF * 2;
  const radius = Math.min(4, width / 2);
  const bar: DrawCommand = { op: 'rect', x: left, y, width, height, fill: BAR[row.health], radius };
  const to = Math.min(box.left + (box.right - box.left) * row.progress, left + width) - INSET;
  const done = to - left - INSET;
  if (done < 1) return [bar];
  // With tasks drawn inside, progress moves to the lower edge so as not to cover them.
  const hasTasks = (row.tasks ?? []).length > 0;
  const line = hasTasks ? { y: y + height - 3, height: 2 } : { y: box.y - 3, height: 6 };
  const fill = row.health === 'ended' ? 'unknown' : row.health;
  return [bar, { op: 'rect', x: left + INSET, width: done, fill, radius: line.height / 2, ...line }];
}

function taskLines(scene: TimelineScene, frame: Frame, { item, box }: ProjectRequest): DrawCommand[] {
  const commands: DrawCommand[] = [];
  const pitch = (BAR_HALF * 2 - 5) / LANES;
  item.row.tasks?.forEach((task, at) => {
    const y = box.y - BAR_HALF + 1 + (item.lanes[at] ?? 0) * pitch;
    const height = pitch - 0.8;
    const fill = task.critical ? 'criticalDone' : 'done';
    const line = (from: number, to: number, thickness: number): void => {
      const x = xOf(scene.scale, from) - frame.left;
      const width = Math.max(1.5, xOf(scene.scale, to) - frame.left - x - 1);
      if (x > frame.width || x + width < 0) return;
      commands.push({ op: 'rect', x, y: y + (height - thickness) / 2, width, height: thickness, fill });
    };
    const parts = task.parts ?? [task];
    // Where a split task rests it is a hairline from its first part to its last.
    if (parts.length > 1) line(task.start, task.finish, height / 4);
    for (const { start, finish } of parts) line(start, finish, height);
  });
  return commands;
}

function baselineStrip(scene: TimelineScene, frame: Frame, { item, box }: ProjectRequest): DrawCommand[] {
  const { baselineStart: start, baselineFinish: finish } = item.row;
  if (start === null || finish === null) return [];
  const x = (minute: number) => xOf(scene.scale, minute) - frame.left;
  const { left, width } = clipped({ left: x(start), right: x(finish), y: 0 }, frame);
  if (width <= 0) return [];
  return [{ op: 'rect', x: left, y: box.y + BAR_HALF + 2, width, height: 4, fill: 'baseline', radius: 2 }];
}

function milestoneMarks(scene: TimelineScene, frame: Frame, { item, box }: ProjectRequest): DrawCommand[] {
  return item.row.milestones.flatMap((milestone) =>
    milestoneMark(milestone, box.y, xOf(scene.scale, milestone.minute) - frame.left, frame),
  );
}

/** Full once reached, hollow before. */
function milestoneMark({ isReached }: TimelineMilestone, y: number, x: number, frame: Frame): DrawCommand[] {
  if (x < -DIAMOND_HALF || x > frame.width + DIAMOND_HALF) return [];
  const full: DrawCommand = {
    op: 'polygon',
    points: diamond(x, y, DIAMOND_HALF),
    fill: 'milestone',
    rim: 'surface',
  };
  if (isReached) return [full];
  return [full, { op: 'polygon', points: diamond(x, y, DIAMOND_HALF - 2.5), fill: 'surface' }];
}
