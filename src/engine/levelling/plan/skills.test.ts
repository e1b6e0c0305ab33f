import { blankAssignment, blankResource } from '../../interchange/blank.ts';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Plan, PlanCalendar, PlanResource } from '../../plan.ts';
import type { LevelledSpan } from './verify-plan.ts';
import { planOf, STANDARD } from '../../../../test/support/plan-notation.ts';
import { dayFromIso, isoOfMinute } from '../../days.ts';
import { schedulePlan } from '../../schedule/schedule-plan.ts';
import { levelPlan } from './level-plan.ts';
import { verifyLevelledPlan } from './verify-plan.ts';

const effort = { schedules: 100, seed: 1 };

const person = (name: string, skills: string, change: Partial<PlanResource> = {}): PlanResource => ({
  uid: name,
  name,
  ...blankResource,
  custom: { 技能: skills },
  ...change,
});

const away: PlanCalendar = {
  ...STANDARD,
  id: 'away',
  exceptions: [{ from: dayFromIso('2026-01-06') ?? 0, to: dayFromIso('2026-01-07') ?? 0, shifts: [] }],
};

/** `A 2d | B 1d after A`, `A: weld×2; B: wire`. */
function asking(text: string, needs: string, resources: readonly PlanResource[]): Plan {
  const asked = new Map(
    needs.split(';').map((part) => part.split(':').map((word) => word.trim()) as [string, string]),
  );
  const plan = planOf(text, { resources, calendars: [STANDARD, away] });
  return {
    ...plan,
    tasks: plan.tasks.map((task) => {
      const need = asked.get(task.uid);
      return need === undefined ? task : { ...task, custom: { 'Required skills': need } };
    }),
  };
}

function levelled(plan: Plan) {
  const result = levelPlan(plan, effort);
  if (result.status !== 'levelled') throw new Error(JSON.stringify(result));
  const spans = new Map(result.tasks.map((task) => [task.uid, task]));
  expect(verifyLevelledPlan(plan, spans)).toEqual([]);
  return result;
}

/** `A 01-05T08:00 Ann:weld`. */
const told = (plan: Plan): readonly string[] =>
  levelled(plan).tasks.map(({ uid, start, team = [] }) =>
    [uid, isoOfMinute(start).slice(5), ...team.map((one) => `${one.resource}:${one.skill}`)].join(' '),
  );

const crew = [person('Ann', 'weld、wire'), person('Bob', 'weld'), person('Cem', 'wire')];

describe('a task that asks for skills', () => {
  test('is given people who have them, those first who are missed least elsewhere', () => {
    expect(told(asking('A 2d | B 2d', 'A: weld; B: wire', crew))).toEqual([
      'A 01-05T08:00 Bob:weld',
      'B 01-05T08:00 Cem:wire',
    ]);
  });

  test('waits until its whole team is free at once', () => {
    const result = levelled(asking('A 2d | B 1d', 'A: weld×2; B: wire、weld', crew));
    expect(result.finish).toBe(planFinish('A 2d | B 1d after A'));
    expect(result.tasks.map(({ team = [] }) => team.length)).toEqual([2, 2]);
    const waiting = result.tasks.find(({ why }) => why !== null);
    expect(['Ann', 'Bob']).toContain(waiting?.why?.resource);
  });

  test('does not take somebody who is away while it runs', () => {
    const people = [person('Ann', 'weld', { calendar: 'away' })];
    expect(told(asking('A 2d', 'A: weld', people))).toEqual(['A 01-08T08:00 Ann:weld']);
    expect(told(asking('A 1d', 'A: weld', people))).toEqual(['A 01-05T08:00 Ann:weld']);
    expect(told(asking('A 2d rests 1d+2d', 'A: weld', people))).toEqual(['A 01-05T08:00 Ann:weld']);
  });

  test('competes with tasks that name their people, and asks for nobody where one is named', () => {
    const assignment = {
      uid: '1',
      task: 'A',
      resource: 'Ann',
      ...blankAssignment,
    };
    const plan = asking('A 3d | B 1d', 'A: wire; B: weld', [person('Ann', 'weld')]);
    expect(told({ ...plan, assignments: [assignment] })).toEqual(['A 01-05T08:00', 'B 01-08T08:00 Ann:weld']);
  });

  test('leaves a plan with the people in it, which scheduling leaves as it is', () => {
    const plan = asking('A 2d | B 2d after A', 'A: weld; B: weld', [
      person('Ann', 'weld', { calendar: 'away' }),
    ]);
    const result = levelled(plan);
    const again = schedulePlan(result.plan);
    if (again.status !== 'scheduled') throw new Error(again.status);
    expect(again.tasks.map(({ start, finish }) => [start, finish])).toEqual(
      result.tasks.map(({ start, finish }) => [start, finish]),
    );
    expect(result.plan.assignments.map(({ task, resource }) => `${task} ${resource}`)).toEqual([
      'A Ann',
      'B Ann',
    ]);
  });

  test.each([
    ['A: weld×0', 'task.skills-unreadable'],
    ['A: ×2', 'task.skills-unreadable'],
    ['A: weld×1.5', 'task.skills-unreadable'],
    ['A: weld×NaN', 'task.skills-unreadable'],
    ['A: weld×1e9', 'task.skills-unreadable'],
    ['A: fly', 'task.skills-lacking'],
    ['A: weld×2、wire×2', 'task.skills-lacking'],
  ])('%s is warned of and goes without', (needs, rule) => {
    const result = levelPlan(asking('A 2d', needs, crew), effort);
    expect(result).toMatchObject({ status: 'levelled', warnings: [{ rule, at: '任务 1(A)' }] });
  });

  test('and may not move goes without where nobody is free, with a warning', () => {
    const plan = asking('A 2d mso 2026-01-05 | B 2d mso 2026-01-05', 'A: weld; B: weld', [
      person('Ann', 'weld'),
    ]);
    expect(levelled(plan).warnings).toMatchObject([{ rule: 'task.team-not-found' }]);
  });
});

