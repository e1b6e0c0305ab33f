import type { BarBox, BarContext } from './draw-bars.ts';
import { BAR_HALF, NARROWEST_BAR, OUTSIDE } from './bar-sizes.ts';
import type { Colour, DrawCommand } from './draw-command.ts';
import type { GanttRow } from './model.ts';
import { xOf } from './timescale.ts';

/** A stretch of a bar, px. */
interface Stretch {
  readonly left: number;
  readonly right: number;
}

/** A pause of fewer px than this would only blur the bar. */
const NARROWEST_PAUSE = 3;

/** The bar of a task; that of a split task is one for each part, joined by a dotted line where it rests. */
export function taskBars(row: GanttRow, box: BarBox, context: BarContext): DrawCommand[] {
  const isCritical = row.critical && context.layers.critical;
  const stretches = stretchesOf(row, box, context);
  const whole = stretches.reduce((sum, { left, right }) => sum + right - left, 0);
  let done = whole * Math.min(1, Math.max(0, row.progress));
  const commands: DrawCommand[] = [];
  for (const [index, stretch] of stretches.entries()) {
    const before = stretches[index - 1];
    if (before)
      commands.push(...restLine({ left: before.right, right: stretch.left }, box, { context, isCritical }));
    commands.push(...bar(stretch, box, { width: context.width, isCritical, done }));
    done = Math.max(0, done - (stretch.right - stretch.left));
  }
  return commands;
}

function stretchesOf(
  { parts = [] }: GanttRow,
  { left, right }: BarBox,
  context: BarContext,
): readonly Stretch[] {
  const stretches: { left: number; right: number }[] = [];
  for (const { start, finish } of parts) {
    const from = xOf(context.scale, start) - context.left;
    const to = Math.max(xOf(context.scale, finish) - context.left, from + NARROWEST_BAR);
    const last = stretches.at(-1);
    if (last && from - last.right < NARROWEST_PAUSE) last.right = Math.max(last.right, to);
    else stretches.push({ left: from, right: to });
  }
  return stretches.length > 0 ? stretches : [{ left, right }];
}

function restLine(
  { left, right }: Stretch,
  { y }: BarBox,
  { context, isCritical }: { context: BarContext; isCritical: boolean },
): DrawCommand[] {
  const from = Math.max(Math.round(left) + 1, -OUTSIDE);
  const to = Math.min(Math.round(right), context.width + OUTSIDE);
  if (to <= from) return [];
  const stroke = isCritical ? 'criticalDone' : 'done';
  return [{ op: 'line', points: [from, y, to, y], stroke, width: 1.5, dotted: true }];
}

function bar(
  stretch: Stretch,
  box: BarBox,
  { width, isCritical, done }: { width: number; isCritical: boolean; done: number },
): DrawCommand[] {
  if (stretch.right < -OUTSIDE || stretch.left > width + OUTSIDE) return [];
  const left = Math.max(Math.round(stretch.left), -OUTSIDE);
  const right = Math.min(Math.max(Math.round(stretch.right), left + NARROWEST_BAR), width + OUTSIDE);
  const top = box.y - BAR_HALF;
  const height = BAR_HALF * 2;
  const colours: [Colour, Colour] = isCritical ? ['critical', 'criticalDone'] : ['bar', 'done'];
  const radius = Math.min(3, (right - left) / 2);
  const commands: DrawCommand[] = [
    { op: 'rect', x: left, y: top, width: right - left, height, fill: colours[0], radius },
  ];
  const doneTo = Math.min(stretch.left + done, right);
  if (doneTo - left >= 1)
    commands.push({
      op: 'rect',
      x: left,
      y: top,
      width: Math.round(doneTo) - left,
      height,
      fill: colours[1],
      radius,
    });
  // A rim as well as a colour: the critical path must be told apart without colour vision.
  if (isCritical && right - left > 6) {
    const rim = { x: left + 0.5, y: top + 0.5, width: right - left - 1, height: height - 1 };
    commands.push({ op: 'outline', ...rim, stroke: 'criticalDone', radius });
  }
  return commands;
}
