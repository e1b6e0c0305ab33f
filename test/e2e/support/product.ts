import { spawn, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../..', import.meta.url));

export interface ProductOptions {
  readonly dataDir: string;
  /** PostgreSQL to run on; the embedded database where left out. */
  readonly databaseUrl?: string;
  /** Further settings: ZHONGSHU_NOW, ZHONGSHU_ROLE … */
  readonly environment?: Readonly<Record<string, string>>;
}

/** The product as a process of its own, as `npm start` runs it. */
export interface Product {
  /** `http://127.0.0.1:41234` */
  readonly address: string;
  /** Secret of the one-time set-up link; null once the product is set up. */
  readonly setupToken: string | null;
  /** Ends it at once, as a power cut would. */
  readonly kill: () => Promise<void>;
  /** Tells it to finish and waits; answers the exit code. */
  readonly stop: () => Promise<number | null>;
}

/** The settings a product is started with. */
export const environmentOf = ({ dataDir, databaseUrl, environment }: ProductOptions): NodeJS.ProcessEnv => ({
  ...process.env,
  PORT: '0',
  HOST: '127.0.0.1',
  ZHONGSHU_DATA: dataDir,
  DATABASE_URL: databaseUrl ?? '',
  LOG_LEVEL: 'warn',
  ...environment,
});

const running = new Set<ChildProcess>();
process.on('exit', () => {
  for (const child of running) child.kill('SIGKILL');
});

const mostSeconds = 120;

/** Reads what the process says until its line with the address comes. */
const firstAddress = (child: ChildProcess): Promise<string> =>
  new Promise((resolve, reject) => {
    let said = '';
    const fail = (why: string): void => reject(new Error(`the product ${why}:\n${said.slice(-4_000)}`));
    const late = setTimeout(() => fail(`named no address within ${mostSeconds} s`), mostSeconds * 1_000);
    const listen = (text: Buffer): void => {
      said += text.toString();
      const line = said
        .split('\n')
        .slice(0, -1)
        .find((one) => !one.startsWith('{') && one.includes('http://'));
      if (line === undefined) return;
      clearTimeout(late);
      resolve(line);
    };
    child.stdout?.on('data', listen);
    child.stderr?.on('data', listen);
    child.once('exit', (code) => {
      clearTimeout(late);
      fail(`ended with ${code}`);
    });
  });

/** Starts the product and answers once it serves requests. */
export const startProduct = async (options: ProductOptions): Promise<Product> => {
  const child = spawn(process.execPath, ['src/cli/main.ts', 'serve'], {
    cwd: root,
    env: environmentOf(options),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.add(child);
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const end = async (signal: NodeJS.Signals): Promise<number | null> => {
    child.kill(signal);
    const code = await ended;
    running.delete(child);
    return code;
  };
  const line = await firstAddress(child);
  const address = /http:\/\/[\w.]+:\d+/.exec(line)?.[0] ?? '';
  return {
    address,
    setupToken: /\/setup#(\S+)/.exec(line)?.[1] ?? null,
    kill: async () => void (await end('SIGKILL')),
    stop: () => end('SIGTERM'),
  };
};

/** Runs a verb of the command line to its end; answers its exit code and what it wrote. */
export const runVerb = (
  verb: readonly string[],
  options: ProductOptions,
): Promise<{ code: number | null; output: string }> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['src/cli/main.ts', ...verb], {
      cwd: root,
      env: environmentOf(options),
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let output = '';
    child.stdout.on('data', (text: Buffer) => {
      output += text.toString();
    });
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, output }));
  });

export const administrator = { login: 'admin', password: 'Jiang-Cheng-2026!', name: '周启明' };

/** Goes through the first-run wizard by the API; answers the cookie of the administrator's session. */
export const setUp = async ({ address, setupToken }: Product): Promise<string> => {
  const answer = await fetch(`${address}/api/setup`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      token: setupToken,
      enterprise: { name: '江城信息技术有限公司', moneyUnit: 'wan', locale: 'zh-CN' },
      units: [],
      administrator,
      calendar: { hoursPerDay: 8 },
    }),
  });
  if (!answer.ok) throw new Error(`set-up answered ${answer.status}: ${await answer.text()}`);
  return cookiesOf(answer);
};

/** The cookies an answer sets, as the next request sends them. */
export const cookiesOf = (answer: Response): string =>
  answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0] ?? '')
    .join('; ');
