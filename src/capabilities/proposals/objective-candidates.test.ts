import { afterAll, beforeAll, expect, test } from 'vitest';
import { systemActor } from '#platform/actor.ts';
import { bringCast, type Cast } from '../../../test/support/cast.ts';
import type { Client } from '../../../test/support/client.ts';
import { startTestServer, type TestServer } from '../../../test/support/server.ts';
import type { Strategy } from '../strategy/schema.ts';
import { settleProposals } from './actions/settle.ts';
import type { ObjectiveCandidates } from './schema/objective-candidates.ts';

let at: TestServer;
let cast: Cast;
let proposer: Client;
let analyst: Client;
const objectives: Record<string, string> = {};
const proposals: Record<string, string> = {};

const codes = ['SO-1', 'SO-2'];
const level = (names: readonly string[], parentId: string | null = null) => ({
  period: '2026',
  parentId,
  objectives: names.map((code) => ({ code, title: code, weight: 100 / names.length })),
});
const enter = async (names: readonly string[], parentId: string | null = null): Promise<void> => {
  const chief = await cast.as('沈国栋');
  const { json } = await chief.put<{ ids: string[] }>('/api/objectives', level(names, parentId));
  for (const [place, code] of names.entries()) objectives[code] = json.ids[place] ?? '';
};

const step = async (client: Client, name: string, what: string, body: object = {}): Promise<void> => {
  const { version } = await client.mustGet<{ version: number }>(`/api/proposals/${proposals[name]}`);
  await client.mustPost(`/api/proposals/${proposals[name]}/${what}`, { version, ...body });
};

/** Writes and submits a proposal that serves objectives by their shares. */
const submit = async (name: string, shares: Readonly<Record<string, number>>): Promise<void> => {
  const served = Object.entries(shares).map(([code, sharePercent]) => ({
    objectiveId: objectives[code],
    name: code,
    sharePercent,
  }));
  const { id } = await proposer.mustPost<{ id: string }>('/api/proposals', {
    name,
    projectType: 'internal-it',
    projectClass: 'C',
    content: {
      background: '现状',
      inScope: '范围',
      startOn: '2026-03-02',
      finishOn: '2026-09-30',
      basisOfEstimate: '类比一期',
      years: [{ year: 0, capexFen: 120_000_000, opexFen: 0, revenueFen: 0, savingFen: 0, avoidedFen: 0 }],
      objectives: served,
    },
  });
  proposals[name] = id;
  await step(proposer, name, 'submissions');
};

const candidates = (client: Client, period = '2026') =>
  client.mustGet<ObjectiveCandidates>(`/api/objective-candidates?period=${period}`);
const namesFor = async (client: Client, code: string): Promise<string[]> => {
  const { rows, objectives: served } = await candidates(client);
  const ids = served.find(({ id }) => id === objectives[code])?.proposalIds ?? [];
  return ids.map((id) => rows.find((row) => row.id === id)?.name ?? id);
};

beforeAll(async () => {
  at = await startTestServer({ now: '2026-01-15T09:00:00+08:00' });
  await at.setUp();
  cast = await bringCast(at);
  [proposer, analyst] = [await cast.as('胡晨'), await cast.as('何静怡')];
});
afterAll(() => at.close());

test('there is no candidate before there is an objective', async () => {
  expect(await analyst.mustGet('/api/objective-candidates')).toEqual({ rows: [], objectives: [] });
});

test('a submitted proposal is a candidate of what it names, with the strength its share states', async () => {
  await enter(codes);
  await enter(['SO-1.1'], objectives['SO-1'] ?? null);
  await submit('移动巡检', { 'SO-1.1': 70, 'SO-2': 30 });
  expect(await candidates(analyst)).toMatchObject({
    rows: [
      {
        name: '移动巡检',
        state: 'submitted',
        costFen: 120_000_000,
        // 50 × 4/5 + 50 × 2/5
        alignment: 60,
        cells: expect.arrayContaining([
          { objectiveId: objectives['SO-1.1'], strength: 4, share: 70 },
          { objectiveId: objectives['SO-2'], strength: 2, share: 30 },
        ]),
      },
    ],
  });
  for (const code of ['SO-1', 'SO-1.1', 'SO-2']) expect(await namesFor(analyst, code)).toEqual(['移动巡检']);
});

test('a candidate serves nothing yet: its objectives are without a project', async () => {
  const { rows, supportedPercent } = await analyst.mustGet<Strategy>('/api/strategy?period=2026');
  expect(rows.map(({ code, isSupported }) => [code, isSupported])).toEqual([
    ['SO-1', false],
    ['SO-1.1', false],
    ['SO-2', false],
  ]);
  expect(supportedPercent).toBe(0);
});

test('somebody who may not see the proposal is told of no candidate', async () => {
  const stranger = await cast.as('宋雅');
  expect((await stranger.get(`/api/proposals/${proposals['移动巡检']}`)).status).toBe(404);
  expect(await candidates(stranger)).toEqual({ rows: [], objectives: [] });
});

test('a draft, what is taken back and what is decided against is none', async () => {
  await submit('门禁升级', { 'SO-2': 100 });
  await submit('看板', { 'SO-2': 100 });
  expect(await namesFor(analyst, 'SO-2')).toEqual(['移动巡检', '门禁升级', '看板']);
  await step(proposer, '门禁升级', 'withdrawal', { reason: '并入二期' });
  await step(analyst, '看板', 'acceptance');
  await at.app.write(systemActor('test'), 'test.settle', (write) =>
    settleProposals(write, [proposals['看板'] ?? ''], { state: 'declined', reason: '回报不足' }),
  );
  expect(await namesFor(analyst, 'SO-2')).toEqual(['移动巡检']);
});

test('each period has its own', async () => {
  expect(await candidates(analyst, '2027')).toEqual({ rows: [], objectives: [] });
});
