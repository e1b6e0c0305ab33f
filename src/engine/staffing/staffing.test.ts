import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadSolver } from '#platform/solver/highs.ts';
import type { Solver } from '../mip/solver.ts';
import type { HoursProblem } from './hours/problem.ts';
import { readHours } from './hours/read-hours.ts';
import { staffHours } from './hours/staff-hours.ts';
import { verifyHours } from './hours/verify-hours.ts';
import { readOneToOne, staffOneToOne, verifyOneToOne } from './one-to-one.ts';
import type { ProjectProblem } from './project/problem.ts';
import { readProject } from './project/read-project.ts';
import { staffProject } from './project/staff-project.ts';
import { verifyProject } from './project/verify-project.ts';

let solver: Solver;
beforeAll(async () => {
  solver = await loadSolver();
});

const ann = { id: 'Ann', skills: { java: 4 }, capacity: [40, 40] };
const bob = { id: 'Bob', skills: { java: 2, test: 3 }, capacity: [40, 20] };
const java = { id: 'J', skill: 'java', level: 3, hours: [30, 50], value: 2 };

describe('split hours', () => {
  it('go to those who are able, and what is lacking is told by week and reason', () => {
    const problem: HoursProblem = {
      people: [ann, bob],
      demands: [
        java,
        { id: 'T', skill: 'test', hours: [10, 30] },
        { id: 'C', skill: 'cloud', hours: [5, 0] },
      ],
    };
    const answer = staffHours(problem, solver, { seconds: 2 });
    expect(answer).toMatchObject({ status: 'optimal', value: 170, gap: 0 });
    expect(answer.unmet).toEqual([
      { demand: 'J', skill: 'java', week: 1, hours: 10, because: 'busy', takenBy: [], bestLevel: 4 },
      { demand: 'T', skill: 'test', week: 1, hours: 10, because: 'busy', takenBy: [], bestLevel: 3 },
      { demand: 'C', skill: 'cloud', week: 0, hours: 5, because: 'skill', takenBy: [], bestLevel: 0 },
    ]);
  });

  it.each([
    ['level', { people: [bob], demands: [java] }],
    ['absence', { people: [{ ...ann, unavailable: [0, 1] }], demands: [java] }],
    [
      'people',
      { people: [ann, { ...ann, id: 'Eve' }], demands: [{ ...java, mostPeople: 1, hours: [60, 60] }] },
    ],
    ['worth', { people: [ann], demands: [java], changeCost: 1_000 }],
  ] as const)('are unmet for want of %s', (because, problem) => {
    const { unmet } = staffHours(problem, solver, { seconds: 2 });
    expect(new Set(unmet.map((one) => one.because))).toEqual(new Set([because]));
  });

  it('stay with those who are on it, unless a preference outweighs the change', () => {
    const people = [ann, { ...ann, id: 'Eve' }];
    const demand = { ...java, mostPeople: 1, hours: [10, 10], current: ['Eve'] };
    const onIt = (prefers: Record<string, number>) =>
      staffHours({ people, demands: [{ ...demand, prefers }], changeCost: 15 }, solver, { seconds: 2 })
        .assignments[0]?.person;
    expect([onIt({}), onIt({ Ann: 0.5 }), onIt({ Ann: 1 })]).toEqual(['Eve', 'Eve', 'Ann']);
  });

  it('of a small problem are worth as much as the best teams that can be tried', () => {
    const hours = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 1 });
    const problems = fc
      .record({
        capacity: fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 2, maxLength: 4 }),
        asked: fc.array(fc.record({ hours, value: fc.integer({ min: 1, max: 5 }) }), {
          minLength: 1,
          maxLength: 3,
        }),
        changeCost: fc.integer({ min: 0, max: 8 }),
      })
      .map(({ capacity, asked, changeCost }): HoursProblem => ({
        people: capacity.map((each, at) => ({ id: `E${at}`, skills: { java: 1 }, capacity: [each] })),
        demands: asked.map((one, at) => ({ ...one, id: `D${at}`, skill: 'java', mostPeople: 1 })),
        changeCost,
      }));
    fc.assert(
      fc.property(problems, (problem) => {
        expect(staffHours(problem, solver, { seconds: 5 }).value).toBeCloseTo(bestByTrying(problem), 4);
      }),
      { seed: 9, numRuns: 60 },
    );
  });
});

