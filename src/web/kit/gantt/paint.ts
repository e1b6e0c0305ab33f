import type { DrawCommand, LineCommand, Palette, PolygonCommand, TextCommand } from './draw-command.ts';

/** The parts of a 2D context that are used, so that a recorder can stand in for a canvas. */
export type Surface = Pick<
  CanvasRenderingContext2D,
  | 'beginPath'
  | 'moveTo'
  | 'lineTo'
  | 'arcTo'
  | 'closePath'
  | 'roundRect'
  | 'fill'
  | 'stroke'
  | 'fillRect'
  | 'fillText'
  | 'strokeText'
  | 'fillStyle'
  | 'strokeStyle'
  | 'lineWidth'
  | 'lineJoin'
  | 'setLineDash'
  | 'font'
  | 'textAlign'
  | 'textBaseline'
>;

/** Puts the commands on the surface in their order; neighbouring lines of one kind become one path. */
export function paint(ctx: Surface, commands: readonly DrawCommand[], palette: Palette): void {
  ctx.textBaseline = 'middle';
  ctx.lineJoin = 'round';
  let open: LineCommand | null = null;
  for (const command of commands) {
    if (open !== null && !(command.op === 'line' && isSamePen(open, command))) {
      finishPath(ctx, open);
      open = null;
    }
    if (command.op === 'line') {
      if (open === null) startPath(ctx, command, palette);
      trace(ctx, command);
      open = command;
    } else {
      paintShape(ctx, command, palette);
    }
  }
  if (open !== null) finishPath(ctx, open);
}

function isSamePen(a: LineCommand, b: LineCommand): boolean {
  return a.stroke === b.stroke && a.width === b.width && a.dotted === b.dotted;
}

function startPath(ctx: Surface, command: LineCommand, palette: Palette): void {
  ctx.beginPath();
  ctx.strokeStyle = palette[command.stroke];
  ctx.lineWidth = command.width;
  if (command.dotted === true) ctx.setLineDash(DOTS);
}

const DOTS = [1.5, 2.5];

function finishPath(ctx: Surface, command: LineCommand): void {
  ctx.stroke();
  if (command.dotted === true) ctx.setLineDash([]);
}

function trace(ctx: Surface, { points, bend = 0 }: LineCommand): void {
  const at = (index: number) => points[index] ?? 0;
  ctx.moveTo(at(0), at(1));
  for (let i = 2; i < points.length; i += 2) {
    const isLast = i + 2 >= points.length;
    if (isLast || bend === 0) {
      ctx.lineTo(at(i), at(i + 1));
    } else {
      const before = Math.abs(at(i) - at(i - 2)) + Math.abs(at(i + 1) - at(i - 1));
      const after = Math.abs(at(i + 2) - at(i)) + Math.abs(at(i + 3) - at(i + 1));
      ctx.arcTo(at(i), at(i + 1), at(i + 2), at(i + 3), Math.min(bend, before / 2, after / 2));
    }
  }
}

function paintShape(ctx: Surface, command: Exclude<DrawCommand, LineCommand>, palette: Palette): void {
  switch (command.op) {
    case 'rect':
      ctx.fillStyle = palette[command.fill];
      if (command.radius === undefined) {
        ctx.fillRect(command.x, command.y, command.width, command.height);
        return;
      }
      ctx.beginPath();
      ctx.roundRect(command.x, command.y, command.width, command.height, command.radius);
      ctx.fill();
      return;
    case 'outline':
      ctx.strokeStyle = palette[command.stroke];
      ctx.lineWidth = 1;
      ctx.beginPath();
      ctx.roundRect(command.x, command.y, command.width, command.height, command.radius);
      ctx.stroke();
      return;
    case 'polygon':
      paintPolygon(ctx, command, palette);
      return;
    case 'text':
      paintText(ctx, command, palette);
  }
}

function paintPolygon(ctx: Surface, command: PolygonCommand, palette: Palette): void {
  const { points } = command;
  ctx.beginPath();
  ctx.moveTo(points[0] ?? 0, points[1] ?? 0);
  for (let i = 2; i < points.length; i += 2) ctx.lineTo(points[i] ?? 0, points[i + 1] ?? 0);
  ctx.closePath();
  if (command.rim !== undefined) {
    ctx.strokeStyle = palette[command.rim];
    ctx.lineWidth = 3;
    ctx.stroke();
  }
  ctx.fillStyle = palette[command.fill];
  ctx.fill();
}

function paintText(ctx: Surface, command: TextCommand, palette: Palette): void {
  const font = `${command.bold === true ? 600 : 400} ${command.size}px ${palette.fontFamily}`;
  // Setting a font is parsed anew each time even when equal.
  if (ctx.font !== font) ctx.font = font;
  ctx.textAlign = command.align ?? 'start';
  if (command.halo !== undefined) {
    ctx.strokeStyle = palette[command.halo];
    ctx.lineWidth = 3;
    ctx.strokeText(command.text, command.x, command.y);
  }
  ctx.fillStyle = palette[command.fill];
  ctx.fillText(command.text, command.x, command.y);
}
