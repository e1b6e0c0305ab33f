import { cellText, columnLetters, isBlank, type Cell, type Sheet } from '#platform/sheets/sheet.ts';
import { headingWords, likeness } from './heading-words.ts';
import type { RegisterTarget } from './target.ts';

/** Headings stand within the first rows; below a long preface there is no table. */
const searchedRows = 40;
const longestHeading = 160;
/** What counts as recognising a heading when looking for the row of headings. */
const recognised = 0.75;

export interface HeadingRow {
  /** 0-based. */
  readonly index: number;
  /** How many headings were recognised. */
  readonly hits: number;
}

/**
 * The row of a sheet that holds the headings: the first with the most cells that the target (or the caller's own
 * mapping, by exact name) knows. Null where no row has any.
 */
export const findHeadingRow = (
  sheet: Sheet,
  target: RegisterTarget,
  given: ReadonlySet<string>,
): HeadingRow | null => {
  const synonyms = target.fields
    .flatMap((field) => [...field.synonyms, ...(field.weakly ?? [])])
    .map(headingWords);
  const isKnown = (text: string): boolean => {
    if (given.has(oneLine(text))) return true;
    const words = headingWords(text);
    return synonyms.some((synonym) => likeness(words, synonym) >= recognised);
  };
  let best: HeadingRow | null = null;
  for (const [index, row] of sheet.rows.slice(0, searchedRows).entries()) {
    const texts = row.filter(
      (cell): cell is string =>
        typeof cell === 'string' && cell.trim() !== '' && cell.length <= longestHeading,
    );
    const hits = new Set(texts.map(oneLine).filter(isKnown)).size;
    if (hits > (best?.hits ?? 0)) best = { index, hits };
  }
  return best;
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

/** A heading as one line, the form in which a mapping names it. */
export const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
