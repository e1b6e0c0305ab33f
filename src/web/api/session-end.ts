import { useSyncExternalStore } from 'react';

let isOver = false;
const listeners = new Set<() => void>();

const turn = (to: boolean): void => {
  if (isOver === to) return;
  isOver = to;
  for (const listener of listeners) listener();
};

/** Told once the server no longer knows who asks, and again once somebody has signed in. */
export const sessionEnd = {
  hasCome: (): void => turn(true),
  isPast: (): void => turn(false),
};

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};

/** Whether the session ended below a page that is still open. */
export const useSessionEnd = (): boolean => useSyncExternalStore(subscribe, () => isOver);
