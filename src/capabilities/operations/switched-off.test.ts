import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bringCast } from '../../../test/support/cast.ts';
import type { Client } from '../../../test/support/client.ts';
import { bringOffices } from '../../../test/support/offices.ts';
import { startTestServer, type TestServer } from '../../../test/support/server.ts';
import { pmoFunctions } from '../offices/function-catalogue.ts';
import { foundKinds } from '../search/kinds.ts';

let at: TestServer;
/** May everything on the enterprise, and works where the PMO has neither 管理控制 nor 决策支持. */
let outside: Client;
/** May the same, and works where the PMO has every centre. */
let inside: Client;
let auditor: Client;
let planId: string;

beforeAll(async () => {
  at = await startTestServer({ now: '2026-03-02T09:00:00+08:00' });
  const admin = await at.setUp();
  const cast = await bringCast(at);
  await bringOffices(at, cast);
  const grant = (name: string, role: string) =>
    admin.mustPost('/api/grants', { personId: cast.personId(name), role, scope: 'enterprise' });
  await grant('赵一鸣', 'pmo-director');
  await grant('韩冰', 'pmo-director');
  await grant('韩冰', 'audit-admin');
  inside = await cast.as('周启明');
  outside = await cast.as('赵一鸣');
  auditor = await cast.as('韩冰');
  const plan = await inside.mustPost<{ id: string }>('/api/portfolio-plans', {
    year: 2027,
    title: '辰砂组合',
    envelopeFen: 100,
  });
  planId = plan.id;
});
afterAll(() => at.close());

describe('what belongs to a function that is switched off', () => {
  const off = { status: 403, json: { type: 'function.off' } };
  const closable = () => at.app.routes.filter((def) => def.officeFunction !== undefined);

  test('names functions of the catalogue alone', () => {
    const known = pmoFunctions.map(({ id }): string => id);
    const named = [...closable(), ...at.app.lists.values()].flatMap(
      ({ officeFunction = [] }) => officeFunction,
    );
    expect(known).toEqual(expect.arrayContaining([...new Set(named)]));
  });

  test('is closed by every address', async () => {
    for (const { method, path } of closable()) {
      const url = path.replace(/\{\w+\}/g, planId);
      const ask = (client: Client) =>
        method === 'GET'
          ? client.get(url)
          : client[method.toLowerCase() as 'post' | 'put' | 'patch' | 'delete'](url, {});
      expect([url, await ask(outside)]).toMatchObject([url, off]);
      expect([url, (await ask(inside)).json['type']]).not.toEqual([url, 'function.off']);
    }
  });

  test('is not exported', async () => {
    const lists = [...at.app.lists.values()].filter(({ officeFunction }) => officeFunction !== undefined);
    expect(lists.map(({ name }) => name)).toEqual(['portfolio']);
    for (const { name } of lists) {
      for (const way of [`${name}/export`, name]) {
        expect(await outside.get(`/api/lists/${way}`)).toMatchObject(off);
        expect((await inside.get(`/api/lists/${way}`)).status).toBe(200);
      }
    }
  });

  test('is not found', async () => {
    const kinds = async (client: Client) =>
      (await client.mustGet<{ rows: { type: string }[] }>('/api/search?q=辰砂')).rows.map(({ type }) => type);
    expect(await kinds(inside)).toEqual(['portfolio-plan']);
    expect(await kinds(outside)).toEqual([]);
    expect(await kinds(auditor)).toEqual(['portfolio-plan']);
    const belonging = Object.values(foundKinds).filter(({ officeFunction }) => officeFunction !== undefined);
    expect(belonging).toHaveLength(1);
  });

  test('waits for nobody on a page that is closed to him', async () => {
    const { rows } = await outside.mustGet<{ rows: { path: string }[] }>('/api/todos');
    expect(rows.filter(({ path }) => /^\/(portfolio|scenarios)/.test(path))).toEqual([]);
  });

  test('stays readable to who audits, and comes back as it was', async () => {
    expect((await auditor.get(`/api/portfolio-plans/${planId}`)).status).toBe(200);
    const { rows } = await inside.mustGet<{ rows: { id: string }[] }>('/api/portfolio-plans');
    expect(rows.map(({ id }) => id)).toContain(planId);
  });
});
