import { blankAssignment, blankResource } from '../../interchange/blank.ts';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Plan, PlanResource } from '../../plan.ts';
import type { Span } from '../../spans.ts';
import type { LevelledPlan } from './level-plan.ts';
import { at, planOf } from '../../../../test/support/plan-notation.ts';
import { isoOfMinute } from '../../days.ts';
import { schedulePlan } from '../../schedule/schedule-plan.ts';
import { levelPlan } from './level-plan.ts';
import { planOverloads, verifyLevelledPlan, type LevelledSpan } from './verify-plan.ts';

const effort = { schedules: 200, seed: 1 };

const resource = (name: string, maxUnits: number, calendar: string | null = null): PlanResource => ({
  uid: name,
  name,
  ...blankResource,
  maxUnits,
  calendar,
});

/** `Ann: A, B*0.5; Bob: C` gives the tasks their people, with shares of a unit. */
function staffed(text: string, staff: string, change: Partial<Plan> = {}): Plan {
  const people = staff.split(';').map((part) => part.split(':').map((word) => word.trim()));
  const assignments = people.flatMap(([person = '', tasks = '']) =>
    tasks.split(',').map((word) => {
      const [task = '', units = '1'] = word.trim().split('*');
      return {
        uid: `${person} ${task}`,
        task,
        resource: person,
        ...blankAssignment,
        units: Number(units),
      };
    }),
  );
  const resources = people.map(([person = '']) => resource(person, 1));
  return planOf(text, { resources, assignments, ...change });
}

type Levelled = Extract<LevelledPlan, { status: 'levelled' }>;

function levelled(plan: Plan): Levelled {
  const result = levelPlan(plan, effort);
  if (result.status !== 'levelled') throw new Error(JSON.stringify(result));
  const spans = new Map(result.tasks.map((task) => [task.uid, task]));
  if (!result.warnings.some(({ rule }) => rule === 'levelling.overload-left'))
    expect(planOverloads(plan, spans)).toEqual([]);
  return result;
}

const startsOf = (plan: Plan): Readonly<Record<string, string>> =>
  Object.fromEntries(levelled(plan).tasks.map(({ uid, start }) => [uid, isoOfMinute(start).slice(5)]));

const withTask = (plan: Plan, uid: string, change: Partial<Plan['tasks'][number]>): Plan => ({
  ...plan,
  tasks: plan.tasks.map((task) => (task.uid === uid ? { ...task, ...change } : task)),
});

describe('a plan', () => {
  test('whose people are never asked for twice keeps its dates', () => {
    const result = levelled(staffed('A 3d | B 2d after A', 'Ann: A, B'));
    expect(result).toMatchObject({ provenOptimal: true, daysGained: 0 });
    expect(result.tasks.map(({ why }) => why)).toEqual([null, null]);
  });

  test('waits for the person, across the weekend, and says for whom', () => {
    const result = levelled(staffed('A 4d | B 2d', 'Ann: A, B'));
    const waiting = result.tasks.find(({ why }) => why !== null);
    expect(isoOfMinute(result.finish)).toBe('2026-01-12T17:00');
    expect(waiting?.why).toMatchObject({ resource: 'Ann', task: waiting?.uid === 'A' ? 'B' : 'A' });
  });

  test('gains days over levelling row by row', () => {
    // Row by row Ann does X before the long chain may begin.
    const result = levelled(staffed('X 3d | A 1d | B 5d after A', 'Ann: X, A; Bob: B'));
    expect(isoOfMinute(result.listOrderFinish)).toBe('2026-01-15T17:00');
    expect(isoOfMinute(result.finish)).toBe('2026-01-12T17:00');
    expect(result).toMatchObject({ daysGained: 3, provenOptimal: true });
  });

  test('shares a person who has room for both', () => {
    expect(startsOf(staffed('A 2d | B 2d', 'Ann: A*0.5, B*0.5'))).toEqual({
      A: '01-05T08:00',
      B: '01-05T08:00',
    });
  });

  test('serves higher priority first, whatever the order of the rows', () => {
    const plan = withTask(staffed('A 2d | B 2d', 'Ann: A, B'), 'B', { priority: 900 });
    expect(startsOf(plan)).toEqual({ A: '01-07T08:00', B: '01-05T08:00' });
  });

  test('moves nothing that has begun, is fixed or has priority 1000', () => {
    expect(startsOf(staffed('A 2d | B 2d begun 2026-01-05 50%', 'Ann: A, B'))).toMatchObject({
      A: '01-07T08:00',
      B: '01-05T08:00',
    });
    expect(startsOf(staffed('A 2d | B 2d mso 2026-01-06', 'Ann: A, B'))).toEqual({
      A: '01-08T08:00',
      B: '01-06T08:00',
    });
    const plan = withTask(staffed('A 2d | B 2d', 'Ann: A, B'), 'B', { priority: 1000 });
    expect(startsOf(plan)).toMatchObject({ B: '01-05T08:00' });
  });

  test('lets others have a person while a split task rests', () => {
    const plan = staffed('A 2d rests 1d+2d | B 2d', 'Ann: A, B');
    expect(startsOf(plan)).toEqual({ A: '01-05T08:00', B: '01-06T08:00' });
    const full = staffed('A 2d rests 1d+1d | B 2d', 'Ann: A, B');
    expect(levelled(full).finish).toBe(at('2026-01-09T17:00'));
    const apart = { start: at('2026-01-06'), finish: at('2026-01-07T17:00') };
    const claims = (parts: readonly Span[]) => {
      const spans = new Map<string, LevelledSpan>(levelled(plan).tasks.map((task) => [task.uid, task]));
      return verifyLevelledPlan(plan, spans.set('B', { ...apart, parts }));
    };
    expect(claims([apart]).map(({ rule }) => rule)).toEqual(['task.parts']);
  });

  test('keeps lags, links of summaries and late tasks', () => {
    const plan = staffed('S 0d | A 2d in S | B 1d in S | C 1d after S+1d | L 1d alap', 'Ann: A, B, L');
    const starts = startsOf(plan);
    expect(starts['C']).toBe('01-09T08:00');
    expect(starts['L']).toBe('01-08T08:00');
  });

  test('clears earlier delays and gives new ones that scheduling follows', () => {
    const plan = withTask(staffed('A 2d | B 2d', 'Ann: A, B'), 'A', { levelingDelayMinutes: 99_999 });
    const result = levelled(plan);
    expect(isoOfMinute(result.finish)).toBe('2026-01-08T17:00');
    const again = schedulePlan(result.plan);
    expect(again.status === 'scheduled' && again.finish).toBe(result.finish);
  });

  test('says which demand no delay can meet and which date is missed', () => {
    const tooMuch = levelled(staffed('A 2d | B 1d', 'Ann: A*2, B'));
    expect(tooMuch.warnings.map(({ rule }) => rule)).toContain('assignment.above-capacity');
    const late = levelled(
      staffed('A 2d deadline 2026-01-06T17:00 | B 2d deadline 2026-01-06T17:00', 'Ann: A, B'),
    );
    expect(late.warnings.map(({ rule }) => rule)).toEqual(['levelling.date-missed']);
    const stuck = levelled(staffed('A 2d mso 2026-01-05 | B 2d mso 2026-01-05', 'Ann: A, B'));
    expect(stuck.warnings).toMatchObject([{ rule: 'levelling.overload-left', at: 'Ann' }]);
  });

  test('that cannot be scheduled is refused as scheduling refuses it', () => {
    expect(levelPlan(planOf('A 1d after B | B 1d after A'), effort)).toMatchObject({ status: 'cyclic' });
    const plan = withTask(planOf('A 1d'), 'A', { durationMinutes: NaN });
    expect(levelPlan(plan, effort)).toMatchObject({ status: 'invalid', rule: 'task.duration' });
  });

  test('from its finish keeps to its computed start', () => {
    const plan = staffed('A 2d | B 2d', 'Ann: A, B', {
      scheduleFrom: 'finish',
      finish: at('2026-03-06T17:00'),
    });
    const before = schedulePlan(plan);
    const result = levelled(plan);
    expect(before.status === 'scheduled' && before.start).toBe(result.start);
  });
});

