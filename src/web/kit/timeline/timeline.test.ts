import { describe, expect, it } from 'vitest';
import type { Frame } from '../gantt/draw-command.ts';
import { MINUTES_PER_DAY, timescale } from '../gantt/timescale.ts';
import { visibleRows } from '../gantt/visible-rows.ts';
import { drawTimeline, type TimelineScene } from './draw-timeline.ts';
import type { TimelineRow } from './model.ts';
import { LANES, taskLanes, timelineItems } from './outline.ts';

const at = (day: number) => day * MINUTES_PER_DAY;
const task = (start: number, finish: number) => ({ start, finish, critical: false });

function project(id: string, group: string, more: Partial<TimelineRow> = {}): TimelineRow {
  const dates = { start: at(10), finish: at(40), baselineStart: at(8), baselineFinish: at(35) };
  const rest = { name: id, note: '', progress: 0.5, health: 'warning', milestones: [] } as const;
  return { id, group, ...dates, ...rest, ...more };
}

const GROUPS = [
  { key: 'g1', title: '研发一部' },
  { key: 'g2', title: '平台部' },
  { key: 'g3', title: '空' },
];

describe('the outline of the timeline', () => {
  it('puts projects below their group, in the order of the groups', () => {
    const items = timelineItems(
      [project('A', 'g2'), project('B', 'g1'), project('C', 'g2'), project('D', 'x')],
      GROUPS,
    );
    expect(items.map((item) => `${item.level}${item.id}`)).toEqual(['1D', '1g1', '2B', '1g2', '2A', '2C']);
  });

  it('spans a group from the first start to the last finish', () => {
    const rows = [
      project('A', 'g1', { start: at(3) }),
      project('B', 'g1', { finish: at(90) }),
      project('C', 'g1', { start: null }),
    ];
    expect(timelineItems(rows, GROUPS)[0]).toMatchObject({ count: 3, start: at(3), finish: at(90) });
  });
});

describe('the lanes of a project', () => {
  it('keep tasks at the same time apart', () => {
    expect([...taskLanes([task(0, 5), task(2, 6), task(5, 9), task(3, 4)])]).toEqual([0, 1, 0, 2]);
  });

  it('never outnumber the room there is', () => {
    expect(Math.max(...taskLanes(Array.from({ length: 40 }, (_, n) => task(n, n + 100))))).toBe(LANES - 1);
  });
});

describe('the drawing of the timeline', () => {
  const frame: Frame = { left: 0, top: 0, width: 600, height: 300 };
  const drawn = (rows: readonly TimelineRow[]) => {
    const items = timelineItems(rows, []);
    const scene: TimelineScene = {
      items,
      visible: visibleRows(items, new Set()),
      scale: timescale({ from: 0, to: at(100) }, 4, 600),
      headerHeight: 56,
      rowHeight: 48,
      today: at(20),
      isWorkingDay: undefined,
      header: () => '',
      barLabel: (row) => row.name,
      selected: -1,
      hovered: -1,
    };
    return drawTimeline(scene, frame);
  };
  const filled = (rows: readonly TimelineRow[], fill: string) =>
    drawn(rows).filter((command) => 'fill' in command && command.fill === fill);

  it('colours a bar by health, with a line as far as it is done and the baseline below', () => {
    const rows = [project('A', '')];
    expect(filled(rows, 'warningBar')).toMatchObject([{ x: 68, y: 70, width: 120, height: 16 }]);
    expect(filled(rows, 'warning')).toMatchObject([{ x: 71, y: 75, width: 54, height: 6 }]);
    expect(filled(rows, 'baseline')).toMatchObject([{ x: 60, y: 88, width: 108 }]);
  });

  it('draws a milestone full once it is reached, hollow before', () => {
    const diamonds = [true, false].map((isReached) => {
      const milestones = [{ minute: at(20), name: 'M', isReached }];
      const commands = drawn([project('A', '', { milestones })]);
      return commands.filter((command) => command.op === 'polygon' && command.points.length === 8).length;
    });
    expect(diamonds).toEqual([1, 2]);
  });

  it('draws the tasks of a project inside its bar', () => {
    const rows = [
      project('A', '', { tasks: [task(at(10), at(20)), { ...task(at(20), at(30)), critical: true }] }),
    ];
    expect(filled(rows, 'done')).toHaveLength(1);
    expect(filled(rows, 'criticalDone')).toHaveLength(1);
  });

  it('draws a split task in its parts, with a hairline where it rests', () => {
    const parts = [
      { start: at(10), finish: at(12) },
      { start: at(25), finish: at(30) },
    ];
    const whole = { start: at(10), finish: at(30), critical: false };
    const [rest, ...worked] = filled([project('A', '', { tasks: [{ ...whole, parts }] })], 'done');
    expect(rest).toMatchObject({ x: 68, width: 79 });
    expect(worked).toMatchObject([
      { x: 68, width: 7 },
      { x: 128, width: 19 },
    ]);
    const [hairline, bar] = [rest, worked[0]].map((one) => (one && 'height' in one ? one.height : 0));
    expect(hairline).toBeLessThan((bar ?? 0) / 3);
  });

  it('draws only what is in sight of 2,000 projects', () => {
    const rows = Array.from({ length: 2000 }, (_, n) => project(String(n), ''));
    expect(drawn(rows).length).toBeLessThan(80);
  });

  it('points to a project beyond the edge', () => {
    expect(filled([project('A', '', { start: at(300), finish: at(310) })], 'warningBar')).toEqual([]);
    expect(filled([project('A', '', { start: at(300), finish: at(310) })], 'baseline')).toMatchObject([
      { op: 'polygon' },
    ]);
  });
});
