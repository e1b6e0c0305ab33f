import { cellText, columnLetters, isBlank, type Cell, type Sheet } from '#platform/sheets/sheet.ts';
import { headingPair, type HeadingPair } from './heading-pair.ts';
import { headingWords, likeness } from './heading-words.ts';
import { oneLine } from './one-line.ts';
import type { RegisterTarget } from './target.ts';

/** Headings stand within the first rows; below a long preface there is no table. */
const searchedRows = 40;
const longestHeading = 160;
/** What counts as recognising a heading when looking for the row of headings. */
const recognised = 0.75;

export interface HeadingRow {
  /** 0-based; of two rows of headings the lower one. */
  readonly index: number;
  /** How many headings were recognised. */
  readonly hits: number;
  /** Where the headings take this row and the one above it. */
  readonly pair: HeadingPair | null;
}

export interface KnownHeadings {
  readonly target: RegisterTarget;
  /** The headings that the caller's mapping names exactly. */
  readonly headings: ReadonlySet<string>;
}

/**
 * The row of a sheet that holds the headings: the first with the most cells that the target (or the caller's own
 * mapping) knows, or two such rows that are one heading together. Null where no row has any.
 */
export const findHeadingRow = (sheet: Sheet, known: KnownHeadings): HeadingRow | null => {
  const isKnown = knownIn(known);
  const hits = sheet.rows.slice(0, searchedRows + 1).map((row) => hitsOf(row, isKnown));
  let best: HeadingRow | null = null;
  for (const [index, count] of hits.slice(0, searchedRows).entries()) {
    if (count > (best?.hits ?? 0)) best = { index, hits: count, pair: null };
    const next = hits[index + 1] ?? 0;
    if (count === 0 || next === 0) continue;
    const pair = headingPair(sheet, index, isKnown);
    if (pair && pair.hits > Math.max(count, next, best?.hits ?? 0))
      best = { index: index + 1, hits: pair.hits, pair };
  }
  return best;
};

/** The headings in a row that somebody named, whether it is the upper of two or the lower or stands alone. */
export const headingRowAt = (sheet: Sheet, index: number, known: KnownHeadings): HeadingRow | null => {
  if (index >= sheet.rows.length) return null;
  const isKnown = knownIn(known);
  const hits = (row: number): number => hitsOf(sheet.rows[row] ?? [], isKnown);
  for (const top of [index - 1, index]) {
    if (top < 0 || hits(top) === 0 || hits(top + 1) === 0) continue;
    const pair = headingPair(sheet, top, isKnown);
    if (pair && pair.hits > Math.max(hits(top), hits(top + 1)))
      return { index: top + 1, hits: pair.hits, pair };
  }
  return { index, hits: 1, pair: null };
};

const knownIn = ({ target, headings }: KnownHeadings): ((text: string) => boolean) => {
  const synonyms = target.fields
    .flatMap((field) => [...field.synonyms, ...(field.weakly ?? [])])
    .map(headingWords);
  return (text) => {
    if (headings.has(oneLine(text))) return true;
    const words = headingWords(text);
    return synonyms.some((synonym) => likeness(words, synonym) >= recognised);
  };
};

const hitsOf = (row: readonly Cell[], isKnown: (text: string) => boolean): number => {
  const texts = row.filter(
    (cell): cell is string => typeof cell === 'string' && cell.trim() !== '' && cell.length <= longestHeading,
  );
  return new Set(texts.map(oneLine).filter(isKnown)).size;
};

/**
 * The names of the columns: the headings on one line, a repeated one as `name (2)`, a column without a heading by its
 * letter as `[R]`. As wide as the widest row, so that every cell has a name.
 */
export const columnNames = (heading: readonly Cell[], width: number): readonly string[] => {
  const names = new Set<string>();
  for (let column = 0; column < width; column += 1) {
    const cell = heading[column];
    const base = isBlank(cell) ? `[${columnLetters(column)}]` : oneLine(cellText(cell));
    let name = base;
    for (let count = 2; names.has(name); count += 1) name = `${base} (${count})`;
    names.add(name);
  }
  return [...names];
};
