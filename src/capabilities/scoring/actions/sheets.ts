import type { Write } from '#platform/db/write.ts';
import { AppError } from '#platform/errors.ts';
import { newId } from '#platform/ids.ts';
import { notify } from '../../inbox/notify.ts';
import type { Sheet, SheetPoint } from '../schema/rounds.ts';
import { findManagedRound } from '../store/rounds.ts';
import { findInvitation, findSheet } from '../store/sheets.ts';
import { expectScoringOpen } from './enter-round.ts';

/** Invites people to judge; whoever is invited already stays so. */
export const inviteAssessors = async (
  write: Write,
  roundId: string,
  personIds: readonly string[],
): Promise<void> => {
  const round = await findManagedRound(write.tx, write.who, roundId);
  if (round.criteria_set_id === null) throw new AppError('refused', 'round.criteria-missing');
  await expectScoringOpen(write, roundId);
  for (const personId of new Set(personIds)) {
    const row = {
      round_id: roundId,
      person_id: personId,
      invited_at: write.now,
      invited_by: write.who.personId,
      submitted_at: null,
    };
    const added = await write.tx
      .insertInto('round_assessor')
      .values(row)
      .onConflict((conflict) => conflict.columns(['round_id', 'person_id']).doNothing())
      .returning('person_id')
      .executeTakeFirst();
    if (!added) continue;
    write.record({
      subject: { type: 'selection_round', id: roundId, label: round.number },
      after: { assessor_id: personId },
    });
    await notify(write, {
      to: [personId],
      kind: 'scoring',
      text: 'notice.asked-to-score',
      params: { subject: `${round.number} ${round.name}` },
      path: `/rounds/${roundId}/sheet`,
    });
  }
};

/** Takes an assessor off with the points he gave; who judged stays in the audit log. */
export const removeAssessor = async (write: Write, roundId: string, personId: string): Promise<void> => {
  const round = await findManagedRound(write.tx, write.who, roundId);
  await expectScoringOpen(write, roundId);
  await write.tx
    .deleteFrom('assessor_score')
    .where('person_id', '=', personId)
    .where('candidate_id', 'in', (eb) =>
      eb.selectFrom('round_candidate').select('id').where('round_id', '=', roundId),
    )
    .execute();
  await write.tx
    .deleteFrom('round_assessor')
    .where('round_id', '=', roundId)
    .where('person_id', '=', personId)
    .execute();
  write.record({
    subject: { type: 'selection_round', id: roundId, label: round.number },
    before: { assessor_id: personId },
  });
};

/** Saves points of the caller's sheet; what is not named stays. */
export const saveSheet = async (
  write: Write,
  roundId: string,
  points: readonly SheetPoint[],
): Promise<Sheet> => {
  const { tx, who } = write;
  const { person_id: personId } = await expectOpenSheet(write, roundId);
  const sheet = await findSheet(tx, who, roundId);
  for (const { candidateId, criterionId, points: value, reason } of points) {
    const candidate = sheet.candidates.find(({ id }) => id === candidateId);
    if (!candidate || !sheet.criteria.some(({ id }) => id === criterionId))
      throw new AppError('not-found', 'record.not-found');
    if (candidate.isOwnUnit) throw new AppError('refused', 'sheet.own-unit', { title: candidate.title });
    await tx
      .insertInto('assessor_score')
      .values({
        id: newId(),
        candidate_id: candidateId,
        person_id: personId,
        criterion_id: criterionId,
        points: value,
        reason,
      })
      .onConflict((conflict) =>
        conflict
          .columns(['candidate_id', 'person_id', 'criterion_id'])
          .doUpdateSet({ points: value, reason }),
      )
      .execute();
  }
  write.record({
    subject: { type: 'score_sheet', id: roundId, label: sheet.number },
    after: { points: points.length },
  });
  return findSheet(tx, who, roundId);
};

/** Hands the caller's sheet in; from then on it stays. */
export const submitSheet = async (write: Write, roundId: string): Promise<Sheet> => {
  const { tx, who } = write;
  const { person_id: personId } = await expectOpenSheet(write, roundId);
  const sheet = await findSheet(tx, who, roundId);
  const given = new Set(sheet.points.map((one) => `${one.candidateId}:${one.criterionId}`));
  const missing = sheet.candidates
    .filter(({ isOwnUnit }) => !isOwnUnit)
    .flatMap(({ id, title }) =>
      sheet.criteria.flatMap((one) => (given.has(`${id}:${one.id}`) ? [] : [{ title, criterion: one.name }])),
    );
  if (missing[0]) throw new AppError('refused', 'sheet.incomplete', { count: missing.length, ...missing[0] });
  await tx
    .updateTable('round_assessor')
    .set({ submitted_at: write.now })
    .where('round_id', '=', roundId)
    .where('person_id', '=', personId)
    .execute();
  write.record({
    subject: { type: 'selection_round', id: roundId, label: sheet.number },
    after: { submitted_by: personId },
  });
  return findSheet(tx, who, roundId);
};

const expectOpenSheet = async ({ tx, who }: Write, roundId: string) => {
  const invitation = await findInvitation(tx, who, roundId);
  if (invitation.submitted_at !== null) throw new AppError('conflict', 'sheet.handed-in');
  return invitation;
};
