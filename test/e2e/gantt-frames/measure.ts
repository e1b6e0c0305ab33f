import type { Page } from 'playwright-core';
import type { Stage } from './stage.ts';

const LEAST_FRAMES_PER_SECOND = 55;
const LONGEST_FIRST_DRAW_MS = 1000;

/** Times the first drawing and the frames while the wheel turns. */
export async function measure({ page, url, failures }: Stage, query: string): Promise<void> {
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
  const frames = await scrollFor4s(page);
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
async function scrollFor4s(page: Page): Promise<number[]> {
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
