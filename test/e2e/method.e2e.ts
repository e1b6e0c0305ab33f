import { expect } from 'vitest';
import { journey } from './support/journey.ts';

interface Row {
  readonly id: string;
  readonly zh: string;
}

journey(
  'an item of the method is drafted as a whole, compared with what is in force, and published',
  async ({ page, ...stage }) => {
    const listed = await page.request.get('/api/method?filter=kind:is:deliverable&limit=1');
    const { rows } = (await listed.json()) as { readonly rows: readonly Row[] };
    const [item] = rows;
    if (!item) throw new Error('the method has no deliverable');
    const made = await page.request.post('/api/method-drafts', { data: { itemId: item.id } });
    expect(made.ok(), await made.text()).toBe(true);
    await stage.visit(page, '/charters?tab=drafts');
    await page.getByRole('button', { name: '编辑' }).click();
    const form = page.getByRole('dialog');
    await form.getByText('与现行版本相同').waitFor();
    await form.getByLabel('中文名称').fill('交付物（修订）');
    await form.getByLabel('须先于').fill('DCP9');
    await form.getByLabel('须先于').press('Enter');
    await form.getByRole('checkbox', { name: '持续维护' }).click();
    await form.getByText('与现行版本的差异（3）').waitFor();
    await stage.check(page);
    await form.getByRole('button', { name: '保存' }).click();
    await form.waitFor({ state: 'hidden' });
    await page.getByRole('cell', { name: '交付物（修订）', exact: true }).waitFor();
  },
  { widths: [375] },
);

journey(
  'a template is edited section by section on the page of the method',
  async ({ page, ...stage }) => {
    const listed = await page.request.get('/api/method?filter=kind:is:template&limit=1');
    const { rows } = (await listed.json()) as { readonly rows: readonly Row[] };
    await stage.visit(page, `/method?kind=template&open=${rows[0]?.id}`);
    await page.getByRole('button', { name: '编辑' }).click();
    const form = page.getByRole('dialog', { name: '编辑' });
    await form.getByRole('button', { name: '增加：章节' }).click();
    await form.getByLabel(/^章节 › \d+ › 中文$/).fill('附录');
    await form.getByText(/与现行版本的差异/).waitFor();
    await form.getByRole('button', { name: '保存' }).click();
    await form.getByText(/须同时写明中文和英文/).waitFor();
    await stage.check(page);
    await form.getByLabel(/^章节 › \d+ › 英文$/).fill('Annex');
    await form.getByText(/须同时写明中文和英文/).waitFor({ state: 'hidden' });
  },
  { widths: [1440] },
);
