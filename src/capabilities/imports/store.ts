import type { Insertable, Updateable } from 'kysely';
import { holdsEverywhere, type Actor } from '#platform/actor.ts';
import type { Db, Tx } from '#platform/db/database.ts';
import { AppError } from '#platform/errors.ts';
import { runList } from '#platform/list/run-list.ts';
import type { ListQuery } from '#platform/list/query.ts';
import { importColumns } from './columns.ts';
import type { ImportDetail, ImportRow } from './schema.ts';
import type { ImportRunRow } from './tables.ts';

/** Runs an actor may see: his own, or all where he may import everywhere. */
const visibleRuns = (db: Db | Tx, who: Actor) => {
  const query = db.selectFrom('import_run').leftJoin('person', 'person.id', 'import_run.person_id');
  return holdsEverywhere(who, 'import.run')
    ? query
    : query.where('import_run.account_id', '=', who.accountId);
};

const rowColumns = [
  'import_run.id',
  'import_run.kind',
  'import_run.file_name as fileName',
  'import_run.state',
  'person.name as by',
  'import_run.created_at as createdAt',
  'import_run.applied_at as appliedAt',
  'import_run.undone_at as undoneAt',
  'import_run.summary',
] as const;

export const listImports = (db: Db, who: Actor, query: ListQuery) =>
  runList<ImportRow>(
    db,
    {
      columns: importColumns,
      base: visibleRuns(db, who).select(rowColumns) as never,
      searched: ['fileName'],
      order: 'createdAt',
    },
    { ...query, sort: query.sort ?? '-createdAt' },
  );

export const findImport = async (db: Db, who: Actor, id: string): Promise<ImportDetail> => {
  const row = await visibleRuns(db, who)
    .select([...rowColumns, 'import_run.mapping', 'import_run.report'])
    .where('import_run.id', '=', id)
    .executeTakeFirst();
  if (!row) throw new AppError('not-found', 'record.not-found');
  return row;
};

/** The whole run for its own capability to apply or undo. */
export const findImportRun = async (tx: Db | Tx, who: Actor, id: string) => {
  const row = await visibleRuns(tx, who)
    .selectAll('import_run')
    .where('import_run.id', '=', id)
    .executeTakeFirst();
  if (!row) throw new AppError('not-found', 'record.not-found');
  return row;
};

export const saveImportRun = (tx: Tx, run: Insertable<ImportRunRow>) =>
  tx.insertInto('import_run').values(run).execute();

export const changeImportRun = (tx: Tx, id: string, columns: Updateable<ImportRunRow>) =>
  tx.updateTable('import_run').set(columns).where('id', '=', id).execute();

export const removeImportRun = (tx: Tx, id: string) =>
  tx.deleteFrom('import_run').where('id', '=', id).execute();
