import { sql } from 'kysely';
import type { App } from './app.ts';
import { unanswered } from './db/held.ts';
import type { Write } from './db/write.ts';
import { newId } from './ids.ts';

/** How one kind of outbox entry leaves the house. Called at least once; `id` is the idempotency key. */
export interface Delivery {
  readonly kind: string;
  readonly deliver: (
    app: App,
    entry: { readonly id: string; readonly payload: Record<string, unknown> },
  ) => Promise<void>;
}

const giveUpAfter = 10;
const batch = 50;

/** Promises an effect outside the database, in the transaction that causes it; at once, or at a later instant. */
export const promise = async (
  { tx, now }: Write,
  kind: string,
  payload: Record<string, unknown>,
  at: Date = now,
): Promise<void> => {
  const entry = { id: newId(), kind, payload: JSON.stringify(payload), created_at: now, next_at: at };
  await unanswered(tx.insertInto('outbox').values(entry)).execute(tx);
};

/** Delivers what is due and answers how many entries were tried. Failures wait 2^n minutes, ten times. */
export const deliverDue = async (app: App, deliveries: readonly Delivery[]): Promise<number> => {
  const byKind = new Map(deliveries.map((delivery) => [delivery.kind, delivery]));
  const due = await takeDue(app);
  for (const entry of due) {
    const delivery = byKind.get(entry.kind);
    try {
      if (!delivery) throw new Error(`nothing delivers "${entry.kind}"`);
      await delivery.deliver(app, { id: entry.id, payload: entry.payload });
      await app.db
        .updateTable('outbox')
        .set({ delivered_at: app.clock.now(), error: null })
        .where('id', '=', entry.id)
        .execute();
    } catch (error) {
      await noteFailure(app, entry, error as Error);
    }
  }
  return due.length;
};

// Taking an entry moves its next attempt ahead, so that a second worker passes it by and a crash only delays it.
const takeDue = async (app: App) => {
  const now = app.clock.now().toISOString();
  const taken = await sql<{ id: string; kind: string; payload: Record<string, unknown>; attempts: number }>`
    update outbox set attempts = attempts + 1, next_at = ${now}::timestamptz + interval '1 minute' * power(2, least(attempts, 10))
    where id in (select id from outbox where delivered_at is null and failed_at is null and next_at <= ${now}::timestamptz
                 order by next_at limit ${batch} for update skip locked)
    returning id, kind, payload, attempts`.execute(app.db);
  return taken.rows;
};

const noteFailure = async (
  app: App,
  entry: { id: string; kind: string; attempts: number },
  error: Error,
): Promise<void> => {
  app.log.warn(
    { outbox: entry.id, kind: entry.kind, attempt: entry.attempts, error: error.message },
    'delivery failed',
  );
  await app.db
    .updateTable('outbox')
    .set({ error: error.message, failed_at: entry.attempts >= giveUpAfter ? app.clock.now() : null })
    .where('id', '=', entry.id)
    .execute();
};
