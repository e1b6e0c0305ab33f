// npm start: the pages where they are missing or old, then the server on the pinned Node.
import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { fileURLToPath } from 'node:url';
import { ensureWeb } from './build-web.mjs';

if (!ensureWeb()) {
  console.error('The pages could not be built (see above); nothing was started.');
  process.exit(1);
}

const inRoot = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const node = inRoot(`node_modules/node/bin/node${process.platform === 'win32' ? '.exe' : ''}`);
const server = spawn(node, [inRoot('src/cli/main.ts'), 'serve', ...process.argv.slice(2)], {
  stdio: 'inherit',
});

// Ctrl-C in a terminal reaches the server by itself; a second one would tell it not to finish its work.
const passed = process.stdin.isTTY ? ['SIGTERM', 'SIGHUP'] : ['SIGTERM', 'SIGHUP', 'SIGINT'];
for (const signal of ['SIGTERM', 'SIGHUP', 'SIGINT'])
  process.on(signal, () => {
    if (passed.includes(signal)) server.kill(signal);
  });

// npm ends its shell, not what runs in it: a new parent means that npm was told to stop.
const { ppid } = process;
const watch = setInterval(() => {
  if (process.ppid !== ppid) server.kill('SIGTERM');
}, 300);

server.on('exit', (code, signal) => {
  clearInterval(watch);
  process.exitCode = signal ? 128 + constants.signals[signal] : (code ?? 1);
});
