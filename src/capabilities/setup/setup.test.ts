import { writeXlsx } from 'hucre';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { administrator, startTestServer, type TestServer } from '../../../test/support/server.ts';
import { findDefaultCalendarId } from '../calendars/store.ts';
import { setupLink } from './setup-link.ts';

let at: TestServer;
beforeAll(async () => {
  at = await startTestServer();
});
afterAll(() => at.close());

const input = (token: string | null) => ({
  token,
  enterprise: { name: '江城信息', moneyUnit: 'wan', locale: 'zh-CN' },
  units: [
    { name: '总经办' },
    { name: '研发中心', children: [{ name: '研发一部' }, { name: '研发二部' }] },
    { name: '项目管理办公室' },
  ],
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
    expect((await at.client().post('/api/setup', input(first))).json).toMatchObject({
      type: 'setup.token-wrong',
    });
  });

  test('a weak password is refused with each broken rule, and the whole is undone', async () => {
    const token = await setupLink(at.app);
    const weak = { ...input(token), administrator: { name: '周启明', login: 'admin', password: 'admin123' } };
    const answer = await at.client().post('/api/setup', weak);
    expect(answer).toMatchObject({
      status: 422,
      json: {
        type: 'password.weak',
        params: { rules: ['password.too-short', 'password.contains-name', 'password.too-plain'] },
      },
    });
    expect(await at.app.db.selectFrom('org_unit').select('id').execute()).toEqual([]);
    expect((await at.client().get('/api/setup')).json).toMatchObject({ needed: true });
  });

  test.each([
    ['at the top', [{ name: '研发部' }, { name: '研发部' }], 'setup.units-namesakes'],
    [
      'below another',
      [{ name: '总部', children: [{ name: '测试部' }, { name: '测试部' }] }, { name: '测试部' }],
      'setup.units-namesakes-below',
    ],
  ])('two units of one name %s are refused, and the whole is undone', async (_where, units, type) => {
    const answer = await at.client().post('/api/setup', { ...input(await setupLink(at.app)), units });
    expect(answer).toMatchObject({ status: 422, json: { type } });
    expect((await at.client().get('/api/setup')).json).toMatchObject({ needed: true });
  });

  test('it saves enterprise, departments, calendar and administrator, and signs in', async () => {
    const client = at.client();
    const answer = await client.post('/api/setup', input(await setupLink(at.app)));
    expect(answer.status).toBe(200);
    expect(answer.json).toMatchObject({
      login: 'admin',
      person: { name: '周启明' },
      enterprise: { name: '江城信息', moneyUnit: 'wan' },
      mustChangePassword: false,
    });
    const { units } = await client.mustGet<{ units: { name: string; depth: number; kind: string }[] }>(
      '/api/units',
    );
    expect(units.map(({ name, depth }) => `${depth} ${name}`)).toEqual([
      '0 总经办',
      '0 研发中心',
      '1 研发一部',
      '1 研发二部',
      '0 项目管理办公室',
    ]);
    expect(units.at(-1)?.kind).toBe('pmo');
    const { calendars } = await client.mustGet<{ calendars: object[] }>('/api/calendars');
    expect(calendars).toMatchObject([
      { code: 'CN-STD', isDefault: true, minutesPerDay: 450, provisionalYears: [2027] },
    ]);
    expect((await client.get('/api/setup')).json).toMatchObject({ needed: false });
  });

  test('it cannot be done twice, and no further link is made', async () => {
    expect(await setupLink(at.app)).toBeNull();
    expect((await at.client().post('/api/setup', input('any'))).json).toMatchObject({ type: 'setup.done' });
  });
});

describe('before the set-up', () => {
  test('there is no calendar to plan on', async () => {
    const empty = await startTestServer();
    await expect(findDefaultCalendarId(empty.app.db)).rejects.toMatchObject({ rule: 'calendar.no-default' });
    await empty.close();
  });
});

describe('departments from a table', () => {
  let fresh: TestServer;
  let token: string | null;
  beforeAll(async () => {
    fresh = await startTestServer();
    token = await setupLink(fresh.app);
  });
  afterAll(() => fresh.close());

  const upload = (name: string, content: Uint8Array) =>
    fresh.client().upload(`/api/setup/units?token=${token}`, { name, content });

  test('are read from CSV with a column for the parent; what is doubtful is told', async () => {
    const csv = '部门,上级部门\n研发中心,\n研发一部,研发中心\n游离部,不存在\n甲,乙\n乙,甲\n';
    expect((await upload('部门.csv', Buffer.from(csv))).json).toEqual({
      units: [
        { name: '研发中心', children: [{ name: '研发一部' }] },
        { name: '游离部' },
        { name: '甲' },
        { name: '乙' },
      ],
      count: 5,
      doubts: [
        { row: 4, rule: 'setup.parent-unknown', text: '上级部门“不存在”不在文件中，已放在最上层' },
        { row: 5, rule: 'setup.parent-loop', text: '“甲”的上级关系成环，已放在最上层' },
        { row: 6, rule: 'setup.parent-loop', text: '“乙”的上级关系成环，已放在最上层' },
      ],
    });
  });

  test('are read from a workbook with a column for each level, as merged cells leave it', async () => {
    const cells = [
      ['一级部门', '二级部门', '三级部门'],
      ['研发中心', '研发一部', '平台组'],
      ['', '', '工具组'],
      ['', '研发二部', ''],
      ['市场部', '', ''],
    ];
    const content = await writeXlsx({ sheets: [{ name: '部门', rows: cells }] });
    expect((await upload('部门.xlsx', content)).json).toMatchObject({
      units: [
        {
          name: '研发中心',
          children: [
            { name: '研发一部', children: [{ name: '平台组' }, { name: '工具组' }] },
            { name: '研发二部' },
          ],
        },
        { name: '市场部' },
      ],
      count: 6,
      doubts: [],
    });
  });

  test.each([
    ['no heading', '甲\n乙\n', 'setup.units-no-heading'],
    ['nothing', '', 'setup.units-unreadable'],
  ])('a file with %s is refused', async (_what, text, rule) => {
    expect((await upload('部门.csv', Buffer.from(text))).json).toMatchObject({ status: 422, type: rule });
  });

  test('a form without a file is refused', async () => {
    const form = '--b\r\ncontent-disposition: form-data; name="note"\r\n\r\nnothing\r\n--b--\r\n';
    const answer = await fresh
      .client()
      .post(`/api/setup/units?token=${token}`, form, { 'content-type': 'multipart/form-data; boundary=b' });
    expect(answer.json).toMatchObject({ status: 400, type: 'setup.no-file' });
  });

  test('nobody reads a file without the link', async () => {
    const answer = await fresh
      .client()
      .upload('/api/setup/units?token=wrong', { name: 'a.csv', content: Buffer.from('部门\n甲\n') });
    expect(answer.json).toMatchObject({ status: 403, type: 'setup.token-wrong' });
  });
});