const planFinish = (text: string): number => {
  const schedule = schedulePlan(planOf(text));
  return schedule.status === 'scheduled' ? schedule.finish : NaN;
};

test('the verifier finds out a team that is not one', () => {
  const plan = asking('A 2d | B 2d', 'A: weld; B: weld', [
    ...crew,
    person('Dan', 'weld', { calendar: 'away' }),
  ]);
  const { tasks } = levelled(plan);
  const rules = (uid: string, ...team: readonly string[]): readonly string[] => {
    const spans = new Map<string, LevelledSpan>(tasks.map((task) => [task.uid, task]));
    const claimed = team.map((one) => ({
      resource: one.split(':')[0] ?? '',
      skill: one.split(':')[1] ?? '',
    }));
    spans.set(uid, { start: tasks[0]?.start ?? 0, finish: tasks[0]?.finish ?? 0, team: claimed });
    return verifyLevelledPlan(plan, spans).map(({ rule, message }) => `${rule} ${message}`);
  };
  expect(rules('A', 'Cem:weld')).toEqual(['task.team Cem 不会 weld']);
  expect(rules('A', 'Eve:weld')).toEqual(['task.team Eve 不会 weld']);
  expect(rules('A')).toEqual(['task.team 所用技能  与所需 weld 不符']);
  expect(rules('A', 'Ann:wire')[0]).toBe('task.team 所用技能 wire 与所需 weld 不符');
  expect(rules('A', 'Dan:weld')).toEqual(['task.team Dan 在任务进行期间不在岗']);
  const other = tasks[1]?.team?.[0]?.resource ?? '';
  expect(rules('A', `${other}:weld`).some((text) => text.startsWith('capacity.exceeded'))).toBe(true);
});

test('laws: every team is sound, nothing ends before the links allow, a seed decides', () => {
  const needs = fc.array(
    fc.record({
      days: fc.integer({ min: 1, max: 4 }),
      need: fc.constantFrom('', 'weld', 'wire', 'weld×2', 'weld、wire'),
      after: fc.option(fc.nat(6)),
    }),
    { minLength: 1, maxLength: 8 },
  );
  fc.assert(
    fc.property(needs, fc.boolean(), (rows, isAway) => {
      const text = rows.map(
        ({ days, after }, index) =>
          `T${index} ${days}d ${after !== null && after < index ? `after T${after}` : ''}`,
      );
      const asked = rows.flatMap(({ need }, index) => (need === '' ? [] : [`T${index}: ${need}`]));
      const people = isAway ? crew.map((one, at) => (at === 1 ? { ...one, calendar: 'away' } : one)) : crew;
      const plan = asking(text.join(' | '), asked.join(';'), people);
      const result = levelled(plan);
      expect(result.tasks.filter(({ team }) => team !== undefined)).toHaveLength(asked.length);
      expect(result.finish).toBeGreaterThanOrEqual(result.unlevelledFinish);
      const again = schedulePlan(result.plan);
      expect(again.status === 'scheduled' && again.finish).toBe(result.finish);
      expect(levelPlan(plan, effort)).toEqual(result);
    }),
    { numRuns: 60 },
  );
});
