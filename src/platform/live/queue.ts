import { compacted, type Change } from './signal.ts';

/** Runs work in a row, so that no event overtakes another and none falls between past and present. */
export const oneAfterTheOther = (
  onFailure: (error: Error) => void,
): ((work: () => Promise<void>) => void) => {
  let turn = Promise.resolve();
  return (work) => {
    turn = turn.then(work).catch(onFailure);
  };
};

const gatherMs = 250;

/** Hands on together what comes within 250 ms: under load the audience is asked once for many writes. */
export const gather = (hand: (changes: readonly Change[]) => void) => {
  let waiting: Change[] = [];
  let timer: NodeJS.Timeout | null = null;
  return {
    add: (changes: readonly Change[]): void => {
      if (changes.length === 0) return;
      waiting.push(...changes);
      timer ??= setTimeout(() => {
        timer = null;
        const together = compacted(waiting);
        waiting = [];
        hand(together);
      }, gatherMs);
    },
    stop: (): void => {
      if (timer) clearTimeout(timer);
    },
  };
};
