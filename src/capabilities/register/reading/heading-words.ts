import { words } from './target.ts';

/** A heading or synonym taken apart for comparison: Latin words as a list, the rest as one string. */
export interface HeadingWords {
  readonly whole: string;
  readonly words: readonly string[];
  readonly hanzi: string;
}

const expansions: Readonly<Record<string, readonly string[]>> = {
  wlc: ['whole', 'life', 'cost'],
  dept: ['department'],
  desc: ['description'],
  no: ['number'],
  nr: ['number'],
  num: ['number'],
  proj: ['project'],
  prj: ['project'],
  dca: ['delivery', 'confidence', 'assessment'],
  fy: ['financial', 'year'],
  pct: ['percent'],
  mgr: ['manager'],
  color: ['colour'],
  program: ['programme'],
  est: ['estimate'],
};

const fillers = new Set([
  'the',
  'of',
  'a',
  'an',
  'and',
  'or',
  'on',
  'for',
  'in',
  'incl',
  'including',
  'excl',
  'gmpp',
  'ipa',
]);

/** Words that occur in headings of every sort and name a field only when they stand alone. */
const onlyAlone = new Set(
  words(
    '项目, 状态, 成本, 费用, 目标, 评级, 名称, 开始',
    'project, id, code, ref, reference, title, name, start, end, finish, actual, complete, baseline, cost, rating, status, owner',
  ),
);

/** Case, width, punctuation, plurals and bracketed remarks do not distinguish headings; abbreviations are spelt out. */
export const headingWords = (heading: string): HeadingWords => {
  const plain = heading
    .normalize('NFKC')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replace(/\([^()]*\)|\[[^[\]]*\]|【[^【】]*】/g, ' ');
  const latin = plain.match(/[a-z0-9]+/g) ?? [];
  const spelt = latin.flatMap((word) => expansions[word] ?? [word]);
  const kept = spelt.filter((word) => !fillers.has(word));
  const words = (kept.length > 0 ? kept : spelt).map(singular);
  const hanzi = (plain.match(/[\u3400-\u9fff]/g) ?? []).join('');
  return { whole: [...words, hanzi].join(' ').trim(), words, hanzi };
};

const singular = (word: string): string =>
  word.length > 3 && /[^su]s$/.test(word) ? word.slice(0, -1) : word;

/** How alike two headings are, 0 to 1; from 0.6 on every word of the synonym stands in the heading. */
export const likeness = (heading: HeadingWords, synonym: HeadingWords): number => {
  if (heading.whole === '' || synonym.whole === '') return 0;
  if (heading.whole === synonym.whole) return 1;
  if (onlyAlone.has(synonym.whole)) return 0;
  if (synonym.hanzi !== '') return hanziLikeness(heading.hanzi, synonym.hanzi);
  const hits = synonym.words.filter((word) => heading.words.some((other) => isNearly(other, word))).length;
  const length = heading.words.length + heading.hanzi.length / 2;
  if (hits === synonym.words.length) return Math.min(0.99, 0.6 + (0.4 * hits) / length);
  return (0.6 * 2 * hits) / (length + synonym.words.length);
};

/** Whether a word or phrase of a list stands in a heading. */
export const mentions = (heading: HeadingWords, phrases: readonly HeadingWords[]): boolean =>
  phrases.some(({ words, hanzi }) =>
    hanzi === ''
      ? ` ${heading.words.join(' ')} `.includes(` ${words.join(' ')} `)
      : heading.hanzi.includes(hanzi),
  );

const hanziLikeness = (heading: string, synonym: string): number => {
  if (heading.includes(synonym)) return Math.min(0.99, 0.6 + (0.4 * synonym.length) / heading.length);
  if (heading.length < 2) return 0;
  const pairs = pairsOf(synonym);
  const hits = pairsOf(heading).filter((pair) => pairs.includes(pair)).length;
  return (0.9 * 2 * hits) / (heading.length - 1 + Math.max(1, pairs.length));
};

const pairsOf = (text: string): readonly string[] =>
  Array.from(text.slice(1), (char, index) => (text[index] ?? '') + char);

/** A slip of one letter in a longer word, of two in a long one. */
const isNearly = (a: string, b: string): boolean => {
  if (a === b) return true;
  const slips = b.length >= 9 ? 2 : b.length >= 6 ? 1 : 0;
  return slips > 0 && Math.abs(a.length - b.length) <= slips && a[0] === b[0] && distance(a, b) <= slips;
};

const distance = (a: string, b: string): number => {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
};
