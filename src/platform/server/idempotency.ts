import { createHash } from 'node:crypto';
import type { Write } from '../db/write.ts';
import { AppError } from '../errors.ts';

interface Keyed {
  readonly key: string | undefined;
  readonly route: string;
  readonly input: unknown;
}

/**
 * Makes a retried request happen once: the key is claimed first thing in the transaction of the write,
 * so that a second request at the same moment waits for it, and is given the first one's answer.
 */
export const once = async (
  write: Write,
  { key, route, input }: Keyed,
  work: () => Promise<unknown>,
): Promise<unknown> => {
  const { accountId } = write.who;
  if (!key || !accountId) return work();
  const requestHash = createHash('sha256').update(JSON.stringify(input)).digest('hex');
  const seen = await write.tx
    .selectFrom('idempotency')
    .selectAll()
    .where('account_id', '=', accountId)
    .where('key', '=', key)
    .executeTakeFirst();
  if (seen) {
    if (seen.route !== route || seen.request_hash !== requestHash)
      throw new AppError('conflict', 'request.key-reused');
    return seen.response === null ? undefined : JSON.parse(seen.response);
  }
  await write.tx
    .insertInto('idempotency')
    .values({
      key,
      account_id: accountId,
      route,
      request_hash: requestHash,
      status: 200,
      response: null,
      created_at: write.now,
    })
    .execute();
  const result = await work();
  if (result !== undefined)
    await write.tx
      .updateTable('idempotency')
      .set({ response: JSON.stringify(result) })
      .where('account_id', '=', accountId)
      .where('key', '=', key)
      .execute();
  return result;
};

/** A second request that ran at the same moment lost the race for the key: it reads the winner's answer. */
export const isKeyRace = (error: unknown): boolean =>
  (error as { code?: string; constraint?: string }).code === '23505' &&
  (error as { constraint?: string }).constraint === 'idempotency_pkey';
