import { describe, expect, test } from 'vitest';
import type { Plan, PlanTask } from '../plan.ts';
import { at, plan, planOf } from '../../../test/support/plan-notation.ts';
import { scheduleBeside } from './schedule-beside.ts';
import { schedulePlan } from './schedule-plan.ts';

const scheduled = (of: Plan) => {
  const schedule = schedulePlan(of);
  if (schedule.status !== 'scheduled') throw new Error(schedule.status);
  return schedule;
};

const added = (notation: string): PlanTask => {
  const [task] = planOf(`new ${notation}`).tasks;
  if (task === undefined) throw new Error(notation);
  return task;
};

const plans: Readonly<Record<string, Plan>> = {
  'linked tasks': plan`A 3d | B 2d after A | C 8d`,
  'a summary and a deadline': plan`S | A 3d in S | B 2d in S after A | C 12d deadline 2026-01-09`,
  'a task as late as possible': plan`A 9d | B 2d alap | C 1d after B`,
  'work under way': plan`A 9d begun 2026-01-05 40% | B 2d done 2026-01-05..2026-01-06T17:00`,
  'a data date': { ...plan`A 9d | B 2d after A`, dataDate: at('2026-01-08') },
  'a critical path to each end': { ...plan`A 9d | B 2d | C 1d after B`, criticalFromEachEnd: true },
  'rules of Microsoft Project': {
    ...plan`A 9d | B 2d after A`,
    source: { format: 'mspdi', application: null },
  },
  'rules of Primavera': { ...plan`A 9d alap | B 12d`, source: { format: 'xer', application: null } },
  'some slack that is critical': { ...plan`A 6d | B 2d`, criticalSlackMinutes: 960 },
};
const tasks = [
  '0d',
  '1d',
  '2d snet 2026-01-08',
  '3d deadline 2026-01-06',
  '4d begun 2026-01-06 25%',
  '2ed',
  '6d',
  '5d inactive',
];
const cases = Object.entries(plans).flatMap(([name, of]) => tasks.map((task) => ({ name, of, task })));

describe('a task that nothing ties to the others', () => {
  test.each(cases)('is scheduled as the whole plan schedules it: $task beside $name', ({ of, task }) => {
    const before = scheduled(of);
    const fresh = added(task);
    const whole = scheduled({ ...of, tasks: [...of.tasks, fresh] });
    expect(scheduleBeside(of, fresh, before.finish)).toEqual(whole.tasks.at(-1));
    expect(whole.tasks.slice(0, -1)).toEqual(before.tasks);
    expect(whole.finish).toBe(before.finish);
  });

  test.each([
    ['that ends after them', plan`A 3d`, '4d'],
    [
      'in a plan from its finish',
      { ...plan`A 3d`, scheduleFrom: 'finish', finish: at('2026-01-30') } as const,
      '1d',
    ],
    ['that is to be as late as possible', plan`A 3d`, '1d alap'],
    ['that cannot be reckoned with', { ...plan`A 3d`, calendars: [] }, '1d'],
  ])('is left to the whole plan %s', (_name, of, task) => {
    expect(scheduleBeside(of, added(task), at('2026-01-07T17:00'))).toBeNull();
  });
});
