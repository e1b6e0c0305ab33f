import { useLocation, useMatch, useNavigate, useParams, useRouter, useSearch } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';

type Search = Readonly<Record<string, string>>;

/** The query of an address as plain texts: `?q=abc&tab=members`. */
export const readSearch = (text: string): Record<string, string> =>
  Object.fromEntries(new URLSearchParams(text));

export const writeSearch = (search: Readonly<Record<string, unknown>>): string => {
  const kept = new URLSearchParams();
  for (const [name, value] of Object.entries(search)) if (value !== undefined) kept.set(name, String(value));
  const text = kept.toString();
  return text === '' ? '' : `?${text}`;
};

/** The values in braces of the page's address: `{ projectId }`. */
export const usePageParams = <K extends string>(): Readonly<Record<K, string>> =>
  useParams({ strict: false }) as Readonly<Record<K, string>>;

/** What stands behind the `#` of the address, also after another was put there. */
export const useAddressHash = (): string => useLocation({ select: ({ hash }) => hash });

interface Change {
  /** Adds an entry to the browser's history; otherwise the present one is rewritten. */
  readonly push?: true;
}

/**
 * State that belongs to a link: filters, tabs, the open row. The defaults name the state and stay
 * out of the address; a filter that is there by default and was lifted stands in it, empty.
 */
export const useUrlState = <S extends Search>(
  defaults: S,
): readonly [
  { readonly [K in keyof S]: string },
  (patch: Partial<Record<keyof S, string>>, change?: Change) => void,
] => {
  const search = useSearch({ strict: false }) as Search;
  const navigate = useNavigate();
  const router = useRouter();
  // Of the page itself: the address changes before the next page is there, and would draw this one once more.
  const page = useMatch({ strict: false, select: ({ pathname }) => pathname });
  // The defaults are literals of the page: their text is what matters, not their identity.
  const literal = JSON.stringify(defaults);
  const state = useMemo(() => {
    const known = Object.entries(JSON.parse(literal) as Search);
    return Object.fromEntries(known.map(([name, value]) => [name, search[name] ?? value]));
  }, [search, literal]);
  const change = useCallback(
    (patch: Partial<Record<keyof S, string>>, { push }: Change = {}) => {
      // An upload may end when its page was left: the address then belongs to another page.
      if (router.latestLocation.pathname !== page) return;
      const merge = (former: Record<string, unknown>) => {
        const next = { ...former, ...patch } as Record<string, unknown>;
        for (const [name, value] of Object.entries(JSON.parse(literal) as Search))
          if (next[name] === value) delete next[name];
        return next;
      };
      void navigate({ to: '.', search: merge as never, replace: !push });
    },
    [navigate, router, page, literal],
  );
  return [state as { readonly [K in keyof S]: string }, change] as const;
};
