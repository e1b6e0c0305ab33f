import * as client from 'openid-client';
import { z } from 'zod';
import type { FastifyRequest } from 'fastify';
import type { App } from '#platform/app.ts';
import type { OidcConfig } from '#platform/config.ts';
import { AppError } from '#platform/errors.ts';
import type { Manual } from '#platform/handlers.ts';
import { anonymousActor } from '../authenticate.ts';
import { countAttempt, discountAttempt } from '../attempts.ts';
import { administratorHeld, oidcLink, ownPath } from '../rules.ts';
import { listRolesOf } from '../store/accounts.ts';
import { isSecure } from './me.ts';
import { openSession } from './sign-in.ts';

const cookieName = 'zs_oidc';
const cookiePath = '/api/oidc';
const minutesToComplete = 10;

/** What the browser carries between leaving for the provider and coming back. */
const Journey = z.object({
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  returnTo: z.string(),
});
type Journey = z.output<typeof Journey>;

const discovered = new WeakMap<App, Promise<client.Configuration>>();

/** Sends the browser to the provider; with PKCE, state and nonce kept in a cookie of this one journey. */
export const startOidc = async (
  returnTo: string | undefined,
  { app, request, reply }: Manual,
): Promise<void> => {
  const provider = await providerOf(app);
  countAttempt(request.ip, app.clock.now());
  const journey: Journey = {
    state: client.randomState(),
    nonce: client.randomNonce(),
    verifier: client.randomPKCECodeVerifier(),
    returnTo: ownPath(returnTo),
  };
  const address = client.buildAuthorizationUrl(provider, {
    redirect_uri: callbackUrl(app, request),
    scope: 'openid profile email',
    state: journey.state,
    nonce: journey.nonce,
    code_challenge: await client.calculatePKCECodeChallenge(journey.verifier),
    code_challenge_method: 'S256',
  });
  reply.setCookie(cookieName, Buffer.from(JSON.stringify(journey)).toString('base64url'), {
    path: cookiePath,
    httpOnly: true,
    sameSite: 'lax',
    secure: isSecure(app),
    maxAge: minutesToComplete * 60,
  });
  await reply.redirect(address.href);
};

/** Takes the browser back from the provider: to the page it came from, or to the sign-in page with the rule that refused. */
export const completeOidc = async (manual: Manual): Promise<void> => {
  const { app, request, reply } = manual;
  const journey = journeyOf(request);
  reply.clearCookie(cookieName, { path: cookiePath });
  try {
    if (!journey) throw new AppError('unauthenticated', 'auth.oidc-failed');
    const identity = await identityOf(app, request, journey);
    const accountId = await linkedAccount(app, request, identity);
    discountAttempt(request.ip);
    await openSession(manual, { accountId, method: 'oidc' });
    await reply.redirect(ownPath(journey.returnTo));
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    await app.write(anonymousActor(request), 'session.create', async ({ record }) =>
      record({ subject: { type: 'login', id: 'oidc' }, outcome: 'refused', after: { rule: error.rule } }),
    );
    await reply.redirect(`/sign-in?refused=${encodeURIComponent(error.rule)}`);
  }
};

const configOf = (app: App): OidcConfig => {
  if (!app.config.oidc) throw new AppError('not-found', 'auth.oidc-off');
  return app.config.oidc;
};

/** The provider as it describes itself; asked once, and again after a failure. */
const providerOf = (app: App): Promise<client.Configuration> => {
  const { issuer, clientId, clientSecret } = configOf(app);
  const known = discovered.get(app);
  if (known) return known;
  const server = new URL(issuer);
  // Without TLS only for a provider on this very machine.
  const isLocal =
    server.protocol === 'http:' && ['127.0.0.1', 'localhost', '[::1]'].includes(server.hostname);
  const options = isLocal ? { execute: [client.allowInsecureRequests] } : {};
  const asked = client
    .discovery(server, clientId, clientSecret || undefined, undefined, options)
    .catch((error: unknown) => {
      discovered.delete(app);
      app.log.warn({ issuer, error: String(error) }, 'OIDC provider not reached');
      throw new AppError('unavailable', 'auth.oidc-failed');
    });
  discovered.set(app, asked);
  return asked;
};

