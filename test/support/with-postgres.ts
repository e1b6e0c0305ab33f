import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { constants, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Client } from 'pg';

export interface ClusterOptions {
  /** Whether committed work survives a crash of the server; tests that crash nothing run faster without. */
  readonly durability: 'safe' | 'fast';
}

export interface Cluster {
  /** Connection string of the cluster's own database, for a superuser. */
  readonly url: string;
  /** Ends the server as a power cut would and brings it up again on the same data. */
  readonly crash: () => Promise<void>;
  /** Ends the server and removes its data. */
  readonly stop: () => Promise<void>;
}

const leastVersion = 15;

/** The folder of PostgreSQL's programs: what pg_config says, else the newest of Debian's; null without any. */
export const postgresPrograms = (): string | null => {
  const asked = spawnSync('pg_config', ['--bindir'], { encoding: 'utf8' }).stdout?.trim() ?? '';
  const debian = '/usr/lib/postgresql';
  const packaged = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : [];
  const folders = [asked, ...packaged.map((version) => join(debian, version, 'bin'))];
  return folders.find((folder) => folder !== '' && versionOf(folder) >= leastVersion) ?? null;
};

/** Major version of the server in a folder; 0 where there is none (pg_config comes with the client alone). */
const versionOf = (folder: string): number => {
  if (!existsSync(join(folder, 'postgres')) || !existsSync(join(folder, 'initdb'))) return 0;
  const said = spawnSync(join(folder, 'postgres'), ['--version'], { encoding: 'utf8' }).stdout ?? '';
  return Number(/\d+/.exec(said)?.[0] ?? 0);
};

interface Identity {
  readonly uid?: number;
  readonly gid?: number;
}

/** PostgreSQL refuses to run as root: there it runs as `postgres`, or as `nobody`. */
const identity = (): Identity => {
  if (process.getuid?.() !== 0) return {};
  const users = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'));
  const user = users.find(([name]) => name === 'postgres') ?? users.find(([name]) => name === 'nobody');
  if (!user)
    throw new Error(
      'PostgreSQL does not run as root, and there is no user "postgres" or "nobody" to run it as',
    );
  return { uid: Number(user[2]), gid: Number(user[3]) };
};

/** A port of this machine that nobody listens on. */
export const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });

interface Place {
  readonly programs: string;
  readonly folder: string;
  readonly port: number;
  readonly durability: ClusterOptions['durability'];
}

const surroundings = (folder: string) => ({
  ...identity(),
  cwd: folder,
  env: { PATH: process.env['PATH'], LC_ALL: 'C.UTF-8', TZ: 'UTC' },
});

const createCluster = ({ programs, folder }: Place): void => {
  const made = spawnSync(
    join(programs, 'initdb'),
    [
      '-D',
      join(folder, 'data'),
      '-U',
      'postgres',
      '-A',
      'trust',
      '-E',
      'UTF8',
      '--locale=C.UTF-8',
      '--no-sync',
    ],
    { ...surroundings(folder), encoding: 'utf8' },
  );
  if (made.status !== 0) throw new Error(`initdb failed: ${made.stderr || String(made.error)}`);
};

const settings = ({ port, durability }: Place): string[] => {
  const own = [
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    `port=${port}`,
    'max_connections=300',
  ];
  const fast = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'];
  return [...own, ...(durability === 'fast' ? fast : [])].flatMap((setting) => ['-c', setting]);
};

interface Running {
  readonly child: ChildProcess;
  readonly ended: Promise<void>;
  readonly said: () => string;
}

const launch = (place: Place): Running => {
  const child = spawn(
    join(place.programs, 'postgres'),
    ['-D', join(place.folder, 'data'), ...settings(place)],
    {
      ...surroundings(place.folder),
      stdio: ['ignore', 'ignore', 'pipe'],
    },
  );
  let said = '';
  child.stderr?.on('data', (text: Buffer) => {
    said = (said + text.toString()).slice(-4_000);
  });
  return { child, ended: new Promise((resolve) => child.once('exit', () => resolve())), said: () => said };
};

