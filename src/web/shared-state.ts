import { useSyncExternalStore } from 'react';

export interface SharedState<T> {
  readonly set: (value: T) => void;
  /** The value as it stands; what uses it is drawn anew when it is set to another. */
  readonly use: () => T;
}

/** A value that parts of the page far from each other share, and that is set from outside of what is drawn as well. */
export const sharedState = <T>(first: T): SharedState<T> => {
  let value = first;
  const listeners = new Set<() => void>();
  const listen = (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  };
  return {
    set: (next) => {
      if (next === value) return;
      value = next;
      for (const listener of listeners) listener();
    },
    use: () => useSyncExternalStore(listen, () => value),
  };
};
