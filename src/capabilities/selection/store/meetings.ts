import { holdsEverywhere, type Actor } from '#platform/actor.ts';
import type { Db, Tx } from '#platform/db/database.ts';
import { AppError } from '#platform/errors.ts';
import { sittingFault } from '../rules/meeting.ts';
import type { MeetingRecord } from '../schema/final.ts';
import { listOpenObjections } from './consultations.ts';

export const findMeetingRow = (db: Db | Tx, roundId: string) =>
  db.selectFrom('selection_meeting').selectAll().where('round_id', '=', roundId).executeTakeFirst();

const listVotes = (db: Db | Tx, meetingId: string) =>
  db
    .selectFrom('meeting_vote')
    .select(['person_id as personId', 'vote'])
    .where('meeting_id', '=', meetingId)
    .execute();

export interface Fault {
  readonly rule: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/** The first thing that keeps a round from being decided; null when nothing does. */
export const findFault = async (db: Db | Tx, roundId: string): Promise<Fault | null> => {
  const [objection, ...others] = await listOpenObjections(db, roundId);
  if (objection)
    return {
      rule: 'selection.objection-open',
      params: { count: others.length + 1, unit: objection.unit, reason: objection.reason ?? '' },
    };
  const move = await db
    .selectFrom('rank_change')
    .innerJoin('round_candidate', 'round_candidate.id', 'rank_change.candidate_id')
    .select(['rank_change.from_rank as from', 'rank_change.to_rank as to'])
    .where('round_candidate.round_id', '=', roundId)
    .where('rank_change.outcome', 'is', null)
    .executeTakeFirst();
  if (move) return { rule: 'ranking.change-pending', params: { from: move.from, to: move.to } };
  const meeting = await findMeetingRow(db, roundId);
  if (!meeting) return { rule: 'meeting.missing', params: {} };
  return sittingFault({
    quorum: meeting.quorum,
    present: meeting.present,
    votes: await listVotes(db, meeting.id),
  });
};

/** The meeting that decides a round; for its members and for who may read the round. */
export const findMeeting = async (
  db: Db | Tx,
  who: Actor,
  roundId: string,
): Promise<{ meeting: MeetingRecord | null }> => {
  const row = await findMeetingRow(db, roundId);
  const isMember = row?.members.includes(who.personId ?? '') ?? false;
  if (!isMember && !holdsEverywhere(who, 'round.read')) throw new AppError('not-found', 'record.not-found');
  if (!row) return { meeting: null };
  const votes = await listVotes(db, row.id);
  const people = await db
    .selectFrom('person')
    .select(['id', 'name'])
    .where('id', 'in', row.members)
    .orderBy('sort_key')
    .execute();
  const fault = row.concluded_at === null ? await findFault(db, roundId) : null;
  return {
    meeting: {
      id: row.id,
      version: row.version,
      heldOn: row.held_on,
      quorum: row.quorum,
      chairId: row.chair_id,
      members: people.map(({ id, name }) => ({
        personId: id,
        name,
        isPresent: row.present.includes(id),
        vote: votes.find(({ personId }) => personId === id)?.vote ?? null,
      })),
      concludedAt: row.concluded_at,
      blockedBy: fault === null ? null : { rule: fault.rule, params: { ...fault.params } },
    },
  };
};
