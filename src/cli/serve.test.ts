import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { openApp } from './open-app.ts';
import { readConfig } from '#platform/config.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

const started = (env: Readonly<Record<string, string>>): Promise<{ code: number | null; said: string }> =>
  new Promise((resolve) => {
    const child = spawn(process.execPath, ['src/cli/main.ts', 'serve'], {
      cwd: root,
      env: { ...process.env, DATABASE_URL: '', ...env },
    });
    let said = '';
    child.stderr.on('data', (text: Buffer) => {
      said += text.toString();
    });
    child.once('close', (code) => resolve({ code, said }));
  });

test('a start on a port in use says so, ends, and leaves the data directory to the next start', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'zhongshu-port-'));
  const taken = createServer();
  await new Promise<void>((listening) => void taken.listen(0, '127.0.0.1', listening));
  const { port } = taken.address() as AddressInfo;
  try {
    const { code, said } = await started({ ZHONGSHU_DATA: dataDir, PORT: String(port) });
    expect(code).toBe(2);
    expect(said).toContain(`PORT=${port + 1} npm start`);
    expect(said).not.toContain('EADDRINUSE');
    const app = await openApp({ config: readConfig({ ZHONGSHU_DATA: dataDir }) });
    await app.close();
  } finally {
    taken.close();
    rmSync(dataDir, { recursive: true, force: true });
  }
}, 120_000);
