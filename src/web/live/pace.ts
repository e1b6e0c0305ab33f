const shortestMs = 1_000;
const longestMs = 15_000;

/**
 * Runs `work` at once, then no sooner than a second after the last time; while the calls keep coming
 * the pauses double up to 15 s, so that a busy hour does not make every page ask without end.
 */
export const paced = (work: () => void): { readonly ask: () => void; readonly stop: () => void } => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let pause = shortestMs;
  let isAsked = false;
  const rest = (): void => {
    timer = setTimeout(() => {
      timer = undefined;
      if (!isAsked) {
        pause = shortestMs;
        return;
      }
      pause = Math.min(longestMs, pause * 2);
      run();
    }, pause);
  };
  const run = (): void => {
    isAsked = false;
    work();
    rest();
  };
  return {
    ask: () => {
      isAsked = true;
      if (timer === undefined) run();
    },
    stop: () => clearTimeout(timer),
  };
};
