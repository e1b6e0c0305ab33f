import { spawn, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { failedOnce, passedOnce, type Outcome } from './outcome.ts';

export const root = fileURLToPath(new URL('../..', import.meta.url));

const running = new Set<ChildProcess>();
process.on('exit', () => {
  for (const child of running) child.kill('SIGTERM');
});

type Environment = Readonly<Record<string, string | undefined>>;

/** Runs a program in the root of the project with its output on the console; answers its exit code. */
export const run = (
  program: string,
  parameters: readonly string[],
  environment: Environment = {},
): Promise<number> =>
  new Promise((resolve, reject) => {
    const env = { ...process.env, ...environment };
    const child = spawn(program, parameters, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], env });
    running.add(child);
    child.once('error', reject);
    child.once('exit', (code) => {
      running.delete(child);
      resolve(code ?? 1);
    });
  });

/** Runs a script of an installed package or of ours on the Node this runs on. */
export const runScript = (
  path: string,
  parameters: readonly string[],
  environment: Environment = {},
): Promise<number> => run(process.execPath, [path, ...parameters], environment);

/** A check made of one command: passed when it exits with 0. What it says is printed when it ends, in one piece. */
export const check = async (
  name: string,
  path: string,
  parameters: readonly string[],
  environment: Environment = {},
): Promise<Outcome> => {
  const { code, said } = await listenTo([path, ...parameters], environment);
  console.log(`--- ${name.split(':').slice(0, 2).join(':')}\n${said.trim()}`);
  return code === 0 ? passedOnce : failedOnce(name);
};

const listenTo = (
  parameters: readonly string[],
  environment: Environment,
): Promise<{ code: number; said: string }> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, parameters, {
      cwd: root,
      env: { ...process.env, ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    running.add(child);
    const parts: Buffer[] = [];
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (part: Buffer) => void parts.push(part));
    child.once('error', reject);
    child.once('close', (code) => {
      running.delete(child);
      resolve({ code: code ?? 1, said: Buffer.concat(parts).toString() });
    });
  });
