import { textWidth, type DrawCommand, type Frame } from './draw-command.ts';
import type { HeaderCell } from './model.ts';
import {
  dayOf,
  headerTiers,
  MINUTES_PER_DAY,
  ticks,
  xOf,
  type TimeUnit,
  type Timescale,
} from './timescale.ts';

/** What the background and the header of a chart are drawn from. */
export interface ScaleScene {
  readonly scale: Timescale;
  readonly headerHeight: number;
  readonly today: number | null;
  /** True for a day people work; absent = no shading. */
  readonly isWorkingDay: ((day: number) => boolean) | undefined;
  readonly header: (cell: HeaderCell) => string;
}

/** Below the first, week-ends would be a noise of stripes and only longer breaks are tinted; below the second, none. */
const NARROWEST_WEEKEND_DAY = 5;
const NARROWEST_SHADED_DAY = 1;
const WEEKEND_DAYS = 2;
const HEADER_TEXT = 12;

/** Tint of days off and the hairlines of the upper header row. */
export function background(scene: ScaleScene, frame: Frame): DrawCommand[] {
  const { scale, headerHeight } = scene;
  const height = frame.height - headerHeight;
  const commands: DrawCommand[] = [
    { op: 'rect', x: 0, y: 0, width: frame.width, height: frame.height, fill: 'surface' },
  ];
  for (const run of daysOff(scene, frame)) {
    commands.push({ op: 'rect', ...run, y: headerHeight, height, fill: 'shade' });
  }
  const { upper, lower } = headerTiers(scale.pixelsPerDay);
  for (const tick of ticks(scale, upper ?? lower, frame)) {
    const x = crisp(tick.x - frame.left);
    commands.push({ op: 'line', points: [x, headerHeight, x, frame.height], stroke: 'grid', width: 1 });
  }
  return commands;
}

function daysOff({ scale, isWorkingDay }: ScaleScene, frame: Frame): { x: number; width: number }[] {
  if (isWorkingDay === undefined || scale.pixelsPerDay < NARROWEST_SHADED_DAY) return [];
  const shortest = scale.pixelsPerDay < NARROWEST_WEEKEND_DAY ? WEEKEND_DAYS + 1 : 1;
  const x = (day: number) => Math.round(xOf(scale, day * MINUTES_PER_DAY) - frame.left);
  const runs: { x: number; width: number }[] = [];
  const close = (since: number, end: number) => {
    if (end - since >= shortest) runs.push({ x: x(since), width: x(end) - x(since) });
  };
  let since: number | null = null;
  const days = ticks(scale, 'day', frame);
  for (const { day } of days) {
    if (!isWorkingDay(day)) since ??= day;
    else if (since !== null) {
      close(since, day);
      since = null;
    }
  }
  const end = days.at(-1)?.nextDay;
  if (since !== null && end !== undefined) close(since, end);
  return runs;
}

/** The two rows of dates; drawn last, over whatever has scrolled beneath them. */
export function header(scene: ScaleScene, frame: Frame): DrawCommand[] {
  const { headerHeight, scale } = scene;
  const { upper, lower } = headerTiers(scale.pixelsPerDay);
  const half = Math.round(headerHeight / 2);
  const bottom = headerHeight - 0.5;
  const commands: DrawCommand[] = [
    { op: 'rect', x: 0, y: 0, width: frame.width, height: headerHeight, fill: 'head' },
  ];
  if (upper === null) {
    commands.push(...tier(scene, frame, { unit: lower, top: 0, height: headerHeight, isUpper: true }));
  } else {
    commands.push(...tier(scene, frame, { unit: upper, top: 0, height: half, isUpper: true }));
    commands.push({
      op: 'line',
      points: [0, half + 0.5, frame.width, half + 0.5],
      stroke: 'border',
      width: 1,
    });
    commands.push(
      ...tier(scene, frame, { unit: lower, top: half, height: headerHeight - half, isUpper: false }),
    );
  }
  commands.push({ op: 'line', points: [0, bottom, frame.width, bottom], stroke: 'border', width: 1 });
  return commands;
}

interface Tier {
  readonly unit: TimeUnit;
  readonly top: number;
  readonly height: number;
  readonly isUpper: boolean;
}

function tier(scene: ScaleScene, frame: Frame, row: Tier): DrawCommand[] {
  const cells = ticks(scene.scale, row.unit, frame);
  const lines = cells.map((tick): DrawCommand => {
    const x = crisp(tick.x - frame.left);
    return { op: 'line', points: [x, row.top, x, row.top + row.height], stroke: 'border', width: 1 };
  });
  const texts = cells.flatMap((tick) => {
    const text = scene.header({ unit: row.unit, day: tick.day, width: tick.width });
    const cell = { x: tick.x - frame.left, width: tick.width };
    return row.isUpper ? stickyText(text, cell, row) : centredText(text, cell, row);
  });
  if (row.isUpper || scene.today === null) return [...lines, ...texts];
  const today = dayOf(scene.today);
  const mark = cells.find((cell) => cell.day <= today && today < cell.nextDay);
  if (mark === undefined) return [...lines, ...texts];
  // The cell that holds today carries the same amber as the line below it.
  const x = Math.round(mark.x - frame.left) + 1;
  const y = row.top + row.height - 3;
  return [...lines, ...texts, { op: 'rect', x, y, width: mark.width - 1, height: 2, fill: 'today' }];
}

interface Cell {
  readonly x: number;
  readonly width: number;
}

/** The label of a cell that has partly scrolled out stays readable at the left edge. */
function stickyText(text: string, cell: Cell, row: Tier): DrawCommand[] {
  const room = cell.x + cell.width - 8 - textWidth(text, HEADER_TEXT);
  const x = Math.min(Math.max(cell.x + 8, 8), room);
  if (x < Math.max(cell.x, 0) + 2) return [];
  return [
    {
      op: 'text',
      x,
      y: row.top + row.height / 2 + 1,
      text,
      fill: 'text',
      size: HEADER_TEXT,
      bold: true,
    },
  ];
}

function centredText(text: string, cell: Cell, row: Tier): DrawCommand[] {
  if (textWidth(text, HEADER_TEXT) > cell.width - 2) return [];
  return [
    {
      op: 'text',
      x: cell.x + cell.width / 2,
      y: row.top + row.height / 2 + 1,
      text,
      fill: 'muted',
      size: HEADER_TEXT,
      align: 'center',
    },
  ];
}

export function todayLine({ scale, headerHeight, today }: ScaleScene, frame: Frame): DrawCommand[] {
  if (today === null) return [];
  const x = Math.round(xOf(scale, today) - frame.left);
  if (x < -2 || x > frame.width + 2) return [];
  return [{ op: 'line', points: [x, headerHeight, x, frame.height], stroke: 'today', width: 2 }];
}

/** A small pointer in the header from which the line hangs. */
export function todayMark(scene: ScaleScene, frame: Frame): DrawCommand[] {
  if (scene.today === null) return [];
  const x = Math.round(xOf(scene.scale, scene.today) - frame.left);
  if (x < -6 || x > frame.width + 6) return [];
  const y = scene.headerHeight - 1;
  return [{ op: 'polygon', points: [x - 5, y - 5, x + 5, y - 5, x, y + 1], fill: 'today' }];
}

/** Hairlines are sharp only on half pixels. */
function crisp(value: number): number {
  return Math.round(value) + 0.5;
}
