import type { FastifyRequest } from 'fastify';
import type { Actor } from '#platform/actor.ts';
import type { App } from '#platform/app.ts';
import { AppError } from '#platform/errors.ts';
import { localeOf } from '#platform/server/build-server.ts';
import { followRights, recall, remember, type Known } from './known-actors.ts';
import { idleEnd, isSessionOpen, isTokenOpen } from './rules.ts';
import { hashOfSecret, tokenPrefix } from './secrets.ts';
import { findKnownAccount } from './store/find-actor.ts';

export const sessionCookie = 'zs_session';

type Found = Omit<Known, 'until'>;

/** Answers who sends a request: by the session cookie, by an API token, or nobody. */
export const authenticator = (app: App) => {
  followRights(app);
  return async (request: FastifyRequest): Promise<Actor> => {
    const { authorization } = request.headers;
    const now = app.clock.now();
    const known =
      authorization === undefined
        ? await bySession(app, request, now)
        : await byToken(app, authorization, now);
    if (known === null) return anonymousActor(request);
    if (known.account.mustChangePassword && known.sessionId !== null && !isOpenToInitialPassword(request))
      throw new AppError('forbidden', 'auth.password-change-required');
    return actorOf(known, request);
  };
};

export const anonymousActor = (request: FastifyRequest): Actor => ({
  kind: 'anonymous',
  personId: null,
  accountId: null,
  name: 'anonymous',
  locale: localeOf(request),
  grants: [],
  timeZone: null,
  tokenScopes: null,
  sessionId: null,
  requestId: request.id,
  ip: request.ip,
});

export const actorOf = ({ account, sessionId, tokenScopes }: Found, request: FastifyRequest): Actor => ({
  kind: 'person',
  personId: account.personId,
  accountId: account.accountId,
  name: account.name,
  locale: account.locale,
  grants: account.grants,
  timeZone: account.timeZone,
  tokenScopes,
  sessionId,
  requestId: request.id,
  ip: request.ip,
});

// With an initial password one can find out who one is, change it and sign out; nothing else.
const isOpenToInitialPassword = (request: FastifyRequest): boolean =>
  /^\/api\/(session|session\/password|session\/preferences|setup|oidc.*)$/.test(
    request.routeOptions.url ?? '',
  );

const bySession = async (app: App, request: FastifyRequest, now: Date): Promise<Found | null> => {
  const token = request.cookies[sessionCookie];
  if (!token) return null;
  const tokenHash = hashOfSecret(token);
  return recall(tokenHash, now) ?? (await findSession(app, tokenHash, now));
};

const findSession = async (app: App, tokenHash: string, now: Date): Promise<Found | null> => {
  const session = await app.db
    .selectFrom('session')
    .select(['id', 'account_id', 'seen_at', 'expires_at', 'ended_at'])
    .where('token_hash', '=', tokenHash)
    .executeTakeFirst();
  if (!session || !isSessionOpen({ expiresAt: session.expires_at, endedAt: session.ended_at }, now))
    return null;
  const account = await findKnownAccount(app.db, session.account_id, now);
  if (!account) return null;
  const endsAt = await noteSeen(app, session, now);
  const found = { account, sessionId: session.id, tokenScopes: null };
  remember(tokenHash, found, { now, endsAt });
  return found;
};

interface Seen {
  readonly id: string;
  readonly seen_at: string;
  readonly expires_at: string;
}

/** Moves the idle end of a session on, at most once a minute. */
const noteSeen = async (app: App, session: Seen, now: Date): Promise<string> => {
  if (now.getTime() - Date.parse(session.seen_at) < 60_000) return session.expires_at;
  const end = idleEnd(now, app.config.sessionHours);
  await app.db
    .updateTable('session')
    .set({ seen_at: now, expires_at: end })
    .where('id', '=', session.id)
    .where('ended_at', 'is', null)
    .execute();
  return end.toISOString();
};

const byToken = async (app: App, authorization: string, now: Date): Promise<Found> => {
  const token = /^Bearer +(\S+)$/i.exec(authorization)?.[1];
  if (!token?.startsWith(tokenPrefix)) throw new AppError('unauthenticated', 'auth.token-invalid');
  const tokenHash = hashOfSecret(token);
  const found = recall(tokenHash, now) ?? (await findToken(app, tokenHash, now));
  if (!found) throw new AppError('unauthenticated', 'auth.token-invalid');
  return found;
};

const findToken = async (app: App, tokenHash: string, now: Date): Promise<Found | null> => {
  const token = await app.db
    .selectFrom('api_token')
    .selectAll()
    .where('token_hash', '=', tokenHash)
    .executeTakeFirst();
  if (!token || !isTokenOpen({ expiresAt: token.expires_at, revokedAt: token.revoked_at }, now)) return null;
  const account = await findKnownAccount(app.db, token.account_id, now);
  if (!account) return null;
  await app.db.updateTable('api_token').set({ used_at: now }).where('id', '=', token.id).execute();
  const found = { account, sessionId: null, tokenScopes: new Set(token.scopes) };
  remember(tokenHash, found, { now, endsAt: token.expires_at });
  return found;
};
