import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { setupLink } from '#capabilities/setup/setup-link.ts';
import { diagnose } from '#capabilities/operations/diagnose.ts';
import { openApp, serverOf } from '#cli/open-app.ts';
import { readConfig } from '#platform/config.ts';
import { createClient, type Client } from '../support/client.ts';
import { administrator } from '../support/server.ts';

/** A file system of 120 MB of its own; only root may mount one, so elsewhere these tests show as skipped. */
const folder = mkdtempSync(join(tmpdir(), 'zhongshu-full-'));
const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=120m', 'tmpfs', folder]).status === 0;
const ballast = join(folder, 'ballast');

const freeBytes = (): number => {
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize;
};

describe.skipIf(!mounted)('a disk that is full', () => {
  let app: Awaited<ReturnType<typeof openApp>>;
  let admin: Client;

  beforeAll(async () => {
    app = await openApp({ config: readConfig({ ZHONGSHU_DATA: folder, LOG_LEVEL: 'silent' }) });
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
    await app.close();
    spawnSync('umount', [folder]);
    rmSync(folder, { recursive: true, force: true });
  });

  test('refuses the write in words, keeps all it had acknowledged, and goes on once there is room', async () => {
    writeFileSync(ballast, Buffer.alloc(freeBytes() - 1_500_000));
    const description = Array.from({ length: 2_400 }, (_none, index) => `段落${index}`).join(' ');
    let [acknowledged, refused] = [0, ''];
    for (let n = 0; n < 500 && refused === ''; n++) {
      const answer = await admin.post('/api/projects', { code: `F-${n}`, name: '写满为止', description });
      if (answer.status === 200) acknowledged += 1;
      else refused = `${answer.status} ${String(answer.json['type'])}`;
    }
    expect(refused).toBe('503 storage.full');
    rmSync(ballast);
    await admin.mustPost('/api/projects', { code: 'AFTER', name: '腾出空间之后' });
    const { total } = await admin.mustGet<{ total: number }>('/api/projects?limit=1');
    expect(total).toBe(acknowledged + 1);
    expect((await diagnose(app)).checks.filter(({ ok }) => !ok)).toEqual([]);
  });

  test('takes no half of an upload', async () => {
    const { id } = await admin.mustPost<{ id: string }>('/api/projects', { code: 'UP-1', name: '附件' });
    writeFileSync(ballast, Buffer.alloc(Math.max(0, freeBytes() - 300_000)));
    const at = `/api/files?subjectType=project&subjectId=${id}`;
    const answer = await admin.upload(at, { name: '大文件.txt', content: Buffer.alloc(4_000_000, 'a') });
    rmSync(ballast);
    expect([answer.status, answer.json['type']]).toEqual([503, 'storage.full']);
    expect((await admin.mustGet<{ rows: unknown[] }>(at)).rows).toEqual([]);
  });
});
