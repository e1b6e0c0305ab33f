import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bringCast, type Cast } from '../../../test/support/cast.ts';
import type { Client } from '../../../test/support/client.ts';
import { startTestServer, type TestServer } from '../../../test/support/server.ts';
import { seedWhereLacking } from './actions/seed-method.ts';
import type { GlossaryTerm, MethodCounts, MethodItem, MethodPackage, MethodRow } from './schema/messages.ts';
import type { z } from 'zod';

let at: TestServer;
let director: Client;
let cast: Cast;
beforeAll(async () => {
  at = await startTestServer();
  director = await at.setUp();
  cast = await bringCast(at);
});
afterAll(() => at.close());

type Page = { readonly rows: MethodRow[]; readonly total: number };
type Counts = z.output<typeof MethodCounts>;
const list = (query: string) => director.mustGet<Page>(`/api/method?${query}`);
const counts = (client: Client = director) => client.mustGet<Counts>('/api/method/counts');
const first = async (kind: string): Promise<MethodItem> => {
  const { rows } = await list(`filter=kind:is:${kind}&limit=1`);
  return director.mustGet<MethodItem>(`/api/method/${rows[0]?.id ?? ''}`);
};

describe('starter method', () => {
  test('set-up loads every kind of it', async () => {
    const { counts: by, adapted } = await counts();
    expect(by).toMatchObject({
      process: 39,
      template: 52,
      deliverable: 54,
      lifecycle: 9,
      metric: 36,
      service: 20,
      term: 120,
      role: 18,
      'decision-point': 27,
      'pmo-type': 4,
      'authority-level': 6,
      'authority-cap': 4,
      'project-type': 7,
      centre: 5,
      'rule-set': 12,
    });
    expect(adapted).toBe(0);
  });

  test('the list tells of a kind what stands in the cards, in the shipped order', async () => {
    const { rows, total } = await list('filter=kind:is:process&limit=3');
    expect(total).toBe(39);
    expect(rows.map(({ kind, adapted }) => [kind, adapted])).toEqual([
      ['process', false],
      ['process', false],
      ['process', false],
    ]);
    expect(rows[0]).toMatchObject({
      code: 'strategy-decomposition',
      category: 'portfolio',
      about: { zh: expect.any(String) },
    });
    expect(rows[0]?.parts).toBeGreaterThan(2);
  });

  test('an item opens with what it really holds', async () => {
    const { content, shippedVersion } = await first('template');
    expect(shippedVersion).toMatch(/^V?\d+\.\d+/);
    expect(content).toMatchObject({
      sections: expect.arrayContaining([
        expect.objectContaining({ guidance: { zh: expect.any(String), en: expect.any(String) } }),
      ]),
    });
  });

  test('a database of an earlier version receives it too, once', async () => {
    await at.app.db.deleteFrom('method_item').execute();
    await seedWhereLacking(at.app);
    await seedWhereLacking(at.app);
    expect((await counts()).counts['template']).toBe(52);
  });
});

