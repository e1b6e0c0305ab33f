import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { systemActor } from '#platform/actor.ts';
import type { Client } from '../../../test/support/client.ts';
import { startTestServer, type TestServer } from '../../../test/support/server.ts';
import { hashOf } from '../approvals/hash.ts';
import { loadDemo } from './actions/load-demo.ts';
import { prepareDemo } from './actions/prepare-demo.ts';
import { readDemoProposals } from './data/proposal-set.ts';

let at: TestServer;
let admin: Client;
let before: Readonly<Record<string, string>>;

/** What every table holds, in a few characters. */
const contents = async (): Promise<Record<string, string>> => {
  const { rows } = await sql<{
    name: string;
  }>`select relname as name from pg_class where relkind = 'r' and relnamespace = current_schema()::regnamespace`.execute(
    at.app.db,
  );
  const found: Record<string, string> = {};
  // The audit log only ever grows.
  for (const { name } of rows.filter((table) => table.name !== 'audit_event')) {
    const answer = await sql<{
      all: string;
    }>`select count(*) || ' ' || coalesce(md5(string_agg(kept::text, '|' order by kept::text)), '') as all from ${sql.table(name)} as kept`.execute(
      at.app.db,
    );
    found[name] = answer.rows[0]?.all ?? '';
  }
  return found;
};
const load = async () => {
  const now = at.app.clock.now();
  const image = await prepareDemo({ now, passwordHash: null, progress: () => Promise.resolve() });
  return loadDemo(at.app, systemActor('demo'), image);
};
interface Rows<R> {
  readonly rows: readonly R[];
}
const rowsOf = async <R>(path: string) => (await admin.mustGet<Rows<R>>(path)).rows;

beforeAll(async () => {
  at = await startTestServer({ now: '2026-10-31T18:00:00+08:00' });
  admin = await at.setUp();
  await at.app.jobs.work(at.app);
  before = await contents();
  await load();
});
afterAll(() => at.close());

describe('the PMO of the demonstration', () => {
  test('controls at the top and assures in a business unit, each under a charter in force', async () => {
    const offices = await rowsOf<Record<string, unknown>>('/api/offices');
    expect(offices).toMatchObject([
      { name: '总部PMO', preset: 'control', typeFrom: '2026-01-20', isMandated: true, warnings: [] },
      { name: '金融科技事业部PMO', preset: 'assurance', isMandated: true },
    ]);
    expect(offices[1]?.['warnings']).toHaveLength(1);
    const charters = await rowsOf<{ edition: string; state: string }>('/api/charters');
    expect(charters.map(({ edition, state }) => `${edition} ${state}`).toSorted()).toEqual([
      'V1.0 in-force',
      'V1.0 superseded',
      'V2.0 in-force',
    ]);
  });

  test('has measured itself three times, from 1.40 to 3.02', async () => {
    const results = await at.app.db
      .selectFrom('maturity_result')
      .select(['index_score', 'level'])
      .orderBy('closed_at')
      .execute();
    expect(results.map((one) => `${(one.index_score ?? 0).toFixed(2)} ${one.level}`)).toEqual([
      '1.40 initial',
      '2.06 initial',
      '3.02 managed',
    ]);
  });

  test('found five of seven symptoms before it was there', async () => {
    const { content } = await at.app.db
      .selectFrom('diagnosis_result')
      .select('content')
      .executeTakeFirstOrThrow();
    const { symptoms } = content as { symptoms: { verdict: string }[] };
    expect(symptoms.filter(({ verdict }) => verdict === 'missing')).toHaveLength(5);
    expect(symptoms).toHaveLength(7);
  });

  test('spends 1,600 万 of 2027: 1,160 carried over, 440 for the new', async () => {
    const plans = await rowsOf<{ year: number }>('/api/portfolio-plans');
    expect(plans.find(({ year }) => year === 2027)).toMatchObject({
      state: 'approved',
      envelopeFen: 160_000_000_0,
      carriedOverFen: 116_000_000_0,
      freeFen: 44_000_000_0,
    });
    expect(plans.find(({ year }) => year === 2026)).toMatchObject({
      state: 'approved',
      freeFen: 23_000_000_0,
    });
  });

  test('ranks the proposals of a round as the data score them', async () => {
    const rounds = await rowsOf<{ id: string; number: string }>('/api/rounds');
    const scored = new Map(
      readDemoProposals().proposals.map(({ id, expected }) => [id, expected['score100']]),
    );
    for (const { id } of rounds) {
      const ranked = await rowsOf<{ number: string; total: number; mandatoryReason: string | null }>(
        `/api/rounds/${id}/ranking`,
      );
      expect(ranked.length).toBeGreaterThan(3);
      for (const { number, total } of ranked) expect(total, number).toBeCloseTo(scored.get(number) ?? 0, 1);
    }
    const decided = rounds.find(({ number }) => number === '2026-1');
    const order = await rowsOf<{ number: string }>(`/api/rounds/${decided?.id}/ranking`);
    expect(order.map(({ number }) => number)).toEqual([
      'PR-2603',
      'PR-2601',
      'PR-2605',
      'PR-2604',
      'PR-2607',
      'PR-2602',
      'PR-2606',
      'PR-2611',
      'PR-2610',
    ]);
    expect(await admin.mustGet(`/api/rounds/${decided?.id}/meeting`)).toMatchObject({
      meeting: { quorum: 3, members: [{}, {}, {}, {}, {}] },
    });
  });

  test('keeps every approval as it was submitted, with its hash', async () => {
    const versions = await at.app.db.selectFrom('approval_version').select(['frozen', 'sha256']).execute();
    expect(versions.length).toBeGreaterThan(10);
    expect(versions.filter(({ frozen, sha256 }) => hashOf(frozen) !== sha256)).toEqual([]);
  });

  test('numbers its memos without a gap', async () => {
    const memos = await rowsOf<{ number: string }>('/api/decisions?limit=100');
    const of2026 = memos.filter(({ number }) => number.startsWith('DM-2026-'));
    expect(of2026.map(({ number }) => Number(number.slice(8))).toSorted((a, b) => a - b)).toEqual(
      of2026.map((_memo, index) => index + 1),
    );
  });

  test('lets every project that runs spend but the one that plans', async () => {
    const mandates = await at.app.db.selectFrom('project_mandate').select('signed_at').execute();
    expect(mandates.filter(({ signed_at: signedAt }) => signedAt !== null)).toHaveLength(11);
    expect(mandates).toHaveLength(12);
  });

  test('waits for executives, heads and project managers today', async () => {
    const waiting = await at.app.db
      .selectFrom('approval_waiting')
      .innerJoin('approval', 'approval.id', 'approval_waiting.approval_id')
      .select('approval.kind')
      .distinct()
      .execute();
    expect(waiting.map(({ kind }) => kind).toSorted()).toEqual([
      'authority-change',
      'general-request',
      'initiation',
      're-rank',
    ]);
    for (const table of ['maturity_sheet', 'diagnosis_sheet'] as const)
      expect(
        await at.app.db.selectFrom(table).select('id').where('submitted_at', 'is', null).execute(),
      ).not.toEqual([]);
    expect(
      await at.app.db.selectFrom('consultation').select('id').where('given_at', 'is', null).execute(),
    ).toHaveLength(2);
  });
});

