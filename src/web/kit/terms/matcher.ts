import type { ExplainedTerm } from './explained-term.ts';

/** A piece of a text; with the terms it stands for where it is a word of the glossary. */
export interface TextPart {
  readonly text: string;
  readonly terms: readonly ExplainedTerm[];
}

export interface TermMatcher {
  /** The text in pieces; terms of `seen` are not marked again, those found are added to it. */
  readonly split: (text: string, seen: Set<string>) => readonly TextPart[];
}

/** One expression for all words of the glossary, the longest first, compiled once. */
export const termMatcher = (glossary: readonly ExplainedTerm[]): TermMatcher => {
  const words = wordsOf(glossary);
  const longestFirst = [...words.values()].toSorted((a, b) => b.written.length - a.written.length);
  const anyWord = new RegExp(
    longestFirst.map(({ written }) => patternOf(written)).join('|') || '(?!)',
    'giu',
  );
  const termsAt = (found: string): readonly ExplainedTerm[] => {
    const word = words.get(keyOf(found)) ?? words.get(keyOf(found.replace(/s$/, '')));
    if (!word) return [];
    return isAbbreviation(word.written) && !found.startsWith(word.written) ? [] : word.terms;
  };
  return { split: (text, seen) => partsOf(text, { anyWord, termsAt, seen }) };
};

interface Word {
  readonly written: string;
  readonly terms: readonly ExplainedTerm[];
}

const wordsOf = (glossary: readonly ExplainedTerm[]): ReadonlyMap<string, Word> => {
  const words = new Map<string, Word>();
  for (const term of glossary) {
    const everyday = new Set(term.unmarked.map(keyOf));
    for (const written of [term.zh, term.en, term.abbreviation, ...term.synonyms]) {
      if (written === null || written.trim() === '' || everyday.has(keyOf(written))) continue;
      const known = words.get(keyOf(written));
      const terms = [...(known?.terms ?? []), term];
      words.set(keyOf(written), { written: known?.written ?? written.trim(), terms: [...new Set(terms)] });
    }
  }
  return words;
};

/** Chinese is written with and without a space beside Latin letters; that makes no other word. */
const keyOf = (word: string): string => word.toLowerCase().replaceAll(/\s+/g, '');

const isAbbreviation = (word: string): boolean => /^[A-Z][A-Za-z/-]*[A-Z]$/.test(word);

const latinEdge = String.raw`[\p{Script=Latin}\d_-]`;

/** A Latin word stands alone or in the plural; "DP" is no word within "DP-01". */
const patternOf = (word: string): string => {
  const escaped = word
    .replaceAll(/[$()*+.?[\\\]^{|}/]/g, String.raw`\$&`)
    .replaceAll(/\s+/g, String.raw`\s*`);
  const before = /^[\p{Script=Latin}\d]/u.test(word) ? `(?<!${latinEdge})` : '';
  const after = /[\p{Script=Latin}\d]$/u.test(word) ? `s?(?!${latinEdge})` : '';
  return `${before}${escaped}${after}`;
};

interface Search {
  readonly anyWord: RegExp;
  readonly termsAt: (found: string) => readonly ExplainedTerm[];
  readonly seen: Set<string>;
}

const partsOf = (text: string, { anyWord, termsAt, seen }: Search): readonly TextPart[] => {
  const parts: TextPart[] = [];
  let end = 0;
  for (const { 0: found, index } of text.matchAll(anyWord)) {
    const terms = termsAt(found).filter(({ id }) => !seen.has(id));
    if (terms.length === 0) continue;
    for (const { id } of terms) seen.add(id);
    if (index > end) parts.push({ text: text.slice(end, index), terms: [] });
    parts.push({ text: found, terms });
    end = index + found.length;
  }
  if (end < text.length) parts.push({ text: text.slice(end), terms: [] });
  return parts;
};
