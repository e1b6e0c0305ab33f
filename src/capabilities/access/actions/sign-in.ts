import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Actor } from '#platform/actor.ts';
import type { App } from '#platform/app.ts';
import type { Manual } from '#platform/handlers.ts';
import { AppError } from '#platform/errors.ts';
import type { Write } from '#platform/db/write.ts';
import { newId, newSecret } from '#platform/ids.ts';
import { actorOf, anonymousActor, sessionCookie } from '../authenticate.ts';
import { countAttempt, discountAttempt, noteUnknown, unknownLockedMinutes } from '../attempts.ts';
import { forgetAccount } from '../known-actors.ts';
import { afterFailure, idleEnd, lockedMinutes, normalLogin } from '../rules.ts';
import type { Me, SignIn } from '../schema.ts';
import { hashOfSecret, isPassword } from '../secrets.ts';
import { findKnownAccount } from '../store/find-actor.ts';
import { acceptSecondFactor } from './second-factor.ts';
import { isSecure, setLocaleCookie, whoAmI } from './me.ts';

/** Signs in by password, and by one-time code where the account asks for it. Every failure is in the audit log. */
export const signIn = async (input: SignIn, { app, request, reply }: Manual): Promise<Me> => {
  const now = app.clock.now();
  countAttempt(request.ip, now);
  const login = normalLogin(input.login);
  const found = await findCredential(app, login);
  const isRight = await isPassword(found?.password_hash ?? null, input.password);
  if (!found) return refuseUnknown(app, request, login);
  const locked = lockedMinutes(
    { failedAttempts: found.failed_attempts, lockedUntil: found.locked_until },
    now,
  );
  if (locked > 0) return refuse(app, request, { found, rule: 'auth.locked', params: { minutes: locked } });
  if (!isRight || !(await findKnownAccount(app.db, found.id, now)))
    return fail(app, request, { found, rule: 'auth.failed' });
  if (found.totp_confirmed_at !== null) {
    if (!input.totp) throw new AppError('unauthenticated', 'auth.totp-required');
    const accepted = await app.write(anonymousActor(request), 'session.create', (write) =>
      acceptSecondFactor(write, found.id, input.totp ?? ''),
    );
    if (!accepted) return fail(app, request, { found, rule: 'auth.totp-wrong' });
  }
  discountAttempt(request.ip);
  return openSession(
    { app, request, reply },
    { accountId: found.id, method: 'password', provedAgainst: found.password_hash },
  );
};

type Entrance = Pick<Manual, 'app' | 'request' | 'reply'>;

interface Opening {
  readonly accountId: string;
  readonly method: 'password' | 'oidc' | 'setup';
  /** The hash that the password was found to match, a moment ago. */
  readonly provedAgainst?: string | null | undefined;
}

/** Opens a session for an account whose owner has proved to be there, and sets its cookie. */
export const openSession = async (
  { app, request, reply }: Entrance,
  { accountId, method, provedAgainst }: Opening,
): Promise<Me> => {
  const now = app.clock.now();
  const account = await findKnownAccount(app.db, accountId, now);
  if (!account) throw new AppError('unauthenticated', 'auth.failed');
  const token = newSecret(32);
  const id = newId();
  const who: Actor = actorOf({ account, sessionId: id, tokenScopes: null }, request);
  const subject = { type: 'account', id: accountId, label: account.login };
  const isOpen = await app.write(who, 'session.create', async (write) => {
    if (!(await isStillOpen(write, { accountId, provedAgainst }))) {
      write.record({ subject, outcome: 'refused', after: { rule: 'auth.failed' } });
      return false;
    }
    await saveSession(write, {
      id,
      accountId,
      method,
      token,
      request,
      end: idleEnd(now, app.config.sessionHours),
    });
    write.record({ subject, after: { method } });
    return true;
  });
  if (!isOpen) throw new AppError('unauthenticated', 'auth.failed');
  setSessionCookie(app, reply, token);
  setLocaleCookie(app, reply, account.locale);
  return whoAmI(app.db, who);
};

/**
 * Looks at the account again in the transaction of the session: while the password was weighed it may have been
 * changed, locked by other attempts, or closed. The row is locked, so that whoever closes it now ends this session.
 */
const isStillOpen = async (
  { tx, now }: Write,
  { accountId, provedAgainst }: Pick<Opening, 'accountId' | 'provedAgainst'>,
): Promise<boolean> => {
  const row = await tx
    .selectFrom('account')
    .innerJoin('credential', 'credential.account_id', 'account.id')
    .select(['credential.password_hash', 'credential.failed_attempts', 'credential.locked_until'])
    .where('account.id', '=', accountId)
    .where('account.disabled_at', 'is', null)
    .forUpdate()
    .executeTakeFirst();
  if (!row) return false;
  if (provedAgainst === undefined) return true;
  const failures = { failedAttempts: row.failed_attempts, lockedUntil: row.locked_until };
  return row.password_hash === provedAgainst && lockedMinutes(failures, now) === 0;
};

