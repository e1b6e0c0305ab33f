import { useMedia } from '#web/kit/use-media.ts';

/** Whether the window is as narrow as a phone, where tables become cards. */
export const useNarrow = (): boolean => useMedia('(max-width: 700px)');
