import { createWriteStream, existsSync } from 'node:fs';
import { rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { systemActor } from '#platform/actor.ts';
import { forgetAuditHead } from '#platform/audit-head.ts';
import { readBackup, isEmpty } from '#platform/backup/read-backup.ts';
import { writeBackup } from '#platform/backup/write-backup.ts';
import { readConfig } from '#platform/config.ts';
import { openApp } from './open-app.ts';
import { UsageError } from './usage.ts';
import { askRunning, withProduct } from './with-product.ts';

/** Writes everything to one file, while the product runs or not. */
export const backup = async (args: string[]): Promise<number> => {
  const [file] = args;
  if (!file || args.length > 1 || file.startsWith('-'))
    throw new UsageError('用法 / usage: zhongshu backup FILE');
  const partial = `${file}.partial`;
  const save = (content: Readable): Promise<void> =>
    pipeline(content, createWriteStream(partial, { flush: true, mode: 0o600 }));
  // Known before anything is asked of the product, whose backup nobody would fetch otherwise.
  await writeFile(partial, '', { mode: 0o600 });
  await withProduct({
    here: (app) => save(writeBackup({ db: app.db, files: app.files, now: app.clock.now() })),
    there: async (control) => {
      const response = await askRunning(control, '/api/backups', { method: 'POST' });
      await save(Readable.fromWeb(response.body as never));
    },
  }).catch(async (error: unknown) => {
    await rm(partial, { force: true });
    throw error;
  });
  await rename(partial, file);
  console.log(`${file} ${(await stat(file)).size} bytes`);
  return 0;
};

/** Loads a backup; into a database that holds something only after asking, or with --replace. */
export const restore = async (args: string[]): Promise<number> => {
  const [file, ...others] = args.filter((arg) => arg !== '--replace');
  if (!file || others.length > 0 || file.startsWith('-'))
    throw new UsageError('用法 / usage: zhongshu restore FILE [--replace]');
  if (!existsSync(file)) throw new UsageError(`找不到文件 / no such file: ${file}`);
  const app = await openApp({ config: { ...readConfig(process.env), logLevel: 'warn' } });
  try {
    const isAgreed = args.includes('--replace') || (await isEmpty(app.db)) || (await agrees());
    if (!isAgreed) {
      console.error('未做任何改动；要覆盖请加 --replace / nothing was changed; --replace overwrites it');
      return 1;
    }
    const counts = await readBackup(file, { db: app.db, files: app.files, replace: 'yes' });
    await forgetAuditHead(app);
    await app.write(systemActor('zhongshu restore'), 'backup.restore', async ({ record }) =>
      record({ subject: { type: 'backup', id: 'all', label: basename(file) } }),
    );
    const rows = Object.values(counts).reduce((sum, count) => sum + count, 0);
    console.log(`已恢复 ${Object.keys(counts).length} 张表，${rows} 行 / restored`);
    return 0;
  } finally {
    await app.close();
  }
};

const agrees = async (): Promise<boolean> => {
  if (!process.stdin.isTTY) return false;
  const prompt = createInterface({ input: process.stdin, output: process.stderr });
  const answer = await prompt.question(
    '数据库里已有数据，全部覆盖？输入 yes 继续 / Overwrite everything? Type yes: ',
  );
  prompt.close();
  return answer.trim() === 'yes';
};
