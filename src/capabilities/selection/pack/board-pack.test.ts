import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bringCast, type Cast } from '../../../../test/support/cast.ts';
import type { Client } from '../../../../test/support/client.ts';
import { missingInPdf, readDocx } from '../../../../test/support/printed.ts';
import { bringProposals } from '../../../../test/support/proposals.ts';
import { handInSheets, openRound } from '../../../../test/support/round.ts';
import { startTestServer, type TestServer } from '../../../../test/support/server.ts';
import type { RoundRecord } from '../../scoring/schema/rounds.ts';
import { PackContent, type BoardPackRecord } from '../schema/board-pack.ts';

let at: TestServer;
let cast: Cast;
let analyst: Client;
let roundId = '';
let packId = '';
const packs = () => analyst.mustGet<{ rows: BoardPackRecord[] }>(`/api/rounds/${roundId}/board-packs`);
const file = (id: string, format: string) => analyst.get(`/api/board-packs/${id}/file?format=${format}`);

beforeAll(async () => {
  at = await startTestServer({ now: '2026-01-20T09:00:00+08:00' });
  await at.setUp();
  cast = await bringCast(at);
  analyst = await cast.as('何静怡');
  const proposals = await bringProposals(at, cast);
  ({ roundId } = await openRound(analyst, cast, [...proposals.values()]));
});
afterAll(() => at.close());

test('there are no papers before something is shortlisted', async () => {
  expect(await analyst.post(`/api/rounds/${roundId}/board-packs`)).toMatchObject({
    json: { type: 'selection.nothing-shortlisted' },
  });
  expect((await packs()).rows).toEqual([]);
});

test('papers are listed with their day, maker and digest, and come as slides, Word, PDF and data', async () => {
  await handInSheets(cast, roundId);
  await analyst.mustPost(`/api/rounds/${roundId}/preliminary`, { decisions: [] });
  const made = await analyst.mustPost<BoardPackRecord>(`/api/rounds/${roundId}/board-packs`);
  expect((await packs()).rows).toEqual([made]);
  expect(made).toMatchObject({ madeBy: '何静怡', madeAt: expect.stringContaining('2026-01-20T01:00') });
  packId = made.id;
  for (const [format, magic] of [
    ['pptx', 'PK'],
    ['docx', 'PK'],
    ['pdf', '%PDF'],
    ['json', '{'],
  ] as const) {
    const { status, body, headers } = await file(packId, format);
    expect([status, body.subarray(0, magic.length).toString()]).toEqual([200, magic]);
    expect(String(headers['content-disposition'])).toContain(`2026-1-board-pack-2026-01-20-0900.${format}`);
  }
  const { body } = await file(packId, 'json');
  expect(createHash('sha256').update(body).digest('hex')).toBe(made.sha256);
}, 120_000);

test('papers say the same after the round has moved on; new ones say what is new', async () => {
  const before = await file(packId, 'json');
  const { xml } = await readDocx((await file(packId, 'docx')).body);
  at.clock.set('2026-01-20T10:30:00+08:00');
  const { version } = await analyst.mustGet<RoundRecord>(`/api/rounds/${roundId}`);
  await analyst.patch(`/api/rounds/${roundId}`, { version, name: '改过的名称', budgetFen: 100_000_000 });
  await sql`update proposal set name = '改名的项目' where name = '智慧园区一体化平台'`.execute(at.app.db);
  expect((await file(packId, 'json')).body).toEqual(before.body);
  const word = await readDocx((await file(packId, 'docx')).body);
  expect(word.xml).toBe(xml);
  expect(word.xml).toContain('数据截至 2026-01-20 09:00');
  const pdf = (await file(packId, 'pdf')).body;
  expect(missingInPdf(pdf, ['数据截至', '智慧园区一体化平台'])).toEqual([]);
  const later = await analyst.mustPost<BoardPackRecord>(`/api/rounds/${roundId}/board-packs`);
  const content = PackContent.parse(JSON.parse((await file(later.id, 'json')).body.toString()));
  expect(content).toMatchObject({
    asOf: '2026-01-20T02:30:00.000Z',
    round: { name: '改过的名称' },
    ranking: { budgetFen: 100_000_000 },
  });
  expect(content.ranking.rows.map(({ title }) => title)).toContain('改名的项目');
  expect((await packs()).rows.map(({ id }) => id)).toEqual([later.id, packId]);
}, 120_000);

test('who does not read the round neither sees nor makes its papers; unknown papers are not found', async () => {
  const stranger = await cast.as('胡晨');
  expect((await stranger.get(`/api/rounds/${roundId}/board-packs`)).status).toBe(403);
  expect((await stranger.get(`/api/board-packs/${packId}/file?format=pdf`)).status).toBe(403);
  expect((await stranger.post(`/api/rounds/${roundId}/board-packs`)).status).toBe(403);
  expect((await file(roundId, 'pdf')).status).toBe(404);
  expect((await analyst.get(`/api/rounds/${packId}/board-packs`)).status).toBe(404);
  expect((await file(packId, 'xls')).status).toBe(400);
});

test('papers once made are neither changed nor removed', async () => {
  const { db } = at.app;
  await expect(sql`update board_pack set content = '{}' where id = ${packId}`.execute(db)).rejects.toThrow(
    'cannot be changed',
  );
  await expect(sql`delete from board_pack where id = ${packId}`.execute(db)).rejects.toThrow(
    'cannot be changed',
  );
});
