import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { call } from './support/call.ts';
import { choose } from './support/choose.ts';
import { journey } from './support/journey.ts';

const budgets = [
  { klass: 'A', phase: 'executing', budgetFen: 80_000_000_00, actualCostFen: 50_000_000_00 },
  { klass: 'B', phase: 'planning', budgetFen: 20_000_000_00 },
  { klass: 'A', phase: 'initiating' },
];

interface Registered {
  /** Of the first and of the last. */
  readonly id: string;
  readonly lastId: string;
  readonly ledger: string;
  readonly identity: string;
  readonly data: string;
}

let journeys = 0;

/** Registers three projects of this journey's own, for several share one product. */
const register = async (page: Page): Promise<Registered> => {
  journeys += 1;
  const one = `${journeys} 期`;
  const names = [`核心账务系统重构${one}`, `统一身份认证平台${one}`, `数据中台${one}`] as const;
  const [ledger, identity, data] = names;
  const ids: string[] = [];
  for (const [index, project] of budgets.entries()) {
    const body = { code: `P-${journeys}${index}`, name: names[index], ...project };
    ids.push((await call(page, 'POST', '/api/projects', body)).id);
  }
  const [id = '', , lastId = ''] = ids;
  return { id, lastId, ledger, identity, data };
};

journey(
  'the first project comes from an empty page that says what belongs there',
  async ({ page, visit, check }) => {
    await visit(page, '/projects');
    await page.getByRole('button', { name: '导入项目' }).waitFor();
    await page.getByRole('button', { name: '新建项目' }).click();
    const form = page.getByRole('dialog', { name: '新建项目' });
    await form.getByLabel('项目名称').fill('移动办公升级');
    await form.getByLabel('编号').fill('P-09');
    await check(page);
    await form.getByLabel('编号').press('Enter');
    await page.getByRole('heading', { level: 1, name: /移动办公升级/ }).waitFor();
    await visit(page, '/projects');
    await page.getByRole('link', { name: '移动办公升级' }).waitFor();
  },
  { widths: [375] },
);

journey(
  'what the list shows is in its address and can be kept as a view',
  async ({ page, visit }) => {
    const { ledger, identity, data } = await register(page);
    await visit(page, '/projects?filter=klass:is:A&sort=-budgetFen');
    await page.getByRole('link', { name: ledger }).waitFor();
    expect(await page.getByRole('link', { name: identity }).count()).toBe(0);
    await page.getByRole('button', { name: '视图' }).click();
    await page.getByRole('textbox', { name: '视图名称' }).fill('A 类项目');
    await page.getByRole('button', { name: '保存当前视图' }).click();
    await page.getByText('已保存').waitFor();
    await page.keyboard.press('Escape');
    await visit(page, '/projects');
    await page.getByRole('link', { name: identity }).waitFor();
    await page.getByRole('button', { name: '视图' }).click();
    await page.getByRole('button', { name: 'A 类项目', exact: true }).click();
    await page.waitForURL(/klass%3Ais%3AA|klass:is:A/);
    await page.getByRole('link', { name: identity }).waitFor({ state: 'hidden' });
    await page.getByRole('link', { name: data }).waitFor();
  },
  { shares: true, widths: [1440] },
);

journey(
  'the keyboard walks the list and opens a project',
  async ({ page, visit, width }) => {
    const { ledger } = await register(page);
    await visit(page, '/projects');
    const first = page.getByRole('link', { name: ledger });
    await first.waitFor();
    if (width > 700) {
      for (const key of ['j', 'j', 'k', 'Enter']) await page.keyboard.press(key);
    } else await first.click();
    await page.getByRole('heading', { level: 1, name: new RegExp(ledger) }).waitFor();
  },
  { widths: [1440] },
);

journey(
  'a project moves to its next phase by the menu of its card',
  async ({ page, visit }) => {
    const { lastId, data } = await register(page);
    await visit(page, '/projects?view=board');
    await page.getByRole('button', { name: `把“${data}”移动到…` }).click();
    await page.getByRole('menuitem', { name: '规划' }).click();
    await page.getByText(`“${data}”已移到“规划”`).waitFor();
    const answer = await page.request.get(`/api/projects/${lastId}`);
    expect(await answer.json()).toMatchObject({ phase: 'planning' });
  },
  { shares: true, widths: [375] },
);

