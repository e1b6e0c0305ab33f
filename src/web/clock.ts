import { useSyncExternalStore } from 'react';

const pulseMs = 30_000;

let aheadMs = 0;
const toleratedMs = 60_000;

/** Follows the product's clock where it differs from the browser's: a demonstration may be set to another day. */
export const followServer = (now: string | null): void => {
  const difference = now === null ? 0 : Date.parse(now) - Date.now();
  aheadMs = Math.abs(difference) > toleratedMs ? difference : 0;
};

/** The present instant: what "just now" and "tomorrow" are measured from. */
export const browserNow = (): Date => new Date(Date.now() + aheadMs);

let seen = browserNow();

const subscribe = (onPulse: () => void): (() => void) => {
  const pulse = setInterval(() => {
    seen = browserNow();
    onPulse();
  }, pulseMs);
  return () => clearInterval(pulse);
};

/** The present instant, brought forward every half minute while something shows it. */
export const useNow = (): Date => useSyncExternalStore(subscribe, () => seen);
