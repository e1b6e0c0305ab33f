import { dayIn } from '#platform/clock.ts';
import type { Db, Tx } from '#platform/db/database.ts';
import type { ApprovalLine, Block, PrintedDocument } from '#platform/documents/document.ts';
import { AppError } from '#platform/errors.ts';
import type { Download } from '#platform/handlers.ts';
import type { Text } from '#platform/i18n.ts';
import { punctuationOf } from '#platform/punctuation.ts';
import { findOffice, superiorOf } from '../../offices/store.ts';
import { charterSections, charterStates, sectionKeys, type SectionKey } from '../names.ts';
import type { FileFormat } from '../schema/charter.ts';
import { charterState, listGoals, type StoredCharter } from '../store/charters.ts';
import { officeName } from '../store/office-access.ts';
import { signatures } from './signatures.ts';
import { asDownload, findLetterhead, linesOf, type Letterhead } from './letterhead.ts';

type Reader = Db | Tx;

/** A charter as Word or PDF. */
export const charterFile = async (
  { db, now }: { readonly db: Reader; readonly now: Date },
  row: StoredCharter,
  format: FileFormat,
): Promise<Download> => {
  const head = await findLetterhead(db);
  const name = officeName(await findOffice(db, row.pmo_unit_id));
  const state = await charterState(db, row, now);
  const title = head.say([`${name}章程`, `Charter of ${name}`]);
  const document: PrintedDocument = {
    title,
    number: row.document_number,
    organisation: head.organisation,
    locale: head.locale,
    ...dated(row, head),
    blocks: [
      {
        kind: 'facts',
        facts: [
          {
            label: head.say(['版本', 'Edition']),
            value: punctuationOf(head.locale).aside(row.edition, head.say(charterStates[state])),
          },
          { label: head.say(['授权期限', 'Mandate']), value: mandateText(row, head) },
        ],
      },
      ...(await charterBlocks(db, row, head)),
    ],
    approvals: await charterSignatures(db, row, head),
  };
  return asDownload(document, format, `${title}-${row.edition}`);
};

const dated = (row: StoredCharter, { timeZone }: Letterhead) =>
  row.approved_at === null ? {} : { date: dayIn(new Date(row.approved_at), timeZone) };

const mandateText = ({ mandate_from: from, mandate_to: to }: StoredCharter, { say }: Letterhead): string => {
  if (from === null) return say(['—（未定）', '— (not settled)']);
  return to === null ? say([`自 ${from} 起`, `from ${from}`]) : `${from} ${say(['至', 'to'])} ${to}`;
};

/** Goals stand after the mission, the other sections in their order; empty ones are left out. */
export const charterBlocks = async (
  db: Reader,
  row: StoredCharter,
  head: Letterhead,
  keys: readonly SectionKey[] = sectionKeys,
): Promise<Block[]> => {
  const goals = await listGoals(db, row.id);
  const blocks = keys.flatMap((key): Block[] => {
    const text = row.sections[key] ?? '';
    if (text.trim() === '') return [];
    const lines = linesOf(text);
    const title: Block = { kind: 'heading', level: 1, text: head.say(charterSections[key].name) };
    const isList = lines.length > 1 && key !== 'mission';
    return [title, isList ? { kind: 'list', items: lines } : { kind: 'paragraph', text: lines.join('\n') }];
  });
  const after = (row.sections.mission ?? '').trim() === '' ? 0 : 2;
  return goals.length === 0
    ? blocks
    : [...blocks.slice(0, after), ...goalBlocks(goals, head), ...blocks.slice(after)];
};

const goalBlocks = (goals: Awaited<ReturnType<typeof listGoals>>, { say }: Letterhead): Block[] => [
  { kind: 'heading', level: 1, text: say(['目标', 'Goals']) },
  {
    kind: 'table',
    columns: [
      { title: say(['序号', 'No.']), align: 'center', weight: 5 },
      { title: say(['目标', 'Goal']), weight: 20 },
      { title: say(['衡量方式', 'Measure']), weight: 16 },
      { title: say(['目标值', 'Target']), align: 'center', weight: 8 },
      { title: say(['支撑的战略目标', 'Objective served']), align: 'center', weight: 12 },
    ],
    rows: goals.map(({ text, measure, target, objective, objectiveNote }, at) => [
      String(at + 1),
      text,
      measure,
      target,
      objective ?? objectiveNote ?? '',
    ]),
  },
];

const charterSignatures = async (
  db: Reader,
  row: StoredCharter,
  head: Letterhead,
): Promise<readonly ApprovalLine[]> => {
  const author = { id: row.author_id, at: row.created_at };
  return signatures(db, { approvalId: row.approval_id, author, head });
};

/** The letter of authority that follows from a charter in force. */
export const letterFile = async (
  { db }: { readonly db: Reader },
  row: StoredCharter,
  format: FileFormat,
): Promise<Download> => {
  if (row.approved_at === null)
    throw new AppError('refused', 'charter.letter-early', { edition: row.edition });
  const head = await findLetterhead(db);
  const office = await findOffice(db, row.pmo_unit_id);
  const name = officeName(office);
  const superior = await personName(db, await superiorOf(db, office.id));
  const holder = await personName(db, office.head_person_id);
  const title = head.say(['授权书', 'Letter of authority']);
  const document: PrintedDocument = {
    title,
    number: row.document_number.replace('PMO-CH-', 'PMO-AL-'),
    organisation: head.organisation,
    locale: head.locale,
    numbering: 'none',
    ...dated(row, head),
    blocks: letterBlocks({ name, holder, superior, row, head }),
    approvals: await charterSignatures(db, row, head),
  };
  return asDownload(document, format, `${title}-${name}-${row.edition}`);
};

const nobody: Text = ['—（未任命）', '— (not appointed)'];

const letterBlocks = (letter: LetterFacts): Block[] => {
  const { name, holder, row, head } = letter;
  return [
    {
      kind: 'paragraph',
      text: head.say([
        `兹授权 ${holder ?? head.say(nobody)}（${name}负责人）依照《${name}章程》${row.edition} 行使下列职权，授权期限：${mandateText(row, head)}。`,
        `${holder ?? head.say(nobody)}, head of ${name}, is hereby authorised by the charter ${row.edition} of ${name} to exercise the following powers. Mandate: ${mandateText(row, head)}.`,
      ]),
    },
    { kind: 'list', items: linesOf(row.sections.powers ?? '') },
    {
      kind: 'paragraph',
      text: head.say([
        '授权期满或章程修订后，本授权书自动失效；被授权人应在授权范围内行使职权，并按汇报关系报告。',
        'It ends with the mandate or a revision of the charter; its holder acts within its limits and reports as the charter says.',
      ]),
    },
    { kind: 'facts', facts: letterFacts(letter) },
  ];
};

interface LetterFacts {
  readonly name: string;
  readonly holder: string | null;
  readonly superior: string | null;
  readonly row: StoredCharter;
  readonly head: Letterhead;
}

const letterFacts = ({ name, holder, superior, row, head: { say } }: LetterFacts) => [
  { label: say(['被授权人', 'Holder']), value: holder ?? say(nobody) },
  { label: say(['PMO 单元', 'PMO unit']), value: name },
  {
    label: say(['汇报对象', 'Reports to']),
    value: superior ?? linesOf(row.sections.reporting ?? '')[0] ?? say(['—（未写明）', '— (not stated)']),
  },
];

const personName = async (db: Reader, id: string | null): Promise<string | null> => {
  if (id === null) return null;
  const person = await db.selectFrom('person').select('name').where('id', '=', id).executeTakeFirst();
  return person?.name ?? null;
};
