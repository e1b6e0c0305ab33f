import { dayIn } from '#platform/clock.ts';
import type { Db, Tx } from '#platform/db/database.ts';
import type { Block, PrintedDocument } from '#platform/documents/document.ts';
import type { Download } from '#platform/handlers.ts';
import type { Locale } from '#platform/i18n.ts';
import { punctuationOf, type Punctuation } from '#platform/punctuation.ts';
import { findOffice } from '../../offices/store.ts';
import { dayOf } from '../../organisation/store/today.ts';
import type { FileFormat } from '../schema/charter.ts';
import { officeName } from '../store/office-access.ts';
import { listChapters, type StoredRegulation } from '../store/regulations.ts';
import { asDownload, findLetterhead, linesOf } from './letterhead.ts';
import { partBlocks } from './regulation-parts.ts';
import { signatures } from './signatures.ts';

type Reader = Db | Tx;

/** The regulation as it would be printed now, assembled from its chapters and what they refer to. */
export const blocksOf = async (db: Reader, row: StoredRegulation, now: Date): Promise<Block[]> => {
  const head = await findLetterhead(db);
  const on = await dayOf(db, now);
  const blocks: Block[] = [];
  for (const { title, text, part } of await listChapters(db, row.id)) {
    blocks.push({ kind: 'heading', level: 1, text: title });
    if (text.trim() !== '') blocks.push({ kind: 'paragraph', text: linesOf(text).join('\n') });
    if (part !== null) blocks.push(...(await partBlocks[part]({ db, officeId: row.pmo_unit_id, head, on })));
  }
  return blocks;
};

/** The regulation as Word or PDF: what was approved, or the draft as it stands. */
export const regulationFile = async (
  { db, now }: { readonly db: Reader; readonly now: Date },
  row: StoredRegulation,
  format: FileFormat,
): Promise<Download> => {
  const head = await findLetterhead(db);
  const name = officeName(await findOffice(db, row.pmo_unit_id));
  const title = head.say(['PMO 运作管理办法', 'PMO regulation']);
  const document: PrintedDocument = {
    title,
    number: row.document_number,
    organisation: `${head.organisation} ${name}`,
    locale: head.locale,
    numbering: 'chapters',
    ...(row.approved_at === null ? {} : { date: dayIn(new Date(row.approved_at), head.timeZone) }),
    blocks: row.approved_blocks ?? (await blocksOf(db, row, now)),
    approvals: await signatures(db, {
      approvalId: row.approval_id,
      author: { id: row.author_id, at: row.created_at },
      head,
    }),
  };
  return asDownload(document, format, `${title}-${name}-${row.edition}`);
};

interface Line {
  readonly chapter: string;
  readonly text: string;
}

/** Every line that is printed, with the chapter it stands in. */
const printedLines = (blocks: readonly Block[], marks: Punctuation): Line[] => {
  let chapter = '';
  return blocks.flatMap((block) => {
    if (block.kind === 'heading' && block.level === 1) chapter = block.text;
    return textsOf(block, marks).map((text) => ({ chapter, text }));
  });
};

const textsOf = (block: Block, marks: Punctuation): string[] => {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
    case 'hint':
      return block.text.split('\n');
    case 'list':
      return [...block.items];
    case 'facts':
      return block.facts.map(({ label, value }) => marks.labelled(label, value));
    case 'table':
      return block.rows.map((row) => row.join(' | '));
    case 'tree':
      return namesOf(block.nodes, marks);
    case 'page-break':
      return [];
  }
};

const namesOf = (nodes: Extract<Block, { kind: 'tree' }>['nodes'], marks: Punctuation): string[] =>
  nodes.flatMap(({ name, note, children }) => [
    note ? marks.aside(name, note) : name,
    ...namesOf(children, marks),
  ]);

export interface ChangedLine {
  readonly chapter: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** Lines that differ between what was approved and what would be printed now, chapter by chapter. */
export const changedLines = (
  approved: readonly Block[],
  now: readonly Block[],
  locale: Locale,
): ChangedLine[] => {
  const marks = punctuationOf(locale);
  const [before, after] = [printedLines(approved, marks), printedLines(now, marks)];
  const keyOf = ({ chapter, text }: Line) => `${chapter}\n${text}`;
  const [had, has] = [new Set(before.map(keyOf)), new Set(after.map(keyOf))];
  const gone = Map.groupBy(
    before.filter((line) => !has.has(keyOf(line))),
    ({ chapter }) => chapter,
  );
  const added = Map.groupBy(
    after.filter((line) => !had.has(keyOf(line))),
    ({ chapter }) => chapter,
  );
  return [...new Set([...gone.keys(), ...added.keys()])].flatMap((chapter) => {
    const [olds, news] = [gone.get(chapter) ?? [], added.get(chapter) ?? []];
    return Array.from({ length: Math.max(olds.length, news.length) }, (_none, at) => ({
      chapter,
      before: olds[at]?.text ?? null,
      after: news[at]?.text ?? null,
    }));
  });
};
