import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { importKinds } from './import/choices.ts';

const main = fileURLToPath(new URL('./main.ts', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'zhongshu-cli-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Outcome {
  readonly code: number | null;
  readonly out: string;
  readonly error: string;
}

const zhongshu = (args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Outcome> =>
  new Promise((done) => {
    const child = spawn(process.execPath, [main, ...args], {
      cwd: folder,
      env: { PATH: process.env['PATH'], ZHONGSHU_DATA: join(folder, 'data'), ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: 100_000,
    });
    let [out, error] = ['', ''];
    child.stdout.on('data', (text: Buffer) => (out += text.toString()));
    child.stderr.on('data', (text: Buffer) => (error += text.toString()));
    child.once('exit', (code) => done({ code, out, error }));
  });

describe('the command line', () => {
  test('asked for help, it names every kind of file it imports', async () => {
    const { out } = await zhongshu(['help']);
    expect(out).toContain(`--kind ${importKinds.join('|')} `);
  });

  test.each(['backup', 'migrate', 'doctor'])(
    'asked for help, %s says what it does and does nothing',
    async (verb) => {
      const answer = await zhongshu([verb, '--help']);
      expect([answer.code, answer.error]).toEqual([0, '']);
      expect(answer.out).toContain(verb);
      expect(readdirSync(folder)).toEqual([]);
    },
  );

  test.each([
    [['constructor'], {}, '用法'],
    [['project.list', '--nonsense'], {}, '--nonsense'],
    [['import', '--kind'], {}, '--kind'],
    [['serve', '--port', '80'], {}, '--port'],
    [['doctor', '--jsn'], {}, '--jsn'],
    [['backup', '-x'], {}, 'backup FILE'],
    [['restore', 'nowhere.zip'], {}, 'nowhere.zip'],
    [['doctor'], { TRUST_PROXY: 'yes' }, 'TRUST_PROXY'],
    [['doctor'], { PUBLIC_URL: 'pmo.example.com' }, 'PUBLIC_URL'],
    [['doctor'], { SMTP_URL: 'mail:25' }, 'SMTP_URL'],
    [['doctor'], { OIDC_ISSUER: 'issuer' }, 'OIDC_ISSUER'],
    [['doctor'], { LOG_LEVEL: 'loud' }, 'LOG_LEVEL'],
    [['doctor'], { ZHONGSHU_DATA: process.execPath }, '不是文件夹'],
    [['migrate'], { ZHONGSHU_DATA: join(process.execPath, 'below') }, '不是文件夹'],
  ])('%j with %j is refused as a wrong call', async (args, env, named) => {
    const answer = await zhongshu(args, env);
    expect([answer.code, answer.error.includes(named)]).toEqual([2, true]);
    expect(answer.error).not.toContain('    at ');
    expect(existsSync(join(folder, 'data'))).toBe(false);
  });

  test.runIf(process.platform === 'linux').each([
    [['doctor'], '/proc/none'],
    [['serve'], '/proc/none/below'],
    [['migrate'], '/sys/none'],
  ])('%j says at once that the folder %s cannot be had, and how to choose another', async (args, data) => {
    const answer = await zhongshu(args, { ZHONGSHU_DATA: data });
    expect([answer.code, answer.error.trim().split('\n').length]).toEqual([2, 1]);
    expect(answer.error).toContain(`数据目录 ${data}`);
    expect(answer.error).toContain('ZHONGSHU_DATA=');
  });

  test.each([
    [['doctor'], { DATABASE_URL: 'postgres://127.0.0.1:1/none' }, 'ECONNREFUSED'],
    [['project.list', '--url', 'http://127.0.0.1:59999'], {}, 'ECONNREFUSED'],
    [['backup', join('no', 'folder', 'b.zip')], {}, 'ENOENT'],
  ])('%j with %j says what stood in the way, in one line', async (args, env, named) => {
    const answer = await zhongshu(args, env);
    expect([answer.code, answer.error.trim().split('\n').length]).toEqual([1, 1]);
    expect(answer.error).toContain(named);
  });
});

describe('a start that fails', () => {
  let taken: Server;
  beforeAll(async () => {
    taken = createServer();
    await new Promise<void>((listening) => taken.listen(0, '127.0.0.1', listening));
  });
  afterAll(() => void taken.close());

  test('ends the process and gives the data back, and a file that is no backup changes nothing', async () => {
    const { port } = taken.address() as AddressInfo;
    const answer = await zhongshu(['serve'], { PORT: String(port) });
    expect([answer.code, answer.error.trim().split('\n').length]).toEqual([2, 2]);
    expect(answer.error).toContain('已被另一个程序占用');
    expect(existsSync(join(folder, 'data', 'database.lock'))).toBe(false);
    for (const kept of ['database', 'files'])
      expect(statSync(join(folder, 'data', kept)).mode & 0o077, `${kept} is open to others`).toBe(0);
    writeFileSync(join(folder, 'junk.zip'), 'junk');
    const restored = await zhongshu(['restore', 'junk.zip']);
    expect([restored.code, restored.error.includes('    at ')]).toEqual([1, false]);
  }, 200_000);
});
