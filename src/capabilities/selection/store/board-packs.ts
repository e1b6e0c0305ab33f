import type { Actor } from '#platform/actor.ts';
import type { Db, Tx } from '#platform/db/database.ts';
import { AppError } from '#platform/errors.ts';
import { expectEverywhere } from '../../scoring/store/reach.ts';
import { findRoundRow } from '../../scoring/store/rounds.ts';
import type { BoardPackRecord } from '../schema/board-pack.ts';

const packRows = (db: Db | Tx) =>
  db.selectFrom('board_pack').select(['board_pack.id', 'made_at as madeAt', 'made_by as madeBy', 'sha256']);

/** The papers made for a round, latest first. */
export const listBoardPacks = async (db: Db, who: Actor, roundId: string) => {
  expectEverywhere(who, 'round.read');
  await findRoundRow(db, roundId);
  const rows = await packRows(db)
    .where('board_pack.round_id', '=', roundId)
    .orderBy('board_pack.made_at', 'desc')
    .orderBy('board_pack.id', 'desc')
    .execute();
  return { rows, total: rows.length };
};

export const findBoardPack = async (db: Db | Tx, who: Actor, id: string): Promise<BoardPackRecord> => {
  expectEverywhere(who, 'round.read');
  const row = await packRows(db).where('board_pack.id', '=', id).executeTakeFirst();
  if (!row) throw new AppError('not-found', 'record.not-found');
  return row;
};

export const findBoardPackRow = async (db: Db, who: Actor, id: string) => {
  expectEverywhere(who, 'round.read');
  const row = await db.selectFrom('board_pack').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) throw new AppError('not-found', 'record.not-found');
  return row;
};
