import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { LinkType, Plan, PlanLink } from '../plan.ts';
import type { Schedule } from './outcome.ts';
import { planOf } from '../../../test/support/plan-notation.ts';
import { schedulePlan } from './schedule-plan.ts';

const NAMES = 'ABCDEFGH'.split('');

interface Sketch {
  readonly days: readonly number[];
  readonly links: readonly (readonly [number, number, LinkType, number])[];
}

const link = fc.tuple(
  fc.nat(NAMES.length - 1),
  fc.nat(NAMES.length - 1),
  fc.constantFrom<LinkType>('FS', 'FS', 'SS', 'FF', 'SF'),
  fc.integer({ min: 0, max: 3 }),
);
const sketch: fc.Arbitrary<Sketch> = fc.record({
  days: fc.array(fc.nat(9), { minLength: NAMES.length, maxLength: NAMES.length }),
  links: fc.array(link, { maxLength: 14 }),
});

function linksOf(given: Sketch['links']): PlanLink[] {
  const forward = given.filter(([from, to]) => from < to);
  return forward.map(([from, to, type, lag]) => ({
    from: NAMES[from] ?? '',
    to: NAMES[to] ?? '',
    type,
    lag: lag * 240,
    lagUnit: 'working' as const,
  }));
}

const drawn = ({ days, links }: Sketch): Plan =>
  planOf(NAMES.map((name, index) => `${name} ${days[index] ?? 0}d`).join('|'), { links: linksOf(links) });

function scheduled(plan: Plan): Schedule & { status: 'scheduled' } {
  const schedule = schedulePlan(plan);
  if (schedule.status !== 'scheduled') throw new Error(schedule.status);
  return schedule;
}

describe('laws of a schedule', () => {
  test('a further dependency never finishes earlier', () => {
    fc.assert(
      fc.property(sketch, link, (given, further) => {
        const before = scheduled(drawn(given)).finish;
        expect(
          scheduled(drawn({ ...given, links: [...given.links, further] })).finish,
        ).toBeGreaterThanOrEqual(before);
      }),
    );
  });

  test('a longer task never finishes the project earlier while links hold the starts of tasks', () => {
    fc.assert(
      fc.property(sketch, fc.nat(NAMES.length - 1), (given, which) => {
        const links = given.links.filter(([, , type]) => type === 'FS' || type === 'SS');
        const longer = given.days.map((days, index) => (index === which ? days + 1 : days));
        const finish = scheduled(drawn({ days: longer, links })).finish;
        expect(finish).toBeGreaterThanOrEqual(scheduled(drawn({ ...given, links })).finish);
      }),
    );
  });

  // Held by its finish, a longer task starts earlier, and so does whatever hangs on its start.
  test('a longer task that is held by its finish lets what follows its start come earlier', () => {
    const links = [
      [0, 4, 'SF', 1],
      [4, 5, 'SS', 0],
    ] as const;
    const days = [0, 0, 0, 0, 0, 5, 0, 0];
    const longer = days.map((day, index) => (index === 4 ? 1 : day));
    expect(scheduled(drawn({ days: longer, links })).finish).toBeLessThan(
      scheduled(drawn({ days, links })).finish,
    );
  });

  test('without constraints no slack is negative, some is none, and free slack is no more than total', () => {
    fc.assert(
      fc.property(sketch, (given) => {
        const { tasks } = scheduled(drawn(given));
        expect(Math.min(...tasks.map((task) => task.totalSlackMinutes))).toBe(0);
        expect(tasks.every((task) => task.freeSlackMinutes >= 0)).toBe(true);
        expect(tasks.every((task) => task.freeSlackMinutes <= task.totalSlackMinutes)).toBe(true);
      }),
    );
  });

  test('a task may slip by its total slack and not a minute more', () => {
    fc.assert(
      fc.property(sketch, fc.nat(NAMES.length - 1), (given, which) => {
        const plan = drawn(given);
        const { tasks, finish } = scheduled(plan);
        const row = tasks[which];
        if (row === undefined) throw new Error('no row');
        const slipped = (constraintAt: number): number =>
          scheduled({
            ...plan,
            tasks: plan.tasks.map((task, index) =>
              index === which ? { ...task, constraint: 'SNET', constraintAt } : task,
            ),
          }).finish;
        expect(slipped(row.lateStart)).toBe(finish);
        expect(slipped(row.lateStart + 1441)).toBeGreaterThan(finish);
      }),
    );
  });

  test('every driver is a link, a date or the project start that explains the start', () => {
    fc.assert(
      fc.property(sketch, (given) => {
        const plan = drawn(given);
        for (const task of scheduled(plan).tasks) {
          const isAtStart = task.start === plan.start;
          if (task.driver.by === 'project-start') expect(isAtStart).toBe(true);
          else expect(plan.links.some((item) => item.to === task.uid)).toBe(true);
        }
      }),
    );
  });

  test('the same plan is scheduled the same whatever the order of its tasks and links', () => {
    fc.assert(
      fc.property(sketch, (given) => {
        const plan = drawn(given);
        const turned = { ...plan, tasks: plan.tasks.toReversed(), links: plan.links.toReversed() };
        const dates = (of: Plan): unknown =>
          scheduled(of)
            .tasks.map(({ uid, start, finish, totalSlackMinutes }) => [uid, start, finish, totalSlackMinutes])
            .toSorted((a, b) => (String(a[0]) < String(b[0]) ? -1 : 1));
        expect(dates(turned)).toEqual(dates(plan));
      }),
    );
  });
});
