import { sql } from 'kysely';
import type { Actor } from '#platform/actor.ts';
import type { Db, Tx } from '#platform/db/database.ts';
import { AppError } from '#platform/errors.ts';
import { Questionnaire } from '../schema/content.ts';
import { officesWith } from '../visibility.ts';

type Reader = Db | Tx;

/** Kind of subject under which the files of an answer are kept; its id is `sheet:question`. */
const answerSubject = 'maturity-answer';

export interface AnswerPlace {
  readonly sheetId: string;
  readonly title: string;
  /** Files can be added and taken away by who answers, while he answers. */
  readonly isFixed: boolean;
}

/** An answer whose files may be seen: one's own, or one handed in where assessments may be read. */
export const findAnswerPlace = async (db: Reader, who: Actor, place: string): Promise<AnswerPlace> => {
  const [sheetId = '', question = ''] = place.split(':');
  const row = await db
    .selectFrom('maturity_sheet as sheet')
    .innerJoin('maturity_assessment as assessment', 'assessment.id', 'sheet.assessment_id')
    .innerJoin('pmo_unit', 'pmo_unit.id', 'assessment.pmo_unit_id')
    .leftJoin('maturity_result as result', 'result.assessment_id', 'assessment.id')
    .select(['sheet.id', 'sheet.person_id', 'sheet.submitted_at', 'assessment.title'])
    .select(['assessment.questionnaire', 'result.closed_at'])
    .select(officesWith(who, 'assessment.read').as('isReader'))
    .where('sheet.id', '=', sheetId)
    .executeTakeFirst();
  const isOwn = row?.person_id === who.personId;
  const isAsked =
    row !== undefined &&
    Questionnaire.parse(row.questionnaire).dimensions.some(({ questions }) =>
      questions.some(({ id }) => id === question),
    );
  if (!row || !isAsked || !(isOwn || (row.isReader && row.submitted_at !== null)))
    throw new AppError('not-found', 'record.not-found', { subject: 'maturity-sheet' });
  return {
    sheetId: row.id,
    title: row.title,
    isFixed: !isOwn || row.submitted_at !== null || row.closed_at !== null,
  };
};

/** The files given as evidence in some sheets. */
export const listEvidenceFiles = async (db: Reader, sheetIds: readonly string[]) => {
  const rows = await db
    .selectFrom('file')
    .select(['file.id', 'file.name', 'file.subject_id'])
    .where('file.subject_type', '=', answerSubject)
    .where(sql<boolean>`split_part(file.subject_id, ':', 1) = any(${sheetIds}::text[])`)
    .where('file.removed_at', 'is', null)
    .orderBy('file.created_at')
    .execute();
  return rows.map(({ id, name, subject_id: place }) => {
    const [sheetId = '', question = ''] = (place ?? '').split(':');
    return { id, name, sheetId, question };
  });
};
