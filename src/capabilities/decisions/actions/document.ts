import type { Db } from '#platform/db/database.ts';
import type { Actor } from '#platform/actor.ts';
import {
  docxMediaType,
  pdfMediaType,
  type Block,
  type PrintedDocument,
} from '#platform/documents/document.ts';
import { writeDocx } from '#platform/documents/write-docx.ts';
import { writePdf } from '#platform/documents/write-pdf.ts';
import type { Download } from '#platform/handlers.ts';
import { inLocale, type Locale, type Text } from '#platform/i18n.ts';
import { punctuationOf } from '#platform/punctuation.ts';
import { findEnterpriseRow } from '../../organisation/store.ts';
import { memoKindNames } from '../names.ts';
import type { DecisionMemo } from '../schema.ts';
import { findDecision } from '../store.ts';

const words = {
  memo: ['决策备忘录', 'Decision memo'],
  number: ['编号', 'Number'],
  kind: ['类型', 'Kind'],
  date: ['日期', 'Date'],
  by: ['决策人', 'Decided by'],
  forum: ['会议', 'Forum'],
  project: ['项目', 'Project'],
  rule: ['依据规则', 'Rule of authority'],
  supersedes: ['取代', 'Supersedes'],
  question: ['决策事项', 'Question'],
  options: ['备选方案', 'Options'],
  decision: ['决定', 'Decision'],
  reasons: ['理由', 'Reasons'],
  conditions: ['附带条件', 'Conditions'],
  condition: ['条件', 'Condition'],
  due: ['期限', 'Due'],
  owner: ['责任人', 'Owner'],
  facts: ['决策时的数据', 'Figures at the time'],
  hash: ['内容校验值', 'Hash of the content'],
} as const satisfies Readonly<Record<string, Text>>;

export interface Wanted {
  readonly id: string;
  readonly format: 'docx' | 'pdf';
}

/** The memo as a file. */
export const memoDocument = async (db: Db, who: Actor, { id, format }: Wanted): Promise<Download> => {
  const memo = await findDecision(db, who, id);
  const { name } = await findEnterpriseRow(db);
  const document = printedMemo(memo, name, who.locale);
  const content = await (format === 'pdf' ? writePdf : writeDocx)({ ...document, locale: who.locale });
  return {
    fileName: `${memo.number}.${format}`,
    mediaType: format === 'pdf' ? pdfMediaType : docxMediaType,
    content,
  };
};

/** What the memo prints, top to bottom. */
const printedMemo = (memo: DecisionMemo, organisation: string, locale: Locale): PrintedDocument => {
  const say = (text: Text): string => inLocale(text, locale);
  const part = (title: Text, ...blocks: Block[]): Block[] => [
    { kind: 'heading', level: 1, text: say(title) },
    ...blocks,
  ];
  const paragraph = (text: string): Block => ({ kind: 'paragraph', text });
  return {
    title: `${say(words.memo)}　${memo.title}`,
    number: memo.number,
    organisation,
    date: memo.decidedOn,
    blocks: [
      { kind: 'facts', facts: headFacts(memo, say) },
      ...(memo.question ? part(words.question, paragraph(memo.question)) : []),
      ...(memo.options.length > 0 ? part(words.options, { kind: 'list', items: memo.options }) : []),
      ...part(words.decision, paragraph(memo.decision)),
      ...part(words.reasons, paragraph(memo.reasons)),
      ...(memo.conditions.length > 0 ? part(words.conditions, conditionTable(memo, say)) : []),
      ...(memo.facts.length > 0 ? part(words.facts, { kind: 'facts', facts: memo.facts }) : []),
      { kind: 'hint', text: punctuationOf(locale).labelled(say(words.hash), memo.sha256) },
    ],
  };
};

const headFacts = (memo: DecisionMemo, say: (text: Text) => string) => {
  const facts: [Text, string | null][] = [
    [words.number, memo.number],
    [words.kind, say(memoKindNames[memo.kind])],
    [words.date, memo.decidedOn],
    [words.by, memo.decidedBy],
    [words.forum, memo.forum],
    [words.project, memo.project],
    [words.rule, memo.rule],
    [words.supersedes, memo.supersedes],
  ];
  return facts.flatMap(([label, value]) => (value ? [{ label: say(label), value }] : []));
};

const conditionTable = ({ conditions }: DecisionMemo, say: (text: Text) => string): Block => ({
  kind: 'table',
  columns: [{ title: say(words.condition) }, { title: say(words.due) }, { title: say(words.owner) }],
  rows: conditions.map(({ text, dueOn, owner }) => [text, dueOn ?? '', owner ?? '']),
});
