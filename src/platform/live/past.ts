import { newSecret } from '../ids.ts';
import type { Change } from './signal.ts';

interface Batch {
  readonly id: string;
  readonly changes: readonly Change[];
}

const mostBatches = 500;

/**
 * What was told lately, for whoever comes back after a short break. The ids are chance: numbers in a
 * row would tell by their gaps how much goes on that the reader may not see.
 */
export const openPast = () => {
  let batches: Batch[] = [{ id: newSecret(9), changes: [] }];
  return {
    add: (changes: readonly Change[]): string => {
      const id = newSecret(9);
      batches.push({ id, changes });
      if (batches.length > mostBatches * 2) batches = batches.slice(-mostBatches);
      return id;
    },
    /** Forgets all, so that everybody who comes back begins anew. */
    clear: (): string => {
      const id = newSecret(9);
      batches = [{ id, changes: [] }];
      return id;
    },
    latest: (): string => batches.at(-1)?.id ?? '',
    /** What came after a batch; null when it is not known any more. */
    since: (id: string | undefined): readonly Change[] | null => {
      const at = id === undefined ? -1 : batches.findLastIndex((batch) => batch.id === id);
      return at < 0 ? null : batches.slice(at + 1).flatMap(({ changes }) => changes);
    },
  };
};
