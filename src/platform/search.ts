import { pinyin } from 'pinyin-pro';
import type { Tx } from './db/database.ts';
import { unanswered } from './db/held.ts';
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
    .join(' ')
    // A word cut off in the middle of a character would be no text of the database.
    .toWellFormed();

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
  for (let from = 0; from < entries.length; from += batch) {
    // As one JSON text, which both databases take far faster than a VALUES list.
    const rows = JSON.stringify(entries.slice(from, from + batch).map(rowOf));
    const entered = sql`insert into search_entry (subject_type, subject_id, project_id, title, subtitle, words, initials, updated_at)
      select row.subject_type, row.subject_id, row.project_id, row.title, row.subtitle, row.words::tsvector, row.initials, ${now}::timestamptz
      from json_to_recordset(${rows}::json) as row(subject_type text, subject_id text, project_id uuid, title text,
        subtitle text, words text, initials text)
      on conflict (subject_type, subject_id) do update set project_id = excluded.project_id, title = excluded.title,
        subtitle = excluded.subtitle, words = excluded.words, initials = excluded.initials,
        updated_at = excluded.updated_at`;
    await unanswered(entered).execute(tx);
  }
};

const batch = 2_000;

const rowOf = ({ subjectType, subjectId, projectId, title, subtitle, text }: SearchEntry) => ({
  subject_type: subjectType,
  subject_id: subjectId,
  project_id: projectId ?? null,
  title: title.toWellFormed(),
  subtitle: subtitle?.toWellFormed() ?? null,
  words: toVector(`${title} ${subtitle ?? ''} ${text ?? ''}`),
  initials: initialsOf(title),
});

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
