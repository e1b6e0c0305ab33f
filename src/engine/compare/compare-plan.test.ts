import { describe, expect, test } from 'vitest';
import type { Plan } from '../plan.ts';
import type { PlanTask } from '../plan.ts';
import { at, plan } from '../../../test/support/plan-notation.ts';
import { comparePlan } from './compare-plan.ts';

const base = plan`A 1d | B 2d after A | C 1d after A`;

function filed(dates: Readonly<Record<string, Partial<PlanTask['filed']>>>): Plan {
  return {
    ...base,
    tasks: base.tasks.map((task) => ({ ...task, filed: { ...task.filed, ...dates[task.uid] } })),
  };
}

describe('comparison', () => {
  test('is in working time: 17:00 is 08:00 of the next day', () => {
    const given = filed({
      B: {
        start: at('2026-01-05T17:00'),
        finish: at('2026-01-08T08:00'),
        totalSlackMinutes: 0,
        critical: true,
      },
    });
    expect(comparePlan(given)).toMatchObject({
      leafTasks: 1,
      startEqual: 1,
      finishEqual: 1,
      slackEqual: 1,
      criticalEqual: 1,
      differences: [],
    });
  });

  test('names the field, both values and what our start follows from', () => {
    const given = filed({
      C: { start: at('2026-01-06'), finish: at('2026-01-07T17:00'), totalSlackMinutes: 0, critical: true },
    });
    const link = { by: 'link', from: 'A', type: 'FS', lag: 0, lagUnit: 'working' };
    const head = { uid: 'C', id: 3, name: 'C', why: link };
    expect(comparePlan(given)).toMatchObject({
      leafTasks: 1,
      startEqual: 1,
      finishEqual: 0,
      slackEqual: 0,
      criticalEqual: 0,
      differences: [
        { ...head, field: 'finish', ours: at('2026-01-06T17:00'), filed: at('2026-01-07T17:00') },
        { ...head, field: 'totalSlack', ours: 480, filed: 0 },
        { ...head, field: 'critical', ours: false, filed: true },
      ],
    });
  });

  test('reads a slack that was left out from the late finish', () => {
    const given = filed({
      C: { start: at('2026-01-06'), finish: at('2026-01-06T17:00'), lateFinish: at('2026-01-07T17:00') },
    });
    expect(comparePlan(given)).toMatchObject({ slackFiled: 1, slackEqual: 1, criticalFiled: 0 });
  });

  test('never takes a filed date for its own', () => {
    const far = { start: at('2030-01-01'), finish: at('2030-01-02') };
    expect(comparePlan(filed({ A: far, B: far, C: far }))).toMatchObject({
      leafTasks: 3,
      startEqual: 0,
      finishEqual: 0,
    });
  });

  test('passes on what cannot be scheduled', () => {
    expect(comparePlan(plan`A 1d after B | B 1d after A`).status).toBe('cyclic');
  });
});
