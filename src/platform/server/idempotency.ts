import { createHash } from 'node:crypto';
import type { App } from '../app.ts';
import { unanswered } from '../db/held.ts';
import type { Write } from '../db/write.ts';
import { AppError } from '../errors.ts';

interface Keyed {
  readonly key: string | undefined;
  readonly route: string;
  readonly input: unknown;
  /** Of the input nothing is kept, not even a hash a password could be guessed by, and of the answer neither. */
  readonly isSecret: boolean;
}

/**
 * Makes a retried request happen once: the key is claimed first thing in the transaction of the write,
 * so that a second request at the same moment waits for it, and is given the first one's answer.
 */
export const once = async (write: Write, keyed: Keyed, work: () => Promise<unknown>): Promise<unknown> => {
  const { accountId } = write.who;
  if (!keyed.key || !accountId) return work();
  const claim: Claim = {
    key: keyed.key,
    accountId,
    route: keyed.route,
    hash: keyed.isSecret ? unhashed : hashOf(keyed.input),
  };
  const seen = await findClaim(write, claim);
  if (seen && keyed.isSecret) throw new AppError('conflict', 'request.answered-once');
  if (seen) return seen.response === null ? undefined : JSON.parse(seen.response);
  await saveClaim(write, claim);
  const result = await work();
  if (result !== undefined && !keyed.isSecret) await saveAnswer(write, claim, JSON.stringify(result));
  return result;
};

interface Claim {
  readonly key: string;
  readonly accountId: string;
  readonly route: string;
  readonly hash: string;
}

const unhashed = 'secret';

const hashOf = (input: unknown): string => createHash('sha256').update(JSON.stringify(input)).digest('hex');

const findClaim = async ({ tx }: Write, { key, accountId, route, hash }: Claim) => {
  const seen = await tx
    .selectFrom('idempotency')
    .select(['route', 'request_hash', 'response'])
    .where('account_id', '=', accountId)
    .where('key', '=', key)
    .executeTakeFirst();
  if (seen && (seen.route !== route || seen.request_hash !== hash))
    throw new AppError('conflict', 'request.key-reused');
  return seen;
};

const saveClaim = async ({ tx, now }: Write, { key, accountId, route, hash }: Claim): Promise<void> => {
  const row = {
    key,
    account_id: accountId,
    route,
    request_hash: hash,
    status: 200,
    response: null,
    created_at: now,
  };
  await tx.insertInto('idempotency').values(row).execute();
};

const saveAnswer = async ({ tx }: Write, { key, accountId }: Claim, response: string): Promise<void> => {
  const claim = tx
    .updateTable('idempotency')
    .set({ response })
    .where('account_id', '=', accountId)
    .where('key', '=', key);
  await unanswered(claim).execute(tx);
};

/** A second request that ran at the same moment lost the race for the key: it reads the winner's answer. */
export const isKeyRace = (error: unknown): boolean =>
  (error as { code?: string; constraint?: string }).code === '23505' &&
  (error as { constraint?: string }).constraint === 'idempotency_pkey';

const keptDays = 7;

/** Removes claims nobody retries any more. */
export const removeOldClaims = async ({ db, clock }: App): Promise<void> => {
  const before = new Date(clock.now().getTime() - keptDays * 86_400_000);
  await db.deleteFrom('idempotency').where('created_at', '<', before.toISOString()).execute();
};
