import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { chromium, type Page } from 'playwright-core';
import { build, preview, type InlineConfig } from 'vite';

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
const LEAST_FRAMES_PER_SECOND = 55;
const LONGEST_FIRST_DRAW_MS = 1000;
const here = fileURLToPath(new URL('./gantt-harness/', import.meta.url));
const out = fileURLToPath(new URL('../../.cache/gantt/', import.meta.url));
const axe = fileURLToPath(new URL('../../node_modules/axe-core/axe.min.js', import.meta.url));

interface Shot {
  readonly name: string;
  readonly query: string;
  readonly width: number;
  readonly height: number;
  readonly act?: (page: Page) => Promise<void>;
}

const SHOTS: readonly Shot[] = [
  { name: 'light-1440', query: 'theme=light', width: 1440, height: 900 },
  { name: 'dark-1440', query: 'theme=dark', width: 1440, height: 900, act: hoverFirstBar },
  { name: 'light-375', query: 'theme=light', width: 375, height: 720 },
  { name: 'dark-375', query: 'theme=dark', width: 375, height: 720 },
  { name: 'day-1440', query: 'theme=light&zoom=36', width: 1440, height: 900, act: walkByKeyboard },
  { name: 'month-1440', query: 'theme=light&zoom=3.2', width: 1440, height: 900 },
  { name: 'year-1440', query: 'theme=dark&zoom=0.32', width: 1440, height: 900 },
  { name: 'timeline-light-1440', query: 'page=timeline&rows=200&theme=light', width: 1440, height: 900 },
  {
    name: 'timeline-dark-1440',
    query: 'page=timeline&rows=200&tasks=21000&theme=dark',
    width: 1440,
    height: 900,
  },
  { name: 'timeline-light-375', query: 'page=timeline&rows=200&theme=light', width: 375, height: 720 },
];

const failures: string[] = [];
const { url, close } = await serve();
const profile = await mkdtemp(join(tmpdir(), 'gantt-'));
const browser = await chromium.launchPersistentContext(profile, {
  executablePath: '/usr/bin/chromium',
  args: FLAGS,
  locale: 'zh-CN',
});
const page = browser.pages()[0] ?? (await browser.newPage());
page.on('pageerror', (error) => failures.push(`page error: ${error.message}`));
page.on('console', (message) => {
  if (message.type() === 'error') failures.push(`console: ${message.text()}`);
});
try {
  const only = process.argv[2];
  if (only === undefined) {
    await measure('rows=10000');
    await measure('rows=50000');
    await measure('page=timeline&rows=2000');
    await measure('page=timeline&rows=200&tasks=21000');
    await checkKeyboard();
    await checkPointer();
    await checkControls();
  }
  for (const shot of SHOTS) if (only === undefined || shot.name.startsWith(only)) await take(shot);
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

async function open(query: string): Promise<void> {
  await page.goto(`${url}?${query}`);
  await page.waitForFunction(() => {
    const canvas = document.querySelector('canvas');
    return canvas !== null && canvas.height > 300 && document.querySelectorAll('[role=row]').length > 3;
  });
  await page.waitForTimeout(150);
}

async function measure(query: string): Promise<void> {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto(`${url}?${query}`);
  const firstDraw = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const look = () => {
          const canvas = document.querySelector('canvas');
          const began = performance.getEntriesByName('render')[0]?.startTime;
          const isDrawn = canvas !== null && canvas.height > 300;
          if (isDrawn && began !== undefined) resolve(performance.now() - began);
          else requestAnimationFrame(look);
        };
        look();
      }),
  );
  const frames = await scrollFor4s();
  const median = frames.toSorted((a, b) => a - b);
  const perSecond = (frames.length * 1000) / frames.reduce((sum, frame) => sum + frame, 0);
  const p95 = median[Math.floor(median.length * 0.95)] ?? 0;
  console.log(
    `${query}: first draw ${firstDraw.toFixed(0)} ms, ${perSecond.toFixed(1)} fps, p95 ${p95.toFixed(1)} ms`,
  );
  if (perSecond < LEAST_FRAMES_PER_SECOND) failures.push(`${query}: ${perSecond.toFixed(1)} fps`);
  if (firstDraw > LONGEST_FIRST_DRAW_MS) failures.push(`${query}: first draw ${firstDraw.toFixed(0)} ms`);
}

/** Times between frames, ms, while the wheel turns. */
async function scrollFor4s(): Promise<number[]> {
  await page.mouse.move(900, 500);
  const frames = page.evaluate(
    () =>
      new Promise<number[]>((resolve) => {
        const times: number[] = [];
        const began = performance.now();
        let last = began;
        const tick = (now: number) => {
          if (now > last) times.push(now - last);
          last = now;
          if (now - began < 4000) requestAnimationFrame(tick);
          else resolve(times);
        };
        requestAnimationFrame(tick);
      }),
  );
  const until = Date.now() + 3900;
  while (Date.now() < until) {
    await page.mouse.wheel(0, 120);
    await page.waitForTimeout(16);
  }
  return frames;
}

