import type { Write } from '#platform/db/write.ts';
import { holdsEverywhere } from '#platform/actor.ts';
import { AppError } from '#platform/errors.ts';
import { newId } from '#platform/ids.ts';
import { expectVersion } from '#platform/stale.ts';
import { notify } from '../../inbox/notify.ts';
import { findManagedRound } from '../../scoring/store/rounds.ts';
import type { ConsultationInput, ConsultationRecord, NewConsultations } from '../schema/stages.ts';
import { findConsultation, listConsultations } from '../store/consultations.ts';
import { findMeetingRow } from '../store/meetings.ts';
import { listPassed } from '../store/preliminary.ts';

/** Once the meeting has concluded, the round is decided. */
export const expectUndecided = async ({ tx }: Write, roundId: string): Promise<void> => {
  const meeting = await findMeetingRow(tx, roundId);
  if (meeting?.concluded_at) throw new AppError('conflict', 'selection.decided');
};

/** Asks departments for their opinion; one that is asked already stays so. */
export const askDepartments = async (write: Write, roundId: string, { units, dueOn }: NewConsultations) => {
  const { tx, who } = write;
  const round = await findManagedRound(tx, who, roundId);
  await expectUndecided(write, roundId);
  if ((await listPassed(tx, roundId)).length === 0)
    throw new AppError('refused', 'selection.nothing-shortlisted', { number: round.number });
  for (const { unitId, personId } of units) {
    const row = await tx
      .insertInto('consultation')
      .values({
        id: newId(),
        round_id: roundId,
        unit_id: unitId,
        person_id: personId,
        due_on: dueOn ?? round.consultation_due_on,
        capacity_statement: null,
      })
      .onConflict((conflict) => conflict.columns(['round_id', 'unit_id']).doNothing())
      .returningAll()
      .executeTakeFirst();
    if (!row) continue;
    write.record({ subject: { type: 'consultation', id: row.id, label: round.number }, after: row });
    await notify(write, {
      to: [personId],
      kind: 'selection',
      text: 'notice.consulted',
      params: { subject: round.number },
      path: `/consultations/${row.id}`,
    });
  }
  return listConsultations(tx, who, roundId);
};

/** A department's opinion on each candidate; who objects or has reservations says why. */
export const giveOpinion = async (
  write: Write,
  id: string,
  { version, capacityStatement, opinions }: ConsultationInput,
): Promise<ConsultationRecord> => {
  const { tx, who, now } = write;
  const before = await findConsultation(tx, who, id);
  if (before.personId !== who.personId) throw new AppError('forbidden', 'consultation.not-asked');
  expectVersion(version, before);
  await expectUndecided(write, before.roundId);
  for (const { candidateId, opinion, reason } of opinions) {
    const candidate = before.candidates.find((one) => one.id === candidateId);
    if (!candidate) throw new AppError('not-found', 'record.not-found');
    if (opinion !== 'agree' && !reason)
      throw new AppError('refused', 'consultation.unreasoned', { title: candidate.title });
    const values = { opinion, reason, answer: null, answered_by: null, answered_at: null };
    const earlier = before.opinions.find((one) => one.candidateId === candidateId);
    if (earlier && earlier.opinion === opinion && earlier.reason === reason) continue;
    await tx
      .insertInto('consultation_opinion')
      .values({ id: newId(), consultation_id: id, candidate_id: candidateId, ...values })
      .onConflict((conflict) => conflict.columns(['consultation_id', 'candidate_id']).doUpdateSet(values))
      .execute();
  }
  await tx
    .updateTable('consultation')
    .set({ given_at: now, capacity_statement: capacityStatement })
    .where('id', '=', id)
    .execute();
  const after = await findConsultation(tx, who, id);
  write.record({
    subject: { type: 'consultation', id, label: `${before.roundNumber} ${before.unit}` },
    before: { opinions: before.opinions, capacity_statement: before.capacityStatement },
    after: { opinions: after.opinions, capacity_statement: after.capacityStatement },
  });
  return after;
};

/** Answers an opinion in writing: by who runs the round, or by a member of the deciding group. */
export const answerOpinion = async (write: Write, id: string, answer: string): Promise<void> => {
  const { tx, who, now } = write;
  const row = await tx
    .selectFrom('consultation_opinion as opinion')
    .innerJoin('consultation', 'consultation.id', 'opinion.consultation_id')
    .select(['consultation.round_id as roundId', 'opinion.answer', 'opinion.reason'])
    .where('opinion.id', '=', id)
    .executeTakeFirst();
  if (!row) throw new AppError('not-found', 'record.not-found');
  const meeting = await findMeetingRow(tx, row.roundId);
  const isMember = meeting?.members.includes(who.personId ?? '') ?? false;
  if (!isMember && !holdsEverywhere(who, 'round.manage')) throw new AppError('not-found', 'record.not-found');
  await expectUndecided(write, row.roundId);
  await tx
    .updateTable('consultation_opinion')
    .set({ answer, answered_by: who.personId, answered_at: now })
    .where('id', '=', id)
    .execute();
  write.record({
    subject: { type: 'consultation_opinion', id, label: row.reason ?? '' },
    before: { answer: row.answer },
    after: { answer },
  });
};
