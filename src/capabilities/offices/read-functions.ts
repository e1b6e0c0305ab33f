import type { Db, Tx } from '#platform/db/database.ts';
import { inLocale, type Locale } from '#platform/i18n.ts';
import { pmoFunctions } from './function-catalogue.ts';
import { listFunctionRows } from './functions.ts';
import { findOffice } from './store.ts';

/** The catalogue of functions as a unit has settled it. */
export const readFunctions = async (db: Db | Tx, locale: Locale, officeId: string) => {
  await findOffice(db, officeId);
  const rows = new Map((await listFunctionRows(db, officeId)).map((row) => [row.function_id, row]));
  return {
    functions: pmoFunctions.map(({ id, name, centre }) => {
      const row = rows.get(id);
      return {
        id,
        centre,
        name: inLocale(name, locale),
        isOn: row?.is_on ?? true,
        ownerId: row?.owner_id ?? null,
        ownerName: row?.ownerName ?? null,
        serviceLevel: row?.service_level ?? null,
      };
    }),
  };
};
