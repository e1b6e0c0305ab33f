import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { bringPerson } from './support/call.ts';
import { journey, type Stage } from './support/journey.ts';

const sun = { name: '孙浩', login: 'sunh', password: 'Chang-Jiang-2026!' };

/** An account of a team member, entered by the administrator. */
const prepare = async ({ page }: Stage): Promise<void> => {
  await bringPerson(page, { ...sun, role: 'team-member' });
};

const signIn = async (page: Page): Promise<void> => {
  await page.getByLabel('登录名').fill(sun.login);
  await page.getByLabel('密码', { exact: true }).fill(sun.password);
  await page.getByRole('button', { name: '登录', exact: true }).click();
};

journey(
  'who may not see the register of authority is told so, and the attempt is on record',
  async (stage) => {
    const { page, visit, check } = stage;
    await prepare(stage);
    const visitor = await stage.open();
    await visitor.goto('/authority');
    await signIn(visitor);
    await visitor.getByRole('heading', { name: '您没有查看此页的权限' }).waitFor();
    await visitor.getByText('需要“authority.read”权限').waitFor();
    await check(visitor);
    await visitor.getByRole('link', { name: '回到首页' }).click();
    await visitor.getByRole('heading', { level: 1, name: new RegExp(sun.name) }).waitFor();
    await visit(page, '/system/audit?filter=outcome:is:refused');
    const attempt = page.getByRole('row').filter({ hasText: '授权登记' }).filter({ hasText: sun.name });
    await attempt.first().waitFor();
    expect(await attempt.first().textContent()).toContain('被拒绝');
    await attempt.first().getByText('授权登记').click();
    const drawer = page.getByRole('dialog', { name: '授权登记' });
    await drawer.getByText('authority.get').waitFor();
    await drawer.getByText('/api/authority').waitFor();
    await check(page);
  },
  { widths: [375] },
);
