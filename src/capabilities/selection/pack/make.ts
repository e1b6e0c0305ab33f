import { createHash } from 'node:crypto';
import type { Write } from '#platform/db/write.ts';
import { newId } from '#platform/ids.ts';
import { findManagedRound } from '../../scoring/store/rounds.ts';
import type { BoardPackRecord } from '../schema/board-pack.ts';
import { findBoardPack } from '../store/board-packs.ts';
import { gatherPack } from './gather.ts';

/** Freezes what the meeting is shown; every document of these papers is printed from it ever after. */
export const makeBoardPack = async (write: Write, roundId: string): Promise<BoardPackRecord> => {
  const { tx, who, now } = write;
  const round = await findManagedRound(tx, who, roundId);
  const content = JSON.stringify(await gatherPack(write, roundId, who.name));
  const row = {
    id: newId(),
    round_id: roundId,
    made_by_id: who.personId,
    made_by: who.name,
    made_at: now,
    sha256: createHash('sha256').update(content).digest('hex'),
  };
  await tx
    .insertInto('board_pack')
    .values({ ...row, content })
    .execute();
  write.record({ subject: { type: 'board_pack', id: row.id, label: round.number }, after: row });
  return findBoardPack(tx, who, row.id);
};
