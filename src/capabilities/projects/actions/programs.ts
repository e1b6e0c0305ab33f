import type { Write } from '#platform/db/write.ts';
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
