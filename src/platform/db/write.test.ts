import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sql } from 'kysely';
import { openTestDatabase } from '../../../test/support/database.ts';
import { systemActor } from '../actor.ts';
import { sealAudit, verifyAudit } from '../audit.ts';
import type { OpenDatabase } from './database.ts';
import { migrate } from './migrate.ts';
import { unanswered } from './held.ts';
import { inWrite, type Write } from './write.ts';

describe('a write', () => {
  let database: OpenDatabase;
  beforeAll(async () => {
    database = await openTestDatabase();
    await migrate(database.db);
    await sql`create table counter (id text primary key, n integer not null)`.execute(database.db);
    await sql`insert into counter values ('one', 0)`.execute(database.db);
  });
  afterAll(() => database.close());

  const write = <T>(work: (write: Write) => Promise<T>) =>
    inWrite({ db: database.db, who: systemActor('test'), now: new Date(), action: 'counter.add' }, work);
  const read = async (): Promise<number> => {
    const { rows } = await sql<{ n: number }>`select n from counter`.execute(database.db);
    return rows[0]?.n ?? -1;
  };

  test('is retried when another got in between: thirty at once lose nothing', async () => {
    const add = ({ tx }: Write) =>
      sql<{ n: number }>`select n from counter`
        .execute(tx)
        .then(({ rows }) => sql`update counter set n = ${(rows[0]?.n ?? 0) + 1}`.execute(tx));
    await Promise.all(Array.from({ length: 30 }, () => write(add)));
    expect(await read()).toBe(30);
  });

  test('that fails leaves nothing behind, its audit entry included', async () => {
    const before = await database.db.selectFrom('audit_event').select('id').execute();
    const failing = write(async ({ tx, record }) => {
      await sql`update counter set n = -5`.execute(tx);
      record({ subject: { type: 'counter', id: 'one' } });
      throw new Error('halfway');
    });
    await expect(failing).rejects.toThrow('halfway');
    expect(await read()).toBe(30);
    expect(await database.db.selectFrom('audit_event').select('id').execute()).toEqual(before);
  });

  test('fails where what it did not wait for fails, and leaves nothing behind', async () => {
    const twice = write(async ({ tx, record }) => {
      await unanswered(sql`update counter set n = -7`).execute(tx);
      await unanswered(sql`insert into counter values ('one', 0)`).execute(tx);
      record({ subject: { type: 'counter', id: 'one' } });
    });
    await expect(twice).rejects.toMatchObject({ code: '23505', constraint: 'counter_pkey' });
    expect(await read()).toBe(30);
    expect(await database.db.selectFrom('audit_event').select('id').execute()).toEqual([]);
    const given = write(async ({ tx }) => {
      await unanswered(sql`insert into counter values ('one', 0)`).execute(tx);
      throw new Error('of its own');
    });
    await expect(given).rejects.toThrow('of its own');
    await write(({ tx }) => unanswered(sql`update counter set n = n + 1`).execute(tx));
    expect(await read()).toBe(31);
  });

  test('knows when it is and who writes in every statement', async () => {
    const who = { ...systemActor('test'), name: "O'Neil \\ 周" };
    const now = new Date('2026-11-27T08:00:00Z');
    const asked = inWrite({ db: database.db, who, now, action: 'counter.ask' }, ({ tx }) =>
      sql`select platform_now() as at, current_setting('zhongshu.actor') as actor`.execute(tx),
    );
    expect((await asked).rows).toEqual([{ at: now.toISOString(), actor: who.name }]);
  });

  test('is chained once committed, and the chain shows a row that was removed, altered or moved', async () => {
    for (const id of ['a', 'b', 'c', 'd'])
      await write(async ({ record }) => record({ subject: { type: 'x', id }, after: { id } }));
    while ((await sealAudit(database.db)) > 0);
    expect((await verifyAudit(database.db)).breaks).toEqual([]);
    await database.db.updateTable('audit_event').set({ subject_id: 'z' }).where('seq', '=', 2).execute();
    await database.db.deleteFrom('audit_event').where('seq', '=', 3).execute();
    const { breaks } = await verifyAudit(database.db);
    expect(breaks.map(({ seq, why }) => [seq, why])).toEqual([
      [2, 'altered'],
      [3, 'missing'],
    ]);
  });
});
