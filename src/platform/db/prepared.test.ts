import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { systemActor } from '../actor.ts';
import { isOnServer, openTestDatabase } from '../../../test/support/database.ts';
import type { Db, OpenDatabase, Tx } from './database.ts';
import { inWrite } from './write.ts';

describe.skipIf(!isOnServer)('statements that come again are prepared on PostgreSQL', () => {
  let database: OpenDatabase;
  beforeAll(async () => {
    database = await openTestDatabase();
    await database.query('create table probe (id integer)');
    await database.query('insert into probe values (7)');
  });
  afterAll(() => database.close());

  const readIn = (db: Db | Tx) => sql`select * from probe where id = ${7}`.execute(db);
  const widen = (column: string) => database.query(`alter table probe add column ${column} integer`);
  const three = async () => {
    for (let turn = 0; turn < 3; turn++) await readIn(database.db);
  };

  test('one connection holds the text once', async () => {
    await three();
    const { rows } = await sql<{
      n: number;
    }>`select count(*)::int as n from pg_prepared_statements where statement like '%from probe%'`.execute(
      database.db,
    );
    expect(rows).toEqual([{ n: 1 }]);
  });

  test('a reader outlives a table that changes under a prepared statement', async () => {
    await three();
    await widen('first');
    expect((await readIn(database.db)).rows).toEqual([{ id: 7, first: null }]);
  });

  test('so does a write, from its beginning', async () => {
    await three();
    await widen('second');
    const options = { db: database.db, who: systemActor('test'), now: new Date(), action: 'test.read' };
    const { rows } = await inWrite(options, ({ tx }) => readIn(tx));
    expect(rows).toEqual([{ id: 7, first: null, second: null }]);
  });
});
