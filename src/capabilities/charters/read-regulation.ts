import type { Actor } from '#platform/actor.ts';
import type { Db, Tx } from '#platform/db/database.ts';
import { findOffice } from '../offices/store.ts';
import { blocksOf, changedLines } from './documents/regulation-document.ts';
import type { RegulationRecord } from './schema/regulation.ts';
import { mayUpdate } from './store/office-access.ts';
import { isMineToRead, listReadings } from './store/readings.ts';
import { findSeenRegulation, listChapters, regulationLine } from './store/regulations.ts';

interface Reading {
  readonly db: Db | Tx;
  readonly who: Actor;
  readonly now: Date;
}

/** A regulation as its page shows it, with what changed since it was approved. */
export const readRegulation = async ({ db, who, now }: Reading, id: string): Promise<RegulationRecord> => {
  const row = await findSeenRegulation(db, who, id);
  const line = await regulationLine({ db, who }, row);
  const living = line.state === 'superseded' ? [] : await blocksOf(db, row, now);
  const readings = await listReadings(db, { type: 'regulation', id });
  const changes =
    row.approved_blocks !== null && line.state === 'in-force'
      ? changedLines(row.approved_blocks, living, who.locale)
      : [];
  return {
    ...line,
    state: changes.length > 0 ? 'changed' : line.state,
    chapters: await listChapters(db, id),
    blocks: [...(row.approved_blocks ?? living)],
    changes,
    readings,
    isMineToRead: line.state !== 'superseded' && isMineToRead(who, readings),
    mayUpdate: mayUpdate(who, await findOffice(db, row.pmo_unit_id)),
  };
};
