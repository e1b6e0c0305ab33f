import { expect } from 'vitest';
import { journey } from './support/journey.ts';

journey(
  'a word of the glossary explains itself by key, by pointer and by a tap',
  async ({ page, ...stage }) => {
    const made = await page.request.post('/api/projects', {
      data: { code: 'P-01', name: '核心账务', description: '先定范围基线；范围基线变了，提 CR 与 PMO章程。' },
    });
    const { id } = (await made.json()) as { readonly id: string };
    await stage.visit(page, `/projects/${id}`);
    const text = page.locator('.zs-overview-text').first();
    const marked = text.getByRole('button');
    await marked.first().waitFor();
    expect(await marked.allTextContents()).toEqual(['范围基线', 'CR', 'PMO章程']);
    const explained = page.getByRole('tooltip').filter({ hasText: '范围基线 — ' });
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
  },
);
