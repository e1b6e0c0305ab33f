import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { sql } from 'kysely';
import type { App } from '#platform/app.ts';
import { sealAudit, verifyAudit } from '#platform/audit.ts';
import { headBreaks, keepAuditHead } from '#platform/audit-head.ts';
import { shippedMigrations } from '#platform/db/migrate.ts';
import { sweepFiles } from './sweep-files.ts';
import type { Diagnosis } from './schema.ts';

type Check = Diagnosis['checks'][number];

/** Looks at everything that must always hold and says what it found. */
export const diagnose = async (app: App): Promise<Diagnosis> => {
  const checks = [
    await checkSchema(app),
    await checkAudit(app),
    await checkFiles(app),
    await checkHistory(app),
    await checkPlans(app),
  ];
  return { ok: checks.every(({ ok }) => ok), checks };
};

const checkSchema = async ({ db }: App): Promise<Check> => {
  const applied = new Set(
    (await db.selectFrom('migration').select('name').execute()).map(({ name }) => name),
  );
  const missing = shippedMigrations().filter(({ name }) => !applied.has(name));
  return {
    name: 'schema',
    ok: missing.length === 0,
    found:
      missing.length === 0
        ? `${applied.size} migrations`
        : `missing ${missing.map(({ name }) => name).join(', ')}`,
  };
};

const checkAudit = async (app: App): Promise<Check> => {
  while ((await sealAudit(app.db)) > 0);
  const { checked, breaks: inside } = await verifyAudit(app.db);
  const breaks = [...inside, ...(await headBreaks(app))];
  if (breaks.length === 0) await keepAuditHead(app);
  const told = breaks
    .slice(0, 10)
    .map(({ seq, id, why }) => `#${seq}${id === null ? '' : ` (row ${id})`} ${why}`);
  return {
    name: 'audit',
    ok: breaks.length === 0,
    found: breaks.length === 0 ? `${checked} entries chained` : `${breaks.length} breaks: ${told.join('; ')}`,
  };
};

const checkFiles = async (app: App): Promise<Check> => {
  const { db, files } = app;
  const removed = await sweepFiles(app);
  const rows = await db.selectFrom('file').select(['sha256']).distinct().execute();
  const bad: string[] = [];
  for (const { sha256 } of rows)
    if (!(await files.has(sha256)) || (await hashOf(files.path(sha256))) !== sha256) bad.push(sha256);
  return {
    name: 'files',
    ok: bad.length === 0,
    found:
      bad.length === 0
        ? `${rows.length} contents${removed > 0 ? `, ${removed} that nothing named removed` : ''}`
        : `missing or altered: ${bad.slice(0, 5).join(', ')}`,
  };
};

const hashOf = async (path: string): Promise<string> => {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
  return hash.digest('hex');
};

/** Every version a row has passed through must be in the history: version n has n − 1 predecessors. */
const checkHistory = async ({ db }: App): Promise<Check> => {
  const tables = ['project', 'milestone', 'risk', 'person', 'org_unit', 'account'];
  const bad: string[] = [];
  for (const table of tables) {
    const { rows } = await sql<{ n: number }>`
      select count(*) as n from (
        select t.id from ${sql.table(table)} t
        left join row_history h on h.table_name = ${table} and h.row_id = t.id::text and h.ended_how = 'update'
        group by t.id, t.version having count(h.id) <> t.version - 1) as odd`.execute(db);
    if ((rows[0]?.n ?? 0) > 0) bad.push(`${table}: ${rows[0]?.n}`);
  }
  return {
    name: 'history',
    ok: bad.length === 0,
    found: bad.length === 0 ? `${tables.length} tables whole` : `versions missing in ${bad.join(', ')}`,
  };
};

const checkPlans = async ({ db }: App): Promise<Check> => {
  const { rows } = await sql<{ n: number }>`
    select count(*) as n from plan where task_count <> (select count(*) from task where task.project_id = plan.project_id)`.execute(
    db,
  );
  const odd = rows[0]?.n ?? 0;
  return {
    name: 'plans',
    ok: odd === 0,
    found: odd === 0 ? 'task counts agree' : `${odd} plans with a wrong task count`,
  };
};
