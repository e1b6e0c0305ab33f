/** What a chart draws, as plain data: tests read it, `paint` puts it on a canvas. */

export const COLOURS = [
  'surface',
  'head',
  'border',
  'line',
  'grid',
  'shade',
  'selected',
  'hover',
  'text',
  'muted',
  'bar',
  'done',
  'critical',
  'criticalDone',
  'baseline',
  'milestone',
  'summary',
  'link',
  'linkCritical',
  'today',
  'onToday',
  'deadline',
  'missed',
  'good',
  'goodBar',
  'warning',
  'warningBar',
  'severe',
  'severeBar',
  'unknown',
  'unknownBar',
] as const;

export type Colour = (typeof COLOURS)[number];

export type Palette = Readonly<Record<Colour, string>> & { readonly fontFamily: string };

export interface RectCommand {
  readonly op: 'rect';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly fill: Colour;
  readonly radius?: number;
}

export interface OutlineCommand {
  readonly op: 'outline';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly stroke: Colour;
  readonly radius: number;
}

export interface PolygonCommand {
  readonly op: 'polygon';
  /** x, y, x, y … */
  readonly points: readonly number[];
  readonly fill: Colour;
  /** A thin rim that sets the shape off from what lies below. */
  readonly rim?: Colour;
}

export interface LineCommand {
  readonly op: 'line';
  readonly points: readonly number[];
  readonly stroke: Colour;
  readonly width: number;
  readonly dotted?: boolean;
  /** Radius of the bends. */
  readonly bend?: number;
}

export interface TextCommand {
  readonly op: 'text';
  readonly x: number;
  /** Middle of the line of text. */
  readonly y: number;
  readonly text: string;
  readonly fill: Colour;
  readonly size: number;
  readonly bold?: boolean;
  readonly align?: 'start' | 'center' | 'end';
  /** Colour laid round the letters so that lines crossing the text do not strike it through. */
  readonly halo?: Colour;
}

export type DrawCommand = RectCommand | OutlineCommand | PolygonCommand | LineCommand | TextCommand;

/** The part of the chart on screen: scrolled to (left, top), header included in the height. */
export interface Frame {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** A good guess without a canvas: Han letters are square, Latin ones a little over half as wide. */
export function textWidth(text: string, size: number): number {
  let ems = 0;
  for (const letter of text) ems += letter.charCodeAt(0) > 0x2e7f ? 1 : 0.56;
  return ems * size;
}

export function diamond(x: number, y: number, half: number): readonly number[] {
  return [x, y - half, x + half, y, x, y + half, x - half, y];
}
