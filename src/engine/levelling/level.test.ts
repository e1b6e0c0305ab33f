import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Levelled, LevellingProblem, LevellingResult } from './problem.ts';
import { criticalPath, levelByRule, levelProject } from './level.ts';
import { verifySchedule } from './verify.ts';

type Row = readonly [id: string, duration: number, demand: readonly number[], after?: string];

/** A problem from rows; `after` names predecessors, `A+2` with a lag. */
const problemOf = (capacity: readonly number[], rows: readonly Row[]): LevellingProblem => ({
  resources: capacity.map((units, index) => ({ id: `R${index + 1}`, capacity: units })),
  activities: rows.map(([id, duration, demand]) => ({ id, duration, demand })),
  links: rows.flatMap(([to, , , after = '']) =>
    after
      .split(' ')
      .filter((word) => word !== '')
      .map((word) => {
        const [from = '', lag = '0'] = word.split(/(?=[+-])/);
        return { from, to, lag: Number(lag) };
      }),
  ),
});

const levelled = (result: LevellingResult): Levelled => {
  if (result.status !== 'levelled') throw new Error(JSON.stringify(result));
  return result;
};

const faults = (problem: LevellingProblem, { start }: Levelled): readonly unknown[] =>
  verifySchedule(problem, new Map(problem.activities.map(({ id }, index) => [id, start[index] ?? NaN])));

const cases: readonly [name: string, makespan: number, LevellingProblem][] = [
  ['nothing to do', 0, problemOf([1], [])],
  [
    'one after the other on one machine',
    7,
    problemOf(
      [1],
      [
        ['A', 3, [1]],
        ['B', 4, [1]],
      ],
    ),
  ],
  [
    'side by side on two',
    4,
    problemOf(
      [2],
      [
        ['A', 3, [1]],
        ['B', 4, [1]],
      ],
    ),
  ],
  [
    'a resource nobody is short of',
    4,
    problemOf(
      [9],
      [
        ['A', 3, [4]],
        ['B', 4, [5]],
      ],
    ),
  ],
  [
    'a milestone needs no resource',
    3,
    problemOf(
      [1],
      [
        ['A', 3, [1]],
        ['M', 0, [5], 'A'],
      ],
    ),
  ],
  // The long chain C–D has to begin at once, or it ends at 9.
  [
    'the urgent chain first',
    8,
    problemOf(
      [1],
      [
        ['A', 1, [1]],
        ['B', 1, [1]],
        ['C', 2, [1]],
        ['D', 6, [0], 'C'],
        ['E', 2, [1]],
      ],
    ),
  ],
  // 3 + 2 + 2 units on 5: only A with one of the others.
  [
    'two resources at once',
    8,
    problemOf(
      [5, 1],
      [
        ['A', 4, [3, 0]],
        ['B', 4, [2, 1]],
        ['C', 4, [2, 1]],
      ],
    ),
  ],
  [
    'a wait between',
    9,
    problemOf(
      [1],
      [
        ['A', 2, [1]],
        ['B', 3, [1], 'A+4'],
        ['C', 4, [1]],
      ],
    ),
  ],
  [
    'a lead',
    4,
    problemOf(
      [2],
      [
        ['A', 3, [1]],
        ['B', 2, [1], 'A-1'],
      ],
    ),
  ],
  [
    'seven resources and capacities beyond one word',
    6,
    problemOf(
      [1000, 1000, 1000, 1000, 1, 100_000, 7],
      [
        ['A', 3, [600, 1, 1, 1, 1, 60_000, 4]],
        ['B', 3, [600, 1, 1, 1, 0, 1, 1]],
        ['C', 3, [1, 999, 1, 1, 0, 1, 3]],
        ['D', 3, [1, 1, 1, 1, 1, 1, 4]],
      ],
    ),
  ],
];

