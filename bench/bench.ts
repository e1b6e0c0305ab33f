// npm run bench: the engine in one table, then the product's operations.
//   npm run bench -- engine [--data ../shared/bench] [--save]
//   npm run bench -- [operations] [--db …] [--size …] [--only …] [--save]
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const words = process.argv.slice(2);
const run = (script: string, given: readonly string[]): void => {
  const path = fileURLToPath(new URL(script, import.meta.url));
  const { status } = spawnSync(process.execPath, [path, ...given], { stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
};

const [first] = words;
if (first === 'engine') run('engine.ts', words.slice(1));
else if (first === 'operations') run('run.ts', words.slice(1));
else {
  if (words.length === 0) run('engine.ts', []);
  run('run.ts', words);
}