journey(
  'the cards of a narrow screen are ordered and grouped',
  async ({ page, visit, check }) => {
    const { ledger, identity, data } = await register(page);
    const of = ledger.replace('核心账务系统重构', '');
    await visit(page, `/projects?q=${encodeURIComponent(of)}`);
    const named = page.getByRole('link', { name: new RegExp(`${of}$`) });
    const order = async () => (await named.allTextContents()).map((text) => text.trim());
    await expect.poll(order).toEqual([ledger, identity, data]);
    // By their sounds: hé, shù, tǒng.
    await choose(page, page.getByLabel('排序'), '项目名称');
    await expect.poll(order).toEqual([ledger, data, identity]);
    await page.getByRole('button', { name: '改为降序' }).click();
    await expect.poll(order).toEqual([identity, data, ledger]);
    await choose(page, page.getByLabel('分组'), '等级');
    await page.getByText('A 类 2').waitFor();
    await check(page);
  },
  { shares: true, widths: [375] },
);

journey(
  'nothing typed is lost when somebody saved first',
  async ({ page, visit, check }) => {
    const { id } = await register(page);
    await visit(page, `/projects/${id}?edit=1`);
    const form = page.getByRole('dialog', { name: '修改项目' });
    await form.getByLabel('客户').fill('我写的客户');
    const { version } = (await (await page.request.get(`/api/projects/${id}`)).json()) as { version: number };
    await page.request.patch(`/api/projects/${id}`, { data: { version, customer: '别人写的客户' } });
    await form.getByRole('button', { name: '保存' }).click();
    const stale = page.getByRole('dialog', { name: '这条记录刚被他人修改' });
    await stale.getByText('别人写的客户').waitFor();
    await check(page);
    await stale.getByRole('button', { name: '保存所选' }).click();
    await stale.waitFor({ state: 'hidden' });
    expect(await (await page.request.get(`/api/projects/${id}`)).json()).toMatchObject({
      customer: '我写的客户',
    });
  },
  { shares: true, widths: [375] },
);

journey(
  'a plan begins with a task and shows why it starts when it does',
  async ({ page, visit, check }) => {
    const { id } = await register(page);
    await visit(page, `/projects/${id}?tab=plan`);
    await page.getByRole('button', { name: '新建任务' }).click();
    const form = page.getByRole('dialog', { name: '新建任务' });
    await form.getByLabel('任务名称').fill('需求调研');
    await form.getByLabel('工期（天）').fill('5');
    await form.getByRole('button', { name: '保存' }).click();
    await page.getByRole('row', { name: /需求调研/ }).dblclick();
    const drawer = page.getByRole('dialog', { name: /需求调研/ });
    await drawer.getByText('开始由何决定').waitFor();
    await drawer.getByText('项目开始').waitFor();
    await check(page);
  },
  { shares: true, widths: [375] },
);

journey(
  'milestones are added and told against their baseline',
  async ({ page, visit, check }) => {
    const { id } = await register(page);
    await call(page, 'POST', `/api/projects/${id}/milestones`, {
      code: 'M0',
      name: '立项',
      baselineOn: '2020-01-01',
    });
    await visit(page, `/projects/${id}?tab=milestones`);
    await page.getByText(/^逾期 \d+ 天$/).waitFor();
    await page.getByRole('button', { name: '新增里程碑' }).click();
    const form = page.getByRole('dialog', { name: '新增里程碑' });
    await form.getByRole('textbox', { name: '里程碑' }).fill('验收');
    await form.getByLabel('基准').fill('2090-06-01');
    await form.getByLabel('预测').fill('2090-06-15');
    await form.getByRole('button', { name: '保存' }).click();
    await page.getByText('预计晚 14 天').waitFor();
    await check(page);
  },
  { shares: true, widths: [1440] },
);

journey(
  'everybody can use the tabs of a project that has hardly begun',
  async ({ page, visit }) => {
    const { id } = await register(page);
    for (const tab of ['overview', 'people', 'documents', 'activity']) {
      await visit(page, `/projects/${id}?tab=${tab}`);
      await page.getByRole('tab', { selected: true }).waitFor();
    }
  },
  { shares: true, widths: [375] },
);

journey(
  'the timeline and my tasks',
  async ({ page, visit }) => {
    const { id, ledger } = await register(page);
    const me = (await (await page.request.get('/api/session')).json()) as { person: { id: string } };
    await call(page, 'POST', `/api/projects/${id}/tasks`, { name: '我的任务之一', ownerId: me.person.id });
    await call(page, 'POST', `/api/projects/${id}/tasks`, { name: '别人的任务' });
    await visit(page, '/projects?view=timeline');
    await page.getByRole('row', { name: new RegExp(ledger) }).waitFor();
    await visit(page, '/tasks');
    await page.getByText('我的任务之一').waitFor();
    expect(await page.getByText('别人的任务').count()).toBe(0);
  },
  { shares: true, widths: [1440] },
);

journey(
  'a page follows the clock of the product, not that of the browser',
  async ({ page, visit }) => {
    await visit(page, '/');
    await page.getByText(/^2026-01-12/).waitFor();
  },
  { now: '2026-01-12T09:00:00+08:00', widths: [375] },
);
