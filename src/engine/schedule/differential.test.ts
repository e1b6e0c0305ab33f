import { describe, expect, test } from 'vitest';
import type { ConstraintType, LinkType, Plan, PlanCalendar, PlanLink, PlanTask } from '../plan.ts';
import { planOf, STANDARD } from '../../../test/support/plan-notation.ts';
import { slowScheduler } from '../../../test/support/slow-cpm.ts';
import { schedulePlan } from './schedule-plan.ts';

const NETWORKS = 10_000;
const NIGHT: PlanCalendar = {
  id: 'night',
  name: '夜班',
  base: null,
  week: Array.from({ length: 7 }, (_, day) =>
    day === 0
      ? []
      : [
          { from: 0, to: 240 },
          { from: 1320, to: 1440 },
        ],
  ),
  exceptions: [{ from: 20_465, to: 20_466, shifts: [] }],
};
const CALENDARS = [STANDARD, NIGHT];
const TYPES: readonly LinkType[] = ['FS', 'FS', 'FS', 'SS', 'FF', 'SF'];
const CONSTRAINTS: readonly ConstraintType[] = ['SNET', 'FNET', 'SNLT', 'FNLT', 'MSO', 'MFO'];

function generator(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9) | 0;
    return ((state ^ (state >>> 13)) >>> 0) % below;
  };
}

function pick<T>(items: readonly T[], random: (below: number) => number): T {
  const item = items[random(items.length)];
  if (item === undefined) throw new RangeError('nothing to pick from');
  return item;
}

/** Tasks a…; the first of some plans lie below summaries S and T. Links lead from earlier to later letters. */
function randomPlan(random: (below: number) => number): Plan {
  const count = 2 + random(6);
  const withSummaries = random(3) === 0;
  const names = 'abcdefgh'.slice(0, count).split('');
  const blank = planOf(
    [...names, ...(withSummaries ? ['S', 'T'] : [])].map((name) => `${name} 0d`).join('|'),
    {
      calendars: CALENDARS,
    },
  );
  const tasks = blank.tasks.map((task, index) => {
    const isSummary = index >= count;
    const parent =
      !withSummaries || isSummary ? null : index < count / 2 ? 'S' : index < count - 1 ? 'T' : null;
    if (isSummary) return { ...task, summary: true };
    const constraint = random(6) === 0 ? pick(CONSTRAINTS, random) : ('ASAP' as const);
    const hours = random(5) === 0 ? 0 : 1 + random(24);
    return {
      ...task,
      ...splitOf(hours, random),
      parent,
      durationMinutes: 60 * hours,
      durationElapsed: random(8) === 0,
      calendar: random(3) === 0 ? 'night' : null,
      constraint,
      constraintAt: constraint === 'ASAP' ? null : instant(random),
      deadline: random(10) === 0 ? instant(random) : null,
    };
  });
  return {
    ...blank,
    tasks: tasks.filter((task) => task.parent !== null || !task.summary || hasChildren(task.uid, tasks)),
    links: randomLinks(names, tasks, random),
  };
}

/** A third of the tasks are interrupted once or twice. */
function splitOf(hours: number, random: (below: number) => number): Pick<PlanTask, 'pauses'> {
  if (hours < 3 || random(3) !== 0) return {};
  const first = 1 + random(hours - 2);
  const pauses = [
    { afterMinutes: 60 * first, pauseMinutes: 60 * (1 + random(12)) },
    { afterMinutes: 60 * (first + 1), pauseMinutes: 30 * (1 + random(20)) },
  ];
  return { pauses: random(2) === 0 ? pauses : pauses.slice(1) };
}

const hasChildren = (uid: string, tasks: readonly { parent: string | null }[]): boolean =>
  tasks.some((task) => task.parent === uid);

/** In the middle of a working hour of both calendars' days, so that no two instants stand for it. */
const instant = (random: (below: number) => number): number =>
  (20_458 + random(20)) * 1440 + pick([90, 150], random);

function randomLinks(
  names: readonly string[],
  tasks: readonly { uid: string; parent: string | null }[],
  random: (below: number) => number,
): PlanLink[] {
  const links: PlanLink[] = [];
  const add = (from: string, to: string, types: readonly LinkType[]): void => {
    const isElapsed = random(4) === 0;
    const lag = random(3) === 0 ? 60 * (random(20) - 6) : 0;
    links.push({ from, to, type: pick(types, random), lag, lagUnit: isElapsed ? 'elapsed' : 'working' });
  };
  names.forEach((to, index) => {
    const count = index === 0 ? 0 : random(3);
    for (let link = 0; link < count; link++) add(names[random(index)] ?? 'a', to, TYPES);
  });
  if (hasChildren('S', tasks)) {
    if (hasChildren('T', tasks) && random(2) === 0) add('S', 'T', ['FS', 'SS']);
    const last = names.at(-1) ?? 'a';
    if (tasks.some((task) => task.uid === last && task.parent === null)) add('S', last, TYPES);
  }
  return links;
}

describe('against a second, slow implementation', () => {
  test(`${NETWORKS} random networks come out alike`, { timeout: 300_000 }, () => {
    const slow = slowScheduler(CALENDARS, 20_458);
    const random = generator(20260105);
    for (let network = 0; network < NETWORKS; network++) {
      const plan = randomPlan(random);
      const schedule = schedulePlan(plan);
      if (schedule.status !== 'scheduled') throw new Error(`network ${network}: ${JSON.stringify(schedule)}`);
      const expected = slow(plan);
      for (const task of schedule.tasks.filter((row) => !row.summary)) {
        const { start, finish, lateStart, lateFinish, totalSlackMinutes, freeSlackMinutes, parts } = task;
        const ours = {
          start,
          finish,
          lateStart,
          lateFinish,
          totalSlack: totalSlackMinutes,
          freeSlack: freeSlackMinutes,
          parts,
        };
        expect({ network, uid: task.uid, ...ours }).toEqual({
          network,
          uid: task.uid,
          ...expected.get(task.uid),
        });
      }
    }
  });
});
