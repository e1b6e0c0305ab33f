import { z } from 'zod';
import type { Write } from '#platform/db/write.ts';
import { AppError } from '#platform/errors.ts';
import type { Manual } from '#platform/handlers.ts';
import { fault } from '#platform/rows/faults.ts';
import type { RowsImported, RowsQuery } from '#platform/rows/messages.ts';
import { readRows } from '#platform/rows/read-rows.ts';
import { receiveTable } from '#platform/rows/receive.ts';
import type { ReadRow, RowFault } from '#platform/rows/row-field.ts';
import { projectTypes } from '../../method/names.ts';
import { projectClasses } from '../../past-projects/names.ts';
import { benefitColumns, proposalImportFields } from '../import-fields.ts';
import type { NewProposal } from '../schema/messages.ts';
import type { Reader } from '../store/rows.ts';
import { createProposal } from './save.ts';

/** Takes a table of proposals in, each as a draft of its applicant; one with the name of an open one is left as it is. */
export const importProposals = async (context: Manual, { faulty }: RowsQuery): Promise<RowsImported> => {
  const { app, who } = context;
  const { bytes, name } = await receiveTable(context);
  const read = await readRows(bytes, name, proposalImportFields);
  if (read.status === 'unreadable')
    throw new AppError('invalid', 'proposal.table-unreadable', { why: read.message.join(' / ') });
  const words = await knownWords(app.db);
  const faults = [...read.faults, ...read.rows.flatMap((row) => faultsOf(row, words))].toSorted(
    (one, other) => one.row - other.row,
  );
  const bad = new Set(faults.map(({ row }) => row));
  const good = read.rows.filter(({ row }) => !bad.has(row));
  if (good.length === 0 || (faults.length > 0 && faulty === 'refuse'))
    return { isSaved: false, created: 0, updated: 0, unchanged: 0, faults };
  const counts = await app.write(who, 'proposal.import', (write) => saveRows(write, good, words));
  return { isSaved: true, updated: 0, ...counts, faults };
};

interface Named {
  readonly id: string;
  readonly code: string;
  readonly name: string;
}
interface Words {
  readonly people: readonly Named[];
  readonly units: readonly Named[];
}

const knownWords = async (db: Reader): Promise<Words> => ({
  people: await db.selectFrom('person').select(['id', 'code', 'name']).where('left_on', 'is', null).execute(),
  units: await db.selectFrom('org_unit').select(['id', 'code', 'name']).execute(),
});

/** By code, else by a name that only one bears. */
const found = (named: readonly Named[], word: string | null): Named | null => {
  const coded = named.find(({ code }) => code === word);
  if (coded) return coded;
  const [first, ...others] = named.filter(({ name }) => name === word);
  return others.length === 0 ? (first ?? null) : null;
};

const people = [
  ['applicant', '申请人'],
  ['sponsor', '发起人'],
  ['manager', '建议项目经理'],
  ['benefitOwner', '收益责任人'],
] as const;

const text = z.string().nullable().default(null);
const amount = z.number().nullable().default(null);
const RowValues = z.object({
  name: z.string(),
  projectType: z.enum(projectTypes),
  projectClass: z.enum(projectClasses).nullable().default(null),
  unit: text,
  applicant: text,
  sponsor: text,
  manager: text,
  benefitOwner: text,
  background: text,
  inScope: text,
  startOn: text,
  finishOn: text,
  cost: z.number(),
  basisOfEstimate: text,
  ...Object.fromEntries(benefitColumns.map(({ key }) => [key, amount])),
});

const faultsOf = ({ row, values }: ReadRow, words: Words): RowFault[] => {
  const given = RowValues.parse(values);
  const unknown = people.flatMap(([key, column]) => {
    const word = given[key];
    return word !== null && found(words.people, word) === null
      ? [fault('row.person-unknown', { row, column, value: word })]
      : [];
  });
  if (given.unit !== null && found(words.units, given.unit) === null)
    unknown.push(fault('row.unit-unknown', { row, column: '发起部门', value: given.unit }));
  if (given.startOn !== null && given.finishOn !== null && given.finishOn < given.startOn)
    unknown.push(fault('row.days-reversed', { row, column: '期望完成', value: given.finishOn }));
  return unknown;
};

const saveRows = async (write: Write, rows: readonly ReadRow[], words: Words) => {
  const open = await write.tx
    .selectFrom('proposal')
    .select('name')
    .where('state', 'not in', ['withdrawn', 'screened-out', 'declined', 'initiated'])
    .execute();
  const names = new Set(open.map(({ name }) => name));
  const counts = { created: 0, unchanged: 0 };
  for (const row of rows) {
    const proposal = proposalOf(row, words);
    if (names.has(proposal.name)) {
      counts.unchanged += 1;
      continue;
    }
    names.add(proposal.name);
    const { id } = await createProposal(write, proposal);
    const applicant = found(words.people, RowValues.parse(row.values).applicant);
    if (applicant)
      await write.tx
        .updateTable('proposal')
        .set({ applicant_id: applicant.id })
        .where('id', '=', id)
        .execute();
    counts.created += 1;
  }
  return counts;
};

const proposalOf = ({ values }: ReadRow, words: Words): NewProposal => {
  const given = RowValues.parse(values);
  const person = (word: string | null): string | null => found(words.people, word)?.id ?? null;
  const unitId = found(words.units, given.unit)?.id;
  return {
    name: given.name,
    projectType: given.projectType,
    projectClass: given.projectClass,
    ...(unitId === undefined ? {} : { unitId }),
    sponsorId: person(given.sponsor),
    managerId: person(given.manager),
    benefitOwnerId: person(given.benefitOwner),
    content: {
      background: given.background,
      inScope: given.inScope,
      startOn: given.startOn,
      finishOn: given.finishOn,
      basisOfEstimate: given.basisOfEstimate,
      years: yearsOf(given.cost, values),
    },
  };
};

const none = { capexFen: 0, opexFen: 0, revenueFen: 0, savingFen: 0, avoidedFen: 0 };

/** The investment in year 0, and the benefits up to the last year that has one. */
const yearsOf = (costFen: number, values: ReadRow['values']) => {
  const benefits = benefitColumns.map(({ key }) => Number(values[key] ?? 0));
  const last = benefits.findLastIndex((fen) => fen > 0);
  return [
    { ...none, year: 0, capexFen: costFen },
    ...benefits.slice(0, last + 1).map((fen, index) => ({ ...none, year: index + 1, revenueFen: fen })),
  ];
};
