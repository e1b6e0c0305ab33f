import { systemActor } from '#platform/actor.ts';
import type { Db, Tx } from '#platform/db/database.ts';
import type { Level, Say } from '#engine/authority/model.ts';
import { sayOf } from '../offices/say.ts';
import { officesAsked } from '../offices/structure.ts';
import { dayOf } from '../organisation/store/today.ts';
import { findInitiationRow } from './store/initiations.ts';

const system = systemActor('initiation');

/** An office with a part in a request, and its say; where it is only told, whatever its say is elsewhere. */
export interface AskedOffice {
  readonly officeId: string;
  readonly say: Say;
  readonly level: Level;
}

interface Ask {
  readonly point: string;
  readonly now: Date;
}

/** The offices that have a part in a request, by the structure of their tree, with what each says. */
export const listSays = async (db: Db | Tx, id: string, { point, now }: Ask): Promise<AskedOffice[]> => {
  const row = await findInitiationRow(db, system, id);
  if (row.pmo_unit_id === null) return [];
  const { project_class: projectClass, amount_fen: amountFen, project_type: projectType } = row;
  const on = await dayOf(db, now);
  const asked = await officesAsked(db, { officeId: row.pmo_unit_id, projectClass });
  return Promise.all(
    asked.map(async ({ unit, part }) => {
      const say = await sayOf(db, {
        officeId: unit,
        point,
        projectClass,
        amountFen,
        projectType,
        on,
      });
      return { officeId: unit, say, level: part === 'told' && say.level > 1 ? 1 : say.level };
    }),
  );
};

/** The strongest say on a request; null where there is no office. */
export const sayOn = async (db: Db | Tx, id: string, ask: Ask): Promise<Say | null> =>
  (await listSays(db, id, ask)).toSorted((one, other) => other.level - one.level)[0]?.say ?? null;
