import { useSyncExternalStore } from 'react';

const pulseMs = 30_000;

let aheadMs = 0;
const toleratedMs = 60_000;
const watchers = new Set<() => void>();

/** Follows the product's clock where it differs from the browser's: a demonstration may be set to another day. */
export const followServer = (now: string | null): void => {
  const difference = now === null ? 0 : Date.parse(now) - Date.now();
  const ahead = Math.abs(difference) > toleratedMs ? difference : 0;
  const hasJumped = Math.abs(ahead - aheadMs) > toleratedMs;
  aheadMs = ahead;
  if (hasJumped) pulse();
};

/** The present instant: what "just now" and "tomorrow" are measured from. */
export const browserNow = (): Date => new Date(Date.now() + aheadMs);

let seen = browserNow();

const pulse = (): void => {
  seen = browserNow();
  for (const watcher of watchers) watcher();
};

let beat: ReturnType<typeof setInterval> | undefined;

const subscribe = (watcher: () => void): (() => void) => {
  watchers.add(watcher);
  beat ??= setInterval(pulse, pulseMs);
  return () => {
    watchers.delete(watcher);
    if (watchers.size > 0) return;
    clearInterval(beat);
    beat = undefined;
  };
};

/** The present instant, brought forward every half minute, and at once when the product's clock jumps, while something shows it. */
export const useNow = (): Date => useSyncExternalStore(subscribe, () => seen);
