import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Actor } from './actor.ts';
import type { Db, Tx } from './db/database.ts';
import { unanswered } from './db/held.ts';

/** One line of the audit log: what was done to what, old → new. */
export interface AuditEntry {
  readonly subject?: { readonly type: string; readonly id: string; readonly label?: string };
  readonly before?: Readonly<Record<string, unknown>> | undefined;
  readonly after?: Readonly<Record<string, unknown>> | undefined;
  /** The action when it differs from the transaction's own. */
  readonly action?: string;
  readonly outcome?: 'done' | 'refused';
}

interface Act {
  readonly who: Actor;
  readonly now: Date;
  readonly action: string;
}

const silentColumns = new Set([
  'version',
  'created_at',
  'updated_at',
  'password_hash',
  'totp_secret',
  'token_hash',
  'sort_key',
  'initials',
]);

/** The columns that differ, each as [old, new]; null stands for "not there". */
const changesBetween = (
  before: AuditEntry['before'],
  after: AuditEntry['after'],
): Record<string, [unknown, unknown]> => {
  const changes: Record<string, [unknown, unknown]> = {};
  for (const key of new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])) {
    if (silentColumns.has(key)) continue;
    const [old, fresh] = [before?.[key] ?? null, after?.[key] ?? null];
    if (JSON.stringify(old) !== JSON.stringify(fresh)) changes[key] = [old, fresh];
  }
  return changes;
};

/** Writes the entries of one transaction; they are chained by `sealAudit` once committed. */
export const saveAuditEntries = async (tx: Tx, act: Act, entries: readonly AuditEntry[]): Promise<void> => {
  if (entries.length === 0) return;
  await unanswered(tx.insertInto('audit_event').values(entries.map((entry) => rowOf(act, entry)))).execute(
    tx,
  );
};

const rowOf = ({ who, now, action }: Act, entry: AuditEntry) => ({
  at: now,
  actor_kind: who.kind,
  account_id: who.accountId,
  person_id: who.personId,
  actor_name: who.name,
  session_id: who.sessionId,
  request_id: who.requestId,
  ip: who.ip,
  action: entry.action ?? action,
  outcome: entry.outcome ?? ('done' as const),
  subject_type: entry.subject?.type ?? null,
  subject_id: entry.subject?.id ?? null,
  subject_label: entry.subject?.label ?? null,
  changes: JSON.stringify(changesBetween(entry.before, entry.after)),
});

/** Writes one entry in a transaction of its own, for attempts that were refused. */
export const saveRefusal = async (db: Db, act: Act, entry: AuditEntry): Promise<void> => {
  await db
    .insertInto('audit_event')
    .values(rowOf(act, { ...entry, outcome: 'refused' }))
    .execute();
};

const sealLock = 7_211_002;
const sealBatch = 2_000;
const firstHash = '0'.repeat(64);

interface Sealable {
  readonly id: number;
  readonly content: string;
}

// The database writes the text, so that what is verified is what is stored, column by column.
const content = sql<string>`jsonb_build_array(id, to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'), actor_kind, account_id, person_id, actor_name, session_id, request_id, ip, action, outcome, subject_type, subject_id, subject_label, changes)::text`;

const link = (previous: string, text: string): string =>
  createHash('sha256').update(previous).update('\n').update(text).digest('hex');

/** An entry of the chain: its place and its hash. */
export interface AuditHead {
  readonly seq: number;
  readonly hash: string;
}

/** The last entry of the chain; null while nothing is chained. */
export const findAuditHead = async (db: Db | Tx): Promise<AuditHead | null> => {
  const row = await db
    .selectFrom('audit_event')
    .select(['seq', 'hash'])
    .where('seq', 'is not', null)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row && row.seq !== null && row.hash !== null ? { seq: row.seq, hash: row.hash } : null;
};

/**
 * Chains the committed entries that are not chained yet: each carries the hash of the one before, so
 * that a removed or altered row is found. Kept out of the writing transactions, because a chain taken
 * there would make every write wait for every other. Answers how many were sealed.
 */
export const sealAudit = async (db: Db): Promise<number> =>
  db.transaction().execute(async (tx) => {
    await sql`select pg_advisory_xact_lock(${sealLock})`.execute(tx);
    const last = await findAuditHead(tx);
    const open = await tx
      .selectFrom('audit_event')
      .select(['id', content.as('content')])
      .where('seq', 'is', null)
      .orderBy('id')
      .limit(sealBatch)
      .execute();
    if (open.length === 0) return 0;
    await saveSeals(tx, open, last ?? { seq: 0, hash: firstHash });
    return open.length;
  });

const saveSeals = async (
  tx: Tx,
  open: readonly Sealable[],
  last: { seq: number; hash: string },
): Promise<void> => {
  let { seq, hash } = last;
  const seals = open.map(({ id, content: text }) => {
    const previous = hash;
    seq += 1;
    hash = link(previous, text);
    return { id, seq, previous, hash };
  });
  await sql`update audit_event set seq = seal.seq, previous_hash = seal.previous, hash = seal.hash
    from jsonb_to_recordset(${JSON.stringify(seals)}::jsonb) as seal(id bigint, seq bigint, previous text, hash text)
    where audit_event.id = seal.id`.execute(tx);
};

export interface AuditBreak {
  readonly seq: number;
  readonly id: number | null;
  readonly why: 'missing' | 'altered' | 'chain-broken' | 'cut-off' | 'rewritten';
}

/** Walks the whole chain and answers every place where a row is missing, altered or out of place. */
export const verifyAudit = async (
  db: Db,
): Promise<{ readonly checked: number; readonly breaks: AuditBreak[] }> => {
  const breaks: AuditBreak[] = [];
  let [checked, previous] = [0, firstHash];
  for (;;) {
    const rows = await db
      .selectFrom('audit_event')
      .select(['id', 'seq', 'previous_hash', 'hash', content.as('content')])
      .where('seq', '>', checked)
      .orderBy('seq')
      .limit(sealBatch)
      .execute();
    if (rows.length === 0) return { checked, breaks };
    for (const row of rows) {
      const seq = row.seq ?? 0;
      for (let gap = checked + 1; gap < seq; gap++) breaks.push({ seq: gap, id: null, why: 'missing' });
      if (row.hash !== link(row.previous_hash ?? '', row.content))
        breaks.push({ seq, id: row.id, why: 'altered' });
      else if (seq === checked + 1 && row.previous_hash !== previous)
        breaks.push({ seq, id: row.id, why: 'chain-broken' });
      [checked, previous] = [seq, row.hash ?? ''];
    }
  }
};
