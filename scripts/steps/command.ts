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

/** A check made of one command: passed when it exits with 0. */
export const check = async (name: string, path: string, parameters: readonly string[]): Promise<Outcome> =>
  (await runScript(path, parameters)) === 0 ? passedOnce : failedOnce(name);
