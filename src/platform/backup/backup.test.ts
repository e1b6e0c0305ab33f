import { once } from 'node:events';
import { createWriteStream, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sql } from 'kysely';
import yazl from 'yazl';
import { startTestServer, type TestServer } from '../../../test/support/server.ts';
import { systemActor } from '../actor.ts';
import { verifyAudit } from '../audit.ts';
import { appliedMigrations, shippedMigrations } from '../db/migrate.ts';
import { newId } from '../ids.ts';
import { replaceSchema } from './older-schema.ts';
import { isEmpty, readBackup } from './read-backup.ts';
import { countRows, listTables } from './tables.ts';
import { spoolBackup, writeBackup } from './write-backup.ts';

/** A row whose number the database gives out. */
const turn = (at: TestServer | undefined, project: string) =>
  at?.app.db
    .insertInto('health_change')
    .values({ project_id: project, at: new Date(), health: 'red', rule: 'health.cpi' })
    .execute();

describe('backup', () => {
  const folder = mkdtempSync(join(tmpdir(), 'zhongshu-backup-'));
  const file = join(folder, 'all.zip');
  let [from, to]: TestServer[] = [];
  beforeAll(async () => {
    [from, to] = [await startTestServer(), await startTestServer()];
    const admin = await from.setUp();
    const { id } = await admin.mustPost<{ id: string }>('/api/projects', { code: 'B-1', name: '备份我' });
    await admin.mustPost(`/api/projects/${id}/tasks`, { name: '任务', durationMinutes: 960 });
    await admin.patch(`/api/projects/${id}`, { version: 1, name: '备份我(改)' });
    const stored = await from.app.files.put(Readable.from(['附件内容']), 1000);
    const row = {
      id,
      sha256: stored.sha256,
      name: 'a.txt',
      media_type: 'text/plain',
      bytes: stored.bytes,
      subject_type: 'project',
      subject_id: id,
    };
    await from.app.db.insertInto('file').values(row).execute();
    await turn(from, id);
  });
  afterAll(async () => {
    await from?.close();
    await to?.close();
    rmSync(folder, { recursive: true });
  });

  const opened = () => {
    if (!from || !to) throw new Error('not started');
    return { from: from.app, to: to.app };
  };

  test('one file holds every row and content and loads into an empty database, which then works on', async () => {
    const { from: source, to: target } = opened();
    await pipeline(
      writeBackup({ db: source.db, files: source.files, now: new Date() }),
      createWriteStream(file),
    );
    expect(await isEmpty(target.db)).toBe(true);
    await readBackup(file, { db: target.db, files: target.files, replace: 'no' });
    for (const table of await listTables(source.db))
      expect([table, await countRows(target.db, table)]).toEqual([table, await countRows(source.db, table)]);
    const { sha256 } = await target.db.selectFrom('file').select('sha256').executeTakeFirstOrThrow();
    expect(await target.files.has(sha256)).toBe(true);
    expect((await verifyAudit(target.db)).breaks).toEqual([]);
    const { project_id: id } = await target.db
      .selectFrom('health_change')
      .select('project_id')
      .executeTakeFirstOrThrow();
    await turn(to, id);
    const admin = await to?.signIn('admin', 'Jiang-Cheng-2026!');
    await admin?.mustPost('/api/projects', { code: 'B-2', name: '恢复之后' });
  });

  test('a reader who goes away, before or while it is written, leaves the database to the others', async () => {
    const { from: source } = opened();
    const backup = () => writeBackup({ db: source.db, files: source.files, now: new Date() });
    backup().destroy();
    const begun = backup();
    await once(begun, 'readable');
    begun.destroy();
    expect(await countRows(source.db, 'project')).toBe(1);
    await expect(pipeline(backup(), createWriteStream(join(folder, 'no', 'such', 'folder')))).rejects.toThrow(
      'ENOENT',
    );
    await source.write(systemActor('test'), 'test.write', async ({ record }) => record({}));
  });

  test('a backup that is fetched slowly holds nothing up, and leaves no file behind', async () => {
    const { from: source } = opened();
    const spool = join(folder, 'spool.partial');
    const slow = await spoolBackup({ db: source.db, files: source.files, now: new Date() }, spool);
    expect(existsSync(spool)).toBe(false);
    await source.write(systemActor('test'), 'test.write', async ({ record }) => record({}));
    const fetched = join(folder, 'fetched.zip');
    await pipeline(slow, createWriteStream(fetched));
    const { to: target } = opened();
    await readBackup(fetched, { db: target.db, files: target.files, replace: 'yes' });
    expect(await countRows(target.db, 'project')).toBe(1);
  });

  test('a database that holds something is not overwritten unasked', async () => {
    const { to: target } = opened();
    await expect(readBackup(file, { db: target.db, files: target.files, replace: 'no' })).rejects.toThrow(
      'backup.not-empty',
    );
    await readBackup(file, { db: target.db, files: target.files, replace: 'yes' });
    expect(await target.db.selectFrom('project').select('code').execute()).toEqual([{ code: 'B-1' }]);
  });

  test('a backup of a later version is refused by name', async () => {
    const { to: target } = opened();
    const other = join(folder, 'other.zip');
    const zip = new yazl.ZipFile();
    const manifest = {
      format: 'zhongshu-backup',
      formatVersion: 1,
      migrations: [...shippedMigrations().map(({ name }) => name), '9999-later.sql'],
      tables: {},
      files: [],
    };
    zip.addBuffer(Buffer.from(JSON.stringify(manifest)), 'manifest.json');
    zip.end();
    await pipeline(zip.outputStream, createWriteStream(other));
    await expect(readBackup(other, { db: target.db, files: target.files, replace: 'yes' })).rejects.toThrow(
      'backup.later-version',
    );
  });

  test('a backup of an earlier version is brought forward as it is loaded', async () => {
    const { to: target } = opened();
    const old = await startTestServer();
    const earlier = shippedMigrations().filter(({ name }) => name < '0039');
    const id = newId();
    await old.app.db.transaction().execute(async (tx) => {
      await replaceSchema(tx, earlier);
      await sql`insert into project (id, code, name, sort_key) values (${id}, 'B-9', '旧版本的项目', 'B-9')`.execute(
        tx,
      );
      await sql`insert into project_measure (id, project_id, period, as_of, ac_fen)
        values (${newId()}, ${id}, '2026-01', '2026-01-31', 100), (${newId()}, ${id}, '2026-02', '2026-02-28', 200)`.execute(
        tx,
      );
    });
    const path = join(folder, 'old.zip');
    await pipeline(
      writeBackup({ db: old.app.db, files: old.app.files, now: new Date() }),
      createWriteStream(path),
    );
    await readBackup(path, { db: target.db, files: target.files, replace: 'yes' });
    await old.close();
    expect(await target.db.selectFrom('project').select('code').execute()).toEqual([{ code: 'B-9' }]);
    expect(await target.db.selectFrom('latest_measure').select(['project_id', 'ac_fen']).execute()).toEqual([
      { project_id: id, ac_fen: 200 },
    ]);
    expect(await target.db.transaction().execute(appliedMigrations)).toEqual(
      shippedMigrations().map(({ name }) => name),
    );
    await readBackup(file, { db: target.db, files: target.files, replace: 'yes' });
  });

  test('a file that is no backup changes nothing', async () => {
    const { to: target } = opened();
    const junk = join(folder, 'junk.zip');
    writeFileSync(junk, 'not a zip');
    await expect(readBackup(junk, { db: target.db, files: target.files, replace: 'yes' })).rejects.toThrow(
      'backup.unreadable',
    );
    expect(await target.db.selectFrom('project').select('code').execute()).toEqual([{ code: 'B-1' }]);
  });
});
