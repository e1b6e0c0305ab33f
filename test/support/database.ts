import { createHash, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { readConfig } from '#platform/config.ts';
import { openDatabase, openEmbedded, type OpenDatabase } from '#platform/db/database.ts';
import { migrate, shippedMigrations } from '#platform/db/migrate.ts';
import { createJobs } from '#platform/jobs/boss.ts';
import { createLog } from '#platform/log.ts';

/** Whether the tests run on a PostgreSQL server rather than on embedded databases. */
export const isOnServer = Boolean(process.env['ZHONGSHU_TEST_DATABASE_URL']);

const cache = fileURLToPath(new URL('../../.cache', import.meta.url));

/** An empty migrated database for one test file: embedded, or on the server of ZHONGSHU_TEST_DATABASE_URL. */
export const openTestDatabase = (): Promise<OpenDatabase> => {
  const server = process.env['ZHONGSHU_TEST_DATABASE_URL'];
  return server ? openOnServer(server) : openInMemory();
};

/** Creates a database of its own on the server and drops it on close. */
const openOnServer = async (server: string): Promise<OpenDatabase> => {
  const name = `zs_test_${randomBytes(6).toString('hex')}`;
  await onServer(server, `create database ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  const database = await openDatabase(readConfig({ DATABASE_URL: url.toString(), DATABASE_POOL: '5' }));
  return {
    ...database,
    close: async () => {
      await database.close();
      await onServer(server, `drop database ${name} with (force)`);
    },
  };
};

const onServer = async (server: string, statement: string): Promise<void> => {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  await client.query(statement).finally(() => client.end());
};

let opened = 0;

const openInMemory = async (): Promise<OpenDatabase> => {
  opened += 1;
  return openEmbedded(`memory://test-${process.pid}-${opened}`, await template());
};

const keptMs = 86_400_000;

/** The file of the present state of the migrations. */
const templatePath = (): string => {
  const checksums = shippedMigrations().map(({ checksum }) => checksum);
  const state = createHash('sha256').update(checksums.join(' ')).digest('hex').slice(0, 16);
  return join(cache, `database-${state}.tar`);
};

/** A file with the migrated, empty database, made once for each state of the migrations. */
const template = async (): Promise<string> => {
  if (existsSync(templatePath())) return templatePath();
  mkdirSync(cache, { recursive: true });
  const database = await openEmbedded(`memory://template-${process.pid}`);
  await migrate(database.db);
  const path = templatePath();
  const jobs = await createJobs({
    database,
    log: createLog('silent'),
    kinds: [],
    timed: [],
    timeZone: async () => 'UTC',
  });
  await jobs.stop();
  // Other test files may be making it too: it appears whole or not at all.
  const unfinished = `${path}.${process.pid}`;
  await database.dump(unfinished);
  await database.close();
  renameSync(unfinished, path);
  removeOutdated();
  return path;
};

const removeOutdated = (): void => {
  const old = readdirSync(cache).filter(
    (name) => /^database-.*\.tar/.test(name) && Date.now() - statSync(join(cache, name)).mtimeMs > keptMs,
  );
  for (const name of old) rmSync(join(cache, name), { force: true });
};
