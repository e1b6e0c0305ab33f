import { useEffect, useState } from 'react';
import type { z } from 'zod';
import { useGet } from '#web/api/use-get.ts';
import type { Hit } from '../schema.ts';
import { hitRank } from './hit-kinds.ts';

export type FoundHit = z.output<typeof Hit>;

export interface HitGroup {
  readonly type: string;
  readonly hits: readonly FoundHit[];
}

export interface Found {
  readonly groups: readonly HitGroup[];
  /** What was typed has not been answered yet. */
  readonly isSearching: boolean;
  readonly error: Error | null;
}

const pauseMs = 180;
const most = 24;

/** Finds projects, tasks, risks, issues and people by words or pinyin initials, once typing pauses. */
export const useSearch = (typed: string): Found => {
  const q = useSettled(typed.trim());
  const isAsked = q !== '' && typed.trim() !== '';
  const found = useGet('/api/search', { query: { q, limit: most } }, { enabled: isAsked, staleTime: 10_000 });
  return {
    groups: isAsked ? groupHits(found.data?.rows ?? []) : [],
    isSearching: typed.trim() !== q || (isAsked && (found.isPlaceholderData || found.isLoading)),
    error: isAsked ? found.error : null,
  };
};

/** Hits of a type together; within a type the server's order stays. */
export const groupHits = (hits: readonly FoundHit[]): HitGroup[] =>
  [...Map.groupBy(hits, ({ type }) => type)]
    .map(([type, members]) => ({ type, hits: members }))
    .toSorted((a, b) => hitRank(a.type) - hitRank(b.type));

const useSettled = (value: string): string => {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), pauseMs);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
};
