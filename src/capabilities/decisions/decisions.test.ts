import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bringCast, type Cast } from '../../../test/support/cast.ts';
import type { Client } from '../../../test/support/client.ts';
import { startTestServer, type TestServer } from '../../../test/support/server.ts';
import { systemActor } from '#platform/actor.ts';
import { recordDecision } from './actions/record.ts';
import type { DecisionMemo } from './schema.ts';

describe('decision memos', () => {
  let at: TestServer;
  let cast: Cast;
  let director: Client;
  const memo = (title: string, more: object = {}) => ({
    title,
    kind: 'selection',
    decidedBy: [cast.personId('沈国栋')],
    decision: `同意${title}`,
    reasons: '得分高于预算线',
    ...more,
  });
  beforeAll(async () => {
    at = await startTestServer({ now: '2026-02-11T09:00:00+08:00' });
    director = await at.setUp();
    cast = await bringCast(at);
  });
  afterAll(() => at.close());

  test('have numbers without a gap, also of those who write at once and of what is undone', async () => {
    const system = systemActor('test');
    const asked = Array.from({ length: 6 }, (_, index) =>
      at.app.write(system, 'decision.record', async (write) => {
        const recorded = await recordDecision(write, {
          title: `并发 ${index}`,
          kind: 'other',
          decidedBy: [],
          decision: '同意',
          reasons: '测试',
        });
        if (index === 2) throw new RangeError('undone');
        return recorded.number;
      }),
    );
    const done = await Promise.allSettled(asked);
    const numbers = done.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
    expect(numbers.toSorted()).toEqual([1, 2, 3, 4, 5].map((n) => `DM-2026-00${n}`));
  });

  test('are kept as they were written', async () => {
    const { id, number } = await director.mustPost<{ id: string; number: string }>(
      '/api/decisions',
      memo('2026 第一轮终选', {
        question: '选哪些项目',
        options: ['按名次', '按优化建议'],
        conditions: [{ text: '补充回退方案', dueOn: '2026-03-20', owner: '陈亦凡' }],
      }),
    );
    expect(number).toBe('DM-2026-006');
    expect(await director.mustGet(`/api/decisions/${id}`)).toMatchObject({
      decidedBy: '沈国栋',
      decidedOn: '2026-02-11',
      supersededBy: null,
      conditions: [{ dueOn: '2026-03-20' }],
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    const change = sql`update decision_memo set decision = '改' where id = ${id}`.execute(at.app.db);
    await expect(change).rejects.toThrow(/cannot be changed/);
    const removal = sql`delete from decision_memo where id = ${id}`.execute(at.app.db);
    await expect(removal).rejects.toThrow(/cannot be changed/);
    const found = await director.mustGet<{ rows: { type: string }[] }>('/api/search?q=优化建议');
    expect(found.rows).toEqual([]);
    expect(await director.mustGet('/api/search?q=第一轮终选')).toMatchObject({
      rows: [{ type: 'decision' }],
    });
  });

  test('are superseded, once', async () => {
    const { rows } = await director.mustGet<{ rows: DecisionMemo[] }>('/api/decisions?q=终选');
    const supersedesId = rows[0]?.id;
    const { id } = await director.mustPost<{ id: string }>(
      '/api/decisions',
      memo('终选更正', { supersedesId }),
    );
    expect(await director.mustGet(`/api/decisions/${id}`)).toMatchObject({ supersedes: 'DM-2026-006' });
    expect(await director.mustGet(`/api/decisions/${supersedesId}`)).toMatchObject({
      supersededBy: 'DM-2026-007',
    });
    expect(await director.post('/api/decisions', memo('再更正', { supersedesId }))).toMatchObject({
      status: 409,
      json: { type: 'decision.superseded-already' },
    });
    const unknown = memo('无此人', { decidedBy: ['0198f1f4-0000-7000-8000-000000000000'] });
    expect(await director.post('/api/decisions', unknown)).toMatchObject({
      json: { type: 'decision.person-unknown' },
    });
  });

  test('are Word and PDF files', async () => {
    const { rows } = await director.mustGet<{ rows: DecisionMemo[] }>('/api/decisions');
    expect(rows[0]?.number).toBe('DM-2026-007');
    for (const [format, begin] of [
      ['docx', 'PK'],
      ['pdf', '%PDF'],
    ] as const) {
      const file = await director.get(`/api/decisions/${rows[0]?.id}/document?format=${format}`);
      expect([file.status, file.body.subarray(0, begin.length).toString()]).toEqual([200, begin]);
    }
  });

  test('of a hidden project are hidden', async () => {
    const project = { code: 'S-1', name: '密', confidentiality: 'secret' };
    const { id: projectId } = await director.mustPost<{ id: string }>('/api/projects', project);
    const { id } = await director.mustPost<{ id: string }>('/api/decisions', memo('机密', { projectId }));
    const analyst = await cast.as('何静怡');
    expect((await analyst.get(`/api/decisions/${id}`)).status).toBe(404);
    expect((await analyst.post('/api/decisions', memo('不该有'))).status).toBe(403);
    expect((await (await cast.as('马骏')).get('/api/decisions')).status).toBe(403);
  });

  test('of a hidden project stay hidden when it is deleted, in the list and as a file', async () => {
    const create = async (code: string, confidentiality: string) => {
      const project = { code, name: '朱雀', confidentiality };
      const { id: projectId } = await director.mustPost<{ id: string }>('/api/projects', project);
      const { id } = await director.mustPost<{ id: string }>(
        '/api/decisions',
        memo('朱雀立项', { projectId }),
      );
      await director.delete(`/api/projects/${projectId}`);
      return id;
    };
    const secret = await create('S-2', 'secret');
    const open = await create('S-3', 'internal');
    const seenBy = async (client: Client) => ({
      list: (await client.mustGet<{ rows: { id: string }[] }>('/api/decisions?q=朱雀')).rows.map(
        ({ id }) => id,
      ),
      file: (await client.get(`/api/decisions/${secret}/document?format=pdf`)).status,
    });
    const analyst = await cast.as('何静怡');
    expect(await seenBy(analyst)).toEqual({ list: [open], file: 404 });
    expect(await seenBy(await cast.as('周启明'))).toEqual({
      list: [open, secret],
      file: 200,
    });
  });
});