const answers = async (url: string): Promise<boolean> => {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 2_000 });
  client.on('error', () => undefined);
  return client.connect().then(
    () => client.end().then(() => true),
    () => false,
  );
};

const pause = (milliseconds: number): Promise<void> => new Promise((go) => setTimeout(go, milliseconds));

const launchAndWait = async (place: Place, url: string): Promise<Running> => {
  const running = launch(place);
  for (let waited = 0; waited < 30_000; waited += 50) {
    if (running.child.exitCode !== null) break;
    if (await answers(url)) return running;
    await pause(50);
  }
  running.child.kill('SIGQUIT');
  throw new Error(`PostgreSQL did not start: ${running.said()}`);
};

/** The shared memory of a killed server may outlive it for a moment, so a restart is tried again. */
const relaunch = async (place: Place, url: string): Promise<Running> => {
  for (let attempt = 1; ; attempt++) {
    try {
      return await launchAndWait(place, url);
    } catch (error) {
      if (attempt === 5) throw error;
      await pause(200 * attempt);
    }
  }
};

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** A signal ends a process without its exit handlers, unless somebody listens; whoever does already decides. */
export const exitOnSignals = (): void => {
  for (const signal of signals)
    if (process.listenerCount(signal) === 0)
      process.once(signal, () => process.exit(128 + constants.signals[signal]));
};

/** Starts a PostgreSQL server of its own: temporary folder, loopback, free port, no socket file. */
export const startCluster = async ({ durability }: ClusterOptions): Promise<Cluster> => {
  const programs = postgresPrograms();
  if (!programs) throw new Error(`no PostgreSQL ${leastVersion} or later found: apt-get install postgresql`);
  const folder = mkdtempSync(join(tmpdir(), 'zhongshu-pg-'));
  const { uid, gid } = identity();
  if (uid !== undefined && gid !== undefined) chownSync(folder, uid, gid);
  const place: Place = { programs, folder, port: await freePort(), durability };
  const url = `postgres://postgres@127.0.0.1:${place.port}/postgres`;
  let running: Running | null = null;
  // Whatever ends this process, neither a server nor a folder stays behind.
  const abandon = (): void => {
    running?.child.kill('SIGQUIT');
    if (existsSync(folder)) rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  };
  process.once('exit', abandon);
  exitOnSignals();
  createCluster(place);
  running = await launchAndWait(place, url);
  const end = async (): Promise<void> => {
    running?.child.kill('SIGQUIT');
    await running?.ended;
  };
  return {
    url,
    crash: async () => {
      await end();
      running = await relaunch(place, url);
    },
    stop: async () => {
      await end();
      process.removeListener('exit', abandon);
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
};

/** Runs a command with ZHONGSHU_TEST_DATABASE_URL set to a cluster of its own; answers the exit code. */
const runWith = async (command: readonly string[], options: ClusterOptions): Promise<number> => {
  const [program = '', ...parameters] = command;
  const cluster = await startCluster(options);
  const env = { ...process.env, ZHONGSHU_TEST_DATABASE_URL: cluster.url };
  const child = spawn(program, parameters, { stdio: 'inherit', env });
  // From here on a signal is the command's to answer; the cluster goes when the command has ended.
  for (const signal of signals) process.removeAllListeners(signal).on(signal, () => child.kill(signal));
  try {
    return await new Promise<number>((resolve, reject) => {
      child.once('error', reject);
      child.once('exit', (code, signal) => resolve(signal ? 128 + constants.signals[signal] : (code ?? 1)));
    });
  } finally {
    await cluster.stop();
  }
};

if (import.meta.main) {
  const { values, positionals } = parseArgs({
    options: { safe: { type: 'boolean' } },
    allowPositionals: true,
  });
  if (positionals.length === 0) throw new Error('usage: with-postgres.ts [--safe] -- command …');
  process.exitCode = await runWith(positionals, { durability: values.safe ? 'safe' : 'fast' });
}
