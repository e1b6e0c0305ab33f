import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SMTPServer } from 'smtp-server';
import { deliverDue } from '#platform/outbox.ts';
import { systemActor } from '#platform/actor.ts';
import { createComment } from './actions.ts';
import { mailDelivery } from '../inbox/mail.ts';
import type { Client } from '../../../test/support/client.ts';
import { startTestServer, type TestServer } from '../../../test/support/server.ts';

interface Session {
  readonly person: { readonly id: string };
}

describe('talking about a project', () => {
  const mails: string[] = [];
  const smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: (stream, _session, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        mails.push(Buffer.concat(chunks).toString('utf8'));
        done();
      });
    },
  });
  let on: TestServer;
  let admin: Client;
  let other: Client;
  let projectId: string;
  let otherId: string;

  beforeAll(async () => {
    await new Promise<void>((ready) => smtp.listen(0, '127.0.0.1', ready));
    const { port } = smtp.server.address() as { port: number };
    on = await startTestServer({
      env: { SMTP_URL: `smtp://127.0.0.1:${port}`, PUBLIC_URL: 'http://pmo.example' },
    });
    admin = await on.setUp();
    const person = await admin.mustPost<{ id: string }>('/api/people', {
      code: 'E-2',
      name: '孙浩',
      email: 'sunhao@example.com',
    });
    otherId = person.id;
    await admin.mustPost('/api/accounts', {
      personId: otherId,
      login: 'sunhao',
      password: 'Chang-Jiang-2026!',
      mustChangePassword: false,
    });
    await admin.mustPost('/api/grants', { personId: otherId, role: 'team-member', scope: 'enterprise' });
    other = await on.signIn('sunhao', 'Chang-Jiang-2026!');
    projectId = (await admin.mustPost<{ id: string }>('/api/projects', { code: 'D-1', name: '江城银行' })).id;
    await admin.mustPost(`/api/projects/${projectId}/members`, { personId: otherId, role: '开发' });
    // That he was made a member he was told before anybody talked.
    await other.put('/api/notifications/read', {});
    await deliverDue(on.app, [mailDelivery]);
    mails.length = 0;
  });
  afterAll(async () => {
    await on.close();
    await new Promise<void>((closed) => smtp.close(() => closed()));
  });

  const subject = () => `subjectType=project&subjectId=${projectId}`;

  test('who is mentioned where he sees nothing is not told, not even its name, nor who is nobody', async () => {
    const secret = { code: 'D-9', name: '代号猎鹰', confidentiality: 'secret' };
    const { id } = await admin.mustPost<{ id: string }>('/api/projects', secret);
    const ghost = '0198a1b2-0000-7000-8000-000000000001';
    const body = `@[孙浩](${otherId}) @[无此人](${ghost}) 请看`;
    const spoken = await admin.mustPost<{ id: string }>('/api/comments', {
      subjectType: 'project',
      subjectId: id,
      body,
    });
    const changed = await admin.patch(`/api/comments/${spoken.id}`, { version: 1, body: `${body}。` });
    expect(changed.status).toBeLessThan(300);
    expect(JSON.stringify(await other.mustGet('/api/notifications'))).not.toContain('猎鹰');
  });

  test('who is mentioned is told in the product and by mail, once', async () => {
    await admin.mustPost('/api/comments', {
      subjectType: 'project',
      subjectId: projectId,
      body: `请看一下 @[孙浩](${otherId})`,
    });
    const notices = await other.mustGet<{ rows: { text: string; path: string }[]; unread: number }>(
      '/api/notifications',
    );
    expect(notices.unread).toBe(1);
    expect(notices.rows[0]?.text).toContain('江城银行');
    await deliverDue(on.app, [mailDelivery]);
    await deliverDue(on.app, [mailDelivery]);
    expect(mails).toHaveLength(1);
    expect(mails[0]).toContain('sunhao@example.com');
    await other.put('/api/notifications/read', {});
    expect((await other.mustGet<{ unread: number }>('/api/notifications')).unread).toBe(0);
  });

  test('only the author changes or removes a comment; a script in it stays text', async () => {
    const { id } = await other.mustPost<{ id: string }>('/api/comments', {
      subjectType: 'project',
      subjectId: projectId,
      body: '<script>alert(1)</script>',
    });
    const foreign = await admin.patch(`/api/comments/${id}`, { version: 1, body: '改' });
    expect([foreign.status, foreign.json['type']]).toEqual([403, 'comment.not-own']);
    expect((await other.patch(`/api/comments/${id}`, { version: 1, body: '改过' })).status).toBe(204);
    const { rows } = await other.mustGet<{ rows: { id: string; body: string; editedAt: string | null }[] }>(
      `/api/comments?${subject()}`,
    );
    expect(rows.find((row) => row.id === id)).toMatchObject({ body: '改过' });
    expect((await other.delete(`/api/comments/${id}`)).status).toBe(204);
    const after = await other.mustGet<{ rows: { id: string }[] }>(`/api/comments?${subject()}`);
    expect(after.rows.some((row) => row.id === id)).toBe(false);
  });

  test('files are kept by content, checked by type and mark, and come back byte for byte', async () => {
    const png = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3]);
    const added = await other.upload<{ rows: { id: string; name: string }[] }>(`/api/files?${subject()}`, {
      name: '架构图.png',
      content: png,
    });
    expect(added.json.rows.map(({ name }) => name)).toEqual(['架构图.png']);
    const back = await admin.get(`/api/files/${added.json.rows[0]?.id}/content`);
    expect(back.body.equals(png)).toBe(true);
    for (const [name, content] of [
      ['病毒.exe', Buffer.from('MZ')],
      ['假的.png', Buffer.from('<html>')],
      ['空.txt', Buffer.alloc(0)],
    ] as const) {
      const refused = await other.upload(`/api/files?${subject()}`, { name, content });
      expect([name, refused.status]).toEqual([name, 400]);
    }
    expect((await other.mustGet<{ rows: unknown[] }>(`/api/files?${subject()}`)).rows).toHaveLength(1);
    expect((await other.delete(`/api/files/${added.json.rows[0]?.id}`)).status).toBe(204);
  });

  test('whoever cannot see the project sees neither its talk nor its files', async () => {
    const secret = await admin.mustPost<{ id: string }>('/api/projects', {
      code: 'S-1',
      name: '机密',
      confidentiality: 'secret',
    });
    const at = `subjectType=project&subjectId=${secret.id}`;
    expect((await other.get(`/api/comments?${at}`)).status).toBe(404);
    expect((await other.get(`/api/files?${at}`)).status).toBe(404);
    expect((await other.mustGet<{ rows: unknown[] }>('/api/search?q=机密')).rows).toEqual([]);
  });

  test('whoever sees a project without its risks sees neither the talk nor the files of one, nor figures', async () => {
    const { id: personId } = await admin.mustPost<{ id: string }>('/api/people', {
      code: 'E-3',
      name: '客户',
    });
    const login = { login: 'kehu', password: 'Chang-Jiang-2026!' };
    await admin.mustPost('/api/accounts', { ...login, personId, mustChangePassword: false });
    const role = { personId, role: 'stakeholder', scope: 'project', scopeId: projectId };
    await admin.mustPost('/api/grants', role);
    const outsider = await on.signIn(login.login, login.password);
    const risk = await admin.mustPost<{ id: string }>('/api/risks', { projectId, title: '供货' });
    const ofRisk = { subjectType: 'risk', subjectId: risk.id };
    await admin.mustPost('/api/comments', { ...ofRisk, body: `@[客户](${personId}) 报价过高` });
    await admin.mustPost(`/api/projects/${projectId}/measures`, { period: '2026-06', asOf: '2026-06-30' });
    const at = `subjectType=risk&subjectId=${risk.id}`;
    expect((await admin.get(`/api/comments?${at}`)).status).toBe(200);
    expect((await outsider.get(`/api/comments?${at}`)).status).toBe(404);
    expect((await outsider.get(`/api/files?${at}`)).status).toBe(404);
    expect((await outsider.post('/api/comments', { ...ofRisk, body: '?' })).status).toBe(404);
    expect(await outsider.mustGet('/api/notifications')).toMatchObject({ rows: [] });
    expect((await outsider.get(`/api/comments?${subject()}`)).status).toBe(200);
    const path = `/api/projects/${projectId}/activity`;
    const known = await admin.mustGet<{ rows: { action: string }[] }>(path);
    const told = await outsider.mustGet<{ rows: { action: string }[] }>(path);
    expect(told.rows).toEqual(known.rows.filter(({ action }) => action !== 'measure.create'));
    expect(told.rows.length).toBe(known.rows.length - 1);
    expect(JSON.stringify(told)).not.toMatch(/供货|报价/);
  });

  test('to-dos name what is late and can be put off', async () => {
    const me = await admin.mustGet<Session>('/api/session');
    const { id } = await admin.mustPost<{ id: string }>('/api/projects', {
      code: 'T-1',
      name: '到期',
      managerId: me.person.id,
    });
    await admin.mustPost(`/api/projects/${id}/milestones`, {
      code: 'M1',
      name: '上线',
      baselineOn: '2026-07-20',
    });
    const { rows } = await admin.mustGet<{ rows: { key: string; kind: string; overdueDays: number }[] }>(
      '/api/todos',
    );
    expect(rows[0]).toMatchObject({ kind: 'milestone', overdueDays: 11 });
    await admin.put(`/api/todos/${encodeURIComponent(rows[0]?.key ?? '')}/snooze`, { until: '2026-08-10' });
    expect((await admin.mustGet<{ rows: unknown[] }>('/api/todos')).rows).toEqual([]);
  });

  test('a script without a person behind it does not comment', async () => {
    const who = systemActor('script');
    const speak = on.app.write(who, 'comment.create', (write) =>
      createComment(write, { subjectType: 'project', subjectId: projectId, body: '自动' }),
    );
    await expect(speak).rejects.toThrow('comment.needs-person');
  });

  test('search finds Chinese words and pinyin initials', async () => {
    for (const q of ['江城', '银行', 'jcyh', 'D-1']) {
      const { rows } = await admin.mustGet<{ rows: { title: string }[] }>(
        `/api/search?q=${encodeURIComponent(q)}`,
      );
      expect([q, rows[0]?.title]).toEqual([q, '江城银行']);
    }
    const { rows } = await admin.mustGet<{ rows: { type: string; title: string }[] }>('/api/search?q=sh');
    expect(rows.find(({ type }) => type === 'person')?.title).toBe('孙浩');
  });
});
