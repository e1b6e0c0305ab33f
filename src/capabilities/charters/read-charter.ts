import type { Actor } from '#platform/actor.ts';
import type { Db, Tx } from '#platform/db/database.ts';
import type { CharterRecord } from './schema/charter.ts';
import { obstacleTo } from './rules.ts';
import {
  contentOf,
  findSeenCharter,
  latestApproved,
  lineOf,
  mayUpdateCharter,
  type StoredCharter,
} from './store/charters.ts';
import { isMineToRead, listReadings } from './store/readings.ts';
import { toldObstacle } from './told.ts';

interface Reading {
  readonly db: Db | Tx;
  readonly who: Actor;
  readonly now: Date;
}

/** A charter as its page shows it. */
export const readCharter = async (reading: Reading, id: string): Promise<CharterRecord> =>
  recordOf(reading, await findSeenCharter(reading.db, reading.who, id));

const recordOf = async (reading: Reading, row: StoredCharter): Promise<CharterRecord> => {
  const { db, who } = reading;
  const content = await contentOf(db, row);
  const readings = await listReadings(db, { type: 'charter', id: row.id });
  const obstacle = row.approved_at === null ? await obstacleOf(db, row) : null;
  return {
    ...(await lineOf(reading, row)),
    sections: row.sections,
    typeReason: row.type_reason,
    goals: [...content.goals],
    supersededOn: row.superseded_on,
    readings,
    isMineToRead: isMineToRead(who, readings),
    mayUpdate: await mayUpdateCharter(db, who, row),
    obstacle: obstacle && toldObstacle(obstacle, who.locale),
  };
};

/** Why a draft cannot be submitted; null where it can. */
export const obstacleOf = async (db: Db | Tx, row: StoredCharter) => {
  const latest = await latestApproved(db, row.pmo_unit_id);
  return obstacleTo(
    await contentOf(db, row),
    latest && { edition: latest.edition, mandateFrom: latest.mandate_from },
  );
};
