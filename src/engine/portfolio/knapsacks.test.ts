import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { loadSolver } from '#platform/solver/highs.ts';
import { select } from './select.ts';

interface Knapsack {
  readonly p: readonly number[];
  readonly r: readonly (readonly number[])[];
  readonly b: readonly number[];
  readonly best: number;
}

const file = new URL('../../../../shared/bench/mknapcb.json.gz', import.meta.url);
const known: Readonly<Record<string, Knapsack>> = existsSync(file)
  ? JSON.parse(gunzipSync(readFileSync(file)).toString())
  : {};

describe.skipIf(!existsSync(file))('knapsacks with known best values', () => {
  it.each(['5.100-00', '5.250-10', '10.100-20'])(
    '%s is within 0.3 %% of the best known after two seconds',
    async (name) => {
      const { p, r, b, best } = known[name] ?? { p: [], r: [], b: [], best: NaN };
      const candidates = p.map((value, item) => ({
        id: `I${item}`,
        value,
        cost: b.map((_, row) => r[row]?.[item] ?? 0),
      }));
      const answer = select({ candidates, budget: b, capacity: {} }, await loadSolver(), {
        seconds: 2,
        explain: 'none',
      });
      if (answer.status !== 'optimal' && answer.status !== 'feasible') throw new Error(answer.status);
      expect(answer.value).toBeGreaterThan(0.997 * best);
      expect(answer.value).toBeLessThanOrEqual(best);
      expect(answer.bound).toBeGreaterThanOrEqual(best);
    },
  );
});
