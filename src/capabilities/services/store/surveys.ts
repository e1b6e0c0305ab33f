import type { Db, Tx } from '#platform/db/database.ts';
import { AppError } from '#platform/errors.ts';
import { statements } from '../names.ts';
import { agreementOf } from '../rules.ts';
import type { About, Survey } from '../schema.ts';

type Reader = Db | Tx;

/** The expectation surveys of a PMO with the share that agrees, the newest first. */
export const listSurveys = async (db: Reader, officeId: string): Promise<Survey[]> => {
  const rows = await db
    .selectFrom('expectation_survey')
    .selectAll()
    .where('office_id', '=', officeId)
    .orderBy('opened_on', 'desc')
    .orderBy('created_at', 'desc')
    .execute();
  const answers = await db
    .selectFrom('expectation_answer as answer')
    .innerJoin('expectation_survey as survey', 'survey.id', 'answer.survey_id')
    .select(['answer.survey_id as surveyId', 'answer.statement', 'answer.agreement'])
    .where('survey.office_id', '=', officeId)
    .execute();
  return rows.map(({ id, version, name, opened_on, closed_on }) => ({
    id,
    version,
    name,
    openedOn: opened_on,
    closedOn: closed_on,
    results: statements.map((statement) => ({
      statement,
      ...agreementOf(
        answers
          .filter((answer) => answer.surveyId === id && answer.statement === statement)
          .map(({ agreement }) => agreement),
      ),
    })),
  }));
};

/** The open survey of a PMO with what a person answered. */
export const findOpenSurvey = async (
  db: Reader,
  officeId: string,
  personId: string | null,
): Promise<About['survey']> => {
  const survey = await db
    .selectFrom('expectation_survey')
    .select(['id', 'name'])
    .where('office_id', '=', officeId)
    .where('closed_on', 'is', null)
    .executeTakeFirst();
  if (!survey || personId === null) return null;
  const answers = await db
    .selectFrom('expectation_answer')
    .select(['statement', 'agreement'])
    .where('survey_id', '=', survey.id)
    .where('person_id', '=', personId)
    .execute();
  return {
    ...survey,
    answers: statements.flatMap((statement) =>
      answers
        .filter((answer) => answer.statement === statement)
        .map(({ agreement }) => ({ statement, agreement })),
    ),
  };
};

export const findSurveyRow = async (db: Reader, id: string) => {
  const row = await db.selectFrom('expectation_survey').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) throw new AppError('not-found', 'record.not-found', { subject: 'survey' });
  return row;
};
