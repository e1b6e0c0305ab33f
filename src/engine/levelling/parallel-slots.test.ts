import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { LevellingProblem } from './problem.ts';
import { prepare, type Columns } from './columns.ts';
import { scheduleInParallel } from './parallel.ts';
import { parallelSchemeOf, type Direction } from './scheme.ts';
import { verifySchedule } from './verify.ts';

const SIZE = 12;

const problems = fc
  .record({
    rows: fc.array(fc.tuple(fc.nat(6), fc.nat(4), fc.nat(9)), { minLength: 1, maxLength: SIZE }),
    links: fc.array(fc.tuple(fc.nat(SIZE - 1), fc.nat(SIZE - 1)), { maxLength: 14 }),
  })
  .map(({ rows, links }): LevellingProblem => ({
    resources: [
      { id: 'crew', capacity: 4 },
      { id: 'crane', capacity: 9 },
    ],
    activities: rows.map(([duration, ...demand], index) => ({ id: String(index), duration, demand })),
    links: links
      .filter(([from, to]) => from < to && to < rows.length)
      .map(([from, to]) => ({ from: String(from), to: String(to) })),
  }));

const columnsOf = (problem: LevellingProblem): Columns => {
  const prepared = prepare(problem);
  if (prepared.status !== 'ready') throw new Error(prepared.status);
  return prepared.columns;
};

/** Finishes by number of activity, in the order of the numbers or the reverse. */
const scheduled = (columns: Columns, direction: Direction): Int32Array => {
  const list = Int32Array.from({ length: columns.size }, (_, index) => index);
  if (direction === 'backward') list.reverse();
  const finish = new Int32Array(columns.size);
  const makespan = parallelSchemeOf(columns, direction)?.schedule(list, finish);
  expect(makespan).toBe(finish.reduce((latest, end) => Math.max(latest, end), 0));
  return finish;
};

test('a list is scheduled as urgency in the same order is', () => {
  fc.assert(
    fc.property(problems, (problem) => {
      const activities = problem.activities.map((one) => ({ ...one, duration: one.duration + 1 }));
      const columns = columnsOf({ ...problem, activities });
      const urgency = Array.from({ length: columns.size }, (_, index) => -index);
      const finish = new Int32Array(columns.size);
      scheduleInParallel(columns, urgency, finish);
      expect(scheduled(columns, 'forward')).toEqual(finish);
    }),
  );
});

test('from either end no link and no capacity is broken', () => {
  fc.assert(
    fc.property(problems, fc.constantFrom<Direction>('forward', 'backward'), (problem, direction) => {
      const columns = columnsOf(problem);
      const finish = scheduled(columns, direction);
      const makespan = finish.reduce((latest, end) => Math.max(latest, end), 0);
      const startOf = (activity: number): number => {
        const end = finish[activity] ?? NaN;
        return direction === 'forward' ? end - (columns.duration[activity] ?? 0) : makespan - end;
      };
      const starts = Array.from(columns.activity, (position, activity): [string, number] => [
        problem.activities[position]?.id ?? '',
        startOf(activity),
      ]);
      expect(verifySchedule(problem, new Map(starts))).toEqual([]);
    }),
  );
});

test('lags and changes of capacity are left to the serial scheme', () => {
  const activities = ['A', 'B'].map((id) => ({ id, duration: 2, demand: [1] }));
  const crew = { id: 'crew', capacity: 1 };
  const lagged = columnsOf({ resources: [crew], activities, links: [{ from: 'A', to: 'B', lag: 1 }] });
  const changing = columnsOf({
    resources: [{ ...crew, changes: [{ from: 3, capacity: 2 }] }],
    activities,
    links: [],
  });
  for (const columns of [lagged, changing])
    for (const direction of ['forward', 'backward'] as const)
      expect(parallelSchemeOf(columns, direction)).toBeNull();
});
