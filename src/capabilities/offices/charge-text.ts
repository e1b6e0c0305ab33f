import type { Db, Tx } from '#platform/db/database.ts';
import type { Locale } from '#platform/i18n.ts';
import { told } from './spoken.ts';
import { findCharge, type OfficeRecord } from './store.ts';
import type { Governed } from './scope.ts';

const nameOf = ({ displayName, name }: OfficeRecord): string => displayName ?? name;

/** Which PMO unit is in charge of a project, and why that one, in the language of the reader. */
export const explainCharge = async (
  db: Db | Tx,
  governed: Governed,
  locale: Locale,
): Promise<{ office: string; reasons: string[] } | null> => {
  const charge = await findCharge(db, governed);
  if (!charge) return null;
  const { office, by, orgUnitId, passed } = charge;
  const unit =
    orgUnitId === null
      ? undefined
      : await db.selectFrom('org_unit').select('name').where('id', '=', orgUnitId).executeTakeFirst();
  const params = { office: nameOf(office), unit: unit?.name ?? '' };
  return {
    office: params.office,
    reasons: [
      told(`office.charge-${by}`, params, locale).text,
      ...passed.map(
        ({ office: other, why }) =>
          told(`office.charge-passed-${why}`, { office: nameOf(other) }, locale).text,
      ),
    ],
  };
};
