import { describe, expect, it } from 'vitest';
import type { Colour, DrawCommand, Frame } from './draw-command.ts';
import { drawList, type GanttScene } from './draw-list.ts';
import { indexLinks } from './link-index.ts';
import type { GanttLayers, GanttLink, GanttRow } from './model.ts';
import { dayFrom, MINUTES_PER_DAY, timescale } from './timescale.ts';
import { visibleRows } from './visible-rows.ts';

const MONDAY = dayFrom(2026, 11, 23);
const at = (day: number) => (MONDAY + day) * MINUTES_PER_DAY;
const FRAME: Frame = { left: 0, top: 0, width: 500, height: 200 };
const ALL: GanttLayers = { baseline: true, links: true, critical: true, labels: true };

function row(
  id: string,
  level: number,
  days: readonly [number, number] | null,
  more: Partial<GanttRow> = {},
): GanttRow {
  const start = days === null ? null : at(days[0]);
  const finish = days === null ? null : at(days[1]);
  const rest = { wbs: id, name: id, progress: 0, kind: 'task', critical: false, durationLabel: '' } as const;
  return { id, parentId: null, level, start, finish, ...rest, ...more };
}

const ROWS: readonly GanttRow[] = [
  row('S', 1, [0, 10], { kind: 'summary' }),
  row('A', 2, [0, 4], { progress: 0.5, baselineStart: at(-1), baselineFinish: at(3) }),
  row('B', 2, [4, 9], { critical: true, deadline: at(8) }),
  row('M', 2, [10, 10], { kind: 'milestone' }),
];
const LINKS: readonly GanttLink[] = [
  { from: 'A', to: 'B', type: 'FS' },
  { from: 'B', to: 'M', type: 'FS', critical: true },
];

function scene(more: Partial<GanttScene> & { folded?: readonly string[] } = {}): GanttScene {
  const rows = more.rows ?? ROWS;
  return {
    rows,
    visible: visibleRows(rows, new Set(more.folded ?? [])),
    links: indexLinks(rows, LINKS),
    scale: timescale({ from: at(0), to: at(30) }, 20, 500),
    headerHeight: 40,
    rowHeight: 30,
    layers: ALL,
    today: at(2),
    isWorkingDay: (day) => (((day - MONDAY) % 7) + 7) % 7 < 5,
    header: ({ unit, day }) => `${unit} ${day - MONDAY}`,
    barLabel: (task) => task.name,
    selected: -1,
    hovered: -1,
    ...more,
  };
}

const filled = (commands: readonly DrawCommand[], fill: Colour) =>
  commands.filter((command) => 'fill' in command && command.fill === fill);
const lines = (commands: readonly DrawCommand[], stroke: Colour) =>
  commands.filter((command) => command.op === 'line' && command.stroke === stroke);
const texts = (commands: readonly DrawCommand[]) =>
  commands.flatMap((command) => (command.op === 'text' ? [command.text] : []));

