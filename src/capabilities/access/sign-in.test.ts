import { setTimeout } from 'node:timers/promises';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { systemActor } from '#platform/actor.ts';
import { bringCast, type Cast } from '../../../test/support/cast.ts';
import { startTestServer, type TestServer } from '../../../test/support/server.ts';
import { hashPassword } from './secrets.ts';

let at: TestServer;
let cast: Cast;
beforeAll(async () => {
  at = await startTestServer();
  await at.setUp();
  cast = await bringCast(at);
});
afterAll(() => at.close());

describe('while a password is weighed', () => {
  test.each([
    ['the account was closed', 'account', { disabled_at: '2026-07-31T00:00:00Z' }, { disabled_at: null }],
    ['a lock fell', 'credential', { locked_until: '2099-01-01T00:00:00Z' }, { locked_until: null }],
    ['the password was set anew', 'credential', { password_hash: '$argon2id$another' }, null],
  ] as const)(
    'opens no session where %s while the password was weighed',
    async (_what, table, change, back) => {
      await cast.as('韩冰');
      const { id } = await at.app.db
        .selectFrom('account')
        .select('id')
        .where('person_id', '=', cast.personId('韩冰'))
        .executeTakeFirstOrThrow();
      const set = (values: object) =>
        sql`update ${sql.table(table)} set ${sql.join(
          Object.entries(values).map(([column, value]) => sql`${sql.ref(column)} = ${value}`),
        )} where ${sql.ref(table === 'account' ? 'id' : 'account_id')} = ${id}`.execute(at.app.db);
      const answer = at.client().post('/api/session', { login: 'hanb', password: 'Cheng-2026-Hua!' });
      await setTimeout(5);
      await set(change);
      expect((await answer).status).toBe(401);
      if (back) await set(back);
    },
  );

  test('no password is hashed while a transaction holds the one connection', async () => {
    const hashing = at.app.write(systemActor('test'), 'test.hash', () => hashPassword('Good-Enough-2026'));
    await expect(hashing).rejects.toThrow('inside the transaction "test.hash"');
  });
});
