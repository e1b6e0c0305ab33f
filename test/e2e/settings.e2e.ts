import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { call } from './support/call.ts';
import { choose } from './support/choose.ts';
import { journey } from './support/journey.ts';
import { administrator } from './support/product.ts';

journey(
  'an administrator makes a calendar of three shifts, and a mistake is named',
  async (stage) => {
    const { page } = stage;
    await stage.visit(page, '/system/calendars?year=2027');
    await page.getByText('2027 年安排为预排').waitFor();
    await page.getByRole('button', { name: '新建日历' }).click();
    const form = page.getByRole('dialog', { name: '新建日历' });
    await form.getByLabel('名称').fill('三班倒');
    await form.getByLabel('编码').fill('SHIFT-3');
    await choose(page, form.getByLabel('周一是否上班'), '上班');
    await form.getByLabel('周一第 1 段结束').fill('14');
    await form.getByText('周一的工作时段 09:00–14:00 与 13:00–18:00 重叠').waitFor();
    await stage.check(page);
    await form.getByRole('button', { name: '保存' }).click();
    await form.getByText('请先改正上面标出的问题').waitFor();
    await form.getByRole('button', { name: '周一：24 小时或复制' }).click();
    await page.getByRole('menuitem', { name: '24 小时' }).click();
    await form.getByRole('button', { name: '周一：24 小时或复制' }).click();
    await page.getByRole('menuitem', { name: '复制到每一天' }).click();
    await form.getByText('168 小时').waitFor();
    await form.getByRole('button', { name: '保存' }).click();
    await form.waitFor({ state: 'hidden' });
    await page.getByText('以“标准工作日历”为上级').waitFor();
    await page.getByRole('button', { name: '删除日历“三班倒”？' }).click();
    const asked = page.getByRole('dialog', { name: '删除日历“三班倒”？' });
    await asked.getByRole('button', { name: '删除' }).click();
    await page.getByText('标准工作日历 · 企业默认').waitFor();
    const { calendars } = (await (await page.request.get('/api/calendars')).json()) as {
      readonly calendars: readonly { readonly code: string }[];
    };
    expect(calendars.map(({ code }) => code)).toEqual(['CN-STD']);
  },
  { widths: [1440] },
);

journey(
  'a risk deleted by mistake comes back by Ctrl+Z, and one deleted on purpose is gone',
  async (stage) => {
    const { page } = stage;
    const { id: projectId } = await call<{ id: string }>(page, 'POST', '/api/projects', {
      code: 'P-01',
      name: '核心账务',
    });
    await call(page, 'POST', '/api/risks', { projectId, title: '误登的风险' });
    const kept = await call<{ id: string }>(page, 'POST', '/api/risks', { projectId, title: '真的风险' });
    await stage.visit(page, '/risks');
    const row = page.getByRole('row', { name: /误登的风险/ });
    await row.focus();
    await page.keyboard.press('Delete');
    await page.getByText('已删除“R-001 误登的风险”').waitFor();
    await row.waitFor({ state: 'detached' });
    await stage.check(page);
    await page.keyboard.press('Control+z');
    await row.waitFor();
    await row.click();
    const form = page.getByRole('dialog', { name: '修改风险' });
    await form.getByRole('button', { name: '删除 R-001' }).click();
    await row.waitFor({ state: 'detached' });
    await stage.visit(page, '/risks');
    await page.getByRole('row', { name: /真的风险/ }).waitFor();
    expect(await row.count()).toBe(0);
    await stage.visit(page, `/projects/${projectId}?tab=risks&risk=${kept.id}`);
    await form.getByRole('button', { name: '删除 R-002' }).waitFor();
    await form.getByRole('button', { name: '取消' }).click();
    await form.waitFor({ state: 'detached' });
  },
  { widths: [375] },
);

