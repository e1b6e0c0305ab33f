import { useEffect, useState } from 'react';
import type { z } from 'zod';
import { useMay } from '#web/api/session.ts';
import { useGet } from '#web/api/use-get.ts';
import { paths } from '#web/paths.ts';
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
const mostPeople = 6;

/** Finds projects, tasks, risks, issues and people by words or pinyin initials, once typing pauses. */
export const useSearch = (typed: string): Found => {
  const q = useSettled(typed.trim());
  const isAsked = q !== '' && typed.trim() !== '';
  const found = useGet('/api/search', { query: { q, limit: most } }, { enabled: isAsked, staleTime: 10_000 });
  const people = usePeople(isAsked ? q : '');
  return {
    groups: isAsked ? groupHits([...(found.data?.rows ?? []), ...people]) : [],
    isSearching: typed.trim() !== q || (isAsked && (found.isPlaceholderData || found.isLoading)),
    error: isAsked ? found.error : null,
  };
};

/** People are found in the staff list itself, for whoever may open it. */
const usePeople = (asked: string): FoundHit[] => {
  const may = useMay();
  const enabled = asked !== '' && may('people.read');
  const found = useGet(
    '/api/people/pick',
    { query: { q: asked, limit: mostPeople } },
    { enabled, staleTime: 10_000 },
  );
  if (!enabled) return [];
  return (found.data?.people ?? []).map(({ id, name, code, unitName, post }) => ({
    type: 'person',
    id,
    title: name,
    subtitle: [code, unitName, post].filter(Boolean).join(' · '),
    path: paths.person(id),
  }));
};

/** Hits of a type together; within a type the server's order stays. */
export const groupHits = (hits: readonly FoundHit[]): HitGroup[] =>
  [...Map.groupBy(hits.filter(isFirst), ({ type }) => type)]
    .map(([type, members]) => ({ type, hits: members }))
    .toSorted((a, b) => hitRank(a.type) - hitRank(b.type));

const isFirst = (hit: FoundHit, at: number, hits: readonly FoundHit[]): boolean =>
  hits.findIndex(({ type, id }) => type === hit.type && id === hit.id) === at;

const useSettled = (value: string): string => {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), pauseMs);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
};
