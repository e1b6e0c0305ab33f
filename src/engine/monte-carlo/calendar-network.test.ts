import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Plan, PlanCalendar } from '../plan.ts';
import type { Model } from './model.ts';
import { at, planOf, STANDARD } from '../../../test/support/plan-notation.ts';
import { modelled } from '../../../test/support/simulated.ts';
import { toWork } from '../calendar/work-time.ts';
import { readPlan } from '../interchange/read-plan.ts';
import { schedulePlan } from '../schedule/schedule-plan.ts';
import { LANES } from './columns.ts';
import { NO_RISKS } from './risks.ts';
import { kernelOf, runIterations } from './run-iterations.ts';

const NIGHT: PlanCalendar = {
  id: 'night',
  name: '夜班',
  base: null,
  week: Array.from({ length: 7 }, (_, day) => (day === 0 ? [] : [{ from: 1320, to: 1440 }])),
  exceptions: [],
};
const wide = { spread: { low: 0.6, mode: 1, high: 2 } };

/** What the scheduler itself makes of the plan with the durations of one iteration. */
function scheduledAsDrawn({ plan, draws, laid }: Model, duration: Int32Array, lane: number): unknown {
  const drawn: Plan = {
    ...plan,
    tasks: plan.tasks.map((task, index) => {
      const node = laid.network.nodeOf[index] ?? -1;
      if (node === -1 || draws.variableOf[node] === -1) return task;
      return { ...task, durationMinutes: duration[node * LANES + lane] ?? 0 };
    }),
  };
  const schedule = schedulePlan(drawn);
  return schedule.status === 'scheduled' ? schedule.finish : schedule;
}

const nightly = (plan: Plan, uids: readonly string[]): Plan => ({
  ...plan,
  calendars: [STANDARD, NIGHT],
  tasks: plan.tasks.map((task) => (uids.includes(task.uid) ? { ...task, calendar: 'night' } : task)),
});

const plans: Readonly<Record<string, Plan>> = {
  'of two calendars': nightly(
    planOf('A 5d | B 20h after A | C 4d after A | D 10h after B start+4h | E 3d after C, D'),
    ['B', 'D'],
  ),
  'with elapsed durations and lags': planOf('A 5d | B 3ed after A+2ed | C 4d after B | D 2d after A-1ed'),
  'with lags in per cent': planOf('A 10d | B 4d after A start+50% | C 3d ends after B+25e%'),
  'with tasks as late as possible': planOf(
    'A 4d | B 2d after A alap | C 9d after A | D 3d after B, C | E 1d alap',
  ),
  'with a levelling delay': ((plan: Plan): Plan => ({
    ...plan,
    tasks: plan.tasks.map((task) => (task.uid === 'B' ? { ...task, levelingDelayMinutes: 3000 } : task)),
  }))(planOf('A 4d | B 2d | C 9d after B')),
};

describe('a plan', () => {
  test.each(Object.entries(plans))(
    '%s finishes where the scheduler puts it, in every iteration',
    (_, plan) => {
      const model = modelled(plan, NO_RISKS, wide);
      expect(model.working).toBeNull();
      const kernel = kernelOf(model, 'fastest');
      const { finish } = runIterations(model, { from: 0, count: LANES });
      kernel.draw(0);
      const lanes = Array.from({ length: LANES }, (__, lane) =>
        scheduledAsDrawn(model, kernel.duration, lane),
      );
      expect(new Set(lanes).size).toBeGreaterThan(LANES / 4);
      expect(Array.from(finish)).toEqual(lanes);
    },
  );

  test('hands over from the night shift to the day as the calendars say', () => {
    const { finish } = runIterations(modelled(nightly(planOf('A 2h | B 1d after A'), ['A'])), {
      from: 0,
      count: 1,
    });
    expect(finish[0]).toBe(at('2026-01-06T17:00'));
  });
});

const samples = new URL('../../../../shared/samples/plans/', import.meta.url);
const names = existsSync(samples) ? readdirSync(samples) : [];

describe.skipIf(names.length === 0)('plan files of other programs', () => {
  test.each(names)(
    '%s is simulated as planned where nothing is uncertain, and alike by both networks',
    (name) => {
      const read = readPlan(name, readFileSync(new URL(name, samples), 'utf8'));
      if (read.status !== 'read') throw new Error(read.rule);
      const certain = modelled(read.plan);
      const time = certain.working?.time ?? certain.projectTime;
      const [finish = NaN] = runIterations(certain, { from: 0, count: 1 }).finish;
      expect(toWork(time, finish)).toBe(toWork(time, certain.plannedFinish));
      const model = modelled(read.plan, NO_RISKS, wide);
      if (model.working === null) return;
      const [quick, slow] = [model, { ...model, working: null }].map((one) =>
        runIterations(one, { from: 0, count: 100 }),
      );
      expect(quick?.finish.map((instant) => toWork(time, instant))).toEqual(
        slow?.finish.map((instant) => toWork(time, instant)),
      );
      expect(quick?.critical).toEqual(slow?.critical);
    },
  );
});
