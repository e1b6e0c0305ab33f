import { join } from 'node:path';
import { sql } from 'kysely';
import { version } from '#platform/version.ts';
import { spoolBackup } from '#platform/backup/write-backup.ts';
import { AppError } from '#platform/errors.ts';
import { handle, type Manual, type Read } from '#platform/handlers.ts';
import { newId } from '#platform/ids.ts';
import { openApiOf } from '#platform/openapi.ts';
import { todayOf } from '../organisation/store/today.ts';
import { diagnose } from './diagnose.ts';
import { docsPage } from './docs-page.ts';
import { exportList, findList } from './export-list.ts';
import { operationsRoutes } from './routes.ts';

const health = async ({ app, reply }: Manual) => {
  const isUp = await sql`select 1`.execute(app.db).then(
    () => true,
    (error: Error) => {
      app.log.warn({ error: error.message }, 'database is down');
      return false;
    },
  );
  if (!isUp) reply.code(503);
  return { status: isUp ? ('ok' as const) : ('down' as const), database: app.database.kind, version };
};

const findJob = async ({ db, who }: Read, id: string) => {
  const row = await db
    .selectFrom('job')
    .selectAll()
    .where('id', '=', id)
    .where('account_id', '=', who.accountId)
    .executeTakeFirst();
  if (!row) throw new AppError('not-found', 'job.not-found');
  return row;
};

const cancelJob = ({ app, who }: Manual, id: string): Promise<void> =>
  app.write(who, 'job.cancel', async (write) => {
    const kind = await app.jobs.cancel(write, id);
    if (kind === null) throw new AppError('not-found', 'job.not-found');
    write.record({ subject: { type: 'job', id, label: kind }, after: { cancel_asked: true } });
  });

const listColumns = async (context: Manual, name: string) => {
  const list = await findList(context, name);
  return {
    name: list.name,
    title: [...list.title],
    columns: list.columns.map(({ key, title, kind, choices }) => ({
      key,
      title: [...title],
      kind,
      ...(choices
        ? { choices: Object.fromEntries(Object.entries(choices).map(([value, text]) => [value, [...text]])) }
        : {}),
    })),
  };
};

const backUp = async (context: Manual) => {
  const { app, who, now } = context;
  await app.write(who, 'backup.create', async ({ record }) =>
    record({ subject: { type: 'backup', id: 'all' } }),
  );
  const content = await spoolBackup(
    { db: app.db, files: app.files, now },
    join(app.config.dataDir, `backup-${newId()}.partial`),
  );
  return { fileName: `zhongshu-${await todayOf(context)}.zip`, mediaType: 'application/zip', content };
};

export const operationsHandlers = handle(operationsRoutes, {
  'health.show': (_input, context) => health(context),
  'openapi.show': (_input, { app }) => ({
    fileName: 'openapi.json',
    mediaType: 'application/json',
    inline: true,
    content: JSON.stringify(openApiOf(app.routes, version)),
  }),
  'openapi.page': (_input, { app, who }) => ({
    fileName: 'docs.html',
    mediaType: 'text/html; charset=utf-8',
    inline: true,
    content: docsPage(app.routes, openApiOf(app.routes, version), who.locale),
  }),
  'job.show': ({ params }, read) => findJob(read, params.id),
  'job.cancel': ({ params }, context) => cancelJob(context, params.id),
  'list.columns': ({ params }, context) => listColumns(context, params.list),
  'list.export': ({ params, query }, context) => exportList(context, params.list, query),
  'backup.create': (_input, context) => backUp(context),
  'doctor.run': (_input, { app }) => diagnose(app),
});
