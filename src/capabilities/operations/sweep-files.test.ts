import { createHash } from 'node:crypto';
import { utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Client } from '../../../test/support/client.ts';
import { startTestServer, type TestServer } from '../../../test/support/server.ts';
import { sweepFiles } from './sweep-files.ts';

let at: TestServer;
let admin: Client;
beforeAll(async () => {
  at = await startTestServer();
  admin = await at.setUp();
});
afterAll(() => at.close());

const upload = async (content: string): Promise<string> => {
  await admin.upload('/api/plans/imports', { name: 'plan.xml', content: Buffer.from(content) });
  return createHash('sha256').update(content).digest('hex');
};
const yesterday = (path: string): void => {
  const then = new Date(Date.now() - 25 * 3_600_000);
  utimesSync(path, then, then);
};
const plan = `<?xml version="1.0"?><Project xmlns="http://schemas.microsoft.com/project"><Name>甲</Name>
  <Tasks><Task><UID>1</UID><ID>1</ID><Name>起</Name><Duration>PT8H0M0S</Duration></Task></Tasks></Project>`;

test('what no row has named for a day is removed; the rest stays', async () => {
  const [refused, fresh, kept] = [await upload('not a plan'), await upload('nor this'), await upload(plan)];
  yesterday(at.app.files.path(refused));
  yesterday(at.app.files.path(kept));
  const half = join(at.app.config.dataDir, 'files/incoming/half');
  writeFileSync(half, 'half');
  yesterday(half);
  expect(await sweepFiles(at.app)).toBe(2);
  expect(await Promise.all([refused, fresh, kept].map(at.app.files.has))).toEqual([false, true, true]);
  yesterday(at.app.files.path(fresh));
  const { checks } = await admin.mustGet<{ checks: { name: string; found: string }[] }>('/api/doctor');
  expect(checks.find(({ name }) => name === 'files')?.found).toBe('1 contents, 1 that nothing named removed');
});

test('nothing is removed beside the files of another database', async () => {
  const refused = await upload('not a plan');
  yesterday(at.app.files.path(refused));
  writeFileSync(join(at.app.config.dataDir, 'audit-head-another.json'), '{}');
  expect(await sweepFiles(at.app)).toBe(0);
  expect(await at.app.files.has(refused)).toBe(true);
});
