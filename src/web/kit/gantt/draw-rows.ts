import type { DrawCommand, Frame } from './draw-command.ts';
import type { ScaleScene } from './draw-scale.ts';
import type { VisibleRows } from './visible-rows.ts';

/** What any chart with one outline row per line is drawn from. */
export interface RowScene extends ScaleScene {
  readonly visible: VisibleRows;
  readonly rowHeight: number;
  /** Indexes into the rows, −1 = none. */
  readonly selected: number;
  readonly hovered: number;
}

export interface RowSpan {
  readonly first: number;
  readonly last: number;
}

/** Screen positions of the rows that touch the frame. */
export function rowsInFrame(scene: RowScene, frame: Frame): RowSpan {
  const first = Math.max(0, Math.floor(frame.top / scene.rowHeight));
  const seen = Math.ceil((frame.top + frame.height - scene.headerHeight) / scene.rowHeight);
  return { first, last: Math.min(scene.visible.count, seen) - 1 };
}

export function rowTop(scene: RowScene, frame: Frame, position: number): number {
  return scene.headerHeight + position * scene.rowHeight - frame.top;
}

/** The tint of the selected row and of the one under the pointer, and the hairlines between rows. */
export function rowBands(scene: RowScene, frame: Frame, { first, last }: RowSpan): DrawCommand[] {
  const commands: DrawCommand[] = [];
  for (const [index, fill] of [
    [scene.hovered, 'hover'],
    [scene.selected, 'selected'],
  ] as const) {
    const position = scene.visible.positionOf[index] ?? -1;
    if (position < first || position > last) continue;
    const y = rowTop(scene, frame, position);
    commands.push({ op: 'rect', x: 0, y, width: frame.width, height: scene.rowHeight - 1, fill });
  }
  for (let position = first; position <= last; position += 1) {
    const y = rowTop(scene, frame, position + 1) - 0.5;
    commands.push({ op: 'line', points: [0, y, frame.width, y], stroke: 'line', width: 1 });
  }
  return commands;
}

/** A small chevron at the edge behind which a bar lies. */
export function edgeHint(
  box: { readonly left: number; readonly right: number; readonly y: number },
  width: number,
): DrawCommand | null {
  const { y } = box;
  if (box.right < 0) return { op: 'polygon', points: [5, y, 11, y - 4, 11, y + 4], fill: 'baseline' };
  if (box.left <= width) return null;
  const x = width - 5;
  return { op: 'polygon', points: [x, y, x - 6, y - 4, x - 6, y + 4], fill: 'baseline' };
}
