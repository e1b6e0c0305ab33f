import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Levelled, LevellingProblem, ProblemProject } from './problem.ts';
import { levelProject } from './level.ts';
import { verifySchedule } from './verify.ts';

/** Two projects of three steps each; the crane is shared, each has a crew of its own. */
const building = (projects: readonly ProblemProject[]): LevellingProblem => ({
  resources: ['crane', 'crew-a', 'crew-b'].map((id) => ({ id, capacity: 1 })),
  activities: ['a', 'b'].flatMap((project, index) =>
    [1, 2, 3].map((step) => ({
      id: `${project}${step}`,
      project,
      duration: 2,
      demand: [step === 2 ? 1 : 0, index === 0 ? 1 : 0, index],
    })),
  ),
  links: ['a', 'b'].flatMap((project) => [
    { from: `${project}1`, to: `${project}2` },
    { from: `${project}2`, to: `${project}3` },
  ]),
  projects,
});

function levelled(problem: LevellingProblem): Levelled {
  const result = levelProject(problem, { schedules: 300, seed: 1 });
  if (result.status !== 'levelled') throw new Error(JSON.stringify(result));
  const starts = new Map(problem.activities.map(({ id }, index) => [id, result.start[index] ?? NaN]));
  expect(verifySchedule(problem, starts)).toEqual([]);
  return result;
}

describe('several projects', () => {
  test('share what both need and report each one', () => {
    const result = levelled(building([{ id: 'a' }, { id: 'b' }]));
    expect(result.makespan).toBe(8);
    expect(result.projects.map(({ finish }) => finish).toSorted((a, b) => a - b)).toEqual([6, 8]);
    expect(result.weightedTardiness).toBe(0);
  });

  test.each([
    ['a', 3, 1],
    ['b', 1, 3],
  ])('let %s go first where its lateness weighs more', (first, weightOfA, weightOfB) => {
    const result = levelled(
      building([
        { id: 'a', due: 6, weight: weightOfA },
        { id: 'b', due: 6, weight: weightOfB },
      ]),
    );
    expect(result.projects.find(({ id }) => id === first)).toMatchObject({ finish: 6, tardiness: 0 });
    expect(result.weightedTardiness).toBe(2);
  });

  test('count lateness before the makespan', () => {
    const problem: LevellingProblem = {
      resources: [{ id: 'team', capacity: 1 }],
      activities: [
        { id: 'long', project: 'x', duration: 4, demand: [1] },
        { id: 'tail', project: 'x', duration: 6, demand: [0] },
        { id: 'short', project: 'y', duration: 2, demand: [1] },
      ],
      links: [{ from: 'long', to: 'tail' }],
      projects: [{ id: 'x' }, { id: 'y', due: 2 }],
    };
    const { projects = [], ...undated } = problem;
    expect(levelled({ ...undated, projects: projects.map(({ id }) => ({ id })) }).makespan).toBe(10);
    expect(levelled(problem)).toMatchObject({ makespan: 12, weightedTardiness: 0 });
  });

  test('with a figure or a name that is wrong are refused', () => {
    const refused = (projects: readonly ProblemProject[]): unknown =>
      levelProject(building(projects), { schedules: 10, seed: 1 });
    expect(refused([{ id: 'a' }])).toMatchObject({ rule: 'activity.unknown-project', at: 'b1' });
    expect(refused([{ id: 'a' }, { id: 'a' }])).toMatchObject({ rule: 'project.duplicate-id' });
    expect(refused([{ id: 'a', due: NaN }, { id: 'b' }])).toMatchObject({ rule: 'project.due', at: 'a' });
    expect(refused([{ id: 'a', weight: -1 }, { id: 'b' }])).toMatchObject({ rule: 'project.due', at: 'a' });
  });

  test('law: tardiness is what finishes and due dates say', () => {
    const due = fc.option(fc.nat(12), { nil: undefined });
    fc.assert(
      fc.property(due, due, fc.integer(), (one, other, seed) => {
        const dated = (id: string, limit: number | undefined): ProblemProject =>
          limit === undefined ? { id } : { id, due: limit };
        const problem = building([dated('a', one), dated('b', other)]);
        const result = levelProject(problem, { schedules: 40, seed });
        if (result.status !== 'levelled') throw new Error(result.status);
        const late = result.projects.map(({ finish }, index) =>
          Math.max(0, finish - (problem.projects?.[index]?.due ?? Infinity)),
        );
        expect(result.projects.map(({ tardiness }) => tardiness)).toEqual(late);
        expect(result.weightedTardiness).toBe(late.reduce((sum, periods) => sum + periods, 0));
      }),
      { numRuns: 50 },
    );
  });
});
