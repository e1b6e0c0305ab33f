import type { Actor } from '#platform/actor.ts';
import type { Db, Tx } from '#platform/db/database.ts';
import { AppError } from '#platform/errors.ts';
import { mayChange } from './rules.ts';
import type { View } from './schema.ts';

const viewRows = (db: Db | Tx) =>
  db
    .selectFrom('saved_view')
    .innerJoin('person', 'person.id', 'saved_view.owner_id')
    .selectAll('saved_view')
    .select('person.name as owner');

type Row = Awaited<ReturnType<ReturnType<typeof viewRows>['execute']>>[number];

const viewOf = (row: Row, { personId }: Actor): View => ({
  id: row.id,
  version: row.version,
  list: row.list,
  name: row.name,
  isShared: row.shared,
  isMine: mayChange(row, personId),
  owner: row.owner,
  state: row.state,
});

/** The views of a list somebody may open: the own ones first, then those others share. */
export const listViews = async (db: Db, who: Actor, list: string): Promise<{ rows: View[] }> => {
  const rows = await viewRows(db)
    .where('list', '=', list)
    .where((view) => view.or([view('shared', '=', true), view('owner_id', '=', who.personId)]))
    .orderBy('name')
    .execute();
  const views = rows.map((row) => viewOf(row, who));
  return { rows: [...views.filter(({ isMine }) => isMine), ...views.filter(({ isMine }) => !isMine)] };
};

/** The row of a view for a change; one that is neither own nor shared reads as not found. */
export const findViewRow = async (tx: Tx, who: Actor, id: string) => {
  const row = await tx.selectFrom('saved_view').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row || (!row.shared && !mayChange(row, who.personId)))
    throw new AppError('not-found', 'record.not-found');
  return row;
};

export const findView = async (tx: Tx, who: Actor, id: string): Promise<View> =>
  viewOf(await viewRows(tx).where('saved_view.id', '=', id).executeTakeFirstOrThrow(), who);
