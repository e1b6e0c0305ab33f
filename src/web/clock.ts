import { useSyncExternalStore } from 'react';

const pulseMs = 30_000;

/** The browser's clock: what "just now" and "tomorrow" are measured from. */
export const browserNow = (): Date => new Date();

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
