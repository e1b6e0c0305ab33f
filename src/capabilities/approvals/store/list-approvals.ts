import { sql, type RawBuilder, type SqlBool } from 'kysely';
import type { Actor } from '#platform/actor.ts';
import type { Db } from '#platform/db/database.ts';
import { inLocale } from '#platform/i18n.ts';
import type { Registry } from '#platform/registry.ts';
import { todayOf } from '../../organisation/store/today.ts';
import { listPrincipals } from '../deputies/store.ts';
import type { Box } from '../names.ts';
import type { ApprovalQuery, ApprovalSummary } from '../schema.ts';

interface Reading {
  readonly db: Db;
  readonly who: Actor;
  readonly now: Date;
  readonly registry: Registry;
}

/** Approvals of one of the reader's boxes or of one record; each only where he may read it. */
export const listApprovals = async (
  { db, who, now, registry }: Reading,
  { subject, box, limit, offset }: ApprovalQuery,
): Promise<{ rows: ApprovalSummary[]; total: number }> => {
  const today = await todayOf({ db, who, now });
  const mine =
    who.personId === null ? [] : [who.personId, ...(await listPrincipals(db, who.personId, today))];
  const conditions: RawBuilder<SqlBool>[] = [];
  if (subject === undefined || !(await mayReadSubject({ db, who, now, registry }, subject)))
    conditions.push(inBox(box ?? 'any', who.personId, mine));
  else if (box !== undefined) conditions.push(inBox(box, who.personId, mine));
  if (subject !== undefined) {
    const [kind, id] = subject.split(':');
    conditions.push(sql<SqlBool>`approval.kind = ${kind} and approval.subject_id = ${id}::uuid`);
  }
  const where = sql.join(conditions, sql` and `);
  const order = box === 'waiting' ? sql`due_at nulls last, submitted_at` : sql`submitted_at desc`;
  const found = await sql<Found>`
    select approval.id, approval.kind, approval.subject_id, approval.title, approval.applicant_id, person.name as applicant,
      approval.state, approval.round, approval.amount_fen, approval.submitted_at, approval.ended_at, waiting.names, waiting.due_at,
      coalesce(waiting.due_at < ${now.toISOString()}::timestamptz, false) as late
    from approval join person on person.id = approval.applicant_id
    left join lateral (
      select array_agg(distinct holder.name) as names, min(approval_waiting.due_at) as due_at
      from approval_waiting join person as holder on holder.id = approval_waiting.person_id
      where approval_waiting.approval_id = approval.id and approval_waiting.task <> 'advise'
    ) as waiting on true
    where ${where} order by ${order}, approval.id desc limit ${limit} offset ${offset}`.execute(db);
  const counted = await sql<{ n: number }>`select count(*) as n from approval where ${where}`.execute(db);
  return {
    rows: found.rows.map((row) => summaryOf(row, registry, who)),
    total: counted.rows[0]?.n ?? 0,
  };
};

interface Found {
  readonly id: string;
  readonly kind: string;
  readonly subject_id: string;
  readonly title: string;
  readonly applicant_id: string;
  readonly applicant: string;
  readonly state: ApprovalSummary['state'];
  readonly round: number;
  readonly amount_fen: number | null;
  readonly submitted_at: string;
  readonly ended_at: string | null;
  readonly names: string[] | null;
  readonly due_at: string | null;
  readonly late: boolean;
}

const summaryOf = (row: Found, registry: Registry, who: Actor): ApprovalSummary => ({
  id: row.id,
  kind: row.kind,
  kindName: kindName(registry, row.kind, who),
  subjectId: row.subject_id,
  title: row.title,
  applicantId: row.applicant_id,
  applicant: row.applicant,
  state: row.state,
  version: row.round,
  amountFen: row.amount_fen,
  submittedAt: row.submitted_at,
  endedAt: row.ended_at,
  waitingFor: row.names ?? [],
  dueAt: row.due_at,
  isLate: row.late,
});

/** What a kind of record is called; its id where no capability knows it any more. */
export const kindName = (registry: Registry, kind: string, { locale }: Actor): string => {
  const subject = registry.subjects.get(kind);
  return subject ? inLocale(subject.name, locale) : kind;
};

const mayReadSubject = async ({ db, who, registry }: Reading, subject: string): Promise<boolean> => {
  const [kind = '', id = ''] = subject.split(':');
  return (await registry.subjects.get(kind)?.canRead(db, who, id)) ?? false;
};

const inBox = (box: Box | 'any', me: string | null, mine: readonly string[]): RawBuilder<SqlBool> => {
  if (me === null) return sql<SqlBool>`false`;
  const waiting = sql<SqlBool>`exists (select 1 from approval_waiting as own where own.approval_id = approval.id and own.person_id = any(${mine}::uuid[]))`;
  const decided = sql<SqlBool>`exists (select 1 from approval_action as own where own.approval_id = approval.id and own.author_id = ${me}
    and own.kind in ('approve', 'reject', 'return', 'transfer', 'delegate', 'add-signer'))`;
  const copied = sql<SqlBool>`exists (select 1 from approval_copy as own where own.approval_id = approval.id and own.person_id = ${me})`;
  const applied = sql<SqlBool>`approval.applicant_id = ${me}`;
  if (box === 'waiting') return waiting;
  if (box === 'mine') return applied;
  if (box === 'decided') return decided;
  return box === 'copied' ? copied : sql<SqlBool>`(${applied} or ${waiting} or ${decided} or ${copied})`;
};
