import { createServer, connect, type Server, type Socket } from 'node:net';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { setupLink } from '#capabilities/setup/setup-link.ts';
import { runBackground } from '#cli/background.ts';
import { openApp, serverOf } from '#cli/open-app.ts';
import { readConfig } from '#platform/config.ts';
import { createClient, type Client } from '../support/client.ts';
import { administrator } from '../support/server.ts';
import { startCluster, type Cluster } from '../support/with-postgres.ts';

/** The way to the database, which can be cut and mended: every connection through it ends at once. */
const openWay = async (
  to: number,
): Promise<{ port: number; cut: () => Promise<void>; mend: () => Promise<void> }> => {
  const sockets = new Set<Socket>();
  const way: Server = createServer((socket) => {
    const beyond = connect(to, '127.0.0.1');
    for (const end of [socket, beyond]) {
      sockets.add(end);
      end.on('error', () => end.destroy());
      end.on('close', () => sockets.delete(end));
    }
    socket.pipe(beyond).pipe(socket);
  });
  const listen = (port: number) => new Promise<void>((open) => way.listen(port, '127.0.0.1', () => open()));
  await listen(0);
  const address = way.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    port,
    mend: () => listen(port),
    cut: async () => {
      const closed = new Promise<void>((done) => way.close(() => done()));
      for (const socket of sockets) socket.destroy();
      await closed;
    },
  };
};

/** Seconds the database is away; thirty by hand, fewer in the daily run. */
const seconds = Number(process.env['ZHONGSHU_OUTAGE_SECONDS'] ?? 6);

describe('a database that goes away', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'zhongshu-outage-'));
  let cluster: Cluster;
  let way: Awaited<ReturnType<typeof openWay>>;
  let app: Awaited<ReturnType<typeof openApp>>;
  let stopBackground: () => Promise<void>;
  let admin: Client;

  beforeAll(async () => {
    cluster = await startCluster({ durability: 'fast' });
    const url = new URL(cluster.url);
    way = await openWay(Number(url.port));
    url.port = String(way.port);
    app = await openApp({
      config: readConfig({ DATABASE_URL: url.toString(), ZHONGSHU_DATA: dataDir, LOG_LEVEL: 'silent' }),
    });
    stopBackground = await runBackground(app);
    admin = createClient(await serverOf(app, { webFolder: null }));
    await admin.mustPost('/api/setup', {
      token: await setupLink(app),
      enterprise: { name: '江城', moneyUnit: 'wan', locale: 'zh-CN' },
      units: [],
      administrator,
      calendar: { hoursPerDay: 8 },
    });
  });
  afterAll(async () => {
    await stopBackground();
    await app.close();
    await way.cut();
    await cluster.stop();
    rmSync(dataDir, { recursive: true, force: true });
  });

  test('is told in words at once, loses nothing, and is taken up again without a restart', async () => {
    await admin.mustPost('/api/projects', { code: 'BEFORE', name: '之前' });
    await way.cut();
    const until = Date.now() + seconds * 1000;
    while (Date.now() < until) {
      const read = await admin.get('/api/projects');
      const write = await admin.post(
        '/api/projects',
        { code: 'DURING', name: '其间' },
        { 'idempotency-key': 'during' },
      );
      expect([read.status, read.json['type']]).toEqual([503, 'database.unavailable']);
      expect([write.status, write.json['type']]).toEqual([503, 'database.unavailable']);
      expect(String(write.json['title'])).toContain('未保存');
      expect((await admin.get('/api/health')).status).toBe(503);
      await new Promise((go) => setTimeout(go, 500));
    }
    await way.mend();
    await admin.mustPost('/api/projects', { code: 'AFTER', name: '之后' });
    const { rows } = await admin.mustGet<{ rows: { code: string }[] }>('/api/projects?sort=code');
    expect(rows.map(({ code }) => code)).toEqual(['AFTER', 'BEFORE']);
    await expect
      .poll(
        async () =>
          (await app.db.selectFrom('audit_event').select('id').where('seq', 'is', null).execute()).length,
        { timeout: 10_000 },
      )
      .toBe(0);
  });

  test('that is in use by others for too long says so and when to try again', async () => {
    const connections = app.config.databasePool;
    const others = Array.from({ length: connections }, () => sql`select pg_sleep(7)`.execute(app.db));
    const answer = await admin.get('/api/projects');
    expect([answer.status, answer.json['type'], answer.headers['retry-after']]).toEqual([
      503,
      'database.busy',
      '5',
    ]);
    await Promise.all(others);
    expect((await admin.get('/api/projects')).status).toBe(200);
  });
});
