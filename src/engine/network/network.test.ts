import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { NetworkLink } from './expand.ts';
import type { NetworkTask } from './network.ts';
import { plan } from '../../../test/support/plan-notation.ts';
import { buildNetwork } from './network.ts';

const built = (given: {
  tasks: readonly NetworkTask[];
  links: readonly NetworkLink[];
}): ReturnType<typeof buildNetwork> => buildNetwork(given.tasks, given.links);

describe('numbering', () => {
  test('puts each task after its predecessors and keeps an order that does so already', () => {
    const result = built(plan`A 1d after C | B 1d after A | C 1d`);
    expect(result.status === 'network' && Array.from(result.network.task)).toEqual([2, 0, 1]);
    const kept = built(plan`A 1d | B 1d | C 1d after A`);
    expect(kept.status === 'network' && Array.from(kept.network.task)).toEqual([0, 1, 2]);
  });

  test('edges and numbers agree in any network without cycles', () => {
    const links = fc.array(fc.tuple(fc.nat(29), fc.nat(29)), { maxLength: 60 });
    fc.assert(
      fc.property(links, fc.integer(), (pairs, seed) => {
        const name = (index: number): string => String((index * 7 + Math.abs(seed)) % 30);
        const tasks = Array.from({ length: 30 }, (_, index) => ({
          uid: String(index),
          parent: null,
          summary: false,
          active: true,
        }));
        const forward = pairs
          .filter(([a, b]) => a < b)
          .map(([a, b]) => ({ from: name(a), to: name(b), type: 'FS' as const }));
        const result = buildNetwork(tasks, forward);
        if (result.status !== 'network') throw new Error(result.status);
        const { network } = result;
        expect(network.from.every((from, edge) => from < (network.to[edge] ?? 0))).toBe(true);
        expect(network.from.length).toBe(forward.length);
        expect(Array.from(network.succ).toSorted((a, b) => a - b)).toEqual(Array.from(network.from.keys()));
      }),
    );
  });
});

describe('summaries', () => {
  test('two linked ones of three leaves each cost six edges and a link', () => {
    const result = built(
      plan`S 0d | A 1d in S | B 1d in S | C 1d in S | T 0d after S | X 1d in T | Y 1d in T | Z 1d in T`,
    );
    expect(result.status === 'network' && result.network.from.length).toBe(7);
  });
  test('a cycle through a summary names the tasks on it', () => {
    const result = built(plan`S 0d after B | A 1d in S | B 1d after A`);
    expect(result).toMatchObject({ status: 'cyclic' });
    expect(result.status === 'cyclic' && result.tasks.toSorted((a, b) => a - b)).toEqual([0, 1, 2]);
  });
  test('a link to one without tasks is left out', () => {
    const given = plan`S 0d | A 1d after S`;
    const tasks = given.tasks.map((task) => (task.uid === 'S' ? { ...task, summary: true } : task));
    expect(built({ tasks, links: given.links })).toMatchObject({
      dropped: [{ link: 0, rule: 'link.empty-summary' }],
    });
  });
});

describe('size', () => {
  test('a chain of 100,000 tasks given backwards, and a cycle of as many', () => {
    const count = 100_000;
    const tasks = Array.from({ length: count }, (_, index) => ({
      uid: String(index),
      parent: null,
      summary: false,
      active: true,
    }));
    const links = tasks
      .slice(1)
      .map((task, index) => ({ from: task.uid, to: String(index), type: 'FS' as const }));
    expect(buildNetwork(tasks, links).status).toBe('network');
    const closed = buildNetwork(tasks, [...links, { from: '0', to: String(count - 1), type: 'FS' }]);
    expect(closed.status === 'cyclic' && closed.tasks.length).toBe(count);
  });
});
