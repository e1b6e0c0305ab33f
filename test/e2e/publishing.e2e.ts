import { approve, bringPerson, call, type Created, poster, signInAs } from './support/call.ts';
import { journey, type Stage } from './support/journey.ts';

const executive = { login: 'shengd', password: 'Chang-Jiang-2026!' };
const mission = '使公司正确地选择项目、可靠地交付项目。';

interface Ground {
  readonly charterId: string;
  readonly draft: string;
}

/** A PMO whose charter is written and not yet approved, and a process of the method that it has drafted anew. */
const prepare = async ({ page, open }: Stage): Promise<Ground> => {
  const post = poster(page);
  await bringPerson(page, { name: '沈国栋', ...executive, role: 'executive' });
  const type = { preset: 'control', from: '2026-01-16', reason: '按时交付' };
  const { id: officeId } = await post('/api/offices', { name: '总部PMO', type });
  const his = await open();
  await signInAs(his, executive);
  const objectives = [{ code: 'SO-2', title: '按时交付', weight: 100 }];
  const level = { period: '2026', parentId: null, objectives };
  const { ids } = await call<{ readonly ids: readonly string[] }>(his, 'PUT', '/api/objectives', level);
  const { id: charterId } = await post('/api/charters', { officeId });
  const goal = { text: '按时交付率', measure: '按时结项 ÷ 全部结项', target: '≥ 90%', objectiveId: ids[0] };
  const sections = { mission, duties: '制定制度', powers: '审批计划基准', reporting: '向总经理汇报' };
  const mandate = { mandateFrom: '2026-01-20', mandateTo: '2036-12-31' };
  const written = { version: 1, ...mandate, sections, goals: [goal] };
  await call(page, 'PATCH', `/api/charters/${charterId}`, written);
  const { rows } = await call<{ readonly rows: readonly (Created & { readonly zh: string })[] }>(
    page,
    'GET',
    '/api/method?filter=kind:is:process&limit=1',
  );
  await post('/api/method-drafts', { itemId: rows[0]?.id, officeId, note: '修订' });
  return { charterId, draft: rows[0]?.zh ?? '' };
};

const approveCharter = async ({ page, open }: Stage, charterId: string): Promise<void> => {
  const subject = { kind: 'charter', subjectId: charterId };
  const { approvalId } = await poster(page)<{ readonly approvalId: string }>('/api/approvals', subject);
  const his = await open();
  await signInAs(his, executive);
  await approve(his, approvalId);
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
