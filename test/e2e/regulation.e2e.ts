import { expect } from 'vitest';
import { bringPerson, poster, signInAs } from './support/call.ts';
import { journey, type Stage } from './support/journey.ts';

const executive = { login: 'shengd', password: 'Chang-Jiang-2026!' };
const head = { login: 'gjg', password: 'Chang-Jiang-2026!' };
const text = '为使公司正确地选择项目、可靠地交付项目，制定本办法。';

const prepare = async ({ page }: Stage): Promise<void> => {
  const post = poster(page);
  await bringPerson(page, { name: '沈国栋', ...executive, role: 'executive' });
  const headId = await bringPerson(page, { name: '高建国', ...head });
  const { id: unitId } = await post('/api/units', { name: '研发一部', headId });
  await post('/api/grants', { personId: headId, role: 'resource-manager', scope: 'unit', scopeId: unitId });
  const type = { preset: 'control', from: '2026-01-16', reason: '按时交付' };
  await post('/api/offices', { name: '总部PMO', type });
};

const write = async ({ page, visit, check }: Stage): Promise<string> => {
  await visit(page, '/charters?tab=regulations');
  await page.getByRole('button', { name: '汇编管理办法' }).click();
  await page.getByRole('heading', { level: 1, name: /V1\.0 草稿/ }).waitFor();
  await page.getByRole('button', { name: '编辑', exact: true }).click();
  await page.getByLabel('正文').first().fill(text);
  await check(page);
  await page.getByRole('button', { name: '保存' }).click();
  await page.getByRole('main').getByText(text).waitFor();
  await page.getByRole('button', { name: '提交审批' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '提交审批' }).click();
  await page.getByRole('heading', { level: 1, name: /审批中/ }).waitFor();
  return new URL(page.url()).pathname;
};

const approve = async ({ open, visit }: Stage, address: string): Promise<void> => {
  const page = await open();
  await signInAs(page, executive);
  await visit(page, address);
  await page.getByRole('button', { name: '同意' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '同意' }).click();
  await page.getByRole('heading', { level: 1, name: /生效/ }).waitFor();
};

/** The head of a department is asked to read it, and says that he has. */
const read = async ({ open, visit, check }: Stage, address: string): Promise<void> => {
  const page = await open();
  await signInAs(page, head);
  await visit(page, '/todos');
  await page.getByText('PMO 运作管理办法 V1.0').first().waitFor();
  await visit(page, address);
  await page.getByRole('button', { name: '我已阅读' }).click();
  await page.getByRole('button', { name: '我已阅读' }).waitFor({ state: 'detached' });
  await page.getByRole('row', { name: /高建国/ }).waitFor();
  await check(page);
};

journey(
  'the regulation is assembled, written, approved, read by a head of department, and exported',
  async (stage) => {
    const { page, visit } = stage;
    await prepare(stage);
    const address = await write(stage);
    await approve(stage, address);
    await read(stage, address);
    await visit(page, address);
    expect(
      await page
        .getByRole('row', { name: /高建国/ })
        .getByText('未读')
        .count(),
    ).toBe(0);
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: '导出 Word' }).click(),
    ]);
    expect(file.suggestedFilename()).toMatch(/\.docx$/);
  },
  { widths: [1440] },
);
