import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { authenticator } from '#capabilities/access/authenticate.ts';
import { setupLink } from '#capabilities/setup/setup-link.ts';
import { openApp, serverOf } from '#cli/open-app.ts';
import type { App } from '#platform/app.ts';
import type { Capability } from '#platform/capability.ts';
import { settableClock } from '#platform/clock.ts';
import { readConfig } from '#platform/config.ts';
import { platformRules, type RuleTexts } from '#platform/errors.ts';
import { buildServer } from '#platform/server/build-server.ts';
import { createClient, type Client } from './client.ts';
import { openTestDatabase } from './database.ts';
import { expectDescribed } from './described.ts';

export interface TestOptions {
  /** The instant at which the clock stands; 2026-07-31 09:00 in Shanghai where left out. */
  readonly now?: string;
  /** Only these capabilities answer requests; all of them where left out. */
  readonly capabilities?: readonly Capability[];
  /** Settings of the environment that differ, such as OIDC_ISSUER. */
  readonly env?: Readonly<Record<string, string>>;
}

export interface TestServer {
  readonly server: FastifyInstance;
  readonly app: App;
  readonly clock: ReturnType<typeof settableClock>;
  /** A client that is not signed in. */
  readonly client: () => Client;
  /** Goes through the first-run wizard and answers the administrator, who is the PMO director too. */
  readonly setUp: (change?: Readonly<Record<string, unknown>>) => Promise<Client>;
  readonly signIn: (login: string, password: string, totp?: string) => Promise<Client>;
  readonly close: () => Promise<void>;
}

export const administrator = { login: 'admin', password: 'Jiang-Cheng-2026!', name: '系统管理员' };

/** The whole product on an empty database of its own, asked without a network. */
export const startTestServer = async ({
  now = '2026-07-31T09:00:00+08:00',
  capabilities,
  env = {},
}: TestOptions = {}): Promise<TestServer> => {
  const dataDir = mkdtempSync(join(tmpdir(), 'zhongshu-test-'));
  const clock = settableClock(now);
  const config = readConfig({
    ZHONGSHU_DATA: dataDir,
    LOG_LEVEL: process.env['LOG_LEVEL'] ?? 'silent',
    ...env,
  });
  const app = await openApp({ config, database: await openTestDatabase(), clock });
  const server = capabilities
    ? await serverWith(app, capabilities)
    : await serverOf(app, { webFolder: null });
  expectDescribed(server, app.routes);
  const client = (): Client => createClient(server);
  return {
    server,
    app,
    clock,
    client,
    setUp: async (change = {}) => setUp(client(), await setupLink(app), change),
    signIn: async (login, password, totp) => {
      const fresh = client();
      await fresh.mustPost('/api/session', { login, password, ...(totp ? { totp } : {}) });
      return fresh;
    },
    close: async () => {
      await server.close();
      await app.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
};

const serverWith = (app: App, capabilities: readonly Capability[]): Promise<FastifyInstance> =>
  buildServer({
    app,
    routes: capabilities.flatMap(({ routes }) => [...routes]),
    rules: Object.assign({}, platformRules, ...capabilities.map(({ rules }) => rules)) as RuleTexts,
    authenticate: authenticator(app),
    webFolder: null,
  });

const setUp = async (
  client: Client,
  token: string | null,
  change: Readonly<Record<string, unknown>>,
): Promise<Client> => {
  await client.mustPost('/api/setup', {
    token,
    enterprise: { name: '江城信息技术有限公司', moneyUnit: 'wan', locale: 'zh-CN' },
    units: [],
    administrator,
    calendar: { hoursPerDay: 8 },
    ...change,
  });
  return client;
};
