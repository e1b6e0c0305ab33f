import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { isOnServer } from '../../../test/support/database.ts';
import type { Client } from '../../../test/support/client.ts';
import { startTestServer, type TestServer } from '../../../test/support/server.ts';
import type { Tx } from '#platform/db/database.ts';
import { newId } from '#platform/ids.ts';
import type { WallRow } from './schema/portfolio.ts';
import type { Measure } from './schema.ts';

let at: TestServer;
let director: Client;
let id: string;
beforeAll(async () => {
  at = await startTestServer();
  director = await at.setUp();
  id = await createProject('P-01');
});
afterAll(() => at.close());

const createProject = async (code: string): Promise<string> =>
  (await director.mustPost<{ id: string }>('/api/projects', { code, name: code, phase: 'executing' })).id;

interface Entered {
  readonly period: string;
  readonly asOf: string;
  readonly acFen: number;
  readonly eacFen?: number;
}
const enter = (project: string, figures: Entered) =>
  director.mustPost(`/api/projects/${project}/measures`, {
    bacFen: 1_000,
    pvFen: 500,
    evFen: 400,
    ...figures,
  });
const measureOf = async (period: string): Promise<Measure | undefined> =>
  (await director.mustGet<{ rows: Measure[] }>(`/api/projects/${id}/measures`)).rows.find(
    (row) => row.period === period,
  );
const onWall = async (project: string): Promise<WallRow | undefined> =>
  (await director.mustGet<{ rows: WallRow[] }>('/api/portfolio/projects')).rows.find(
    (row) => row.id === project,
  );

test('the portfolio shows the figures of the last period, whatever the order they are entered in', async () => {
  await enter(id, { period: '2026-06', asOf: '2026-06-30', acFen: 600 });
  await enter(id, { period: '2026-05', asOf: '2026-05-31', acFen: 500 });
  expect(await onWall(id)).toMatchObject({ asOf: '2026-06-30', acFen: 600, forecastFen: 1_500 });
  await enter(id, { period: '2026-06-2', asOf: '2026-06-30', acFen: 650, eacFen: 1_700 });
  expect(await onWall(id)).toMatchObject({ asOf: '2026-06-30', acFen: 650, forecastFen: 1_700 });
});

test('a correction that puts a period first or last is followed, and so is a withdrawal', async () => {
  const change = async (period: string, asOf: string): Promise<void> => {
    const measure = await measureOf(period);
    const { id: measureId = '', version, bacFen, pvFen, evFen, acFen } = measure ?? {};
    const figures = { bacFen, pvFen, evFen, acFen, asOf, version, reason: '数据日期录错' };
    const answer = await director.patch(`/api/projects/${id}/measures/${measureId}`, figures);
    expect(answer.status).toBe(204);
  };
  await change('2026-05', '2026-07-31');
  expect(await onWall(id)).toMatchObject({ asOf: '2026-07-31', acFen: 500 });
  await change('2026-05', '2026-05-31');
  expect(await onWall(id)).toMatchObject({ asOf: '2026-06-30', acFen: 650 });
  for (const period of ['2026-06-2', '2026-06', '2026-05']) {
    const { id: measureId = '', version } = (await measureOf(period)) ?? {};
    const withdrawal = { version, reason: '录错项目' };
    await director.put(`/api/projects/${id}/measures/${measureId}/withdrawal`, withdrawal);
    expect(await onWall(id)).toMatchObject({ acFen: { '2026-06-2': 600, '2026-06': 500 }[period] ?? null });
  }
});

test.skipIf(!isOnServer)('of periods entered at the same time the last one is shown', async () => {
  const project = await createProject('P-02');
  const insert = (db: Pick<Tx, 'insertInto'>, month: number) =>
    db
      .insertInto('project_measure')
      .values({
        id: newId(),
        project_id: project,
        period: `2026-0${month}`,
        as_of: `2026-0${month}-28`,
        ac_fen: month * 100,
        facts: '{}',
        self_health: '{}',
      })
      .execute();
  let second = Promise.resolve<unknown>(null);
  await at.app.db.transaction().execute(async (tx) => {
    await insert(tx, 6);
    // Begins while the first one's rows cannot be seen yet, and ends after it.
    second = insert(at.app.db, 5);
    await setTimeout(300);
  });
  await second;
  expect(await onWall(project)).toMatchObject({ asOf: '2026-06-28', acFen: 600 });
});
