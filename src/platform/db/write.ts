import { sql } from 'kysely';
import type { Actor } from '../actor.ts';
import type { AuditEntry } from '../audit.ts';
import { saveAuditEntries } from '../audit.ts';
import type { Signal } from '../live/signal.ts';
import { emptyRegistry, type Registry } from '../registry.ts';
import type { Db, Tx } from './database.ts';
import { transactionScope } from './embedded-pool.ts';
import { unanswered } from './held.ts';
import { isOutdatedStatement } from './prepared.ts';

/** What a write is given: its transaction, who acts, and when. Everything it saves is committed together or not at all. */
export interface Write {
  readonly tx: Tx;
  readonly who: Actor;
  readonly now: Date;
  readonly registry: Registry;
  /** Adds a line to the audit log of this transaction. */
  readonly record: (entry: AuditEntry) => void;
  /** Tells every process of the product once it is committed; what is recorded is told by itself. */
  readonly announce: (signal: Signal) => void;
}

export interface WriteOptions {
  readonly db: Db;
  readonly who: Actor;
  readonly now: Date;
  /** Name of the act for the audit log and for diagnostics, as a rule the route's id. */
  readonly action: string;
  /** Is given, once committed, what changed. */
  readonly publish?: (signals: readonly Signal[]) => void;
  readonly registry?: Registry;
}

const attempts = 8;
const isContention = (error: unknown): boolean =>
  ['40001', '40P01'].includes((error as { code?: string }).code ?? '') || isOutdatedStatement(error);

/**
 * Runs `work` in one REPEATABLE READ transaction and retries it when another transaction got in
 * between; so `work` must have no effect outside the transaction.
 */
export const inWrite = async <T>(options: WriteOptions, work: (write: Write) => Promise<T>): Promise<T> => {
  for (let attempt = 1; ; attempt++) {
    try {
      const { result, signals } = await once(options, work);
      options.publish?.(signals);
      return result;
    } catch (error) {
      if (attempt >= attempts || !isContention(error)) throw error;
      await new Promise((go) => setTimeout(go, Math.random() * 20 * 2 ** attempt));
    }
  }
};

interface Committed<T> {
  readonly result: T;
  readonly signals: readonly Signal[];
}

const once = <T>(
  { db, who, now, action, registry = emptyRegistry }: WriteOptions,
  work: (write: Write) => Promise<T>,
): Promise<Committed<T>> =>
  db
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute((tx) =>
      transactionScope.run({ name: action }, async () => {
        const setting = sql`select set_config('zhongshu.now', ${now.toISOString()}, true), set_config('zhongshu.actor', ${who.accountId ?? who.name}, true)`;
        await unanswered(setting).execute(tx);
        const entries: AuditEntry[] = [];
        const announced: Signal[] = [];
        const result = await work({
          tx,
          who,
          now,
          registry,
          record: (entry) => entries.push(entry),
          announce: (signal) => announced.push(signal),
        });
        await saveAuditEntries(tx, { who, now, action }, entries);
        return { result, signals: [...announced, ...entries.flatMap((entry) => changeOf(who, entry))] };
      }),
    );

/** What is recorded of a record is a change of it, and of the project that its row belongs to. */
const changeOf = ({ accountId }: Actor, { subject, before, after, outcome }: AuditEntry): Signal[] => {
  if (!subject || outcome === 'refused') return [];
  const { type: kind, id } = subject;
  const project = kind === 'project' ? id : (after ?? before)?.['project_id'];
  return [
    {
      about: 'record',
      kind,
      id,
      ...(typeof project === 'string' ? { project } : {}),
      ...(accountId === null ? {} : { by: accountId }),
    },
  ];
};