/** One week, at most one person on a demand: the best over all ways to name that person. */
const bestByTrying = ({ people, demands, changeCost = 0 }: HoursProblem): number => {
  const visit = (at: number, teams: readonly number[]): number => {
    if (at < demands.length)
      return Math.max(...[-1, ...people.keys()].map((person) => visit(at + 1, [...teams, person])));
    // Within a team of one, a person's hours go to the most valuable demands first.
    const left = people.map(({ capacity }) => capacity[0] ?? 0);
    const order = [...demands.keys()].sort((a, b) => (demands[b]?.value ?? 1) - (demands[a]?.value ?? 1));
    return order.reduce((sum, one) => {
      const person = teams[one] ?? -1;
      if (person < 0) return sum;
      const given = Math.min(left[person] ?? 0, demands[one]?.hours[0] ?? 0);
      left[person] = (left[person] ?? 0) - given;
      return sum + given * (demands[one]?.value ?? 1) - changeCost;
    }, 0);
  };
  return visit(0, []);
};

describe('a project that needs skills', () => {
  const problem: ProjectProblem = {
    people: [
      { id: 'Ann', skills: ['java', 'test'] },
      { id: 'Bob', skills: ['test'] },
    ],
    activities: [
      { id: 'build', duration: 3, needs: { java: 1 } },
      { id: 'check', duration: 2, needs: { test: 1 } },
      { id: 'both', duration: 1, needs: { java: 1, test: 1 }, after: ['build'] },
    ],
  };

  it('leaves the one with more skills to the work that needs him', () => {
    const answer = staffProject(problem, { schedules: 100 });
    expect(answer).toMatchObject({ status: 'optimal', value: 4, bound: 4 });
  });

  it('that asks for more than everybody together can give names the skills', () => {
    const activities = [{ id: 'twice', duration: 1, needs: { java: 2, test: 1 } }];
    expect(staffProject({ ...problem, activities }, { schedules: 1 })).toMatchObject({
      status: 'infeasible',
      lacking: [{ activity: 'twice' }],
    });
  });

  it('is sound and never below its bound, the same for the same seed', () => {
    const problems = fc
      .array(
        fc.record({
          duration: fc.integer({ min: 0, max: 5 }),
          skill: fc.constantFrom('java', 'test'),
          before: fc.integer({ min: 0, max: 9 }),
        }),
        { minLength: 1, maxLength: 10 },
      )
      .map((list): ProjectProblem => ({
        ...problem,
        activities: list.map(({ duration, skill, before }, at) => ({
          id: `A${at}`,
          duration,
          needs: { [skill]: 1 },
          after: before < at ? [`A${before}`] : [],
        })),
      }));
    fc.assert(
      fc.property(problems, (one) => {
        const answer = staffProject(one, { schedules: 50, seed: 3 });
        if (answer.status === 'infeasible') throw new Error('infeasible');
        expect(verifyProject(one, answer)).toEqual([]);
        expect(answer.value).toBeGreaterThanOrEqual(answer.bound);
        expect(staffProject(one, { schedules: 50, seed: 3 })).toEqual(answer);
      }),
      { seed: 6, numRuns: 100 },
    );
  });

  it('that breaks a promise is found out', () => {
    const wrong = [
      { activity: 'build', start: 0, finish: 2, people: { Bob: 'java' } },
      { activity: 'check', start: 0, finish: 2, people: { Bob: 'test' } },
      { activity: 'both', start: 1, finish: 2, people: { Ann: 'java' } },
    ];
    const rules = verifyProject(problem, { assignments: wrong, value: 9 }).map(({ rule }) => rule);
    expect(new Set(rules)).toEqual(new Set(['duration', 'skill', 'order', 'people', 'twice', 'value']));
    expect(verifyProject(problem, { assignments: [] })).toHaveLength(3);
  });
});

