import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Client } from '../../../test/support/client.ts';
import { openStream, type EventStream, type StreamEvent } from '../../../test/support/event-stream.ts';
import { startTestServer, type TestServer } from '../../../test/support/server.ts';

let at: TestServer;
let admin: Client;
let address: string;
const opened: EventStream[] = [];
/** By then whatever was written before has been told. */
const gatheredMs = 600;
const password = 'Chang-Jiang-2026!';

beforeAll(async () => {
  at = await startTestServer();
  admin = await at.setUp();
  address = await at.server.listen({ port: 0, host: '127.0.0.1' });
});
afterEach(() => {
  for (const stream of opened.splice(0)) stream.close();
});
afterAll(() => at.close());

const streamOf = async (client: Client, headers: Record<string, string> = {}): Promise<EventStream> => {
  const stream = await openStream(`${address}/api/live`, client.cookies, headers);
  opened.push(stream);
  if (stream.status === 200) await stream.next(({ event }) => event === 'hello');
  return stream;
};

const newPerson = async (login: string) => {
  const personId = (await admin.mustPost<{ id: string }>('/api/people', { name: `人${login}` })).id;
  const account = await admin.mustPost<{ id: string }>('/api/accounts', {
    personId,
    login,
    password,
    mustChangePassword: false,
  });
  return { personId, accountId: account.id, client: await at.signIn(login, password) };
};

let projects = 0;
const newProject = async (more: object = {}): Promise<string> => {
  projects += 1;
  return (
    await admin.mustPost<{ id: string }>('/api/projects', { code: `L-${projects}`, name: '实时', ...more })
  ).id;
};

const about =
  (id: string) =>
  ({ event, data }: StreamEvent): boolean =>
    event === 'change' && JSON.stringify(data).includes(id);

const heardOf = (stream: EventStream, id: string): boolean => stream.events.some(about(id));

