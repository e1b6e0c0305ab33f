import { expect } from 'vitest';
import { journey } from './support/journey.ts';

/** Draws the page in a font of high letters, as another machine may have. */
const inHighLetters = `(async () => {
  const font = new FontFace('High', 'local("Noto Sans CJK SC"), local("DejaVu Sans")', { ascentOverride: '110%', descentOverride: '45%' });
  document.fonts.add(await font.load());
  const style = new CSSStyleSheet();
  style.replaceSync('* { font-family: High !important }');
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, style];
})()`;

/** Words of the glossary that reach out of their line, and those that are a whole text yet too low for a finger. */
const wordsOutOfLine = `[...document.querySelectorAll('.zs-term')].filter((one) => {
  const height = Math.max(...[...one.getClientRects()].map((line) => line.height));
  const isAlone = one.classList.contains('is-alone');
  return isAlone ? height < 24 || height > one.parentElement.getBoundingClientRect().height
    : height > Number.parseFloat(getComputedStyle(one).lineHeight);
}).map((one) => one.textContent)`;

journey(
  'a word of the glossary explains itself by key, by pointer and by a tap',
  async ({ page, ...stage }) => {
    const made = await page.request.post('/api/projects', {
      data: { code: 'P-01', name: '核心账务', description: '先定范围基准；范围基准变了，提 CR 与 PMO章程。' },
    });
    const { id } = (await made.json()) as { readonly id: string };
    await stage.visit(page, `/projects/${id}`);
    const text = page.locator('.zs-overview-text').first();
    const marked = text.getByRole('button');
    await marked.first().waitFor();
    expect(await marked.allTextContents()).toEqual(['范围基准', 'CR', 'PMO章程']);
    const explained = page.getByRole('tooltip').filter({ hasText: '范围基准 — ' });
    await marked.first().focus();
    await explained.waitFor();
    await stage.check(page);
    await page.keyboard.press('Escape');
    await explained.waitFor({ state: 'hidden' });
    await marked.nth(1).click();
    const both = page.getByRole('tooltip').filter({ hasText: '变更请求' });
    await both.filter({ hasText: '一致性比率' }).waitFor();
    await page.getByRole('heading', { level: 1 }).click();
    await both.waitFor({ state: 'hidden' });
    expect(await page.locator('a .zs-term, button .zs-term, label .zs-term').count()).toBe(0);
    await page.locator('dt .zs-term.is-alone').first().waitFor();
    await page.evaluate(inHighLetters);
    expect(await page.evaluate(wordsOutOfLine)).toEqual([]);
    await stage.check(page);
  },
);
