import { BAR_HALF, NARROWEST_BAR, OUTSIDE } from './bar-sizes.ts';
import { diamond, type Colour, type DrawCommand } from './draw-command.ts';
import { taskBars } from './draw-task.ts';
import type { Anchor } from './link-route.ts';
import type { GanttLayers, GanttRow } from './model.ts';
import { xOf, type Timescale } from './timescale.ts';

/** Where a row's bar lies on screen, px. */
export interface BarBox extends Anchor {
  readonly kind: GanttRow['kind'];
}

export interface BarContext {
  readonly scale: Timescale;
  readonly left: number;
  readonly width: number;
  readonly layers: GanttLayers;
}

const DIAMOND_HALF = 7;

/** @param middle y of the row's middle */
export function barBox(row: GanttRow, middle: number, context: BarContext): BarBox | null {
  if (row.start === null || row.finish === null) return null;
  const x = (minute: number) => xOf(context.scale, minute) - context.left;
  if (row.kind === 'milestone') {
    const at = x(row.finish);
    return {
      kind: row.kind,
      left: at - DIAMOND_HALF,
      right: at + DIAMOND_HALF,
      y: middle,
      half: DIAMOND_HALF,
    };
  }
  const left = x(row.start);
  const right = Math.max(x(row.finish), left + NARROWEST_BAR);
  const y = row.kind === 'summary' ? middle : middle - (context.layers.baseline ? 2 : 0);
  return { kind: row.kind, left, right, y, half: BAR_HALF };
}

export function barCommands(row: GanttRow, box: BarBox, context: BarContext): DrawCommand[] {
  const isOff = box.right < -OUTSIDE || box.left > context.width + OUTSIDE;
  const shape = isOff ? [] : shapeOf(row, box, context);
  return [...baselineStrip(row, box, context), ...shape, ...deadlineMark(row, box, context)];
}

function shapeOf(row: GanttRow, box: BarBox, context: BarContext): DrawCommand[] {
  if (row.kind === 'summary') return summaryBracket(row, box, context);
  if (row.kind === 'milestone') {
    const isCritical = row.critical && context.layers.critical;
    const points = diamond((box.left + box.right) / 2, box.y, DIAMOND_HALF);
    return [{ op: 'polygon', points, fill: isCritical ? 'criticalDone' : 'milestone', rim: 'surface' }];
  }
  return taskBars(row, box, context);
}

function summaryBracket(row: GanttRow, box: BarBox, { width }: BarContext): DrawCommand[] {
  const left = Math.max(Math.round(box.left), -OUTSIDE);
  const right = Math.min(Math.round(box.right), width + OUTSIDE);
  const top = box.y - 4;
  const foot = Math.min(6, (right - left) / 2);
  const commands: DrawCommand[] = [
    { op: 'polygon', points: [left, top, left + foot, top, left, top + 10], fill: 'summary' },
    { op: 'polygon', points: [right - foot, top, right, top, right, top + 10], fill: 'summary' },
    { op: 'rect', x: left, y: top, width: right - left, height: 6, fill: 'summary' },
  ];
  const doneTo = Math.min(box.left + (box.right - box.left) * row.progress, right - 2);
  if (doneTo - left > 4 && row.progress > 0) {
    commands.push({ op: 'rect', x: left + 2, y: top + 2, width: doneTo - left - 2, height: 2, fill: 'bar' });
  }
  return commands;
}

function baselineStrip(row: GanttRow, box: BarBox, context: BarContext): DrawCommand[] {
  const { baselineStart: start, baselineFinish: finish } = row;
  if (!context.layers.baseline || start === null || start === undefined) return [];
  if (finish === null || finish === undefined) return [];
  const left = Math.max(Math.round(xOf(context.scale, start) - context.left), -OUTSIDE);
  const right = Math.min(Math.round(xOf(context.scale, finish) - context.left), context.width + OUTSIDE);
  if (right < -OUTSIDE / 2 || left > context.width) return [];
  if (row.kind === 'milestone') {
    return [{ op: 'polygon', points: diamond(right, box.y + 5, 4), fill: 'baseline' }];
  }
  const y = row.kind === 'summary' ? box.y + 8 : box.y + BAR_HALF + 2;
  return [
    { op: 'rect', x: left, y, width: Math.max(2, right - left), height: 4, fill: 'baseline', radius: 2 },
  ];
}

/** A stake with a pennant; filled and red once the finish lies behind it. */
function deadlineMark(row: GanttRow, box: BarBox, context: BarContext): DrawCommand[] {
  if (row.deadline === null || row.deadline === undefined) return [];
  const x = Math.round(xOf(context.scale, row.deadline) - context.left);
  if (x < -12 || x > context.width + 12) return [];
  const fill: Colour = row.finish !== null && row.finish > row.deadline ? 'missed' : 'deadline';
  const top = box.y - 10;
  return [
    { op: 'line', points: [x + 0.5, top, x + 0.5, box.y + 9], stroke: fill, width: 1.5 },
    { op: 'polygon', points: [x, top, x + 7, top + 3.5, x, top + 7], fill },
  ];
}
