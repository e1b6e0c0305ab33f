import { createHash } from 'node:crypto';
import type { Write } from '#platform/db/write.ts';
import { AppError } from '#platform/errors.ts';
import { newId } from '#platform/ids.ts';
import { nextNumber, numberText } from '#platform/numbers.ts';
import { saveSearchEntries } from '#platform/search.ts';
import { findEnterpriseRow } from '../../organisation/store.ts';
import { todayOf } from '../../organisation/store/today.ts';
import type { memoKinds } from '../names.ts';
import { findMemoRow, findSuccessor } from '../store.ts';
import type { MemoCondition, MemoFact, MemoPerson } from '../tables.ts';

export interface DecisionToRecord {
  readonly title: string;
  readonly kind: (typeof memoKinds)[number];
  /** Today where left out. */
  readonly decidedOn?: string | undefined;
  /** Ids of the people who decided. */
  readonly decidedBy: readonly string[];
  readonly forum?: string | null;
  /** The record it is about. */
  readonly subject?: { readonly type: string; readonly id: string };
  readonly projectId?: string | null;
  readonly pmoUnitId?: string | null;
  readonly question?: string | null;
  readonly decision: string;
  readonly reasons: string;
  readonly options?: readonly string[];
  readonly conditions?: readonly MemoCondition[];
  readonly facts?: readonly MemoFact[];
  /** The rule of authority by which it was decided. */
  readonly rule?: string | null;
  readonly supersedesId?: string | null;
}

/** Writes a decision memo in the transaction of the decision: numbered without a gap, never to be changed. */
export const recordDecision = async (
  write: Write,
  input: DecisionToRecord,
): Promise<{ id: string; number: string }> => {
  const { tx } = write;
  const decidedOn = input.decidedOn ?? (await todayOf(write));
  const people = await peopleOf(write, input.decidedBy);
  if (input.supersedesId) await expectInForce(write, input.supersedesId);
  const year = Number(decidedOn.slice(0, 4));
  const { decision_prefix: prefix } = await findEnterpriseRow(tx);
  const number = numberText(prefix, year, await nextNumber(tx, prefix, year));
  const content = contentOf(input, { number, decidedOn, people });
  const text = JSON.stringify(content);
  const id = newId();
  const after = await tx
    .insertInto('decision_memo')
    .values({
      id,
      ...content,
      decided_by: JSON.stringify(content.decided_by),
      options: JSON.stringify(content.options),
      conditions: JSON.stringify(content.conditions),
      facts: JSON.stringify(content.facts),
      sha256: createHash('sha256').update(text).digest('hex'),
    })
    .returningAll()
    .executeTakeFirstOrThrow();
  write.record({ subject: { type: 'decision', id, label: `${number} ${input.title}` }, after });
  await index(write, input, { id, number, people });
  return { id, number };
};

/** A memo is found by what was asked and decided, why, and by whom. */
const index = (
  { tx, now }: Write,
  input: DecisionToRecord,
  { id, number, people }: { readonly id: string } & Pick<Heading, 'number' | 'people'>,
): Promise<void> =>
  saveSearchEntries(tx, now, [
    {
      subjectType: 'decision',
      subjectId: id,
      projectId: input.projectId ?? null,
      title: input.title,
      subtitle: number,
      text: [input.question, input.decision, input.reasons, ...people.map(({ name }) => name)]
        .filter(Boolean)
        .join(' '),
    },
  ]);

interface Heading {
  readonly number: string;
  readonly decidedOn: string;
  readonly people: readonly MemoPerson[];
}

const contentOf = (input: DecisionToRecord, { number, decidedOn, people }: Heading) => ({
  number,
  title: input.title,
  kind: input.kind,
  decided_on: decidedOn,
  decided_by: people,
  forum: input.forum ?? null,
  subject_type: input.subject?.type ?? null,
  subject_id: input.subject?.id ?? null,
  project_id: input.projectId ?? null,
  pmo_unit_id: input.pmoUnitId ?? null,
  question: input.question ?? null,
  decision: input.decision,
  reasons: input.reasons,
  options: input.options ?? [],
  conditions: input.conditions ?? [],
  facts: input.facts ?? [],
  rule: input.rule ?? null,
  supersedes_id: input.supersedesId ?? null,
});

const peopleOf = async ({ tx }: Write, ids: readonly string[]): Promise<MemoPerson[]> => {
  if (ids.length === 0) return [];
  const rows = await tx
    .selectFrom('person')
    .select(['id', 'name'])
    .where('id', 'in', [...ids])
    .execute();
  const names = new Map(rows.map(({ id, name }) => [id, name]));
  return [...new Set(ids)].map((id) => {
    const name = names.get(id);
    if (name === undefined) throw new AppError('refused', 'decision.person-unknown');
    return { id, name };
  });
};

const expectInForce = async ({ tx }: Write, id: string): Promise<void> => {
  const former = await findMemoRow(tx, id);
  const later = await findSuccessor(tx, id);
  if (later)
    throw new AppError('conflict', 'decision.superseded-already', {
      number: former.number,
      by: later.number,
    });
};
