import type { FoundHit } from './use-search.ts';

const most = 8;

/** Kept for each account apart: a shared browser tells nobody what somebody else looked at. */
const keyOf = (accountId: string): string => `zs_recent:${accountId}`;

/** What was opened from the palette lately, the latest first. */
export const recentHits = (accountId: string): readonly FoundHit[] =>
  readRecent(localStorage.getItem(keyOf(accountId)));

export const keepRecent = (accountId: string, hit: FoundHit): void => {
  localStorage.setItem(keyOf(accountId), JSON.stringify(withRecent(recentHits(accountId), hit)));
};

export const withRecent = (recent: readonly FoundHit[], hit: FoundHit): FoundHit[] =>
  [hit, ...recent.filter(({ type, id }) => type !== hit.type || id !== hit.id)].slice(0, most);

/** What an earlier version or somebody's hand left in the browser may be anything. */
export const readRecent = (text: string | null): readonly FoundHit[] => {
  try {
    const kept: unknown = JSON.parse(text ?? '[]');
    return Array.isArray(kept) && kept.every(isHit) ? kept : [];
  } catch {
    return [];
  }
};

// By hand: the palette is part of every page, and a schema would bring its library along.
const isHit = (value: unknown): value is FoundHit =>
  typeof value === 'object' &&
  value !== null &&
  ['type', 'id', 'title', 'path'].every((key) => typeof Reflect.get(value, key) === 'string') &&
  'subtitle' in value &&
  (value.subtitle === null || typeof value.subtitle === 'string');
