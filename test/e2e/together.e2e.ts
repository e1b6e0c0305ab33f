import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { bringPerson, poster } from './support/call.ts';
import { journey, type Stage } from './support/journey.ts';
import { administrator } from './support/product.ts';

const chen = { login: 'chenyf', password: 'Chang-Jiang-2026!', name: '陈亦凡' };
const project = { code: 'P-001', name: '核心账务系统重构' };

interface Ids {
  readonly projectId: string;
}

/** A project with its manager, entered by the administrator's own session. */
const prepare = async ({ page }: Stage): Promise<Ids> => {
  const post = poster(page);
  const managerId = await bringPerson(page, chen);
  const { id: projectId } = await post('/api/projects', { ...project, managerId, phase: 'executing' });
  const milestone = { code: 'M1', name: '方案评审', baselineOn: '2026-11-20' };
  await post(`/api/projects/${projectId}/milestones`, milestone);
  return { projectId };
};

const signIn = async (page: Page): Promise<void> => {
  await page.goto('/');
  await page.getByLabel('登录名').fill(chen.login);
  await page.getByLabel('密码', { exact: true }).fill(chen.password);
  await page.getByRole('button', { name: '登录', exact: true }).click();
  await page.getByRole('heading', { name: new RegExp(chen.name) }).waitFor();
};

const comment = async ({ page, visit }: Stage, projectId: string): Promise<void> => {
  await visit(page, `/projects/${projectId}`);
  const field = page.getByRole('textbox', { name: '写评论' });
  await field.fill('周三**必须**联调，');
  await field.press('End');
  await field.pressSequentially('@cyf');
  await page.getByRole('option', { name: /陈亦凡/ }).waitFor();
  await field.press('Enter');
  await field.pressSequentially('请确认 <img src=x onerror=alert(1)>');
  await field.press('Control+Enter');
  const said = page.getByRole('listitem').filter({ hasText: '联调' });
  await said.getByText('@陈亦凡').waitFor();
  expect(await said.locator('strong', { hasText: '必须' }).count()).toBe(1);
  expect(await said.locator('img').count()).toBe(0);
  expect(await field.inputValue()).toBe('');
};

const attach = async ({ page, visit, check }: Stage, projectId: string): Promise<void> => {
  await visit(page, `/projects/${projectId}?tab=documents`);
  const input = page.locator('input[type=file]').first();
  await input.setInputFiles({
    name: '病毒.exe',
    mimeType: 'application/octet-stream',
    buffer: Buffer.from('MZ'),
  });
  await page.getByText('未上传：病毒.exe').waitFor();
  await input.setInputFiles({
    name: '会议纪要.md',
    mimeType: 'text/markdown',
    buffer: Buffer.from('# 纪要'),
  });
  await page.getByRole('link', { name: '会议纪要.md', exact: true }).waitFor();
  await check(page);
  await page.getByRole('button', { name: '删除“会议纪要.md”' }).click();
  await page.getByRole('button', { name: '撤销' }).click();
  await page.getByRole('link', { name: '会议纪要.md', exact: true }).waitFor();
};

const readNotice = async (stage: Stage, page: Page): Promise<void> => {
  await signIn(page);
  await stage.check(page);
  await page.getByRole('button', { name: '通知，2 条未读' }).click();
  await stage.check(page);
  const panel = page.getByRole('region', { name: '通知', exact: true });
  const given = `${administrator.name} 请您担任“${project.name}”的项目经理`;
  await panel.getByRole('link', { name: given }).waitFor();
  await panel.getByRole('link', { name: `${administrator.name} 在“${project.name}”中提到了您` }).click();
  await page.getByRole('heading', { name: project.name }).waitFor();
  await page.getByText('@陈亦凡').waitFor();
  await page.getByRole('button', { name: '通知，1 条未读' }).waitFor();
};

const snooze = async (stage: Stage, page: Page): Promise<void> => {
  await stage.visit(page, '/todos');
  await page.getByRole('heading', { name: '已逾期' }).waitFor();
  await page.getByRole('link', { name: '方案评审' }).waitFor();
  await page.getByRole('button', { name: '稍后提醒“方案评审”' }).click();
  await page.getByRole('menuitem', { name: /^明天/ }).click();
  await page.getByText('全部处理完了，漂亮！').waitFor();
  await stage.visit(page, '/notifications');
};

const find = async (stage: Stage, page: Page): Promise<void> => {
  await page.keyboard.press('Control+k');
  const field = page.getByRole('combobox', { name: '搜索与命令' });
  await field.fill('hxzw');
  await page.getByRole('option', { name: new RegExp(project.name) }).waitFor();
  await stage.check(page);
  await field.press('Enter');
  await page.waitForURL(/\/projects\/[0-9a-f-]{36}/);
  await page.keyboard.press('Control+k');
  await page
    .getByRole('group', { name: '最近打开' })
    .getByRole('option', { name: new RegExp(project.name) })
    .waitFor();
  await page.keyboard.press('Escape');
};

journey(
  'people work together: a mention is told, a file attached, a to-do put off, a project found by its initials',
  async (stage) => {
    const { projectId } = await prepare(stage);
    await stage.visit(stage.page, '/');
    await comment(stage, projectId);
    await attach(stage, projectId);
    const other = await stage.open();
    await readNotice(stage, other);
    await snooze(stage, other);
    await find(stage, other);
  },
  { widths: [1440] },
);
