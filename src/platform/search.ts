import { pinyin } from 'pinyin-pro';
import type { Tx } from './db/database.ts';
import { sql } from 'kysely';

/** Chinese runs as overlapping pairs of characters, everything else as words. */
export const grams = (text: string): string[] =>
  (
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{Script=Han}]+|(?:(?!\p{Script=Han})[\p{L}\p{N}_.-])+/gu) ?? []
  ).flatMap((run) => (/\p{Script=Han}/u.test(run) ? pairs([...run]) : [run.slice(0, longestWord)]));

const pairs = (characters: string[]): string[] =>
  characters.length === 1
    ? characters
    : characters.slice(1).map((character, index) => `${characters[index]}${character}`);

// Nothing is longer than a pair that begins with it, and looking for what begins so reads the index twice.
const beginningWith = (term: string): string =>
  /^\p{Script=Han}{2}$/u.test(term) ? quote(term) : `${quote(term)}:*`;

const quote = (term: string): string => `'${term.replace(/['\\]/g, (mark) => mark + mark)}'`;

/** The database takes words up to 2,046 bytes and a vector up to a megabyte; nobody searches beyond these. */
const longestWord = 100;
const mostTerms = 16_000;
const mostCharacters = 150_000;

/** Text for a `tsvector` column, to be bound as `$1::tsvector`; single Han characters are found by prefix. */
export const toVector = (text: string): string =>
  grams(text.slice(0, mostCharacters))
    .slice(0, mostTerms)
    .map((term, index) => `${quote(term)}:${index + 1}`)
    .join(' ');

/** A query of words (all of them, each a phrase) to be bound as `$1::tsquery`; '' when there is nothing to look for. */
export const toQuery = (text: string): string =>
  text
    .trim()
    .split(/\s+/)
    .map((word) => {
      const terms = grams(word);
      return terms.length === 1 ? beginningWith(terms[0] ?? '') : terms.map(quote).join(' <-> ');
    })
    .filter((part) => part !== '' && part !== "'':*")
    .join(' & ');

/** Pinyin initials of a name, Latin letters kept: 江城银行 → jcyh. */
export const initialsOf = (text: string): string =>
  pinyin(text, { pattern: 'first', toneType: 'none', type: 'array', nonZh: 'consecutive' })
    .join('')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');

/** A key that sorts Chinese by pinyin under byte order: full pinyin with tones as digits. */
export const sortKeyOf = (text: string): string =>
  pinyin(text, { toneType: 'num', type: 'array', nonZh: 'consecutive' }).join(' ').toLowerCase();

export interface SearchEntry {
  readonly subjectType: string;
  readonly subjectId: string;
  readonly projectId?: string | null;
  readonly title: string;
  readonly subtitle?: string | null;
  readonly text?: string;
}

/** Puts what can be searched into the index, in the transaction that saves it. */
export const saveSearchEntries = async (
  tx: Tx,
  now: Date,
  entries: readonly SearchEntry[],
): Promise<void> => {
  for (let from = 0; from < entries.length; from += 500) {
    const rows = entries.slice(from, from + 500).map((entry) => ({
      subject_type: entry.subjectType,
      subject_id: entry.subjectId,
      project_id: entry.projectId ?? null,
      title: entry.title,
      subtitle: entry.subtitle ?? null,
      words: sql<string>`${toVector(`${entry.title} ${entry.subtitle ?? ''} ${entry.text ?? ''}`)}::tsvector`,
      initials: initialsOf(entry.title),
      updated_at: now,
    }));
    await tx
      .insertInto('search_entry')
      .values(rows)
      .onConflict((conflict) =>
        conflict.columns(['subject_type', 'subject_id']).doUpdateSet((column) => ({
          project_id: column.ref('excluded.project_id'),
          title: column.ref('excluded.title'),
          subtitle: column.ref('excluded.subtitle'),
          words: column.ref('excluded.words'),
          initials: column.ref('excluded.initials'),
          updated_at: column.ref('excluded.updated_at'),
        })),
      )
      .execute();
  }
};

/** Takes subjects of one kind out of the index. */
export const removeSearchEntries = async (
  tx: Tx,
  subjectType: string,
  ids: readonly string[],
): Promise<void> => {
  if (ids.length > 0)
    await tx
      .deleteFrom('search_entry')
      .where('subject_type', '=', subjectType)
      .where('subject_id', 'in', [...ids])
      .execute();
};

/** Takes what belongs to a project out of the index: everything, or subjects of one kind. */
export const removeProjectEntries = async (
  tx: Tx,
  projectId: string,
  subjectType?: string,
): Promise<void> => {
  const entries = tx.deleteFrom('search_entry').where('project_id', '=', projectId);
  await (subjectType ? entries.where('subject_type', '=', subjectType) : entries).execute();
};
