import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changeEffort, type EffortChange, type EffortTask, type TaskType } from './effort.ts';

/** Ten days of one person. */
const task = (type: TaskType, change: Partial<EffortTask> = {}): EffortTask => ({
  type,
  effortDriven: type === 'fixed-work',
  durationMinutes: 4_800,
  assignments: [{ id: 'a', units: 1, workMinutes: 4_800 }],
  ...change,
});

function after(given: EffortTask, change: EffortChange): EffortTask {
  const result = changeEffort(given, change);
  if (result.status !== 'changed') throw new Error(result.rule);
  return result.task;
}
const figures = ({ durationMinutes, assignments }: EffortTask) => [
  durationMinutes,
  ...assignments.map(({ units, workMinutes }) => [units, workMinutes]),
];

describe('what gives way', () => {
  test.each([
    ['fixed-units', { set: 'duration', minutes: 2_400 }, [2_400, [1, 2_400]]],
    ['fixed-units', { set: 'work', minutes: 9_600 }, [9_600, [1, 9_600]]],
    ['fixed-units', { set: 'units', id: 'a', units: 2 }, [2_400, [2, 4_800]]],
    ['fixed-work', { set: 'duration', minutes: 2_400 }, [2_400, [2, 4_800]]],
    ['fixed-work', { set: 'work', minutes: 9_600 }, [9_600, [1, 9_600]]],
    ['fixed-work', { set: 'units', id: 'a', units: 0.5 }, [9_600, [0.5, 4_800]]],
    ['fixed-duration', { set: 'duration', minutes: 2_400 }, [2_400, [1, 2_400]]],
    ['fixed-duration', { set: 'work', minutes: 2_400 }, [4_800, [0.5, 2_400]]],
    ['fixed-duration', { set: 'units', id: 'a', units: 2 }, [4_800, [2, 9_600]]],
  ] as const)('%s, %j', (type, change, wanted) => {
    expect(figures(after(task(type), change))).toEqual(wanted);
  });
});

describe('a second person', () => {
  const joins = { set: 'assigned', id: 'b', units: 1 } as const;
  test('halves the duration of fixed work', () => {
    expect(figures(after(task('fixed-work'), joins))).toEqual([2_400, [1, 2_400], [1, 2_400]]);
  });
  test('adds work where the task is not driven by effort', () => {
    expect(figures(after(task('fixed-units'), joins))).toEqual([4_800, [1, 4_800], [1, 4_800]]);
  });
  test('takes half of the other’s time where duration and work are given', () => {
    expect(figures(after(task('fixed-duration', { effortDriven: true }), joins))).toEqual([
      4_800,
      [0.5, 2_400],
      [0.5, 2_400],
    ]);
  });
  test('takes the work along when leaving, if the work is not given', () => {
    const two = after(task('fixed-units'), joins);
    expect(figures(after(two, { set: 'unassigned', id: 'b' }))).toEqual([4_800, [1, 4_800]]);
  });
  test('leaves the whole work to the first, if it is', () => {
    const two = after(task('fixed-work'), joins);
    expect(figures(after(two, { set: 'unassigned', id: 'b' }))).toEqual([4_800, [1, 4_800]]);
  });
});

test('the last person to leave leaves the duration', () => {
  expect(figures(after(task('fixed-work'), { set: 'unassigned', id: 'a' }))).toEqual([4_800]);
});

test.each([
  [{ set: 'duration', minutes: Number.NaN }, 'effort.minutes'],
  [{ set: 'work', minutes: -1 }, 'effort.minutes'],
  [{ set: 'units', id: 'a', units: 0 }, 'effort.units'],
  [{ set: 'units', id: 'x', units: 1 }, 'effort.unknown-assignment'],
  [{ set: 'unassigned', id: 'x' }, 'effort.unknown-assignment'],
  [{ set: 'assigned', id: 'a', units: 1 }, 'effort.assigned-twice'],
] as const)('%j is refused', (change, rule) => {
  expect(changeEffort(task('fixed-units'), change)).toMatchObject({ status: 'invalid', rule });
});

test('joining and leaving again gives back a task that is driven by effort', () => {
  const types = fc.constantFrom<TaskType>('fixed-units', 'fixed-duration', 'fixed-work');
  const units = fc.double({ min: 0.1, max: 3, noNaN: true });
  fc.assert(
    fc.property(types, units, (type, joined) => {
      const given = task(type, { effortDriven: true });
      const back = after(after(given, { set: 'assigned', id: 'b', units: joined }), {
        set: 'unassigned',
        id: 'b',
      });
      expect(back.durationMinutes).toBeCloseTo(given.durationMinutes, 0);
      expect(back.assignments[0]?.workMinutes).toBeCloseTo(4_800, 6);
    }),
  );
});
