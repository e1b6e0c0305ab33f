import { useState, type KeyboardEvent } from 'react';
import { useGet } from '#web/api/use-get.ts';
import { mentionAt, placeMention, type Draft, type MentionQuery, type Placed } from './mentions.ts';

export interface Candidate {
  readonly id: string;
  readonly name: string;
  readonly code: string;
  readonly unitName: string | null;
  readonly post: string | null;
}

export interface MentionPicker {
  /** What is being looked for; null while nobody is being mentioned. */
  readonly q: string | null;
  readonly people: readonly Candidate[];
  readonly chosen: number;
  readonly choose: (person: Candidate) => void;
  readonly point: (index: number) => void;
  /** Reads the mention under the caret after a change or a movement. */
  readonly follow: (text: string, caret: number) => void;
  /** Whether the key was for the picker. */
  readonly onKey: (event: KeyboardEvent) => boolean;
  readonly close: () => void;
}

const most = 6;

/** Finds people while a name is typed after an @, by Chinese name or pinyin initials. */
export const useMention = (draft: Draft, onPlaced: (placed: Placed) => void): MentionPicker => {
  const [query, setQuery] = useState<MentionQuery | null>(null);
  const [at, setAt] = useState(0);
  const input = { query: { q: query?.q ?? '', limit: most } };
  const found = useGet('/api/people/pick', input, { enabled: query !== null, staleTime: 60_000 });
  const people = query === null ? [] : (found.data?.people ?? []);
  const chosen = Math.min(at, Math.max(0, people.length - 1));
  const close = () => setQuery(null);
  const choose = (person: Candidate) => {
    if (!query) return;
    onPlaced(placeMention(draft, query, person));
    close();
  };
  const follow = (text: string, caret: number) => {
    const next = mentionAt(text, caret);
    if (next?.q === query?.q && next?.from === query?.from) return;
    setQuery(next);
    setAt(0);
  };
  const onKey = ({ key }: KeyboardEvent): boolean => {
    const person = people[chosen];
    if (!query || !person) return key === 'Escape' && query !== null ? (close(), true) : false;
    if (key === 'ArrowDown') setAt((chosen + 1) % people.length);
    else if (key === 'ArrowUp') setAt((chosen + people.length - 1) % people.length);
    else if (key === 'Enter' || key === 'Tab') choose(person);
    else if (key === 'Escape') close();
    else return false;
    return true;
  };
  return { q: query?.q ?? null, people, chosen, choose, point: setAt, follow, onKey, close };
};
