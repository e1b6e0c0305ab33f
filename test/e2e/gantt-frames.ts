import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { chromium } from 'playwright-core';
import { build, preview, type InlineConfig } from 'vite';
import { checkKeyboard } from './gantt-frames/keyboard.ts';
import { measure } from './gantt-frames/measure.ts';
import { SHOTS, take } from './gantt-frames/pictures.ts';
import { checkControls, checkPointer } from './gantt-frames/pointer.ts';
import type { Stage } from './gantt-frames/stage.ts';

/** Draws a large plan in a real browser, measures its frames, checks it with axe and keeps pictures of it. */

const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
const here = fileURLToPath(new URL('./gantt-harness/', import.meta.url));
const out = fileURLToPath(new URL('../../.cache/gantt/', import.meta.url));

const failures: string[] = [];
const { url, close } = await serve();
const profile = await mkdtemp(join(tmpdir(), 'gantt-'));
const browser = await chromium.launchPersistentContext(profile, {
  executablePath: '/usr/bin/chromium',
  args: FLAGS,
  locale: 'zh-CN',
});
const page = browser.pages()[0] ?? (await browser.newPage());
const stage: Stage = { page, url, failures };
page.on('pageerror', (error) => failures.push(`page error: ${error.message}`));
page.on('console', (message) => {
  if (message.type() === 'error') failures.push(`console: ${message.text()}`);
});
try {
  const only = process.argv[2];
  if (only === undefined) {
    await measure(stage, 'rows=10000');
    await measure(stage, 'rows=50000');
    await measure(stage, 'page=timeline&rows=2000');
    await measure(stage, 'page=timeline&rows=200&tasks=21000');
    await checkKeyboard(stage);
    await checkPointer(stage);
    await checkControls(stage);
  }
  for (const shot of SHOTS)
    if (only === undefined || shot.name.startsWith(only)) await take(stage, shot, out);
} finally {
  await browser.close();
  await close();
  await rm(profile, { recursive: true, force: true });
}
for (const failure of failures) console.error(failure);
process.exitCode = failures.length === 0 ? 0 : 1;

async function serve() {
  await mkdir(out, { recursive: true });
  const outDir = join(out, 'site');
  const shared: InlineConfig = { configFile: false, root: here, logLevel: 'warn', plugins: [react()] };
  await build({ ...shared, build: { outDir, emptyOutDir: true } });
  const server = await preview({ ...shared, build: { outDir }, preview: { port: 0, host: '127.0.0.1' } });
  const address = server.resolvedUrls?.local[0];
  if (address === undefined) throw new Error('the preview server has no address');
  return { url: address, close: () => server.close() };
}
