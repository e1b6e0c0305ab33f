import { sharedState } from '../shared-state.ts';

const state = sharedState<'open' | 'ended'>('open');

/** Told once the server no longer knows who asks, and again once somebody has signed in. */
export const sessionEnd = {
  hasCome: (): void => state.set('ended'),
  isPast: (): void => state.set('open'),
};

/** Whether the session ended below a page that is still open. */
export const useSessionEnd = (): boolean => state.use() === 'ended';
