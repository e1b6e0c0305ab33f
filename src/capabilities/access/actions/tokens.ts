import type { Actor } from '#platform/actor.ts';
import type { Db } from '#platform/db/database.ts';
import type { Write } from '#platform/db/write.ts';
import { AppError } from '#platform/errors.ts';
import { newId } from '#platform/ids.ts';
import { forgetAccount } from '../known-actors.ts';
import { knownPermissions } from '../permissions.ts';
import type { NewApiToken } from '../schema.ts';
import { hashOfSecret, newToken } from '../secrets.ts';
import { accountIdOf, expectSession } from './me.ts';

const shown = [
  'id',
  'name',
  'prefix',
  'scopes',
  'created_at as createdAt',
  'expires_at as expiresAt',
  'used_at as usedAt',
] as const;

export const listTokens = async (db: Db, who: Actor) => ({
  tokens: await db
    .selectFrom('api_token')
    .select(shown)
    .where('account_id', '=', accountIdOf(who))
    .where('revoked_at', 'is', null)
    .orderBy('created_at', 'desc')
    .execute(),
  scopes: [...knownPermissions].toSorted(),
});

/** Issues a token; its text is answered once and only its hash is kept. */
export const createToken = async (write: Write, { name, scopes, expiresAt }: NewApiToken) => {
  const accountId = expectSession(write.who);
  const unknown = scopes.find((scope) => scope !== '*' && !knownPermissions.has(scope));
  if (unknown !== undefined) throw new AppError('refused', 'token.scope-unknown', { scope: unknown });
  if (expiresAt !== null && Date.parse(expiresAt) <= write.now.getTime())
    throw new AppError('refused', 'token.expiry-past');
  const token = newToken();
  const id = newId();
  const saved = await write.tx
    .insertInto('api_token')
    .values({
      id,
      created_at: write.now,
      account_id: accountId,
      name,
      prefix: token.slice(0, 10),
      token_hash: hashOfSecret(token),
      scopes,
      expires_at: expiresAt,
    })
    .returning(shown)
    .executeTakeFirstOrThrow();
  write.record({
    subject: { type: 'api-token', id, label: name },
    after: { name, scopes, expires_at: expiresAt },
  });
  return { ...saved, token };
};

/** Revokes every token of an account, where whoever has one may no longer be its owner. */
export const revokeTokensOf = async (write: Write, accountId: string): Promise<void> => {
  const revoked = await write.tx
    .updateTable('api_token')
    .set({ revoked_at: write.now })
    .where('account_id', '=', accountId)
    .where('revoked_at', 'is', null)
    .returning(['id', 'name'])
    .execute();
  forgetAccount(write, accountId);
  for (const { id, name } of revoked)
    write.record({ subject: { type: 'api-token', id, label: name }, action: 'token.revoke' });
};

export const revokeToken = async (write: Write, id: string): Promise<void> => {
  const accountId = expectSession(write.who);
  const revoked = await write.tx
    .updateTable('api_token')
    .set({ revoked_at: write.now })
    .where('id', '=', id)
    .where('account_id', '=', accountId)
    .where('revoked_at', 'is', null)
    .returning('name')
    .executeTakeFirst();
  if (!revoked) throw new AppError('not-found', 'record.not-found', { subject: 'api-token' });
  forgetAccount(write, accountId);
  write.record({ subject: { type: 'api-token', id, label: revoked.name } });
};
