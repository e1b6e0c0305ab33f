import type { Write } from '#platform/db/write.ts';
import { AppError } from '#platform/errors.ts';
import { newId } from '#platform/ids.ts';
import { expectVersion } from '#platform/stale.ts';
import { todayOf } from '../../organisation/store/today.ts';
import { expectOnOffice } from '../../positions/store/office.ts';
import type { Answers } from '../schema.ts';
import { findSurveyRow } from '../store/surveys.ts';

/** Opens a survey of what people expect of a PMO; one at a time. */
export const openSurvey = async (write: Write, officeId: string, name: string): Promise<{ id: string }> => {
  const { tx, who } = write;
  await expectOnOffice(tx, who, 'service.manage', officeId);
  const open = await tx
    .selectFrom('expectation_survey')
    .select('name')
    .where('office_id', '=', officeId)
    .where('closed_on', 'is', null)
    .executeTakeFirst();
  if (open) throw new AppError('conflict', 'survey.open', { name: open.name });
  const after = await tx
    .insertInto('expectation_survey')
    .values({ id: newId(), office_id: officeId, name, opened_on: await todayOf(write) })
    .returningAll()
    .executeTakeFirstOrThrow();
  write.record({ subject: { type: 'survey', id: after.id, label: name }, after });
  return { id: after.id };
};

export const closeSurvey = async (write: Write, id: string, version: number): Promise<void> => {
  const { tx, who } = write;
  const before = await findSurveyRow(tx, id);
  await expectOnOffice(tx, who, 'service.manage', before.office_id);
  expectVersion(version, { ...before });
  if (before.closed_on !== null) throw new AppError('refused', 'survey.closed', { name: before.name });
  const after = await tx
    .updateTable('expectation_survey')
    .set({ closed_on: await todayOf(write), version: before.version })
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow();
  write.record({ subject: { type: 'survey', id, label: after.name }, before, after });
};

/** Takes one's own answers; answering again replaces them. What somebody answered is not written to the audit log. */
export const answerSurvey = async (write: Write, id: string, { answers }: Answers): Promise<void> => {
  const { tx, who, now } = write;
  const survey = await findSurveyRow(tx, id);
  if (survey.closed_on !== null) throw new AppError('refused', 'survey.closed', { name: survey.name });
  if (who.personId === null)
    throw new AppError('forbidden', 'permission.missing', { permission: 'people.read' });
  for (const { statement, agreement } of answers)
    await tx
      .insertInto('expectation_answer')
      .values({ survey_id: id, person_id: who.personId, statement, agreement, answered_at: now })
      .onConflict((conflict) =>
        conflict
          .columns(['survey_id', 'person_id', 'statement'])
          .doUpdateSet({ agreement, answered_at: now.toISOString() }),
      )
      .execute();
  write.record({ subject: { type: 'survey', id, label: survey.name } });
};