describe('one to one', () => {
  const problem = {
    tasks: ['T1', 'T2'],
    people: ['P1', 'P2'],
    cost: [
      [1, 2],
      [1, 9],
    ],
  };

  it('is the cheapest whole, not the cheapest first', () => {
    const answer = staffOneToOne(problem);
    expect(answer).toMatchObject({ status: 'optimal', value: 3, bound: 3, gap: 0 });
    if (answer.status === 'optimal') expect(verifyOneToOne(problem, answer)).toEqual([]);
  });

  it('names tasks that have too few people between them', () => {
    const cost = [
      [1, null],
      [1, null],
    ];
    expect(staffOneToOne({ ...problem, cost })).toEqual({
      status: 'infeasible',
      tasks: ['T1', 'T2'],
      people: ['P1'],
    });
  });

  it('that breaks a promise is found out', () => {
    const assignments = [
      { task: 'T1', person: 'P1', cost: 1 },
      { task: 'T1', person: 'P1', cost: 1 },
      { task: 'T2', person: 'P3', cost: 1 },
    ];
    const rules = verifyOneToOne(problem, { assignments, value: 1 }).map(({ rule }) => rule);
    expect(new Set(rules)).toEqual(new Set(['task', 'allowed', 'twice', 'value']));
  });
});

describe('wrong input', () => {
  const hours = { people: [ann], demands: [java] };
  const project = { people: [{ id: 'P', skills: [] }], activities: [{ id: 'A', duration: 1, needs: {} }] };
  it.each([
    [readHours, null, 'staffing.shape'],
    [readHours, { ...hours, people: [] }, 'staffing.no-people'],
    [readHours, { ...hours, demands: [] }, 'staffing.no-demands'],
    [readHours, { ...hours, demands: [{ ...java, hours: [1] }] }, 'staffing.weeks-differ'],
    [readHours, { ...hours, demands: [{ ...java, hours: [1, -1] }] }, 'staffing.amount'],
    [readHours, { ...hours, demands: [{ ...java, hours: [1, Number.NaN] }] }, 'staffing.amount'],
    [readHours, { ...hours, demands: [{ ...java, current: ['Zoe'] }] }, 'staffing.unknown-person'],
    [readHours, { ...hours, people: [ann, ann] }, 'staffing.duplicate-id'],
    [readProject, { ...project, activities: [] }, 'staffing.no-activities'],
    [readProject, { ...project, activities: [{ id: 'A', duration: -1, needs: {} }] }, 'staffing.shape'],
    [
      readProject,
      { ...project, activities: [{ id: 'A', duration: 1, needs: {}, after: ['B'] }] },
      'staffing.unknown-activity',
    ],
    [
      readProject,
      { ...project, activities: [{ id: 'A', duration: 1, needs: {}, after: ['A'] }] },
      'staffing.cyclic',
    ],
    [readOneToOne, { tasks: ['T'], people: ['P'], cost: [[Number.NaN]] }, 'staffing.cost'],
    [readOneToOne, { tasks: ['T', 'T'], people: ['P'], cost: [[1], [1]] }, 'staffing.duplicate-id'],
  ])('%o of %j is told by its rule %s', (read, raw, rule) => {
    expect(read(raw)).toMatchObject({ status: 'invalid', rule });
  });

  it('hours that break a promise are found out', () => {
    const assignments = [
      { demand: 'J', person: 'Ann', hours: [50, 50] },
      { demand: 'J', person: 'Bob', hours: [-1, 5] },
      { demand: 'X', person: 'Ann', hours: [1, 1] },
    ];
    const problem = { people: [ann, bob], demands: [{ ...java, mostPeople: 1 }] };
    const rules = verifyHours(problem, { assignments, value: 1 }).map(({ rule }) => rule);
    expect(new Set(rules)).toEqual(
      new Set(['skill', 'hours', 'unknown-id', 'people', 'demand', 'capacity', 'value']),
    );
  });
});