describe('the demonstration beside what is there', () => {
  test('leaves every table as it found it', async () => {
    await admin.delete('/api/demo');
    expect(await contents()).toEqual(before);
  });

  test('lets its numbers follow own ones, and own records outlive it', async () => {
    const { id: me } = await at.app.db.selectFrom('person').select('id').executeTakeFirstOrThrow();
    const memo = {
      decidedBy: [me],
      title: '采购评审',
      decision: '批准采购',
      reasons: '价格最低',
      kind: 'other',
    };
    await admin.mustPost('/api/decisions', { ...memo, decidedOn: '2026-10-30' });
    await load();
    const { id } = await admin.mustPost<{ id: string }>('/api/decisions', {
      ...memo,
      decidedOn: '2026-10-31',
    });
    expect(await admin.mustGet(`/api/decisions/${id}`)).toMatchObject({ number: 'DM-2026-020' });
    await admin.mustPost('/api/roadmaps', {
      template: 'six-steps',
      title: '自有路线图',
      startsOn: '2026-11-02',
      pmoUnitId: (await rowsOf<{ id: string }>('/api/offices'))[1]?.id,
    });
    expect(await admin.delete('/api/demo')).toMatchObject({ status: 200 });
    const kept = await rowsOf<{ number: string }>('/api/decisions?limit=100');
    expect(kept.map(({ number }) => number).toSorted()).toEqual(['DM-2026-001', 'DM-2026-020']);
    expect(await rowsOf('/api/roadmaps')).toMatchObject([{ title: '自有路线图', pmoUnitId: null }]);
  });

  test('numbers its memos in the series the enterprise uses, and gives back those alone', async () => {
    const series = () => sql`select series, last from number_series order by series`.execute(at.app.db);
    const { rows: own } = await series();
    const { version } = await admin.mustGet<{ version: number }>('/api/enterprise');
    expect(await admin.patch('/api/enterprise', { version, decisionPrefix: 'JY' })).toMatchObject({
      status: 200,
    });
    await load();
    const memos = await rowsOf<{ number: string }>('/api/decisions?limit=100');
    expect(memos.filter(({ number }) => number.startsWith('DM-'))).toHaveLength(2);
    expect(memos.map(({ number }) => number)).toContain('JY-2026-001');
    expect(await admin.delete('/api/demo')).toMatchObject({ status: 200 });
    expect((await series()).rows).toEqual(own);
  });
});
