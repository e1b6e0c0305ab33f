import type { Actor } from '#platform/actor.ts';
import type { Db, Tx } from '#platform/db/database.ts';
import { AppError } from '#platform/errors.ts';
import { Questionnaire } from '../schema/content.ts';
import { listEvidenceFiles } from './evidence.ts';
import { Respondent, type Answer, type MaturitySheet } from '../schema/maturity.ts';

type Reader = Db | Tx;

const mine = (db: Reader, who: Actor) =>
  db
    .selectFrom('maturity_sheet as sheet')
    .innerJoin('maturity_assessment as assessment', 'assessment.id', 'sheet.assessment_id')
    .innerJoin('pmo_unit', 'pmo_unit.id', 'assessment.pmo_unit_id')
    .leftJoin('maturity_result as result', 'result.assessment_id', 'assessment.id')
    .where('sheet.person_id', '=', who.personId);

/** The sheet of the actor, by the invitation alone; anybody else's is not found. */
export const findOwnSheet = async (db: Reader, who: Actor, id: string) => {
  const row = await mine(db, who)
    .where('sheet.id', '=', id)
    .select([
      'sheet.id',
      'sheet.version',
      'sheet.assessment_id',
      'sheet.respondent_group',
      'sheet.submitted_at',
      'assessment.title',
      'assessment.instrument',
      'assessment.due_on',
      'assessment.questionnaire',
      'pmo_unit.name as pmo_unit',
      'result.closed_at',
    ])
    .executeTakeFirst();
  if (!row) throw new AppError('not-found', 'record.not-found', { subject: 'maturity-sheet' });
  return { ...row, questionnaire: Questionnaire.parse(row.questionnaire) };
};

export const listAnswers = async (db: Reader, sheetId: string): Promise<Answer[]> =>
  db
    .selectFrom('maturity_answer')
    .select(['question', 'score', 'evidence', 'link'])
    .where('sheet_id', '=', sheetId)
    .orderBy('question')
    .execute();

export const findSheet = async (db: Reader, who: Actor, id: string): Promise<MaturitySheet> => {
  const row = await findOwnSheet(db, who, id);
  return {
    id: row.id,
    version: row.version,
    assessmentId: row.assessment_id,
    title: row.title,
    pmoUnit: row.pmo_unit,
    instrument: row.instrument,
    group: Respondent.shape.group.parse(row.respondent_group),
    dueOn: row.due_on,
    submittedAt: row.submitted_at,
    isClosed: row.closed_at !== null,
    questionnaire: row.questionnaire,
    answers: await listAnswers(db, id),
    files: (await listEvidenceFiles(db, [id])).map(({ sheetId: _sheet, ...file }) => file),
  };
};

/** The sheets of the actor, those to be handed in first. */
export const listMySheets = async (db: Reader, who: Actor) => {
  const rows = await mine(db, who)
    .select([
      'sheet.id',
      'assessment.title',
      'pmo_unit.name as pmoUnit',
      'assessment.due_on as dueOn',
      'sheet.submitted_at as submittedAt',
      'result.closed_at as closedAt',
    ])
    .orderBy('assessment.due_on', 'desc')
    .execute();
  return rows.map(({ closedAt, ...row }) => ({ ...row, isClosed: closedAt !== null }));
};

/** Answers of the sheets that were handed in, with who gave them. */
export const listSubmittedAnswers = async (tx: Tx, assessmentId: string) => {
  const rows = await tx
    .selectFrom('maturity_answer as answer')
    .innerJoin('maturity_sheet as sheet', 'sheet.id', 'answer.sheet_id')
    .innerJoin('person', 'person.id', 'sheet.person_id')
    .where('sheet.assessment_id', '=', assessmentId)
    .where('sheet.submitted_at', 'is not', null)
    .select([
      'answer.question',
      'answer.score',
      'answer.evidence',
      'answer.link',
      'sheet.respondent_group as group',
      'sheet.id as sheetId',
      'person.name as by',
    ])
    .orderBy('answer.question')
    .orderBy('person.sort_key')
    .execute();
  return rows.map((row) => ({ ...row, group: Respondent.shape.group.parse(row.group) }));
};
