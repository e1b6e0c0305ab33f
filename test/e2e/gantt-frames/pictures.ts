import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { open, type Stage } from './stage.ts';

const axe = fileURLToPath(new URL('../../../node_modules/axe-core/axe.min.js', import.meta.url));

export interface Shot {
  readonly name: string;
  readonly query: string;
  readonly width: number;
  readonly height: number;
  readonly act?: (stage: Stage) => Promise<void>;
}

/** The pictures that are kept. */
export const SHOTS: readonly Shot[] = [
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

/** Takes a picture into a folder and checks what is on it with axe. */
export async function take(stage: Stage, shot: Shot, folder: string): Promise<void> {
  const { page, failures } = stage;
  await page.setViewportSize({ width: shot.width, height: shot.height });
  await open(stage, shot.query);
  await shot.act?.(stage);
  await page.screenshot({ path: join(folder, `${shot.name}.png`) });
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

async function hoverFirstBar({ page, failures }: Stage): Promise<void> {
  const box = await page.locator('canvas').boundingBox();
  if (box === null) return;
  for (let x = 4; x < box.width; x += 6) {
    await page.mouse.move(box.x + x, box.y + 56 + 34 * 3 + 15);
    if ((await page.getByRole('tooltip').count()) > 0) return;
  }
  failures.push('no tooltip above any bar');
}

async function walkByKeyboard({ page }: Stage): Promise<void> {
  await page.keyboard.press('Tab');
  await page.getByRole('treegrid').focus();
  for (const key of ['ArrowDown', 'ArrowDown', 'ArrowDown', 'Enter', 'ArrowDown'])
    await page.keyboard.press(key);
  await page.waitForTimeout(100);
}
