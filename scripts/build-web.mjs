// Builds the browser bundle into dist/web. With --if-stale only when its sources changed since.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const stamp = join(root, 'dist', 'web.sha256');

// What never reaches the browser: tests and the server's side of a capability.
const serverOnly =
  /\.test\.tsx?$|^src\/(cli|platform\/(db|jobs|server|sheets))\/|\/(store|actions|handlers|jobs|tables|capability)(\.ts$|\/)/;

const sourcesOf = () => {
  const inSource = readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length).split(sep).join('/'))
    .filter((path) => !serverOnly.test(path));
  const settings = [
    'package-lock.json',
    'vite.config.ts',
    'tsconfig.web.json',
    'tsconfig.base.json',
    'index.html',
  ];
  return [...inSource, ...settings.filter((path) => existsSync(join(root, path)))].sort((a, b) =>
    a < b ? -1 : 1,
  );
};

const hashOfSources = () => {
  const hash = createHash('sha256');
  for (const path of sourcesOf())
    hash
      .update(path)
      .update('\0')
      .update(readFileSync(join(root, path)))
      .update('\0');
  return hash.digest('hex');
};

/** Builds and answers whether the bundle is there; the stamp is written last, so half a build is built again. */
const build = (hash) => {
  rmSync(stamp, { force: true });
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
  const { status } = spawnSync(process.execPath, [vite, 'build', '--logLevel', 'warn'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
  });
  if (status !== 0) return false;
  mkdirSync(join(root, 'dist'), { recursive: true });
  writeFileSync(stamp, hash);
  return true;
};

/** Builds where dist/web is missing or older than its sources. */
export const ensureWeb = () => {
  const hash = hashOfSources();
  const isFresh =
    existsSync(join(root, 'dist', 'web', 'index.html')) &&
    existsSync(stamp) &&
    readFileSync(stamp, 'utf8') === hash;
  if (isFresh) return true;
  console.error('正在生成页面 … / Building the pages …');
  return build(hash);
};

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const done = process.argv.includes('--if-stale') ? ensureWeb() : build(hashOfSources());
  process.exitCode = done ? 0 : 1;
}
