import { expect } from 'vitest';
import { openSettled } from './support/settled.ts';
import { journey } from './support/journey.ts';
import { administrator } from './support/product.ts';
import { meterTransfer, transferBudgets } from './support/transfer.ts';

const projects = Array.from({ length: 60 }, (_, index) => ({
  code: `P-${index + 1}`,
  name: `传输量项目 ${index + 1}`,
}));

journey(
  'pages come in few bytes: signing in, then the list of projects',
  async ({ page, open }) => {
    for (const data of projects) expect((await page.request.post('/api/projects', { data })).ok()).toBe(true);
    const visitor = await open();
    const meter = await meterTransfer(visitor);
    await openSettled(visitor, '/sign-in');
    await visitor.getByRole('button', { name: '登录', exact: true }).waitFor();
    const signIn = meter.take();
    expect(signIn).toBeGreaterThan(10_000);
    expect(signIn).toBeLessThanOrEqual(transferBudgets.signIn);
    const { login, password } = administrator;
    expect((await visitor.request.post('/api/session', { data: { login, password } })).ok()).toBe(true);
    await openSettled(visitor, '/projects');
    await visitor.getByRole('link', { name: '传输量项目 1', exact: true }).waitFor();
    const portfolio = meter.take();
    expect(portfolio).toBeGreaterThan(10_000);
    expect(portfolio).toBeLessThanOrEqual(transferBudgets.portfolio);
  },
  { widths: [1440] },
);