async function checkKeyboard(): Promise<void> {
  await open('rows=10000');
  const grid = page.getByRole('treegrid');
  await grid.focus();
  const activeName = () =>
    page.evaluate(() => {
      const id = document.querySelector('[role=treegrid]')?.getAttribute('aria-activedescendant');
      return id ? (document.getElementById(id)?.textContent ?? null) : null;
    });
  const expect = async (keys: string, wanted: string) => {
    for (const key of keys.split(' ')) await page.keyboard.press(key);
    await page.waitForTimeout(80);
    const name = await activeName();
    if (name === null || !name.startsWith(wanted))
      failures.push(`after ${keys}: on ${name}, not on ${wanted}`);
  };
  const rowCount = () => grid.getAttribute('aria-rowcount');
  await expect('ArrowDown', '1核心');
  await expect('ArrowDown ArrowDown', '1.1.1');
  await expect('ArrowLeft', '1.1阶段');
  await expect('ArrowLeft ArrowDown', '1.2阶段');
  if ((await rowCount()) !== String(10_001 - 8)) failures.push(`folding left ${await rowCount()} rows`);
  await expect('End', '271');
  await expect('Home', '1核心');
  await expect('PageDown', '1.');
  await grid.evaluate((element) => {
    const init = { key: 'Enter', isComposing: true, bubbles: true };
    element.dispatchEvent(new KeyboardEvent('keydown', init));
  });
  await page.waitForTimeout(50);
  if ((await grid.locator('[aria-selected=true]').count()) !== 0) failures.push('a composing Enter selected');
  await page.keyboard.press('Enter');
  if ((await grid.locator('[aria-selected=true]').count()) !== 1) failures.push('Enter selected nothing');
  await page.getByRole('button', { name: '全部折叠' }).click();
  if (Number(await rowCount()) > 400) failures.push('collapse all left too many rows');
}

function check(what: string, isRight: boolean): void {
  if (!isRight) failures.push(`pointer: ${what}`);
}

function scrolledTo(): Promise<number> {
  return page.evaluate(() => document.querySelector('.zs-gantt-scroll')?.scrollLeft ?? -1);
}

function zoomShown(): Promise<string | null> {
  return page.locator('.zs-gantt-segments [aria-pressed=true]').textContent();
}

async function checkPointer(): Promise<void> {
  await page.setViewportSize({ width: 1440, height: 900 });
  await open('rows=10000');
  const box = await page.locator('canvas').boundingBox();
  if (box === null) throw new Error('no canvas');
  const { x, y } = { x: box.x + 500, y: box.y + 300 };
  const before = await scrolledTo();
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x - 200, y - 100, { steps: 4 });
  await page.mouse.up();
  check('dragging moves the paper by as much', (await scrolledTo()) === before + 200);

  await page.keyboard.down('Control');
  for (let turn = 0; turn < 4; turn += 1) await page.mouse.wheel(0, -120);
  await page.keyboard.up('Control');
  await page.waitForTimeout(100);
  check('Ctrl and wheel zoom to days', (await zoomShown()) === '日');
  // The moment under the pointer stays there: (left + x − inset) grows by the factor of the zoom.
  const factor = Math.exp(4 * 120 * 0.0025);
  const wanted = (before + 200 + 300 - 28) * factor - 300 + 28;
  check('zooming keeps the place', Math.abs((await scrolledTo()) - wanted) < 3);
}

async function checkControls(): Promise<void> {
  await open('rows=10000');
  const grid = page.getByRole('treegrid');
  await page.getByRole('button', { name: '年', exact: true }).click();
  check('the button zooms to years', (await zoomShown()) === '年');
  await grid.focus();
  for (const key of ['+', '+', '+', '+']) await page.keyboard.press(key);
  await page.waitForTimeout(50);
  check('plus zooms in', (await zoomShown()) === '季');
  await page.getByRole('button', { name: '适合窗口' }).click();
  await page.waitForTimeout(50);
  check('fit begins at the beginning', (await scrolledTo()) < 120);

  const splitter = page.getByRole('separator');
  const width = Number(await splitter.getAttribute('aria-valuenow'));
  await splitter.focus();
  await page.keyboard.press('ArrowRight');
  check(
    'the splitter moves by keyboard',
    Number(await splitter.getAttribute('aria-valuenow')) === width + 24,
  );

  const rows = Number(await grid.getAttribute('aria-rowcount'));
  await page.locator('[data-toggle]').nth(1).click();
  check('a click on the arrow folds', Number(await grid.getAttribute('aria-rowcount')) === rows - 8);
  await page.getByRole('button', { name: '基线' }).click();
  const isOff = (await page.getByRole('button', { name: '基线', pressed: false }).count()) === 1;
  check('a layer can be switched off', isOff);
}

async function hoverFirstBar(): Promise<void> {
  const box = await page.locator('canvas').boundingBox();
  if (box === null) return;
  for (let x = 4; x < box.width; x += 6) {
    await page.mouse.move(box.x + x, box.y + 56 + 34 * 3 + 15);
    if ((await page.getByRole('tooltip').count()) > 0) return;
  }
  failures.push('no tooltip above any bar');
}

async function walkByKeyboard(): Promise<void> {
  await page.keyboard.press('Tab');
  await page.getByRole('treegrid').focus();
  for (const key of ['ArrowDown', 'ArrowDown', 'ArrowDown', 'Enter', 'ArrowDown'])
    await page.keyboard.press(key);
  await page.waitForTimeout(100);
}

async function take(shot: Shot): Promise<void> {
  await page.setViewportSize({ width: shot.width, height: shot.height });
  await open(shot.query);
  await shot.act?.(page);
  await page.screenshot({ path: join(out, `${shot.name}.png`) });
  await page.evaluate(await readFile(axe, 'utf8'));
  const violations = await page.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: { run: (o: object) => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
    };
    const values = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'];
    const result = await axe.run({ runOnly: { type: 'tag', values } });
    return result.violations.map((found) => `${found.id}: ${found.nodes[0]?.html.slice(0, 160)}`);
  });
  failures.push(...violations.map((violation) => `${shot.name}: axe ${violation}`));
}