/** Up to ten tasks in rows, linked forwards, some with lags, dates and priorities; three people. */
const plans = fc
  .array(
    fc.record({
      days: fc.integer({ min: 0, max: 6 }),
      after: fc.option(fc.tuple(fc.nat(8), fc.constantFrom('', '+1d', '-1d', ' start', ' start+1d'))),
      rests: fc.constantFrom('', '', 'rests 4h+1d', 'rests 1h+4h, 5h+2d'),
      date: fc.constantFrom(
        '',
        '',
        '',
        'snet 2026-01-14',
        'fnlt 2026-01-16T17:00',
        'alap',
        'begun 2026-01-05 50%',
      ),
      people: fc.subarray(['Ann', 'Bob', 'Cem']),
      units: fc.constantFrom(0.5, 1),
      priority: fc.constantFrom(500, 500, 700, 1000),
    }),
    { minLength: 1, maxLength: 10 },
  )
  .map((rows): Plan => {
    const text = rows.map(({ days, after, date, rests }, index) => {
      const [before, how] = after ?? [index, ''];
      return `T${index} ${days}d ${days > 0 ? rests : ''} ${date} ${before < index ? `after T${before}${how}` : ''}`;
    });
    const staff = ['Ann', 'Bob', 'Cem'].flatMap((person) => {
      const tasks = rows.flatMap(({ people, units }, index) =>
        people.includes(person) ? [`T${index}*${units}`] : [],
      );
      return tasks.length === 0 ? [] : [`${person}: ${tasks.join(', ')}`];
    });
    const plan = staff.length === 0 ? planOf(text.join(' | ')) : staffed(text.join(' | '), staff.join('; '));
    return {
      ...plan,
      tasks: plan.tasks.map((task, index) => ({ ...task, priority: rows[index]?.priority ?? 500 })),
    };
  });

test('laws: no start is earlier than by links and dates, what is given is what scheduling gives, a seed decides', () => {
  fc.assert(
    fc.property(plans, (plan) => {
      const result = levelled(plan);
      expect(result.finish).toBeGreaterThanOrEqual(result.unlevelledFinish);
      expect(result.finish).toBeLessThanOrEqual(result.listOrderFinish);
      for (const task of result.tasks) expect(task.start).toBeGreaterThanOrEqual(task.unlevelledStart);
      const again = schedulePlan(result.plan);
      if (again.status !== 'scheduled') throw new Error(again.status);
      expect(again.tasks.map(({ start, finish }) => [start, finish])).toEqual(
        result.tasks.map(({ start, finish }) => [start, finish]),
      );
      expect(levelPlan(plan, effort)).toEqual(result);
    }),
    { numRuns: 60 },
  );
});
