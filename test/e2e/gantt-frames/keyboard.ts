import { open, type Stage } from './stage.ts';

/** Walks the tree by keyboard, folds it and selects in it. */
export async function checkKeyboard(stage: Stage): Promise<void> {
  const { page, failures } = stage;
  await open(stage, 'rows=10000');
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