describe('levelling', () => {
  test.each(cases)('%s: %i periods', (_name, makespan, problem) => {
    const result = levelled(levelProject(problem, { schedules: 200, seed: 1 }));
    expect(faults(problem, result)).toEqual([]);
    expect(result.makespan).toBe(makespan);
    expect(result.schedules).toBeLessThanOrEqual(200);
  });

  test('waits for the capacity that comes later and works round the one that goes', () => {
    const problem: LevellingProblem = {
      resources: [
        {
          id: 'crew',
          capacity: 1,
          changes: [
            { from: 4, capacity: 0 },
            { from: 6, capacity: 3 },
          ],
        },
      ],
      activities: [
        { id: 'A', duration: 3, demand: [1] },
        { id: 'B', duration: 3, demand: [1] },
        { id: 'C', duration: 2, demand: [3], release: 1 },
      ],
      links: [],
    };
    const result = levelled(levelProject(problem, { schedules: 100, seed: 1 }));
    expect(faults(problem, result)).toEqual([]);
    expect(result.makespan).toBe(11);
  });

  test('periods of minutes over years cost no more than periods of days', () => {
    const [small, large] = [1, 1440].map((scale) => {
      const rows = Array.from({ length: 40 }, (_, index): Row => [
        `T${index}`,
        scale * (200 + ((index * 37) % 90)),
        [1 + (index % 3)],
      ]);
      return levelled(levelProject(problemOf([4], rows), { schedules: 300, seed: 1 }));
    });
    expect((large?.makespan ?? 0) / 1440).toBeLessThanOrEqual((small?.makespan ?? 0) * 1.001);
  });
});

describe('what cannot be levelled', () => {
  const refused: readonly [rule: string, at: string, LevellingProblem][] = [
    [
      'activity.demand-above-capacity',
      'B',
      problemOf(
        [2],
        [
          ['A', 1, [1]],
          ['B', 1, [3]],
        ],
      ),
    ],
    [
      'activity.duplicate-id',
      'A',
      problemOf(
        [2],
        [
          ['A', 1, [1]],
          ['A', 1, [1]],
        ],
      ),
    ],
    ['activity.duration', 'A', problemOf([2], [['A', NaN, [1]]])],
    ['activity.duration', 'A', problemOf([2], [['A', -1, [1]]])],
    ['activity.duration', 'A', problemOf([2], [['A', 2 ** 40, [1]]])],
    ['activity.demand', 'A', problemOf([2], [['A', 1, [1, 1]]])],
    ['activity.demand', 'A', problemOf([2], [['A', 1, [0.5]]])],
    ['resource.capacity', 'R1', problemOf([NaN], [['A', 1, [1]]])],
    ['link.unknown-activity', 'Z → A', problemOf([2], [['A', 1, [1], 'Z']])],
    [
      'link.lag',
      'A → B',
      problemOf(
        [2],
        [
          ['A', 1, [1]],
          ['B', 1, [1], 'A+0.5'],
        ],
      ),
    ],
  ];
  test.each(refused)('%s at %s', (rule, at, problem) => {
    expect(levelProject(problem, { schedules: 10, seed: 1 })).toMatchObject({ status: 'invalid', rule, at });
  });

  test('a cycle and a link with itself are named', () => {
    const cycle = problemOf(
      [1],
      [
        ['A', 1, [1], 'C'],
        ['B', 1, [1], 'A'],
        ['C', 1, [1], 'B'],
      ],
    );
    expect(levelProject(cycle, { schedules: 10, seed: 1 })).toEqual({
      status: 'cyclic',
      activities: ['B', 'C', 'A'],
    });
    const self = problemOf([1], [['A', 1, [1], 'A']]);
    expect(levelProject(self, { schedules: 10, seed: 1 })).toEqual({ status: 'cyclic', activities: ['A'] });
  });

  test('a capacity withdrawn for good names who needs it', () => {
    const problem: LevellingProblem = {
      resources: [{ id: 'crane', capacity: 1, changes: [{ from: 4, capacity: 0 }] }],
      activities: ['A', 'B'].map((id) => ({ id, duration: 3, demand: [1] })),
      links: [],
    };
    expect(levelProject(problem, { schedules: 10, seed: 1 })).toMatchObject({
      status: 'invalid',
      rule: 'activity.capacity-withdrawn',
      at: 'A、B',
    });
  });
});

/** Any sound project of up to 14 activities, with or without lags and odd capacities. */
const projects = fc
  .record({
    rows: fc.array(fc.tuple(fc.nat(9), fc.nat(4), fc.nat(40)), { maxLength: 14 }),
    links: fc.array(fc.tuple(fc.nat(13), fc.nat(13), fc.integer({ min: -9, max: 3 })), { maxLength: 20 }),
    capacity: fc.tuple(fc.integer({ min: 4, max: 6 }), fc.integer({ min: 40, max: 300 })),
    isLagged: fc.boolean(),
  })
  .map(({ rows, links, capacity, isLagged }): LevellingProblem => ({
    resources: capacity.map((units, index) => ({ id: `R${index}`, capacity: units })),
    activities: rows.map(([duration, one, other], index) => ({
      id: String(index),
      duration,
      demand: [one, other],
    })),
    links: links
      .filter(([from, to]) => from < to && to < rows.length)
      .map(([from, to, lag]) => ({ from: String(from), to: String(to), lag: isLagged ? lag : 0 })),
  }));