interface NewSession extends Opening {
  readonly id: string;
  readonly token: string;
  readonly request: FastifyRequest;
  readonly end: Date;
}

const saveSession = async (
  { tx, now }: Write,
  { id, accountId, method, token, request, end }: NewSession,
): Promise<void> => {
  await tx
    .insertInto('session')
    .values({
      id,
      account_id: accountId,
      token_hash: hashOfSecret(token),
      created_at: now,
      seen_at: now,
      expires_at: end,
      ip: request.ip,
      device: request.headers['user-agent']?.slice(0, 300) ?? null,
      method,
    })
    .execute();
  await tx
    .updateTable('credential')
    .set({ failed_attempts: 0, locked_until: null })
    .where('account_id', '=', accountId)
    .execute();
};

const setSessionCookie = (app: App, reply: FastifyReply, token: string): void => {
  reply.setCookie(sessionCookie, token, {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure: isSecure(app),
  });
};

export const signOut = async ({ app, reply, who }: Manual): Promise<void> => {
  reply.clearCookie(sessionCookie, { path: '/' });
  const { sessionId, accountId } = who;
  if (sessionId === null || accountId === null) return;
  await app.write(who, 'session.end', async (write) => {
    await write.tx.updateTable('session').set({ ended_at: write.now }).where('id', '=', sessionId).execute();
    write.record({ subject: { type: 'session', id: sessionId } });
    forgetAccount(write, accountId);
  });
};

type FoundCredential = NonNullable<Awaited<ReturnType<typeof findCredential>>>;

const findCredential = (app: App, login: string) =>
  app.db
    .selectFrom('account')
    .innerJoin('credential', 'credential.account_id', 'account.id')
    .select(['account.id', 'account.login', 'credential.password_hash', 'credential.failed_attempts'])
    .select(['credential.locked_until', 'credential.totp_confirmed_at'])
    .where('account.login', '=', login)
    .executeTakeFirst();

interface Refusal {
  readonly found: FoundCredential;
  readonly rule: 'auth.failed' | 'auth.totp-wrong' | 'auth.locked';
  readonly params?: Readonly<Record<string, unknown>>;
}

/** Counts the failure, which may lock, and refuses. */
const fail = async (app: App, request: FastifyRequest, refusal: Refusal): Promise<never> => {
  const now = app.clock.now();
  await app.write(anonymousActor(request), 'session.create', async ({ tx, record }) => {
    const before = await tx
      .selectFrom('credential')
      .select(['failed_attempts', 'locked_until'])
      .where('account_id', '=', refusal.found.id)
      .executeTakeFirstOrThrow();
    const after = afterFailure(
      { failedAttempts: before.failed_attempts, lockedUntil: before.locked_until },
      now,
    );
    await tx
      .updateTable('credential')
      .set({ failed_attempts: after.failedAttempts, locked_until: after.lockedUntil })
      .where('account_id', '=', refusal.found.id)
      .execute();
    const subject = { type: 'account', id: refusal.found.id, label: refusal.found.login };
    record({ subject, outcome: 'refused', after: { rule: refusal.rule } });
    if (after.lockedUntil !== null)
      record({ subject, action: 'account.lock', after: { locked_until: after.lockedUntil } });
  });
  throw new AppError('unauthenticated', refusal.rule, refusal.params);
};

const refuse = async (
  app: App,
  request: FastifyRequest,
  { found, rule, params }: Refusal,
): Promise<never> => {
  await app.write(anonymousActor(request), 'session.create', async ({ record }) =>
    record({
      subject: { type: 'account', id: found.id, label: found.login },
      outcome: 'refused',
      after: { rule },
    }),
  );
  throw new AppError('unauthenticated', rule, params);
};

/** The same answers for a login that nobody has, the lock included, so that logins cannot be found out. */
const refuseUnknown = async (app: App, request: FastifyRequest, login: string): Promise<never> => {
  const now = app.clock.now();
  const locked = unknownLockedMinutes(login, now);
  if (locked === 0) noteUnknown(login, now);
  const rule = locked > 0 ? 'auth.locked' : 'auth.failed';
  await app.write(anonymousActor(request), 'session.create', async ({ record }) =>
    record({
      subject: { type: 'login', id: login.slice(0, 100), label: login.slice(0, 100) },
      outcome: 'refused',
      after: { rule },
    }),
  );
  throw new AppError('unauthenticated', rule, locked > 0 ? { minutes: locked } : {});
};
