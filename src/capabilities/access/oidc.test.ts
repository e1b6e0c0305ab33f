import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Provider } from 'oidc-provider';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bringCast, type Cast } from '../../../test/support/cast.ts';
import type { Client } from '../../../test/support/client.ts';
import { startTestServer, type TestServer } from '../../../test/support/server.ts';

const product = 'http://pmo.test';
const callback = `${product}/api/oidc/callback`;

/** A real provider on the loopback; whoever signs in there is who the test says. */
const startProvider = async (): Promise<{ issuer: string; http: Server }> => {
  const http = createServer();
  await new Promise<void>((ready) => http.listen(0, '127.0.0.1', ready));
  const issuer = `http://127.0.0.1:${(http.address() as AddressInfo).port}`;
  const provider = new Provider(issuer, {
    clients: [{ client_id: 'zhongshu', client_secret: 'kept-by-both-sides', redirect_uris: [callback] }],
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
    pkce: { required: () => true },
    features: { devInteractions: { enabled: true } },
    findAccount: (_context: unknown, id: string) => ({
      accountId: id,
      claims: () => ({ sub: id, email: `${id}@example.com`, email_verified: !id.startsWith('unverified-') }),
    }),
    cookies: { keys: ['one key of the test'] },
  });
  http.on('request', provider.callback());
  return { issuer, http };
};

let provider: { issuer: string; http: Server };
let at: TestServer;
let admin: Client;
let cast: Cast;
beforeAll(async () => {
  provider = await startProvider();
  const env = {
    OIDC_ISSUER: provider.issuer,
    OIDC_CLIENT_ID: 'zhongshu',
    OIDC_CLIENT_SECRET: 'kept-by-both-sides',
    OIDC_LABEL: '企业登录',
    PUBLIC_URL: product,
  };
  at = await startTestServer({ now: new Date().toISOString(), env });
  admin = await at.setUp();
  cast = await bringCast(at);
  for (const [name, login] of [
    ['陈亦凡', 'chenyf'],
    ['孙浩', 'sunh'],
  ] as const)
    await admin.mustPost('/api/accounts', { personId: cast.personId(name), login, password: null });
});
afterAll(async () => {
  await at.close();
  provider.http.close();
});

/** Walks through the provider's pages as a browser would, and answers the address it sends back to. */
const signOnAt = async (address: string, login: string): Promise<string> => {
  const cookies = new Map<string, string>();
  const visit = async (url: string, form?: Record<string, string>): Promise<Response> => {
    const headers = { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') };
    const answer = await fetch(url, {
      redirect: 'manual',
      headers,
      ...(form ? { method: 'POST', body: new URLSearchParams(form) } : {}),
    });
    for (const line of answer.headers.getSetCookie()) {
      const [name = '', value = ''] = (line.split(';')[0] ?? '').split('=');
      cookies.set(name, value);
    }
    return answer;
  };
  let next = address;
  for (let step = 0; step < 12; step++) {
    if (next.startsWith(callback)) return next;
    let answer = await visit(next);
    if (answer.status === 200) {
      const page = await answer.text();
      const prompt = page.includes('value="login"')
        ? { prompt: 'login', login, password: 'any' }
        : { prompt: 'consent' };
      answer = await visit(new URL(/action="([^"]+)"/.exec(page)?.[1] ?? '', provider.issuer).href, prompt);
    }
    next = new URL(answer.headers.get('location') ?? '', provider.issuer).href;
  }
  throw new Error(`the provider did not come to an end: ${next}`);
};

const start = async (client: Client, returnTo = '/projects'): Promise<string> => {
  const answer = await client.get(`/api/oidc/start?returnTo=${encodeURIComponent(returnTo)}`);
  expect(answer.status).toBe(302);
  return String(answer.headers['location']);
};

const refusedBy = (rule: string): string => `/sign-in?refused=${rule}`;

const comeBack = (client: Client, address: string) => client.get(address.slice(product.length));

describe('single sign-on', () => {
  test('is announced with its label', async () => {
    expect((await at.client().get('/api/oidc')).json).toEqual({ isOn: true, label: '企业登录' });
  });

  test('signs in who has an account with the verified e-mail address, and returns to the page', async () => {
    const client = at.client();
    const answer = await comeBack(client, await signOnAt(await start(client), 'chenyf'));
    expect([answer.status, answer.headers['location']]).toEqual([302, '/projects']);
    expect((await client.get('/api/session')).json).toMatchObject({
      login: 'chenyf',
      person: { name: '陈亦凡' },
      hasPassword: false,
    });
    const { sessions } = await client.mustGet<{ sessions: object[] }>('/api/sessions');
    expect(sessions).toMatchObject([{ method: 'oidc', isCurrent: true }]);
  });

  test('keeps the link, so that a later change of the address does not matter', async () => {
    const person = await admin.mustGet<{ version: number }>(`/api/people/${cast.personId('陈亦凡')}`);
    await admin.patch(`/api/people/${cast.personId('陈亦凡')}`, {
      version: person.version,
      email: 'moved@example.com',
    });
    const client = at.client();
    expect((await comeBack(client, await signOnAt(await start(client), 'chenyf'))).headers['location']).toBe(
      '/projects',
    );
  });

  test.each(['stranger', 'unverified-sunh'])('refuses %s, who has no account here', async (login) => {
    const client = at.client();
    const answer = await comeBack(client, await signOnAt(await start(client), login));
    expect(answer.headers['location']).toBe(refusedBy('auth.oidc-unknown'));
    expect((await client.get('/api/session')).status).toBe(401);
  });

  test('links no administrator by an address that whoever keeps the list of people may change', async () => {
    const me = await admin.mustGet<{ person: { id: string } }>('/api/session');
    const { version } = await admin.mustGet<{ version: number }>(`/api/people/${me.person.id}`);
    await admin.patch(`/api/people/${me.person.id}`, { version, email: 'taker@example.com' });
    const client = at.client();
    const answer = await comeBack(client, await signOnAt(await start(client), 'taker'));
    expect(answer.headers['location']).toBe(refusedBy('auth.oidc-administrator'));
    expect((await client.get('/api/session')).status).toBe(401);
  });

  test('refuses an answer that belongs to another browser', async () => {
    const [mine, theirs] = [at.client(), at.client()];
    await start(mine);
    const address = await signOnAt(await start(theirs), 'sunh');
    expect((await comeBack(mine, address)).headers['location']).toBe(refusedBy('auth.oidc-failed'));
    expect((await comeBack(at.client(), address)).headers['location']).toBe(refusedBy('auth.oidc-failed'));
  });

  test('refuses a disabled account', async () => {
    const client = at.client();
    await comeBack(client, await signOnAt(await start(client), 'sunh'));
    const { accountId } = await client.mustGet<{ accountId: string }>('/api/session');
    await admin.put(`/api/accounts/${accountId}/disablement`);
    const again = at.client();
    expect((await comeBack(again, await signOnAt(await start(again), 'sunh'))).headers['location']).toBe(
      refusedBy('auth.oidc-unknown'),
    );
  });

  test('refuses a callback that nobody waited for', async () => {
    const answer = await at.client().get('/api/oidc/callback?code=made-up&state=made-up');
    expect(answer.headers['location']).toBe(refusedBy('auth.oidc-failed'));
  });

  test('never returns to another site', async () => {
    const client = at.client();
    expect(
      (await comeBack(client, await signOnAt(await start(client, '//elsewhere.test/'), 'chenyf'))).headers[
        'location'
      ],
    ).toBe('/');
  });
});
