import { AppError } from '../errors.ts';

const mostOpen = 6;
const mostOpenings = 30;

/** Holds a session to six open streams and to thirty openings between two calls of `forgive`. */
export const streamLimits = () => {
  const open = new Map<string, number>();
  const openings = new Map<string, number>();
  return {
    /** Counts one more, or refuses with `live.too-many`. */
    enter: (key: string): void => {
      const tries = (openings.get(key) ?? 0) + 1;
      openings.set(key, tries);
      const running = open.get(key) ?? 0;
      if (running >= mostOpen || tries > mostOpenings)
        throw new AppError('too-many', 'live.too-many', { most: mostOpen });
      open.set(key, running + 1);
    },
    forgive: (): void => openings.clear(),
    leave: (key: string): void => {
      const rest = (open.get(key) ?? 0) - 1;
      if (rest > 0) open.set(key, rest);
      else open.delete(key);
    },
  };
};