describe('a stream', () => {
  test('is refused to who is not signed in', async () => {
    const answer = await at.client().get('/api/live');
    expect([answer.status, answer.json['type']]).toEqual([401, 'auth.required']);
  });

  test('begins at once, unbuffered, and names records by kind and id alone', async () => {
    const stream = await streamOf(admin);
    expect(stream.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
    expect(stream.headers.get('x-accel-buffering')).toBe('no');
    expect(stream.headers.get('cache-control')).toBe('no-store');
    const id = await newProject({ name: '不该出现的名称' });
    const { data } = await stream.next(about(id));
    expect(data).toEqual([{ kind: 'project', id, project: id }]);
  });

  test('tells a change of a part with its project', async () => {
    const project = await newProject();
    const stream = await streamOf(admin);
    const risk = await admin.mustPost<{ id: string }>('/api/risks', {
      projectId: project,
      title: '供应中断',
    });
    expect((await stream.next(about(risk.id))).data).toContainEqual({ kind: 'risk', id: risk.id, project });
  });

  test('tells nobody of what he may not see, not even that something happened', async () => {
    const { client } = await newPerson('stranger');
    await new Promise((go) => setTimeout(go, gatheredMs));
    const [seen, hidden] = [await streamOf(admin), await streamOf(client)];
    const before = hidden.events.length;
    const id = await newProject();
    await seen.next(about(id));
    const own = await newProject();
    await seen.next(about(own));
    expect(hidden.events.slice(before)).toEqual([]);
  });

  test('tells who loses sight of a project that it changed, once', async () => {
    const unit = await admin.mustPost<{ id: string }>('/api/units', { name: '研发部', kind: 'department' });
    const { client, personId } = await newPerson('leaver');
    await admin.mustPost('/api/grants', { personId, role: 'quality', scope: 'unit', scopeId: unit.id });
    const id = await newProject({ unitId: unit.id });
    await new Promise((go) => setTimeout(go, gatheredMs));
    const stream = await streamOf(client);
    const { version } = await admin.mustGet<{ version: number }>(`/api/projects/${id}`);
    expect((await admin.patch(`/api/projects/${id}`, { version, unitId: null })).status).toBe(200);
    await stream.next(about(id));
    expect((await client.get(`/api/projects/${id}`)).status).toBe(404);
    const watching = await streamOf(admin);
    await admin.delete(`/api/projects/${id}`);
    await watching.next(about(id));
    expect(stream.events.filter(about(id))).toHaveLength(1);
  });

  test('a manager who is replaced is out at once', async () => {
    const { client, personId } = await newPerson('replaced');
    const id = await newProject({ managerId: personId });
    expect((await client.get(`/api/projects/${id}`)).status).toBe(200);
    const stream = await streamOf(client);
    const { version } = await admin.mustGet<{ version: number }>(`/api/projects/${id}`);
    expect((await admin.patch(`/api/projects/${id}`, { version, managerId: null })).status).toBe(200);
    await stream.next(({ event }) => event === 'renew');
    expect((await client.get(`/api/projects/${id}`)).status).toBe(404);
  });

  test('tells who is notified, and only him', async () => {
    const { client, personId } = await newPerson('manager');
    const id = await newProject({ managerId: personId });
    const [his, mine] = [await streamOf(client), await streamOf(admin)];
    await admin.mustPost('/api/comments', { subjectType: 'project', subjectId: id, body: '请看一下' });
    await his.next(({ data }) => JSON.stringify(data).includes('notification'));
    await mine.next(about(id));
    expect(JSON.stringify(mine.events)).not.toContain('notification');
  });
});

describe('who comes back', () => {
  test('is told what he missed', async () => {
    const first = await streamOf(admin);
    const known = await newProject();
    const { id: last } = await first.next(about(known));
    first.close();
    const missed = await newProject();
    await new Promise((go) => setTimeout(go, gatheredMs));
    const again = await openStream(`${address}/api/live`, admin.cookies, { 'last-event-id': last });
    opened.push(again);
    expect((await again.next(({ event }) => event === 'hello')).data).toBe('resumed');
    await again.next(about(missed));
    expect(heardOf(again, known)).toBe(false);
  });

  test('after an event nobody remembers begins anew', async () => {
    const stream = await openStream(`${address}/api/live?after=long-ago`, admin.cookies);
    opened.push(stream);
    expect((await stream.next(({ event }) => event === 'hello')).data).toBe('anew');
  });
});

describe('rights', () => {
  test('that change end the stream and ask to begin anew', async () => {
    const { client, personId } = await newPerson('granted');
    const stream = await streamOf(client);
    await admin.mustPost('/api/grants', { personId, role: 'executive', scope: 'enterprise' });
    await stream.next(({ event }) => event === 'renew');
    await stream.ended;
  });

  test('a session that ended has no stream', async () => {
    const { client } = await newPerson('parting');
    const stream = await streamOf(client);
    expect((await client.delete('/api/session')).status).toBe(204);
    await stream.ended;
    expect((await streamOf(client)).status).toBe(401);
  });
});

test('a session is held to six streams at once', async () => {
  const { client } = await newPerson('greedy');
  for (let n = 0; n < 6; n++) expect((await streamOf(client)).status).toBe(200);
  const refused = await client.get('/api/live');
  expect([refused.status, refused.json['type']]).toEqual([429, 'live.too-many']);
  opened.at(-1)?.close();
  await new Promise((go) => setTimeout(go, 100));
  expect((await streamOf(client)).status).toBe(200);
});

test('a stop ends the streams and does not wait for them', async () => {
  const other = await startTestServer();
  const client = await other.setUp();
  const url = await other.server.listen({ port: 0, host: '127.0.0.1' });
  const stream = await openStream(`${url}/api/live`, client.cookies);
  await stream.next(({ event }) => event === 'hello');
  await Promise.all([other.close(), stream.ended]);
});
