import type { GlossaryTerm } from '../schema/messages.ts';

export interface FoundTerm {
  readonly term: GlossaryTerm;
  /** The synonym by which it was found, when no better word led to it. */
  readonly synonym: string | null;
}

/** The terms a search finds: by name, abbreviation or initials first, then by synonym, then by their definition. */
export const foundTerms = (terms: readonly GlossaryTerm[], q: string): FoundTerm[] => {
  const typed = q.trim().toLowerCase();
  if (typed === '') return terms.map((term) => ({ term, synonym: null }));
  const has = (text: string | null) => text?.toLowerCase().includes(typed) ?? false;
  return terms
    .flatMap((term): (FoundTerm & { readonly rank: number })[] => {
      if (has(term.zh) || has(term.en) || has(term.abbreviation)) return [{ term, synonym: null, rank: 0 }];
      const synonym = term.synonyms.find(has);
      if (synonym) return [{ term, synonym, rank: 1 }];
      if (/^[a-z]+$/.test(typed) && term.initials.startsWith(typed))
        return [{ term, synonym: null, rank: 2 }];
      return has(term.definition.zh) || has(term.definition.en) ? [{ term, synonym: null, rank: 3 }] : [];
    })
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ term, synonym }) => ({ term, synonym }));
};
