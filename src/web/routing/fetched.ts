import { unreachableProblem } from '../api/problem.ts';
import { currentLocale } from '../i18n/locale.tsx';

/** Whether the server answers, whatever it says. */
export const isReachable = (): Promise<boolean> =>
  fetch('/api/setup', { cache: 'no-store' }).then(
    () => true,
    () => false,
  );

/** Loads code; where the server is away, that is what is told rather than the name of a file. */
export const fetched = async <T>(load: () => Promise<T>): Promise<T> => {
  try {
    return await load();
  } catch (error) {
    throw (await isReachable()) ? error : unreachableProblem(currentLocale());
  }
};
