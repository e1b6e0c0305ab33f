import { afterAll, beforeAll, expect, test } from 'vitest';
import type { OpenDatabase } from '#platform/db/database.ts';
import { openTestDatabase } from '../../../test/support/database.ts';
import { insertRows } from './insert-rows.ts';
import { migrate } from './migrate.ts';
import { newId } from '../ids.ts';

let database: OpenDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
  await migrate(database.db);
});
afterAll(() => database.close());

const note = (subject: string) => ({
  subject_type: 'note',
  subject_id: newId(),
  project_id: null,
  title: `标题 "${subject}"`,
  words: "'标题':1",
  initials: 'bt',
  updated_at: '2026-07-31T01:00:00.000Z',
});

test('more rows than one statement takes all arrive, values and defaults alike', async () => {
  const rows = Array.from({ length: 4_100 }, (_, index) => note(String(index)));
  await insertRows(database.db, 'search_entry', rows);
  const saved = await database.db.selectFrom('search_entry').selectAll().orderBy('title').execute();
  expect(saved).toHaveLength(4_100);
  expect(saved.find(({ title }) => title === '标题 "7"')).toMatchObject({
    project_id: null,
    subtitle: null,
    initials: 'bt',
    updated_at: '2026-07-31T01:00:00.000Z',
  });
});

test('no rows are no statement', async () => {
  await expect(insertRows(database.db, 'search_entry', [])).resolves.toBeUndefined();
});

test('a row that breaks a rule of the table fails as any insert does', async () => {
  const twice = note('twice');
  await expect(insertRows(database.db, 'search_entry', [twice, twice])).rejects.toMatchObject({
    code: '23505',
  });
});