describe('laws', () => {
  test('no rule is broken, no bound beaten, and a seed decides', () => {
    fc.assert(
      fc.property(projects, fc.integer(), (problem, seed) => {
        const result = levelled(levelProject(problem, { schedules: 60, seed }));
        expect(faults(problem, result)).toEqual([]);
        expect(result.makespan).toBeGreaterThanOrEqual(criticalPath(problem));
        expect(result.makespan).toBeGreaterThanOrEqual(result.bound);
        expect(result.makespan).toBe(Math.max(0, ...result.finish));
        expect(levelProject(problem, { schedules: 60, seed })).toEqual(result);
      }),
      { numRuns: 200 },
    );
  });

  test('one pass by any rule breaks none either, and searching is never worse', () => {
    const rules = ['list-order', 'latest-finish', 'latest-start', 'least-slack', 'greatest-rank'] as const;
    const others = ['most-successors', 'shortest-first'] as const;
    const scheme = fc.constantFrom('serial' as const, 'parallel' as const);
    fc.assert(
      fc.property(projects, scheme, fc.constantFrom(...rules, ...others), (problem, how, rule) => {
        const quick = levelled(levelByRule(problem, how, rule));
        expect(faults(problem, quick)).toEqual([]);
        const searched = levelled(levelProject(problem, { schedules: 300, seed: 1 }));
        expect(searched.makespan).toBeLessThanOrEqual(quick.makespan);
      }),
    );
  });

  test('with room for everybody the critical path decides', () => {
    fc.assert(
      fc.property(projects, (problem) => {
        const ample = {
          ...problem,
          resources: problem.resources.map((resource) => ({ ...resource, capacity: 10_000 })),
        };
        const result = levelled(levelProject(ample, { schedules: 10, seed: 1 }));
        expect([result.makespan, result.provenOptimal]).toEqual([criticalPath(problem), true]);
      }),
    );
  });

  test('the verifier finds every activity that is moved where it may not be', () => {
    const problem = problemOf(
      [1],
      [
        ['A', 3, [1]],
        ['B', 2, [1], 'A'],
        ['C', 2, [1]],
      ],
    );
    const found = (starts: Readonly<Record<string, number>>): readonly string[] =>
      verifySchedule(problem, new Map(Object.entries(starts))).map(({ rule, at }) => `${rule} ${at}`);
    expect(found({ A: 0, B: 3, C: 5 })).toEqual([]);
    expect(found({ A: 0, B: 3, C: 4 })).toEqual(['capacity.exceeded R1']);
    expect(found({ A: 2, B: 4, C: 0 })).toEqual(['link.broken A → B', 'capacity.exceeded R1']);
    expect(found({ A: -1, B: 2 })).toEqual(['start.too-early A', 'start.missing C']);
    expect(found({ A: 0.5, B: 4, C: 6 })).toEqual(['start.not-whole A']);
  });
});

test('a search asked to stop answers with what it has', () => {
  const rows = Array.from({ length: 60 }, (_, index): Row => [
    `T${index}`,
    1 + ((index * 7) % 11),
    [1 + (index % 3)],
  ]);
  const seen: number[] = [];
  const result = levelled(
    levelProject(problemOf([5], rows), {
      schedules: 1_000_000,
      seed: 1,
      shouldStop: () => true,
      onProgress: ({ makespan }) => seen.push(makespan),
    }),
  );
  expect(result.schedules).toBeLessThanOrEqual(64);
  expect(seen.at(-1)).toBe(result.makespan);
});

test('a hundred thousand activities are levelled in one pass', () => {
  const rows = Array.from({ length: 100_000 }, (_, index): Row => [
    `T${index}`,
    1 + (index % 7),
    [1 + (index % 3)],
    index < 10 ? '' : `T${index - 10}`,
  ]);
  const problem = problemOf([12], rows);
  const result = levelled(levelProject(problem, { schedules: 1, seed: 1 }));
  expect(faults(problem, result)).toEqual([]);
});
