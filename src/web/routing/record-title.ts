import { useEffect, useSyncExternalStore } from 'react';

let shown = '';
const listeners = new Set<() => void>();

const show = (name: string): void => {
  shown = name;
  for (const listener of listeners) listener();
};

const listen = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** Tells the browser's tab which record the page shows, as soon as it is known. */
export const useRecordTitle = (name: string | undefined): void => {
  useEffect(() => {
    show(name ?? '');
    return () => show('');
  }, [name]);
};

/** The record the open page shows; empty where it shows none. */
export const useShownRecord = (): string => useSyncExternalStore(listen, () => shown);
