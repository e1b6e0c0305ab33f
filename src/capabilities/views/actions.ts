import type { Updateable } from 'kysely';
import type { Write } from '#platform/db/write.ts';
import { AppError } from '#platform/errors.ts';
import { newId } from '#platform/ids.ts';
import { expectVersion } from '#platform/stale.ts';
import { mayChange } from './rules.ts';
import type { NewView, View, ViewChange } from './schema.ts';
import { findView, findViewRow } from './store.ts';
import type { SavedViewRow } from './tables.ts';

const nameTaken = (name: string | undefined) => (error: unknown) => {
  const { constraint } = error as { constraint?: string };
  throw constraint === 'saved_view_list_owner_id_name_key'
    ? new AppError('conflict', 'view.name-taken', { name })
    : error;
};

const label = ({ list, name }: Pick<SavedViewRow, 'list' | 'name'>) => `${list}: ${name}`;

/** Keeps a way of looking at a list under a name. */
export const createView = async (write: Write, { list, name, isShared, state }: NewView): Promise<View> => {
  const { tx, who } = write;
  if (who.personId === null) throw new AppError('refused', 'view.no-person');
  const id = newId();
  const after = await tx
    .insertInto('saved_view')
    .values({ id, list, name, owner_id: who.personId, shared: isShared, state: JSON.stringify(state) })
    .returningAll()
    .executeTakeFirstOrThrow()
    .catch(nameTaken(name));
  write.record({ subject: { type: 'saved_view', id, label: label(after) }, after: { ...after } });
  return findView(tx, who, id);
};

const findOwn = async ({ tx, who }: Write, id: string) => {
  const row = await findViewRow(tx, who, id);
  if (!mayChange(row, who.personId)) throw new AppError('forbidden', 'view.not-yours', { name: row.name });
  return row;
};

/** Renames a view, shares it, or keeps another way of looking under its name. */
export const changeView = async (
  write: Write,
  id: string,
  { version, name, isShared, state }: ViewChange,
): Promise<View> => {
  const before = await findOwn(write, id);
  expectVersion(version, { ...before });
  const columns: Updateable<SavedViewRow> = {
    ...(name === undefined ? {} : { name }),
    ...(isShared === undefined ? {} : { shared: isShared }),
    ...(state === undefined ? {} : { state: JSON.stringify(state) }),
  };
  if (Object.keys(columns).length > 0) {
    const after = await write.tx
      .updateTable('saved_view')
      .set(columns)
      .where('id', '=', id)
      .returningAll()
      .executeTakeFirstOrThrow()
      .catch(nameTaken(name));
    write.record({
      subject: { type: 'saved_view', id, label: label(after) },
      before: { ...before },
      after: { ...after },
    });
  }
  return findView(write.tx, write.who, id);
};

export const deleteView = async (write: Write, id: string): Promise<void> => {
  const before = await findOwn(write, id);
  await write.tx.deleteFrom('saved_view').where('id', '=', id).execute();
  write.record({ subject: { type: 'saved_view', id, label: label(before) }, before: { ...before } });
};
