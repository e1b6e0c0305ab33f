import type { Actor } from '#platform/actor.ts';
import type { App } from '#platform/app.ts';
import type { Db } from '#platform/db/database.ts';
import type { Write } from '#platform/db/write.ts';
import { AppError } from '#platform/errors.ts';
import { forgetAccount } from '../known-actors.ts';
import { accountIdOf, expectSession } from './me.ts';

/** One's own open sessions, the latest used first. */
export const listSessions = async (db: Db, who: Actor, now: Date) => {
  const rows = await db
    .selectFrom('session')
    .select([
      'id',
      'created_at as createdAt',
      'seen_at as seenAt',
      'expires_at as expiresAt',
      'ip',
      'device',
      'method',
    ])
    .where('account_id', '=', accountIdOf(who))
    .where('ended_at', 'is', null)
    .where('expires_at', '>', now.toISOString())
    .orderBy('seen_at', 'desc')
    .execute();
  return rows.map((row) => ({ ...row, isCurrent: row.id === who.sessionId }));
};

export const endSession = async (write: Write, id: string): Promise<void> => {
  const accountId = expectSession(write.who);
  const ended = await write.tx
    .updateTable('session')
    .set({ ended_at: write.now })
    .where('id', '=', id)
    .where('account_id', '=', accountId)
    .where('ended_at', 'is', null)
    .returning('id')
    .executeTakeFirst();
  if (!ended) throw new AppError('not-found', 'record.not-found', { subject: 'session' });
  forgetAccount(write, accountId);
  write.record({ subject: { type: 'session', id } });
};

const keptDays = 90;

/** Removes sessions that ended or ran out three months ago; the audit log keeps their sign-ins. */
export const removeOldSessions = async (app: App): Promise<void> => {
  const before = new Date(app.clock.now().getTime() - keptDays * 86_400_000).toISOString();
  await app.db
    .deleteFrom('session')
    .where((on) => on.or([on('ended_at', '<', before), on('expires_at', '<', before)]))
    .execute();
};
