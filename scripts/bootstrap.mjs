// Runs before every npm script, on whatever Node the machine has and before anything is installed:
// plain JavaScript, built-in modules only. Installs what package-lock.json asks for, or does nothing.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const leastNode = 20;
const leastNpm = 10;

const fail = (sentence) => {
  console.error(sentence);
  process.exit(1);
};

/** npm says in its user agent which Node it runs on: `npm/11.4.0 node/v20.20.2 linux x64`. */
const toolVersions = () => {
  const agent = process.env.npm_config_user_agent ?? '';
  const major = (tool) => Number(new RegExp(`\\b${tool}/v?(\\d+)`).exec(agent)?.[1]);
  return { npm: major('npm'), node: major('node') || Number.parseInt(process.versions.node, 10) };
};

const refuseOldTools = () => {
  const { npm, node } = toolVersions();
  if (node < leastNode)
    fail(`Node ${node} is too old: install Node ${leastNode} or later (https://nodejs.org).`);
  if (npm < leastNpm)
    fail(`npm ${npm} is too old: run "npm install -g npm@${leastNpm}" or install a newer Node.`);
};

/** Entries by path, each reduced to its version; the root entry and links have none that matters. */
const packagesIn = (file) =>
  Object.entries(JSON.parse(readFileSync(join(root, file), 'utf8')).packages ?? {}).filter(
    ([path]) => path !== '',
  );

/**
 * npm writes node_modules/.package-lock.json when an installation is complete; it is compared with the
 * lock file by content, so neither a checkout nor a copy of the folder makes it look older than it is.
 */
const isInstalled = (needsDevelopment) => {
  const record = 'node_modules/.package-lock.json';
  if (!existsSync(join(root, record)) || !existsSync(pinnedNode())) return false;
  const installed = new Map(packagesIn(record).map(([path, { version }]) => [path, version]));
  const mayBeAbsent = (entry) => entry.optional || entry.devOptional || (entry.dev && !needsDevelopment);
  return packagesIn('package-lock.json').every(([path, entry]) =>
    installed.has(path) ? installed.get(path) === entry.version : mayBeAbsent(entry),
  );
};

const pinnedNode = () =>
  join(root, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');

const install = () => {
  const npm = process.env.npm_execpath;
  const [command, first] = npm ? [process.env.npm_node_execpath ?? process.execPath, [npm]] : ['npm', []];
  console.error('正在安装依赖，约需一分钟 … / Installing the dependencies, about a minute …');
  const { status } = spawnSync(command, [...first, 'ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
  });
  if (status !== 0) fail('npm ci failed (see above): check the network and the registry that npm is set to.');
  if (!existsSync(pinnedNode()))
    fail('The pinned Node was not installed: set ignore-scripts=false for npm and try again.');
};

refuseOldTools();
// `run` needs only what the product runs on; an installation without development tools will do.
if (!isInstalled(process.argv[2] !== 'run')) install();
