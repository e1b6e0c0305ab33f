import { afterAll, beforeAll, expect, test } from 'vitest';
import { bringCast } from '../../../test/support/cast.ts';
import type { Client } from '../../../test/support/client.ts';
import { startTestServer, type TestServer } from '../../../test/support/server.ts';
import type { Measure, ProjectHealth } from './schema.ts';

let at: TestServer;
let director: Client;
let id: string;
beforeAll(async () => {
  at = await startTestServer();
  director = await at.setUp();
  const project = { code: 'P-01', name: '项目', phase: 'executing' };
  id = (await director.mustPost<{ id: string }>('/api/projects', project)).id;
  for (const [period, evFen] of [
    ['2026-05', 500],
    ['2026-06', 300],
  ] as const)
    await director.mustPost(`/api/projects/${id}/measures`, {
      period,
      asOf: `${period}-30`,
      bacFen: 1000,
      pvFen: 500,
      evFen,
      acFen: 500,
    });
});
afterAll(() => at.close());

const measures = async (): Promise<Measure[]> =>
  (await director.mustGet<{ rows: Measure[] }>(`/api/projects/${id}/measures`)).rows;
const health = () => director.mustGet<ProjectHealth>(`/api/projects/${id}/health`);

test('figures entered by mistake are taken back with a reason, and the colour follows at once', async () => {
  expect(await health()).toMatchObject({ health: 'red', rule: 'health.cpi' });
  const [june] = await measures();
  const path = `/api/projects/${id}/measures/${june?.id ?? ''}/withdrawal`;
  const outsider = await (await bringCast(at)).as('罗小川');
  expect((await outsider.put(path, { version: june?.version, reason: '' })).status).toBe(400);
  expect((await director.put(path, { version: 7, reason: '录错项目' })).status).toBe(412);
  expect((await director.put(path, { version: june?.version, reason: '录错项目' })).status).toBe(204);
  expect((await measures()).map(({ period }) => period)).toEqual(['2026-05']);
  expect((await health()).dimensions.find(({ dimension }) => dimension === 'cost')).toMatchObject({
    colour: 'green',
  });
  const entry = await at.app.db
    .selectFrom('audit_event')
    .select(['changes', 'subject_label'])
    .where('action', '=', 'measure.withdraw')
    .executeTakeFirstOrThrow();
  expect(entry).toMatchObject({
    subject_label: '项目 2026-06',
    changes: { ev_fen: [300, null], reason: [null, '录错项目'] },
  });
  expect((await director.put(path, { version: 1, reason: '录错项目' })).status).toBe(404);
});
