import { describe, expect, it } from 'vitest';
import { fitColumns } from './fit-columns.ts';
import { barPartAt, rowUnder } from './hit.ts';
import { treeCommand, type TreeCommand, type TreePlace } from './tree-keys.ts';
import { rowWindow } from './use-row-window.ts';
import { FOLDED, LEAF, OPEN, visibleRows } from './visible-rows.ts';

const PLACE: TreePlace = { position: 5, count: 20, page: 8, fold: LEAF, parent: 3 };
const press = (key: string, place: Partial<TreePlace> = {}, modifiers = {}) =>
  treeCommand(
    { key, shiftKey: false, ctrlKey: false, metaKey: false, altKey: false, ...modifiers },
    { ...PLACE, ...place },
  );
const move = (to: number): TreeCommand => ({ kind: 'move', to });

describe('a key in the tree', () => {
  it.each<[string, Partial<TreePlace>, TreeCommand | null]>([
    ['ArrowDown', {}, move(6)],
    ['ArrowUp', {}, move(4)],
    ['ArrowDown', { position: 19 }, move(19)],
    ['ArrowUp', { position: 0 }, move(0)],
    ['ArrowDown', { position: -1 }, move(0)],
    ['PageDown', {}, move(13)],
    ['PageUp', {}, move(0)],
    ['Home', {}, move(0)],
    ['End', {}, move(19)],
    ['ArrowRight', { fold: FOLDED }, { kind: 'toggle' }],
    ['ArrowRight', { fold: OPEN }, move(6)],
    ['ArrowRight', {}, null],
    ['ArrowLeft', { fold: OPEN }, { kind: 'toggle' }],
    ['ArrowLeft', { fold: FOLDED }, move(3)],
    ['ArrowLeft', { parent: -1 }, null],
    ['Enter', {}, { kind: 'select' }],
    ['Enter', { position: -1 }, null],
    ['+', {}, { kind: 'zoom', by: 1 }],
    ['-', { count: 0 }, { kind: 'zoom', by: -1 }],
    ['ArrowDown', { count: 0 }, null],
    ['x', {}, null],
  ])('%s with %j', (key, place, command) => {
    expect(press(key, place)).toEqual(command);
  });

  it('leaves the browser its own combinations', () => {
    expect(press('-', {}, { ctrlKey: true })).toBeNull();
    expect(press('ArrowLeft', {}, { altKey: true })).toBeNull();
  });

  it('pans with shift', () => {
    expect(press('ArrowRight', {}, { shiftKey: true })).toEqual({ kind: 'pan', by: 1 });
  });
});

describe('columns', () => {
  const columns = [280, 100, 80, 60].map((width, at) => ({
    key: `${at}`,
    title: '',
    width,
    cell: () => null,
  }));
  it.each([
    [600, [360, 100, 80, 60]],
    [400, [220, 100, 80]],
    [330, [230, 100]],
    [140, [140]],
  ])('in %i px', (width, widths) => {
    expect(fitColumns(columns, width).map((column) => column.width)).toEqual(widths);
  });
});

describe('the pointer', () => {
  const box = { kind: 'task', left: 100, right: 200, y: 0, half: 6 } as const;
  it.each([
    [150, 'bar'],
    [203, 'bar'],
    [230, 'beside'],
  ])('at %i is on the %s', (x, part) => {
    expect(barPartAt(box, x, 500)).toBe(part);
  });

  it('finds the chevrons at the edges', () => {
    expect(barPartAt({ ...box, left: -80, right: -10 }, 8, 500)).toBe('before');
    expect(barPartAt({ ...box, left: 600, right: 700 }, 495, 500)).toBe('after');
    expect(barPartAt(null, 8, 500)).toBe('beside');
  });

  it('finds the row', () => {
    const rows = Array.from({ length: 10 }, (_, at) => ({ id: String(at), level: at === 3 ? 2 : 1 }));
    const view = { headerHeight: 56, rowHeight: 34, visible: visibleRows(rows, new Set(['2'])) };
    const frame = { left: 0, top: 100, width: 500, height: 700 };
    expect([20, 56, 90, 900].map((y) => rowUnder(view, frame, y).index)).toEqual([-1, 2, 4, -1]);
  });
});

describe('the window of rows', () => {
  it('always holds what is in sight and little more', () => {
    for (let top = 0; top < 40_000; top += 137) {
      const { first, end } = rowWindow(top, 700, { rowHeight: 34, count: 1000 });
      expect(first).toBeLessThanOrEqual(Math.min(999, Math.floor(top / 34)));
      expect(end).toBeGreaterThanOrEqual(Math.min(1000, Math.ceil((top + 700) / 34)));
      expect(end - first).toBeLessThan(60);
    }
  });
});
