import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  collapsedBelow,
  deepestLevel,
  FOLDED,
  LEAF,
  OPEN,
  parentIndex,
  visibleRows,
  withToggled,
  type OutlineRow,
} from './visible-rows.ts';

/** `outline('1 2 3 3 2')`: a row for each level, named a, b, c … */
function outline(levels: string): OutlineRow[] {
  return levels.split(' ').map((level, at) => ({ id: String.fromCharCode(97 + at), level: Number(level) }));
}

function shown(rows: readonly OutlineRow[], collapsed: readonly string[]): string {
  return [...visibleRows(rows, new Set(collapsed)).rowAt].map((index) => rows[index]?.id).join('');
}

const rows = outline('1 2 3 3 2 3 1');

describe('visible rows', () => {
  it.each([
    [[], 'abcdefg'],
    [['b'], 'abefg'],
    [['a'], 'ag'],
    [['a', 'b'], 'ag'],
    [['b', 'e'], 'abeg'],
    [['g'], 'abcdefg'],
    [['unknown'], 'abcdefg'],
  ])('with %j folded', (collapsed, expected) => {
    expect(shown(rows, collapsed)).toBe(expected);
  });

  it('know leaves from folded and open parents', () => {
    expect([...visibleRows(rows, new Set(['b'])).fold]).toEqual([OPEN, FOLDED, LEAF, LEAF, OPEN, LEAF, LEAF]);
  });

  it('find their position back', () => {
    expect([...visibleRows(rows, new Set(['b'])).positionOf]).toEqual([0, 1, -1, -1, 2, 3, 4]);
  });

  it('never show a child of a folded row, whatever is folded', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 5 }), { maxLength: 60 }),
        fc.func(fc.boolean()),
        (levels, isFolded) => {
          const plan = levels.map((level, at) => ({ id: String(at), level }));
          const collapsed = new Set(plan.filter((row) => isFolded(row.id)).map((row) => row.id));
          const visible = visibleRows(plan, collapsed);
          for (const index of visible.rowAt) {
            for (let at = parentIndex(plan, index); at >= 0; at = parentIndex(plan, at)) {
              expect(visible.fold[at]).toBe(OPEN);
            }
          }
        },
      ),
    );
  });
});

describe('folding', () => {
  it.each([
    [1, 'ag'],
    [2, 'abeg'],
    [3, 'abcdefg'],
    [Infinity, 'abcdefg'],
  ])('to level %d', (level, expected) => {
    expect(shown(rows, [...collapsedBelow(rows, level)])).toBe(expected);
  });

  it('toggles one row and leaves the old set alone', () => {
    const before = new Set(['a']);
    expect([...withToggled(before, 'b')]).toEqual(['a', 'b']);
    expect([...withToggled(before, 'a')]).toEqual([]);
    expect([...before]).toEqual(['a']);
  });

  it('knows parents and depth', () => {
    expect([0, 1, 3, 5, 6].map((index) => parentIndex(rows, index))).toEqual([-1, 0, 1, 4, -1]);
    expect(deepestLevel(rows)).toBe(3);
    expect(deepestLevel([])).toBe(1);
  });
});