describe('the draw list', () => {
  const commands = drawList(scene(), FRAME);

  it('draws a bar from start to finish, its done part over it and the baseline below', () => {
    // Row 1 lies at 70…100: the middle at 85, lifted by 2 for the baseline.
    expect(filled(commands, 'bar')).toEqual([
      { op: 'rect', x: 28, y: 77, width: 80, height: 12, fill: 'bar', radius: 3 },
    ]);
    expect(filled(commands, 'done')).toMatchObject([{ x: 28, y: 77, width: 40, height: 12 }]);
    expect(filled(commands, 'baseline')).toMatchObject([{ x: 8, y: 91, width: 80, height: 4 }]);
  });

  it('gives a critical bar its colour and a rim', () => {
    expect(filled(commands, 'critical')).toMatchObject([{ op: 'rect', x: 108, width: 100 }]);
    expect(commands.filter((command) => command.op === 'outline')).toHaveLength(1);
  });

  it('draws a split task as bars joined by a dotted line, its done part over the first of them', () => {
    const parts = [
      { start: at(0), finish: at(2) },
      { start: at(6), finish: at(8) },
    ];
    const split = drawList(scene({ rows: [row('X', 1, [0, 8], { parts, progress: 0.75 })] }), FRAME);
    // Day 0 lies at 28 px, a day is 20 px wide, the row's middle at 55 is lifted by 2.
    expect(filled(split, 'bar')).toMatchObject([
      { x: 28, y: 47, width: 40, height: 12 },
      { x: 148, y: 47, width: 40, height: 12 },
    ]);
    expect(filled(split, 'done')).toMatchObject([
      { x: 28, width: 40 },
      { x: 148, width: 20 },
    ]);
    expect(lines(split, 'done')).toEqual([
      { op: 'line', points: [69, 53, 148, 53], stroke: 'done', width: 1.5, dotted: true },
    ]);
  });

  it('draws one bar where a pause is too narrow to be seen, and no line outside the window', () => {
    const parts = [
      { start: at(0), finish: at(2) },
      { start: at(2.1), finish: at(3) },
      { start: at(40), finish: at(41) },
    ];
    const split = drawList(scene({ rows: [row('X', 1, [0, 41], { parts })] }), FRAME);
    expect(filled(split, 'bar')).toMatchObject([{ x: 28, width: 60 }]);
    expect(lines(split, 'done')).toMatchObject([{ points: [89, 53, 564, 53] }]);
    const critical = row('X', 1, [0, 41], { parts, critical: true });
    expect(lines(drawList(scene({ rows: [critical] }), FRAME), 'criticalDone')).toHaveLength(1);
  });

  it('draws milestones as diamonds and summaries as brackets', () => {
    expect(filled(commands, 'milestone')).toMatchObject([
      { op: 'polygon', points: [228, 138, 235, 145, 228, 152, 221, 145] },
    ]);
    expect(filled(commands, 'summary')).toHaveLength(3);
  });

  it('flags a missed deadline', () => {
    expect(filled(commands, 'missed')).toHaveLength(1);
    expect(filled(commands, 'deadline')).toHaveLength(0);
  });

  it('draws critical links after the others, and their arrows after both', () => {
    const [normal, critical] = [lines(commands, 'link'), lines(commands, 'linkCritical')];
    expect([normal.length, critical.length]).toEqual([1, 1]);
    const last = commands.indexOf(
      filled(commands, 'link')[0] ?? { op: 'rect', x: 0, y: 0, width: 0, height: 0, fill: 'link' },
    );
    expect(last).toBeGreaterThan(commands.findIndex((command) => command === critical[0]));
  });

  it('tints the week-ends that are in sight', () => {
    expect(filled(commands, 'shade').map((rect) => (rect.op === 'rect' ? [rect.x, rect.width] : []))).toEqual(
      [
        [-12, 40],
        [128, 40],
        [268, 40],
        [408, 40],
      ],
    );
  });

  it('draws today below the labels and the header last', () => {
    const order = commands.map((command) =>
      command.op === 'line' && command.stroke === 'today'
        ? 'today'
        : 'fill' in command
          ? command.fill
          : command.stroke,
    );
    expect(order.indexOf('today')).toBeLessThan(
      commands.findIndex((command) => command.op === 'text' && command.text === 'A'),
    );
    expect(order.indexOf('head')).toBeGreaterThan(
      commands.findLastIndex((command) => 'fill' in command && command.fill === 'milestone'),
    );
  });

  it('writes the header through the caller', () => {
    expect(texts(commands)).toContain('month 8');
    expect(texts(commands)).toContain('week 7');
  });
});

/** Weekdays, except the third week. */
function isWorkingDay(day: number): boolean {
  return (day - MONDAY) % 7 < 5 && Math.floor((day - MONDAY) / 7) !== 2;
}

describe('the draw list leaves out', () => {
  it('what the layers switch off', () => {
    const layers = { baseline: false, links: false, critical: false, labels: false };
    const commands = drawList(scene({ layers }), FRAME);
    for (const colour of ['baseline', 'link', 'critical', 'criticalDone'] as const) {
      expect(filled(commands, colour)).toEqual([]);
    }
    expect(texts(commands)).not.toContain('A');
  });

  it('folded rows and the links to them', () => {
    const commands = drawList(scene({ folded: ['S'] }), FRAME);
    expect(texts(commands)).toContain('S');
    expect(texts(commands)).not.toContain('A');
    expect(lines(commands, 'link')).toEqual([]);
  });

  it('rows without dates', () => {
    const commands = drawList(scene({ rows: [row('X', 1, null)] }), FRAME);
    expect(texts(commands)).not.toContain('X');
  });

  it('bars out of sight, but points to them', () => {
    const right = drawList(scene({ rows: [row('X', 1, [28, 29])] }), FRAME);
    expect(filled(right, 'bar')).toEqual([]);
    expect(filled(right, 'baseline')).toMatchObject([{ op: 'polygon', points: [495, 53, 489, 49, 489, 57] }]);
    const left = drawList(scene({ rows: [row('X', 1, [0, 1])] }), { ...FRAME, left: 200 });
    expect(filled(left, 'baseline')).toMatchObject([{ op: 'polygon', points: [5, 53, 11, 49, 11, 57] }]);
  });

  it('links at a scale too coarse for them', () => {
    const commands = drawList(scene({ scale: timescale({ from: at(0), to: at(30) }, 0.4, 500) }), FRAME);
    expect(lines(commands, 'link')).toEqual([]);
  });

  it('week-ends at a coarse scale, but not longer breaks', () => {
    const scale = timescale({ from: at(0), to: at(30) }, 3, 500);
    expect(filled(drawList(scene({ scale, isWorkingDay }), FRAME), 'shade')).toMatchObject([
      { x: 28 + 12 * 3, width: 9 * 3 },
    ]);
  });

  it('nearly everything of 50,000 rows', () => {
    const rows = Array.from({ length: 50_000 }, (_, n) => row(String(n), 1, [n % 20, (n % 20) + 3]));
    const many = Array.from(
      { length: 49_999 },
      (_, n) => ({ from: `${n}`, to: `${n + 1}`, type: 'FS' }) as const,
    );
    const big = { rows, links: indexLinks(rows, many), visible: visibleRows(rows, new Set()) };
    expect(drawList(scene(big), { ...FRAME, top: 600_000 }).length).toBeLessThan(150);
  });
});
