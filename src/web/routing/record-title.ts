import { useEffect } from 'react';
import { sharedState } from '../shared-state.ts';

const shown = sharedState('');

/** Tells the browser's tab which record the page shows, as soon as it is known. */
export const useRecordTitle = (name: string | undefined): void => {
  useEffect(() => {
    shown.set(name ?? '');
    return () => shown.set('');
  }, [name]);
};

/** The record the open page shows; empty where it shows none. */
export const useShownRecord = (): string => shown.use();
