import { describe, expect, test } from 'vitest';
import type { LinkType } from '../plan.ts';
import { planOf } from '../../../test/support/plan-notation.ts';
import { DAY, estimating, simulated } from '../../../test/support/simulated.ts';
import { slowFinishes, type SlowEvent, type SlowTask } from '../../../test/support/slow-simulation.ts';
import { drawUniform, streamOf } from '../random/counter-based.ts';
import { percentileOf } from './statistics.ts';

const TASKS = 40;
const TYPES: readonly LinkType[] = ['FS', 'FS', 'FS', 'SS', 'FF', 'SF'];

function sketch(seed: number): { tasks: SlowTask[]; events: SlowEvent[] } {
  const stream = streamOf(seed, 'sketch');
  let counter = 0;
  const below = (count: number): number => Math.floor(drawUniform(stream, counter++) * count);
  const tasks = Array.from({ length: TASKS }, (_, index): SlowTask => {
    const mode = 5 + below(20);
    const after = Array.from({ length: index === 0 ? 0 : 2 }, () => ({
      name: `T${Math.max(0, index - 1 - below(6))}`,
      type: TYPES[below(TYPES.length)] ?? 'FS',
      lagDays: below(4) === 0 ? below(4) : 0,
    }));
    const kind = index % 2 === 0 ? 'pert' : 'triangular';
    return { name: `T${index}`, kind, low: mode * 0.7, mode, high: mode * (1.2 + below(8) / 10), after };
  });
  const events = Array.from({ length: 6 }, (_, event) => ({
    probability: 0.1 + 0.1 * event,
    days: 3 + below(12),
    tasks: tasks.filter((__, index) => index % 6 === event).map(({ name }) => name),
  }));
  return { tasks, events };
}

describe('beside a second, slow implementation with other random numbers', () => {
  test.each([1, 2, 3, 4, 5])('network %i has the same percentiles within half a per cent', (seed) => {
    const { tasks, events } = sketch(seed);
    const links = tasks.flatMap(({ name, after }) =>
      after.map((link) => ({
        from: link.name,
        to: name,
        type: link.type,
        lag: link.lagDays * DAY,
        lagUnit: 'working' as const,
      })),
    );
    const drawn = planOf(tasks.map(({ name, mode }) => `${name} ${mode}d`).join('|'), { links });
    const risks = {
      ...estimating(
        Object.fromEntries(
          tasks.map(({ name, kind, low, mode, high }) => [
            name,
            { kind, low: low * DAY, mode: mode * DAY, high: high * DAY },
          ]),
        ),
      ),
      events: events.map(({ probability, days, tasks: hit }, index) => ({
        id: `R${index}`,
        name: `R${index}`,
        probability,
        minutes: { kind: 'fixed', value: days * DAY } as const,
        costFen: null,
        tasks: hit,
      })),
    };
    const { minutes } = simulated(drawn, risks, { iterations: 40_000 }).finish;
    const slow = slowFinishes(tasks, events, 40_000);
    for (const [name, share] of [
      ['p10', 0.1],
      ['p50', 0.5],
      ['p80', 0.8],
      ['p90', 0.9],
    ] as const) {
      const expected = percentileOf(slow, share);
      expect(Math.abs(minutes[name] / DAY / expected - 1)).toBeLessThan(0.005);
    }
  });
});
