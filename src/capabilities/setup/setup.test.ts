import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { administrator, startTestServer, type TestServer } from '../../../test/support/server.ts';
import { setupLink } from './setup-link.ts';

let at: TestServer;
beforeAll(async () => {
  at = await startTestServer();
});
afterAll(() => at.close());

const input = (token: string | null) => ({
  token,
  enterprise: { name: '江城信息', moneyUnit: 'wan', locale: 'zh-CN' },
  units: [{ name: '总经办' }, { name: '研发中心', children: [{ name: '研发一部' }, { name: '研发二部' }] }, { name: '项目管理办公室' }],
  administrator: { ...administrator, name: '周启明' },
  calendar: { hoursPerDay: 7.5 },
});

describe('first-run wizard', () => {
  test('an empty product says that it must be set up, and with which statutory years', async () => {
    const { json } = await at.client().get('/api/setup');
    expect(json).toEqual({
      needed: true,
      statutoryYears: [
        { year: 2024, provisional: false },
        { year: 2025, provisional: false },
        { year: 2026, provisional: false },
        { year: 2027, provisional: true },
      ],
    });
  });

  test('a wrong set-up link is refused and nothing is saved', async () => {
    const answer = await at.client().post('/api/setup', input('not-the-token'));
    expect(answer).toMatchObject({ status: 403, json: { type: 'setup.token-wrong' } });
    expect((await at.client().get('/api/setup')).json).toMatchObject({ needed: true });
  });

  test('the link printed by an earlier start lapses with the next', async () => {
    const [first, second] = [await setupLink(at.app), await setupLink(at.app)];
    expect(first).not.toEqual(second);
    expect((await at.client().post('/api/setup', input(first))).json).toMatchObject({ type: 'setup.token-wrong' });
  });

  test('a weak password is refused with each broken rule, and the whole is undone', async () => {
    const token = await setupLink(at.app);
    const weak = { ...input(token), administrator: { name: '周启明', login: 'admin', password: 'admin123' } };
    const answer = await at.client().post('/api/setup', weak);
    expect(answer).toMatchObject({
      status: 422,
      json: { type: 'password.weak', params: { rules: ['password.too-short', 'password.contains-name', 'password.too-plain'] } },
    });
    expect(await at.app.db.selectFrom('org_unit').select('id').execute()).toEqual([]);
    expect((await at.client().get('/api/setup')).json).toMatchObject({ needed: true });
  });

  test('it saves enterprise, departments, calendar and administrator, and signs in', async () => {
    const client = at.client();
    const answer = await client.post('/api/setup', input(await setupLink(at.app)));
    expect(answer.status).toBe(200);
    expect(answer.json).toMatchObject({ login: 'admin', person: { name: '周启明' }, enterprise: { name: '江城信息', moneyUnit: 'wan' }, mustChangePassword: false });
    const { units } = await client.mustGet<{ units: { name: string; depth: number; kind: string }[] }>('/api/units');
    expect(units.map(({ name, depth }) => `${depth} ${name}`)).toEqual(['0 总经办', '0 研发中心', '1 研发一部', '1 研发二部', '0 项目管理办公室']);
    expect(units.at(-1)?.kind).toBe('pmo');
    const { calendars } = await client.mustGet<{ calendars: object[] }>('/api/calendars');
    expect(calendars).toMatchObject([{ code: 'CN-STD', isDefault: true, minutesPerDay: 450, provisionalYears: [2027] }]);
    expect((await client.get('/api/setup')).json).toMatchObject({ needed: false });
  });

  test('it cannot be done twice, and no further link is made', async () => {
    expect(await setupLink(at.app)).toBeNull();
    expect((await at.client().post('/api/setup', input('any'))).json).toMatchObject({ type: 'setup.done' });
  });
});
