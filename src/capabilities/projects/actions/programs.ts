import { expectUnused } from '#platform/db/references.ts';
import type { Write } from '#platform/db/write.ts';
import { AppError } from '#platform/errors.ts';
import { newId } from '#platform/ids.ts';
import type { NewProgram } from '../schema.ts';

/** Founds a programme. */
export const createProgram = async (write: Write, input: NewProgram): Promise<{ id: string }> => {
  const id = newId();
  const values = {
    id,
    code: input.code,
    name: input.name,
    name_en: input.nameEn,
    manager_id: input.managerId,
  };
  const after = await write.tx.insertInto('program').values(values).returningAll().executeTakeFirstOrThrow();
  write.record({ subject: { type: 'program', id, label: after.name }, after });
  return { id };
};

/** Removes a programme to which no project belongs. */
export const deleteProgram = async (write: Write, id: string): Promise<void> => {
  const before = await write.tx.selectFrom('program').selectAll().where('id', '=', id).executeTakeFirst();
  if (!before) throw new AppError('not-found', 'record.not-found');
  await expectUnused(write.tx, { table: 'program', id, name: before.name });
  await write.tx.deleteFrom('program').where('id', '=', id).execute();
  write.record({ subject: { type: 'program', id, label: before.name }, before });
};
