import type { Actor } from '#platform/actor.ts';
import type { Db } from '#platform/db/database.ts';
import { findKnownAccount } from '../access/store/find-actor.ts';

/** Everybody who may sign in, as who he is when he asks. */
export const listActors = async (db: Db, now: Date): Promise<Actor[]> => {
  const accounts = await db
    .selectFrom('account')
    .select('id')
    .where('disabled_at', 'is', null)
    .orderBy('id')
    .execute();
  const actors: Actor[] = [];
  for (const { id } of accounts) {
    const known = await findKnownAccount(db, id, now);
    if (known) actors.push(actorOf(known));
  }
  return actors;
};

const actorOf = ({
  accountId,
  personId,
  name,
  locale,
  grants,
  timeZone,
}: NonNullable<Awaited<ReturnType<typeof findKnownAccount>>>): Actor => ({
  kind: 'person',
  personId,
  accountId,
  name,
  locale,
  grants,
  timeZone,
  tokenScopes: null,
  sessionId: null,
  requestId: 'clock',
  ip: null,
});