describe('changing an item', () => {
  test('keeps its history and marks it as adapted', async () => {
    const { id, version, content, zh } = await first('metric');
    const changed = await director.patch(`/api/method/${id}`, { version, zh: `${zh}（本企业）`, content });
    expect(changed).toMatchObject({
      status: 200,
      json: { adapted: true, zh: `${zh}（本企业）`, version: version + 1 },
    });
    const history = await at.app.db
      .selectFrom('row_history')
      .select(['version', 'row'])
      .where('row_id', '=', id)
      .execute();
    expect(history).toMatchObject([{ version, row: { zh } }]);
  });

  test('on an older version is refused with the current record', async () => {
    const { id } = await first('metric');
    expect(await director.patch(`/api/method/${id}`, { version: 99, zh: '别的' })).toMatchObject({
      status: 412,
      json: { type: 'record.stale' },
    });
  });

  test('to content that lacks what its kind needs is refused and says where', async () => {
    const { id, version } = await first('process');
    const answer = await director.patch(`/api/method/${id}`, { version, content: { group: 'x' } });
    expect(answer).toMatchObject({
      status: 422,
      json: { type: 'method.content-unfit', params: { where: expect.stringContaining('purpose') } },
    });
  });

  test('to content in one language only is refused and says where', async () => {
    const { id, version } = await first('term');
    const item = await director.mustGet<{ content: object }>(`/api/method/${id}`);
    const content = { ...item.content, definition: { zh: '只有中文', en: '' } };
    expect(await director.patch(`/api/method/${id}`, { version, content })).toMatchObject({
      status: 422,
      json: { type: 'method.content-one-sided', params: { where: 'definition' } },
    });
  });

  test('is for the PMO alone', async () => {
    const { id, version } = await first('process');
    const member = await cast.as('孙浩');
    expect(await member.patch(`/api/method/${id}`, { version, zh: '改名' })).toMatchObject({ status: 403 });
    expect((await member.get('/api/method')).status).toBe(200);
  });

  test('retired, it leaves the counts and the glossary', async () => {
    const { id, version, zh } = await first('term');
    await director.patch(`/api/method/${id}`, { version, isRetired: true });
    expect((await counts()).counts['term']).toBe(119);
    const { terms } = await director.mustGet<{ terms: GlossaryTerm[] }>('/api/glossary');
    expect(terms.map((term) => term.zh)).not.toContain(zh);
  });
});

describe('package', () => {
  test('taken into an empty product it gives the same counts', async () => {
    const exported = await director.get<MethodPackage>('/api/method/package');
    expect(exported.headers['content-disposition']).toContain('.json');
    const other = await startTestServer();
    try {
      const admin = await other.setUp();
      await other.app.db.deleteFrom('method_item').execute();
      const taken = await admin.mustPost<{ added: number; counts: object }>(
        '/api/method/package',
        exported.json,
      );
      expect(taken.added).toBe(exported.json.items.length);
      expect(await counts(admin)).toEqual(await counts());
      expect(await admin.mustPost<object>('/api/method/package', exported.json)).toMatchObject({
        added: 0,
        changed: 0,
        retired: 0,
      });
    } finally {
      await other.close();
    }
  });

  test('what a package does not hold is retired, what differs is changed', async () => {
    const { json } = await director.get<MethodPackage>('/api/method/package');
    const items = json.items
      .filter(({ kind }) => kind !== 'service')
      .map((item) => (item.code === 'strategy-decomposition' ? { ...item, zh: '另一名称' } : item));
    const taken = await director.mustPost<object>('/api/method/package', { ...json, items });
    expect(taken).toMatchObject({ added: 0, changed: 1, retired: 20 });
    expect((await counts()).counts['service']).toBeUndefined();
    await director.mustPost('/api/method/package', json);
    expect((await counts()).counts['service']).toBe(20);
  });

  test('that names an item twice is refused as a whole', async () => {
    const { json } = await director.get<MethodPackage>('/api/method/package');
    const answer = await director.post('/api/method/package', {
      ...json,
      items: [...json.items, json.items[0]],
    });
    expect(answer).toMatchObject({ status: 422, json: { type: 'method.item-twice' } });
  });
});

test('a package with an item that is not as its kind is, is refused as a whole', async () => {
  const { json } = await director.get<MethodPackage>('/api/method/package');
  const items = json.items.map((item) =>
    item.code === 'strategy-decomposition' ? { ...item, content: {} } : item,
  );
  const answer = await director.post('/api/method/package', { ...json, items });
  expect(answer).toMatchObject({ status: 422, json: { type: 'method.content-unfit' } });
});

describe('glossary', () => {
  test('tells terms with definitions, synonyms and initials', async () => {
    const { terms } = await director.mustGet<{ terms: GlossaryTerm[] }>('/api/glossary');
    expect(terms.some(({ synonyms }) => synonyms.length > 0)).toBe(true);
    expect(terms.every(({ definition, initials }) => definition.zh !== '' && initials !== '')).toBe(true);
  });
});