const originOf = (app: App, request: FastifyRequest): string =>
  app.config.publicUrl ? new URL(app.config.publicUrl).origin : `${request.protocol}://${request.host}`;

const callbackUrl = (app: App, request: FastifyRequest): string =>
  `${originOf(app, request)}${cookiePath}/callback`;

const journeyOf = (request: FastifyRequest): Journey | null => {
  const text = Buffer.from(request.cookies[cookieName] ?? '', 'base64url').toString();
  return z.string().transform(parsedJson).pipe(Journey).safeParse(text).data ?? null;
};

const parsedJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
};

interface Identity {
  readonly issuer: string;
  readonly subject: string;
  /** Only where the provider vouches for it. */
  readonly email: string | null;
}

const identityOf = async (app: App, request: FastifyRequest, journey: Journey): Promise<Identity> => {
  const provider = await providerOf(app);
  const current = new URL(request.url, originOf(app, request));
  try {
    const tokens = await client.authorizationCodeGrant(provider, current, {
      pkceCodeVerifier: journey.verifier,
      expectedState: journey.state,
      expectedNonce: journey.nonce,
      idTokenExpected: true,
    });
    const claims = tokens.claims();
    if (!claims) throw new AppError('unauthenticated', 'auth.oidc-failed');
    return { issuer: claims.iss, subject: claims.sub, ...(await emailOf(provider, tokens, claims)) };
  } catch (error) {
    if (error instanceof AppError) throw error;
    app.log.info({ error: String(error) }, 'OIDC sign-in not completed');
    throw new AppError('unauthenticated', 'auth.oidc-failed');
  }
};

/** The verified e-mail address, from the ID token or else from the provider's user info. */
const emailOf = async (
  provider: client.Configuration,
  tokens: client.TokenEndpointResponse,
  claims: client.IDToken,
): Promise<Pick<Identity, 'email'>> => {
  const hasInfo = provider.serverMetadata().userinfo_endpoint !== undefined;
  const told =
    claims['email'] === undefined && hasInfo
      ? await client.fetchUserInfo(provider, tokens.access_token, claims.sub)
      : claims;
  return {
    email:
      told['email_verified'] === true && typeof told['email'] === 'string'
        ? told['email'].toLowerCase()
        : null,
  };
};

/** The account of an identity; the first time it is found by the person's e-mail address and linked. */
const linkedAccount = (app: App, request: FastifyRequest, identity: Identity): Promise<string> =>
  app.write(anonymousActor(request), 'account.link', async ({ tx, record }) => {
    const candidates = await tx
      .selectFrom('account')
      .innerJoin('person', 'person.id', 'account.person_id')
      .select(['account.id', 'account.login', 'account.disabled_at as disabledAt', 'person.email'])
      .select('account.person_id as personId')
      .select(['account.oidc_issuer as issuer', 'account.oidc_subject as subject'])
      .where((on) =>
        on.or([
          on.and([
            on('account.oidc_issuer', '=', identity.issuer),
            on('account.oidc_subject', '=', identity.subject),
          ]),
          on(on.fn('lower', ['person.email']), '=', identity.email ?? ''),
        ]),
      )
      .execute();
    const link = oidcLink(identity, candidates);
    if (!link) throw new AppError('unauthenticated', 'auth.oidc-unknown');
    if (link.isNew) {
      // Whoever keeps the list of people could give an administrator an address of his own.
      if (administratorHeld(await listRolesOf(tx, link.account.personId)).length > 0)
        throw new AppError('unauthenticated', 'auth.oidc-administrator');
      const fresh = { oidc_issuer: identity.issuer, oidc_subject: identity.subject };
      await tx.updateTable('account').set(fresh).where('id', '=', link.account.id).execute();
      record({ subject: { type: 'account', id: link.account.id, label: link.account.login }, after: fresh });
    }
    return link.account.id;
  });
