import { readdirSync } from 'node:fs';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { diagnose } from '#capabilities/operations/diagnose.ts';
import type { Client } from '../../test/support/client.ts';
import { startTestServer, type TestServer } from '../../test/support/server.ts';
import { sealAudit, verifyAudit } from './audit.ts';
import { forgetAuditHead, keepAuditHead } from './audit-head.ts';

describe('the audit chain', () => {
  let on: TestServer;
  let admin: Client;
  beforeAll(async () => {
    on = await startTestServer();
    admin = await on.setUp();
  });
  afterAll(() => on.close());

  const audit = async () => (await diagnose(on.app)).checks.find(({ name }) => name === 'audit');
  const act = (code: string) => admin.mustPost('/api/projects', { code, name: '留痕' });
  const notes = () => readdirSync(on.app.config.dataDir).filter((name) => name.startsWith('audit-head-'));

  test('whole, is noted beside the database', async () => {
    expect(await audit()).toMatchObject({ ok: true });
    expect(notes()).toHaveLength(1);
  });

  test('cut off at its end is found, also when new entries have grown over the cut', async () => {
    await act('A-1');
    expect(await audit()).toMatchObject({ ok: true });
    await sql`delete from audit_event where seq = (select max(seq) from audit_event)`.execute(on.app.db);
    expect((await verifyAudit(on.app.db)).breaks).toEqual([]);
    expect(await audit()).toMatchObject({ ok: false, found: expect.stringContaining('cut-off') });
    await act('A-2');
    await act('A-3');
    while ((await sealAudit(on.app.db)) > 0);
    await keepAuditHead(on.app);
    expect(await audit()).toMatchObject({ ok: false, found: expect.stringContaining('rewritten') });
  });

  test('of a restored backup is noted anew', async () => {
    await forgetAuditHead(on.app);
    expect(notes()).toEqual([]);
    expect(await audit()).toMatchObject({ ok: true });
    expect(notes()).toHaveLength(1);
  });
});
