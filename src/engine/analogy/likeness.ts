/** Overlapping pairs of the letters of a name; case, width, spaces and punctuation do not count. */
export function pairsOf(name: string): readonly string[] {
  const letters = [
    ...name
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]/gu, ''),
  ];
  if (letters.length < 2) return letters;
  return letters.slice(1).map((letter, index) => `${letters[index]}${letter}`);
}

/**
 * How alike two names are, 0–1, by the pairs of letters they share (Dice's coefficient): works for Chinese
 * and Latin alike and needs no pinyin or word list.
 *
 * @example likeness('智慧园区一体化平台', '智慧园区综合平台') // 8/15
 */
export function likeness(one: string, other: string): number {
  const first = pairsOf(one);
  const second = pairsOf(other);
  if (first.length === 0 || second.length === 0) return 0;
  const left = new Map<string, number>();
  for (const pair of second) left.set(pair, (left.get(pair) ?? 0) + 1);
  let shared = 0;
  for (const pair of first) {
    const count = left.get(pair) ?? 0;
    if (count === 0) continue;
    left.set(pair, count - 1);
    shared += 1;
  }
  return (2 * shared) / (first.length + second.length);
}

export type Alikeness = 'duplicate' | 'alike';

/** From here on a name is taken for the same undertaking. */
const DUPLICATE_FROM = 0.8;
/** From here on a name is worth a look. */
const ALIKE_FROM = 0.5;

/** How a likeness is to be read; null where it says nothing. */
export function alikeness(value: number): Alikeness | null {
  if (value >= DUPLICATE_FROM) return 'duplicate';
  return value >= ALIKE_FROM ? 'alike' : null;
}
