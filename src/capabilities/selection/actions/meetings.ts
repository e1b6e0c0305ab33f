import type { Write } from '#platform/db/write.ts';
import { holdsEverywhere } from '#platform/actor.ts';
import { AppError } from '#platform/errors.ts';
import { newId } from '#platform/ids.ts';
import { expectVersion } from '#platform/stale.ts';
import { findManagedRound, findRoundRow } from '../../scoring/store/rounds.ts';
import type { NewMeeting, VotesInput } from '../schema/final.ts';
import { findCoreGroup } from '../store/group.ts';
import { findMeeting, findMeetingRow } from '../store/meetings.ts';
import { listPassed } from '../store/preliminary.ts';
import { expectUndecided } from './consultations.ts';

/** Convenes the meeting that decides; its members are the core group as it stands that day. */
export const conveneMeeting = async (write: Write, roundId: string, { heldOn, group }: NewMeeting) => {
  const { tx, who } = write;
  const round = await findManagedRound(tx, who, roundId);
  await expectUndecided(write, roundId);
  if ((await listPassed(tx, roundId)).length === 0)
    throw new AppError('refused', 'selection.nothing-shortlisted', { number: round.number });
  const values = { held_on: heldOn, ...(await groupColumns(write, group)) };
  const before = await findMeetingRow(tx, roundId);
  const row = before
    ? await tx
        .updateTable('selection_meeting')
        .set(values)
        .where('id', '=', before.id)
        .returningAll()
        .executeTakeFirstOrThrow()
    : await tx
        .insertInto('selection_meeting')
        .values({
          id: newId(),
          round_id: roundId,
          concluded_by: null,
          budget_fen: null,
          line_rule: null,
          ...values,
        })
        .returningAll()
        .executeTakeFirstOrThrow();
  write.record({
    subject: { type: 'selection_meeting', id: row.id, label: round.number },
    before,
    after: row,
  });
  return findMeeting(tx, who, roundId);
};

/** The core group, or who was named where there is none. */
const groupColumns = async ({ tx }: Write, group: NewMeeting['group']) => {
  const named = group ? { members: group.memberIds, chairId: group.chairId, quorum: group.quorum } : null;
  const deciding = (await findCoreGroup(tx)) ?? named;
  if (deciding === null) throw new AppError('refused', 'meeting.no-group');
  const { members, chairId, quorum } = deciding;
  return { members: [...members], chair_id: chairId, quorum, present: [] };
};

const findConvened = async ({ tx }: Write, roundId: string) => {
  const meeting = await findMeetingRow(tx, roundId);
  if (!meeting) throw new AppError('refused', 'meeting.missing');
  return meeting;
};

const expectMembers = (members: readonly string[], ids: readonly string[]): void => {
  if (ids.some((id) => !members.includes(id))) throw new AppError('refused', 'meeting.not-a-member');
};

/** Records who is present. */
export const recordAttendance = async (
  write: Write,
  roundId: string,
  { version, present }: { readonly version: number; readonly present: readonly string[] },
) => {
  const { tx, who } = write;
  const round = await findManagedRound(tx, who, roundId);
  await expectUndecided(write, roundId);
  const before = await findConvened(write, roundId);
  expectVersion(version, before);
  expectMembers(before.members, present);
  const after = await tx
    .updateTable('selection_meeting')
    .set({ present: [...new Set(present)] })
    .where('id', '=', before.id)
    .returningAll()
    .executeTakeFirstOrThrow();
  write.record({ subject: { type: 'selection_meeting', id: after.id, label: round.number }, before, after });
  return findMeeting(tx, who, roundId);
};

/** Votes: a member's own, or the minutes of them by who runs the round. */
export const recordVotes = async (write: Write, roundId: string, { votes }: VotesInput) => {
  const { tx, who, now } = write;
  const round = await findRoundRow(tx, roundId);
  const meeting = await findConvened(write, roundId);
  const isOwn = votes.every(({ personId }) => personId === who.personId);
  if (!(isOwn && meeting.members.includes(who.personId ?? '')) && !holdsEverywhere(who, 'round.manage'))
    throw new AppError('not-found', 'record.not-found');
  await expectUndecided(write, roundId);
  expectMembers(
    meeting.members,
    votes.map(({ personId }) => personId),
  );
  for (const { personId, vote } of votes)
    await tx
      .insertInto('meeting_vote')
      .values({ meeting_id: meeting.id, person_id: personId, vote, voted_at: now })
      .onConflict((conflict) =>
        conflict.columns(['meeting_id', 'person_id']).doUpdateSet({ vote, voted_at: now }),
      )
      .execute();
  write.record({
    subject: { type: 'selection_meeting', id: meeting.id, label: round.number },
    after: { votes: votes.map(({ personId, vote }) => `${personId} ${vote}`) },
  });
  return findMeeting(tx, who, roundId);
};
