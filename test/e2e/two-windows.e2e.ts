import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { journey, type Stage } from './support/journey.ts';
import { administrator } from './support/product.ts';

/** The same project in two windows, the form that changes it open in both. */
const openTwice = async ({ page, open, visit }: Stage): Promise<{ id: string; windows: [Page, Page] }> => {
  const data = { code: 'P-01', name: '核心账务系统重构', customer: '江城银行' };
  const answer = await page.request.post('/api/projects', { data });
  expect(answer.ok()).toBe(true);
  const { id } = (await answer.json()) as { readonly id: string };
  const second = await open();
  const { login, password } = administrator;
  expect((await second.request.post('/api/session', { data: { login, password } })).ok()).toBe(true);
  await visit(page, `/projects/${id}?edit=1`);
  await visit(second, `/projects/${id}?edit=1`);
  return { id, windows: [page, second] };
};

const formIn = (page: Page): Locator => page.getByRole('dialog', { name: '修改项目' });

journey(
  'two windows change one project: the later sees both values and saves the merge',
  async (stage) => {
    const { id, windows } = await openTwice(stage);
    const [first, second] = windows;
    await formIn(first).getByLabel('客户').fill('江城农商银行');
    await formIn(first).getByLabel('项目描述').fill('总账与明细账分离');
    await formIn(first).getByRole('button', { name: '保存' }).click();
    await formIn(first).waitFor({ state: 'hidden' });
    await formIn(second).getByLabel('客户').fill('江城商业银行');
    await formIn(second).getByRole('button', { name: '保存' }).click();
    const both = second.getByRole('dialog', { name: '这条记录刚被他人修改' });
    for (const value of ['江城商业银行', '江城农商银行', '总账与明细账分离'])
      await both.getByText(value).waitFor();
    expect(await both.getByRole('radio', { name: '客户 我的' }).isChecked()).toBe(true);
    expect(await both.getByRole('radio', { name: '项目描述 当前' }).isChecked()).toBe(true);
    await stage.check(second);
    await both.getByRole('button', { name: '保存所选' }).click();
    await both.waitFor({ state: 'hidden' });
    await second.getByText('总账与明细账分离').waitFor();
    const saved = await second.request.get(`/api/projects/${id}`);
    expect(await saved.json()).toMatchObject({ customer: '江城商业银行', description: '总账与明细账分离' });
    await stage.visit(first, `/projects/${id}`);
    await first.getByText('江城商业银行').first().waitFor();
  },
  { widths: [1440] },
);
