import { expect } from 'vitest';
import { call } from './support/call.ts';
import { journey } from './support/journey.ts';

journey(
  'a tab and a page opened while the server is away say so and open once it is back',
  async ({ page, visit, check }) => {
    const { id } = await call(page, 'POST', '/api/projects', { code: 'YD-1', name: '移动办公 App 重构' });
    await visit(page, `/projects/${id}`);
    const away = page.getByText('无法连接服务器，未保存任何内容；请检查网络后重试').first();
    const leave = () => page.context().route('**/*', (route) => route.abort('connectionrefused'));
    await leave();
    await page.getByRole('tab', { name: '文档' }).click();
    await away.waitFor();
    await check(page);
    await page.getByRole('button', { name: '重试' }).click();
    await away.waitFor();
    await page.context().unroute('**/*');
    await page.getByRole('button', { name: '重试' }).click();
    await page.getByRole('tab', { name: '文档', selected: true }).waitFor();
    await page.getByText('把文件或整个文件夹拖到这里').waitFor();
    await leave();
    await page.getByRole('link', { name: '审计日志' }).click();
    await away.waitFor();
    await page.context().unroute('**/*');
    await page.getByRole('button', { name: '重试' }).click();
    await page.getByRole('heading', { level: 1, name: '审计日志' }).waitFor();
    expect(new URL(page.url()).pathname).toBe('/system/audit');
  },
  { widths: [1440] },
);
