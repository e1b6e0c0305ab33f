import type { Actor } from '#platform/actor.ts';
import type { Db } from '#platform/db/database.ts';
import type { TodoSource, WaitingTodo } from '#platform/todo-source.ts';
import { dayOf } from '../offices/store.ts';
import { daysBetween, reminderDays } from './rules.ts';
import { officeName } from './store/office-access.ts';

/** Documents to be read, mandates that end soon, policies due for review. */
export const charterTodos: TodoSource = {
  kinds: {
    reading: ['阅读确认', 'Read and confirm'],
    'mandate-ending': ['续签授权', 'Renew the mandate'],
    'policy-review': ['评审方针', 'Review the policy'],
  },
  list: async (db, who, now) => {
    if (who.personId === null) return [];
    const today = await dayOf(db, now);
    return [
      ...(await readingsOf(db, who.personId)),
      ...(await endingMandates(db, who, today)),
      ...(await duePolicies(db, who, today)),
    ];
  },
};

const readingsOf = async (db: Db, personId: string): Promise<WaitingTodo[]> => [
  ...(await regulationsToRead(db, personId)),
  ...(await chartersToRead(db, personId)),
  ...(await policiesToRead(db, personId)),
];

const unread = (db: Db, personId: string) =>
  db
    .selectFrom('reading')
    .where('reading.person_id', '=', personId)
    .where('reading.confirmed_at', 'is', null);

const toRead = (id: string, title: string, path: string): WaitingTodo => ({
  key: `reading:${id}`,
  kind: 'reading',
  title,
  project: null,
  dueOn: null,
  path,
});

const regulationsToRead = async (db: Db, personId: string): Promise<WaitingTodo[]> => {
  const rows = await unread(db, personId)
    .innerJoin('regulation', 'regulation.id', 'reading.subject_id')
    .select(['regulation.id', 'regulation.edition'])
    .where('regulation.superseded_at', 'is', null)
    .execute();
  return rows.map(({ id, edition }) => toRead(id, `PMO 运作管理办法 ${edition}`, `/regulations/${id}`));
};

const chartersToRead = async (db: Db, personId: string): Promise<WaitingTodo[]> => {
  const rows = await unread(db, personId)
    .innerJoin('charter', 'charter.id', 'reading.subject_id')
    .innerJoin('pmo_unit as office', 'office.id', 'charter.pmo_unit_id')
    .select(['charter.id', 'charter.edition', 'office.name', 'office.display_name'])
    .where('charter.superseded_on', 'is', null)
    .execute();
  return rows.map((row) => toRead(row.id, `${officeName(row)}章程 ${row.edition}`, `/charters/${row.id}`));
};

const policiesToRead = async (db: Db, personId: string): Promise<WaitingTodo[]> => {
  const rows = await unread(db, personId)
    .innerJoin('policy', 'policy.id', 'reading.subject_id')
    .select(['policy.id', 'policy.year'])
    .execute();
  return rows.map(({ id, year }) => toRead(id, `${year} 年度方针`, `/charters?tab=policies&open=${id}`));
};

/** For the head of a unit, from a month before its mandate ends until a new charter is approved. */
const endingMandates = async (db: Db, { personId }: Actor, today: string): Promise<WaitingTodo[]> => {
  const rows = await db
    .selectFrom('charter')
    .innerJoin('pmo_unit as office', 'office.id', 'charter.pmo_unit_id')
    .select([
      'charter.id',
      'charter.edition',
      'charter.mandate_to as to',
      'office.name',
      'office.display_name',
    ])
    .where('office.head_person_id', '=', personId)
    .where('charter.approved_at', 'is not', null)
    .where('charter.superseded_on', 'is', null)
    .where('charter.mandate_to', 'is not', null)
    .execute();
  return rows
    .filter(({ to }) => to !== null && daysBetween(today, to) <= reminderDays)
    .map((row) => ({
      key: `mandate-ending:${row.id}`,
      kind: 'mandate-ending',
      title: `${officeName(row)}章程 ${row.edition}`,
      project: null,
      dueOn: row.to,
      path: `/charters/${row.id}`,
    }));
};

/** For the head of a unit, from the day of review until there is a policy of a later year. */
const duePolicies = async (db: Db, { personId }: Actor, today: string): Promise<WaitingTodo[]> => {
  const rows = await db
    .selectFrom('policy')
    .innerJoin('pmo_unit as office', 'office.id', 'policy.pmo_unit_id')
    .select(['policy.id', 'policy.year', 'policy.review_on as reviewOn', 'policy.pmo_unit_id as officeId'])
    .where('office.head_person_id', '=', personId)
    .where('policy.published_at', 'is not', null)
    .execute();
  const isLatest = ({ officeId, year }: (typeof rows)[number]) =>
    rows.every((other) => other.officeId !== officeId || other.year <= year);
  return rows
    .filter((row) => row.reviewOn <= today && isLatest(row))
    .map(({ id, year, reviewOn }) => ({
      key: `policy-review:${id}`,
      kind: 'policy-review',
      title: `${year} 年度方针`,
      project: null,
      dueOn: reviewOn,
      path: `/charters?tab=policies&open=${id}`,
    }));
};
