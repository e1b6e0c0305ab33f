import { useSyncExternalStore } from 'react';

type State = 'open' | 'ended';

let state: State = 'open';
const listeners = new Set<() => void>();

const turn = (to: State): void => {
  if (state === to) return;
  state = to;
  for (const listener of listeners) listener();
};

/** Told once the server no longer knows who asks, and again once somebody has signed in. */
export const sessionEnd = {
  hasCome: (): void => turn('ended'),
  isPast: (): void => turn('open'),
};

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};

/** Whether the session ended below a page that is still open. */
export const useSessionEnd = (): boolean => useSyncExternalStore(subscribe, () => state === 'ended');
