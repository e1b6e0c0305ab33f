import { expect } from 'vitest';
import { journey, type Stage } from './support/journey.ts';
import { poster } from './support/poster.ts';

const executive = { login: 'shengd', password: 'Chang-Jiang-2026!' };
const mission = '使公司正确地选择项目、可靠地交付项目。';

interface Ground {
  readonly charterId: string;
  readonly draft: string;
}

/** A PMO whose charter is written and not yet approved, and a process of the method that it has drafted anew. */
const prepare = async ({ page, open }: Stage): Promise<Ground> => {
  const post = poster(page);
  const { id: personId } = await post('/api/people', { name: '沈国栋' });
  await post('/api/accounts', { personId, ...executive, mustChangePassword: false });
  await post('/api/grants', { personId, role: 'executive', scope: 'enterprise', scopeId: null });
  const type = { preset: 'control', from: '2026-01-16', reason: '按时交付' };
  const { id: officeId } = await post('/api/offices', { name: '总部PMO', type });
  const his = await open();
  await poster(his)('/api/session', executive);
  const objectives = [{ code: 'SO-2', title: '按时交付', weight: 100 }];
  const level = { period: '2026', parentId: null, objectives };
  const set = await his.request.put('/api/objectives', { data: level });
  const { ids } = (await set.json()) as { readonly ids: readonly string[] };
  const { id: charterId } = await post('/api/charters', { officeId });
  const goal = { text: '按时交付率', measure: '按时结项 ÷ 全部结项', target: '≥ 90%', objectiveId: ids[0] };
  const sections = { mission, duties: '制定制度', powers: '审批计划基准', reporting: '向总经理汇报' };
  const mandate = { mandateFrom: '2026-01-20', mandateTo: '2036-12-31' };
  const written = { version: 1, ...mandate, sections, goals: [goal] };
  const patched = await page.request.patch(`/api/charters/${charterId}`, { data: written });
  expect(patched.ok(), await patched.text()).toBe(true);
  const listed = await page.request.get('/api/method?filter=kind:is:process&limit=1');
  const { rows } = (await listed.json()) as { readonly rows: readonly { id: string; zh: string }[] };
  await post('/api/method-drafts', { itemId: rows[0]?.id, officeId, note: '修订' });
  return { charterId, draft: rows[0]?.zh ?? '' };
};

const approveCharter = async ({ page, open }: Stage, charterId: string): Promise<void> => {
  const subject = { kind: 'charter', subjectId: charterId };
  const { approvalId } = await poster(page)<{ readonly approvalId: string }>('/api/approvals', subject);
  const his = await open();
  await poster(his)('/api/session', executive);
  const read = await his.request.get(`/api/approvals/${approvalId}`);
  const { version } = (await read.json()) as { readonly version: number };
  await poster(his)(`/api/approvals/${approvalId}/actions`, { action: 'approve', opinion: '同意', version });
};

const publishProcess = async (stage: Stage, { charterId, draft }: Ground): Promise<void> => {
  const { page, visit } = stage;
  await visit(page, '/charters?tab=drafts');
  const line = page.getByRole('row', { name: new RegExp(draft) });
  await line.getByRole('button', { name: '发布' }).click();
  await page
    .getByText(/请先批准 PMO 章程/)
    .first()
    .waitFor();
  await approveCharter(stage, charterId);
  await line.getByRole('button', { name: '发布' }).click();
  await line.getByText('已发布').waitFor();
};

const publishPolicy = async ({ page, visit, check }: Stage): Promise<void> => {
  await visit(page, '/charters?tab=policies');
  await page.getByRole('button', { name: '制定方针' }).click();
  const form = page.getByRole('dialog', { name: '制定方针' });
  await form.getByLabel('年度').fill('2026');
  await form.getByLabel('方针', { exact: true }).fill('选对项目，按时交付。');
  await form.getByLabel('关联的战略目标').fill('SO-2');
  await form.getByLabel('关联的战略目标').press('Enter');
  await check(page);
  await form.getByRole('button', { name: '保存' }).click();
  await form.waitFor({ state: 'hidden' });
  await page.getByRole('button', { name: '发布' }).click();
  await page
    .getByRole('dialog', { name: '发布 2026 年度方针？' })
    .getByRole('button', { name: '发布' })
    .click();
  await page.getByText(/由 .* 发布$/).waitFor();
  await check(page);
};

journey(
  'a process is published once the charter is in force, and the policy of the year after it',
  async (stage) => {
    const ground = await prepare(stage);
    await publishProcess(stage, ground);
    await publishPolicy(stage);
  },
  { widths: [1440] },
);
