import { describe, expect, it } from 'vitest';
import { COLOURS, type Colour, type DrawCommand, type Palette } from './draw-command.ts';
import { paint, type Surface } from './paint.ts';

const palette: Palette = {
  ...(Object.fromEntries(COLOURS.map((name) => [name, `<${name}>`])) as Record<Colour, string>),
  fontFamily: 'sans',
};

/** A surface that notes what is done to it, with the pen in force. */
function recorder() {
  const notes: string[] = [];
  const pen = {
    fillStyle: '',
    strokeStyle: '',
    lineWidth: 0,
    lineJoin: '',
    font: '',
    textAlign: '',
    textBaseline: '',
  };
  const note =
    (name: string) =>
    (...values: unknown[]) => {
      notes.push([name, ...values].join(' '));
    };
  const names = [
    'beginPath',
    'moveTo',
    'lineTo',
    'arcTo',
    'setLineDash',
    'closePath',
    'roundRect',
    'fillRect',
    'fillText',
    'strokeText',
  ];
  const calls = Object.fromEntries(names.map((name) => [name, note(name)]));
  const surface = Object.assign(pen, calls, {
    fill: () => notes.push(`fill ${pen.fillStyle}`),
    stroke: () => notes.push(`stroke ${pen.strokeStyle} ${pen.lineWidth}`),
  });
  return { notes, surface: surface as unknown as Surface };
}

function painted(...commands: DrawCommand[]): string {
  const { notes, surface } = recorder();
  paint(surface, commands, palette);
  return notes.join(' | ');
}

function rule(y: number): DrawCommand {
  return { op: 'line', points: [0, y, 9, y], stroke: 'line', width: 1 };
}

describe('paint', () => {
  it('joins neighbouring lines of one pen into one path', () => {
    const other: DrawCommand = { op: 'line', points: [0, 5, 9, 5], stroke: 'today', width: 2 };
    expect(painted(rule(1), rule(2), other)).toBe(
      'beginPath | moveTo 0 1 | lineTo 9 1 | moveTo 0 2 | lineTo 9 2 | stroke <line> 1 | beginPath | moveTo 0 5 | lineTo 9 5 | stroke <today> 2',
    );
  });

  it('dots a line and leaves the pen whole', () => {
    const dots: DrawCommand = { op: 'line', points: [0, 5, 9, 5], stroke: 'line', width: 1, dotted: true };
    expect(painted(rule(1), dots)).toBe(
      'beginPath | moveTo 0 1 | lineTo 9 1 | stroke <line> 1 | beginPath | setLineDash 1.5,2.5 | moveTo 0 5 | lineTo 9 5 | stroke <line> 1 | setLineDash ',
    );
  });

  it('strokes an open path before the next shape covers it', () => {
    const rect: DrawCommand = { op: 'rect', x: 1, y: 2, width: 3, height: 4, fill: 'bar' };
    expect(painted(rule(1), rect)).toMatch(/stroke <line> 1 \| fillRect 1 2 3 4$/);
  });

  it('bends a corner no further than half of the shorter leg', () => {
    const points = [0, 0, 10, 0, 10, 4, 30, 4];
    expect(painted({ op: 'line', points, stroke: 'link', width: 1, bend: 4 })).toBe(
      'beginPath | moveTo 0 0 | arcTo 10 0 10 4 2 | arcTo 10 4 30 4 2 | lineTo 30 4 | stroke <link> 1',
    );
  });

  it('lays a halo under the letters', () => {
    const text: DrawCommand = {
      op: 'text',
      x: 1,
      y: 2,
      text: '设计',
      fill: 'text',
      size: 12,
      halo: 'surface',
    };
    expect(painted(text)).toBe('strokeText 设计 1 2 | fillText 设计 1 2');
  });

  it('rims a polygon before filling it', () => {
    const points = [0, 0, 1, 1, 2, 0];
    expect(painted({ op: 'polygon', points, fill: 'milestone', rim: 'surface' })).toBe(
      'beginPath | moveTo 0 0 | lineTo 1 1 | lineTo 2 0 | closePath | stroke <surface> 3 | fill <milestone>',
    );
  });
});
