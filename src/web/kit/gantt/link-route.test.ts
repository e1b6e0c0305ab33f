import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linkRoute, STUB, type Anchor } from './link-route.ts';
import type { GanttLinkType } from './model.ts';

const bar = (left: number, right: number, y: number): Anchor => ({ left, right, y, half: 6 });
const route = (type: GanttLinkType, from: Anchor, to: Anchor) => linkRoute({ type, from, to, rowHeight: 34 });

describe('the line of a dependency', () => {
  it('drops onto a successor that begins where the predecessor ends', () => {
    expect(route('FS', bar(0, 100, 17), bar(100, 150, 51))).toEqual({
      points: [100, 17, 107, 17, 107, 45],
      arrow: 'down',
    });
  });

  it('rises to a successor above', () => {
    expect(route('FS', bar(0, 100, 51), bar(100, 150, 17))).toEqual({
      points: [100, 51, 107, 51, 107, 23],
      arrow: 'up',
    });
  });

  it('turns off early before a far successor, clear of the label beside its own bar', () => {
    expect(route('FS', bar(0, 100, 17), bar(200, 250, 51))).toEqual({
      points: [100, 17, 109, 17, 109, 51, 200, 51],
      arrow: 'right',
    });
  });

  it('turns round between the rows when the successor begins earlier', () => {
    expect(route('FS', bar(0, 100, 17), bar(60, 90, 51))).toEqual({
      points: [100, 17, 109, 17, 109, 34, 51, 34, 51, 51, 60, 51],
      arrow: 'right',
    });
  });

  it('runs round the starts for SS and round the finishes for FF', () => {
    expect(route('SS', bar(50, 100, 17), bar(80, 120, 51))).toEqual({
      points: [50, 17, 41, 17, 41, 51, 80, 51],
      arrow: 'right',
    });
    expect(route('FF', bar(50, 100, 17), bar(80, 120, 51))).toEqual({
      points: [100, 17, 129, 17, 129, 51, 120, 51],
      arrow: 'left',
    });
  });

  it('is FS seen in a mirror for SF', () => {
    expect(route('SF', bar(200, 250, 17), bar(0, 100, 51))).toEqual({
      points: [200, 17, 191, 17, 191, 51, 100, 51],
      arrow: 'left',
    });
  });

  it('has right angles only, leaves the right end and enters the right end', () => {
    const anchor = fc
      .record({
        left: fc.integer({ min: 0, max: 900 }),
        length: fc.integer({ min: 3, max: 300 }),
        row: fc.nat(40),
      })
      .map(({ left, length, row }) => bar(left, left + length, row * 34 + 17));
    const types = fc.constantFrom<GanttLinkType[]>('FS', 'SS', 'FF', 'SF');
    fc.assert(
      fc.property(types, anchor, anchor, (type, from, to) => {
        fc.pre(from.y !== to.y);
        const { points } = route(type, from, to);
        for (let i = 2; i < points.length; i += 2) {
          expect(points[i] === points[i - 2] || points[i + 1] === points[i - 1]).toBe(true);
        }
        expect(points[0]).toBe(type.startsWith('F') ? from.right : from.left);
        expect(points[2]).not.toBe(points[0]);
        const end = points.at(-2) ?? 0;
        expect(end).toBeGreaterThanOrEqual(to.left - STUB);
        expect(end).toBeLessThanOrEqual(to.right + STUB);
      }),
    );
  });
});
