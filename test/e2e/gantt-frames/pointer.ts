import { open, type Stage } from './stage.ts';

/** Drags the paper and zooms it under the pointer. */
export async function checkPointer(stage: Stage): Promise<void> {
  const { page } = stage;
  await page.setViewportSize({ width: 1440, height: 900 });
  await open(stage, 'rows=10000');
  const box = await page.locator('canvas').boundingBox();
  if (box === null) throw new Error('no canvas');
  const { x, y } = { x: box.x + 500, y: box.y + 300 };
  const before = await scrolledTo(stage);
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x - 200, y - 100, { steps: 4 });
  await page.mouse.up();
  const dragged = { found: await scrolledTo(stage), wanted: before + 200 };
  check(stage, 'dragging moves the paper by as much', dragged);

  await page.keyboard.down('Control');
  for (let turn = 0; turn < 4; turn += 1) await page.mouse.wheel(0, -120);
  await page.keyboard.up('Control');
  await page.waitForTimeout(100);
  check(stage, 'Ctrl and wheel zoom to days', { found: await zoomShown(stage), wanted: '日' });
  // The moment under the pointer stays there: (left + x − inset) grows by the factor of the zoom.
  const factor = Math.exp(4 * 120 * 0.0025);
  const wanted = (before + 200 + 300 - 28) * factor - 300 + 28;
  const offset = Math.abs((await scrolledTo(stage)) - wanted);
  check(stage, 'zooming keeps the place', { found: offset < 3, wanted: true });
}

/** Uses the buttons, the splitter and the arrows of the tree. */
export async function checkControls(stage: Stage): Promise<void> {
  const { page } = stage;
  await open(stage, 'rows=10000');
  const grid = page.getByRole('treegrid');
  await page.getByRole('button', { name: '年', exact: true }).click();
  check(stage, 'the button zooms to years', { found: await zoomShown(stage), wanted: '年' });
  await grid.focus();
  for (const key of ['+', '+', '+', '+']) await page.keyboard.press(key);
  await page.waitForTimeout(50);
  check(stage, 'plus zooms in', { found: await zoomShown(stage), wanted: '季' });
  await page.getByRole('button', { name: '适合窗口' }).click();
  await page.waitForTimeout(50);
  const isAtBeginning = (await scrolledTo(stage)) < 120;
  check(stage, 'fit begins at the beginning', { found: isAtBeginning, wanted: true });

  const splitter = page.getByRole('separator');
  const width = Number(await splitter.getAttribute('aria-valuenow'));
  await splitter.focus();
  await page.keyboard.press('ArrowRight');
  const widened = Number(await splitter.getAttribute('aria-valuenow'));
  check(stage, 'the splitter moves by keyboard', { found: widened, wanted: width + 24 });

  const rows = Number(await grid.getAttribute('aria-rowcount'));
  await page.locator('[data-toggle]').nth(1).click();
  const folded = Number(await grid.getAttribute('aria-rowcount'));
  check(stage, 'a click on the arrow folds', { found: folded, wanted: rows - 8 });
  await page.getByRole('button', { name: '基准' }).click();
  const off = await page.getByRole('button', { name: '基准', pressed: false }).count();
  check(stage, 'a layer can be switched off', { found: off, wanted: 1 });
}

interface Finding {
  readonly found: unknown;
  readonly wanted: unknown;
}

function check({ failures }: Stage, what: string, { found, wanted }: Finding): void {
  if (found !== wanted) failures.push(`pointer: ${what}: ${String(found)}, not ${String(wanted)}`);
}

function scrolledTo({ page }: Stage): Promise<number> {
  return page.evaluate(() => document.querySelector('.zs-gantt-scroll')?.scrollLeft ?? -1);
}

function zoomShown({ page }: Stage): Promise<string | null> {
  return page.locator('.zs-gantt-segments [aria-pressed=true]').textContent();
}