journey(
  'a director tightens a threshold, sees whom it concerns, and says why',
  async (stage) => {
    const { page } = stage;
    await call(page, 'POST', '/api/projects', {
      code: 'P-01',
      name: '核心账务',
      phase: 'executing',
      baselineStartOn: '2026-03-02',
      baselineFinishOn: '2026-09-30',
      finishOn: '2026-10-09',
    });
    await stage.visit(page, '/system/health-rules');
    await page.getByText('全部为出厂值').waitFor();
    await page.getByLabel('预测完工滑移工作日：正常界限').fill('1');
    await page.getByLabel('预测完工滑移工作日：预警界限').fill('1');
    await page.getByText('1 处改动尚未保存').waitFor();
    await page.getByRole('button', { name: '预览并保存' }).click();
    const dialog = page.getByRole('dialog', { name: '保存健康度规则' });
    await dialog.getByText('1 个已评估项目中 1 个变色').waitFor();
    await dialog.getByText('核心账务').waitFor();
    await stage.check(page);
    await dialog.getByRole('button', { name: '保存' }).click();
    await dialog.getByText('请填写“修改理由”').waitFor();
    await dialog.getByLabel('修改理由').fill('年度目标要求');
    await dialog.getByRole('button', { name: '保存' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await page.getByText('年度目标要求').waitFor();
    await page.getByRole('button', { name: '恢复“预测完工滑移工作日”的出厂值' }).waitFor();
  },
  { now: '2026-07-31T09:00:00+08:00', widths: [1440] },
);

journey(
  'the panel of columns to filter by stays within a phone in English',
  async (stage) => {
    const { page, product } = stage;
    await page.context().addCookies([{ name: 'zs_locale', value: 'en', url: product.address }]);
    await stage.visit(page, '/system/accounts');
    await page.getByRole('button', { name: 'Filter' }).first().click();
    await page.getByRole('group', { name: 'Filter by column' }).waitFor();
    await stage.check(page);
  },
  { locale: 'en', widths: [375] },
);

journey(
  'a refusal stands at its field in the language of the page, until the field is corrected',
  async (stage) => {
    const { page } = stage;
    await call(page, 'POST', '/api/units', { name: '研发部', kind: 'department', position: 0 });
    await stage.visit(page, '/system/people');
    await page.getByRole('button', { name: '新增人员' }).click();
    const form = page.getByRole('dialog', { name: '新增人员' });
    await form.getByLabel('部门').click();
    const tree = page.getByRole('tree', { name: '选择部门' });
    await tree.waitFor();
    await stage.check(page);
    await tree.getByText('研发部').click();
    await form.getByLabel('姓名').fill('某人');
    await form.getByLabel('工号').fill('P0001');
    await form.getByLabel('邮箱').fill('not-an-address');
    await form.getByRole('button', { name: '保存' }).click();
    await form.getByText('请改正标出的内容后再保存').waitFor();
    const wrong = form.getByText('不是有效的邮箱地址', { exact: true });
    await wrong.waitFor();
    await stage.check(page);
    await form.getByLabel('邮箱').fill('someone@example.com');
    await wrong.waitFor({ state: 'detached' });
    await form.getByRole('button', { name: '保存' }).click();
    await form.getByText('“P0001”已被占用，请换一个').first().waitFor();
    expect(await form.getByText('“P0001”已被占用，请换一个').count()).toBe(2);
  },
  { widths: [1440] },
);

journey(
  'the look of an account comes along to a browser that has none of its own',
  async (stage) => {
    const { page } = stage;
    const lookOf = (one: Page) => one.locator('html').getAttribute('data-theme');
    const other = (await lookOf(page)) === 'dark' ? 'light' : 'dark';
    await call(page, 'PATCH', '/api/session/preferences', { theme: other });
    const elsewhere = await stage.open();
    await elsewhere.goto('/account');
    await elsewhere.getByLabel('登录名').fill(administrator.login);
    await elsewhere.getByLabel('密码', { exact: true }).fill(administrator.password);
    await elsewhere.getByRole('button', { name: '登录', exact: true }).click();
    await elsewhere.locator(`html[data-theme="${other}"]`).waitFor();
    await elsewhere.getByRole('switch', { name: '免打扰时段' }).click();
    await elsewhere.getByLabel('开始').waitFor();
    await stage.check(elsewhere);
    await elsewhere.getByRole('radio', { name: '汇总发送' }).click();
    await elsewhere.getByText('并入待办邮件').waitFor();
    await stage.check(elsewhere);
  },
  { widths: [375] },
);
