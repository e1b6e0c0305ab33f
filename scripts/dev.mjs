// npm run dev: the server, restarted when its sources change, and Vite in front of it with hot reload.
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const children = [
  ['--watch', 'src/cli/main.ts', 'serve'],
  ['node_modules/vite/bin/vite.js', '--clearScreen', 'false'],
].map((parameters) => spawn(process.execPath, parameters, { cwd: root, stdio: 'inherit' }));

const end = () => {
  for (const child of children) child.kill('SIGTERM');
};
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, end);
// One without the other is of no use.
for (const child of children)
  child.on('exit', (code) => {
    process.exitCode ||= code ?? 0;
    end();
  });
