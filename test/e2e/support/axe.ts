import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { root } from './product.ts';

const source = readFileSync(join(root, 'node_modules/axe-core/axe.min.js'), 'utf8');
const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

interface Violation {
  readonly id: string;
  readonly help: string;
  readonly nodes: readonly { readonly target: readonly string[]; readonly failureSummary?: string }[];
}

/** Resolves when what moves has come to rest; what turns for ever is not waited for. */
const atRest = `Promise.race([
  Promise.allSettled(document.getAnimations()
    .filter((one) => one.effect?.getComputedTiming().iterations !== Infinity)
    .map((one) => one.finished)),
  new Promise((resolve) => setTimeout(resolve, 2000)),
]).then(() => null)`;

/** What lies under an open dialog is no target, so the dialog's edge may well cut through it. */
const reachable = `({ violations }) => {
  const dialog = [...document.querySelectorAll('[role=dialog][aria-modal=true]')].findLast((one) => one.checkVisibility());
  const isInReach = ({ target }) => !dialog || dialog.contains(document.querySelector(target[0]));
  return violations.map((one) => one.id === 'target-size' ? { ...one, nodes: one.nodes.filter(isInReach) } : one);
}`;

/** What a person who cannot see, point or tell colours apart would stumble over on this page, one line each. */
export const accessibilityFaults = async (page: Page): Promise<string[]> => {
  // Evaluated rather than added as a script: the page's policy lets no foreign script in.
  if (!(await page.evaluate<boolean>('"axe" in globalThis'))) await page.evaluate(source);
  // A button that waits for its answer is pale, and back in a moment.
  await page.locator('.ant-btn-loading').first().waitFor({ state: 'detached' });
  await page.evaluate(atRest);
  const run = `axe.run(document, { runOnly: ${JSON.stringify(standards)}, resultTypes: ['violations'] }).then(${reachable})`;
  const violations = await page.evaluate<readonly Violation[]>(run);
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(
      ({ target, failureSummary }) =>
        `${id}: ${help} at ${target.join(' ')} (${failureSummary?.split('\n')[1]?.trim() ?? ''})`,
    ),
  );
};
