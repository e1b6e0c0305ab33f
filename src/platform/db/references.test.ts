import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { allRules } from '#cli/open-app.ts';
import { openTestDatabase } from '../../../test/support/database.ts';
import { systemActor } from '../actor.ts';
import type { OpenDatabase } from './database.ts';
import { migrate } from './migrate.ts';
import { expectUnused, listReferences } from './references.ts';
import { inWrite, type Write } from './write.ts';

let database: OpenDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
  await migrate(database.db);
  await sql`create table owner (id uuid primary key);
    create table part (id serial, owner_id uuid references owner on delete cascade);
    create table sheet (id serial, made_by uuid references owner, kept_by uuid references owner)`.execute(
    database.db,
  );
});
afterAll(() => database.close());

const id = '00000000-0000-7000-8000-000000000001';
const write = <T>(work: (write: Write) => Promise<T>) =>
  inWrite({ db: database.db, who: systemActor('test'), now: new Date(), action: 'owner.remove' }, work);

test('rows that refer to a record are counted once each, those that go with it not at all', async () => {
  await sql`insert into owner values (${id})`.execute(database.db);
  await sql`insert into part (owner_id) values (${id})`.execute(database.db);
  await sql`insert into sheet (made_by, kept_by) values (${id}, ${id}), (${id}, null), (null, null)`.execute(
    database.db,
  );
  expect(await write(({ tx }) => listReferences(tx, 'owner', id))).toEqual([{ table: 'sheet', count: 2 }]);
  await expect(write(({ tx }) => expectUnused(tx, { table: 'owner', id, name: '甲' }))).rejects.toMatchObject(
    {
      rule: 'record.used',
      params: { name: '甲', uses: [{ rule: 'used-by.sheet', params: { count: 2 } }] },
    },
  );
});

test('whatever can keep a person, unit, programme or calendar from being deleted has a name', async () => {
  const { rows } = await sql<{ table: string }>`
    select distinct conrelid::regclass::text as table from pg_constraint
    where contype = 'f' and confdeltype = 'a' and confrelid::regclass::text in ('person', 'org_unit', 'program', 'calendar')`.execute(
    database.db,
  );
  expect(rows.filter(({ table }) => !(`used-by.${table}` in allRules()))).toEqual([]);
});
