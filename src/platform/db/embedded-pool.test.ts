import { afterEach, expect, test, vi } from 'vitest';
import { repeat } from './embedded-pool.ts';

afterEach(() => vi.useRealTimers());

test('a checkpoint that failed is asked for again, until it is to stop', async () => {
  vi.useFakeTimers();
  let asked = 0;
  const stop = repeat(() => {
    asked += 1;
    return Promise.reject(new Error('no room on the disk'));
  });
  await vi.advanceTimersByTimeAsync(180_000);
  expect(asked).toBe(3);
  stop();
  await vi.advanceTimersByTimeAsync(180_000);
  expect(asked).toBe(3);
});
