import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../../test/support/with-postgres.ts';

/** Where Debian's packages `redmine` and `redmine-pgsql` put it. */
const packaged = '/usr/share/redmine';

/** Redmine of a package, as processes of its own on a database of its own. */
export interface Redmine {
  readonly address: string;
  /** Of puma, which holds its workers as children. */
  readonly processId: number;
  readonly stop: () => Promise<void>;
}

export const isInstalled = (): boolean => existsSync(join(packaged, 'config.ru'));

const settings = `production:
  adapter: postgresql
  url: <%= ENV['REDMINE_DATABASE_URL'] %>
  pool: 10
`;

interface Place {
  readonly folder: string;
  readonly environment: NodeJS.ProcessEnv;
}

/** A copy of the package whose settings, logs and files are its own: the package's lie in /etc and /var. */
const copyOf = (databaseUrl: string): Place => {
  const folder = mkdtempSync(join(tmpdir(), 'zhongshu-redmine-'));
  cpSync(packaged, folder, {
    recursive: true,
    dereference: true,
    filter: (path) => path !== join(packaged, 'instances') && !path.endsWith('config/database.yml'),
  });
  const instance = join(folder, 'instances/default');
  for (const name of ['config', 'tmp', 'log', 'files']) mkdirSync(join(instance, name), { recursive: true });
  writeFileSync(join(instance, 'config/database.yml'), settings);
  writeFileSync(join(instance, 'config/secret_key.txt'), randomBytes(40).toString('hex'));
  const { PATH, HOME } = process.env;
  return {
    folder,
    environment: {
      PATH,
      HOME,
      LANG: 'C.UTF-8',
      RAILS_ENV: 'production',
      REDMINE_LANG: 'zh',
      REDMINE_DATABASE_URL: databaseUrl,
    },
  };
};

const rake = ({ folder, environment }: Place, task: string): void => {
  const made = spawnSync('bundle', ['exec', 'rake', task], {
    cwd: folder,
    env: environment,
    encoding: 'utf8',
  });
  if (made.status !== 0)
    throw new Error(`Redmine's ${task} failed: ${made.stderr || made.stdout || String(made.error)}`);
};

/** Copies the package and makes its tables and default data in an empty database. */
export const install = (databaseUrl: string): Place => {
  const place = copyOf(databaseUrl);
  rake(place, 'db:migrate');
  rake(place, 'redmine:load_default_data');
  return place;
};

const untilItAnswers = async (address: string, child: ChildProcess): Promise<void> => {
  for (let waited = 0; waited < 120_000; waited += 250) {
    if (child.exitCode !== null) break;
    const isUp = await fetch(`${address}/login`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (isUp) return;
    await new Promise((go) => setTimeout(go, 250));
  }
  throw new Error('Redmine did not start');
};

/** Puma with as many workers as the machine has processors, each with five threads, as its guide has it. */
export const start = async ({ folder, environment }: Place, workers: number): Promise<Redmine> => {
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  const parameters = ['-e', 'production', '-w', String(workers), '-t', '5:5'];
  const child = spawn('puma', [...parameters, '-b', `tcp://127.0.0.1:${port}`], {
    cwd: folder,
    env: environment,
    stdio: 'ignore',
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  await untilItAnswers(address, child);
  return {
    address,
    processId: child.pid ?? 0,
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
};
