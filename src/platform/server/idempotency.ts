import { createHash } from 'node:crypto';
import type { Write } from '../db/write.ts';
import { AppError } from '../errors.ts';

interface Keyed {
  readonly key: string | undefined;
  readonly route: string;
  readonly input: unknown;
}

/**
 * Makes a retried request happen once: the key is claimed in the transaction of the write and its
 * answer is kept beside it, so the second request is given the first one's answer.
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
  const result = await work();
  await write.tx
    .insertInto('idempotency')
    .values({
      key,
      account_id: accountId,
      route,
      request_hash: requestHash,
      status: 200,
      response: result === undefined ? null : JSON.stringify(result),
      created_at: write.now,
    })
    .execute();
  return result;
};

/** A second request that ran at the same moment lost the race for the key: it reads the winner's answer. */
export const isKeyRace = (error: unknown): boolean =>
  (error as { code?: string; constraint?: string }).code === '23505' &&
  (error as { constraint?: string }).constraint === 'idempotency_pkey';
