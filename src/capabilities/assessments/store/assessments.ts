import { sql } from 'kysely';
import type { Actor } from '#platform/actor.ts';
import type { Db, Tx } from '#platform/db/database.ts';
import { AppError } from '#platform/errors.ts';
import { Questionnaire } from '../schema/content.ts';
import {
  Level,
  MaturityResult,
  Respondent,
  type Assessment,
  type AssessmentRow,
  type HistoryPoint,
} from '../schema/maturity.ts';
import { expectOnOffice, officesWith } from '../visibility.ts';
import { holdsOnOffice } from './offices.ts';

type Reader = Db | Tx;

const heads = (db: Reader, who: Actor) =>
  db
    .selectFrom('maturity_assessment as assessment')
    .innerJoin('pmo_unit', 'pmo_unit.id', 'assessment.pmo_unit_id')
    .leftJoin('maturity_result as result', 'result.assessment_id', 'assessment.id')
    .where(officesWith(who, 'assessment.read'))
    .select((of) => [
      'assessment.id',
      'assessment.version',
      'assessment.pmo_unit_id as pmoUnitId',
      'pmo_unit.name as pmoUnit',
      'assessment.instrument',
      'assessment.title',
      'assessment.due_on as dueOn',
      sql<string>`assessment.questionnaire->>'version'`.as('contentVersion'),
      'assessment.created_at as openedAt',
      of
        .selectFrom('maturity_sheet as sheet')
        .whereRef('sheet.assessment_id', '=', 'assessment.id')
        .select((count) => count.fn.countAll<number>().as('n'))
        .as('invited'),
      of
        .selectFrom('maturity_sheet as sheet')
        .whereRef('sheet.assessment_id', '=', 'assessment.id')
        .where('sheet.submitted_at', 'is not', null)
        .select((count) => count.fn.countAll<number>().as('n'))
        .as('submitted'),
      'result.closed_at as closedAt',
      'result.index_score as index',
      'result.level',
    ]);

type Head = Awaited<ReturnType<ReturnType<typeof heads>['executeTakeFirstOrThrow']>>;

const rowOf = (head: Head): AssessmentRow => ({
  ...head,
  invited: head.invited ?? 0,
  submitted: head.submitted ?? 0,
  level: head.level === null ? null : Level.parse(head.level),
});

export const listAssessments = async (db: Db, who: Actor, office?: string) => {
  const rows = await heads(db, who)
    .$if(office !== undefined, (some) => some.where('assessment.pmo_unit_id', '=', office ?? ''))
    .orderBy('assessment.created_at', 'desc')
    .orderBy('assessment.id', 'desc')
    .execute();
  return { rows: rows.map(rowOf), total: rows.length };
};

const findAssessmentRow = async (db: Reader, who: Actor, id: string) => {
  const row = await db
    .selectFrom('maturity_assessment as assessment')
    .innerJoin('pmo_unit', 'pmo_unit.id', 'assessment.pmo_unit_id')
    .leftJoin('maturity_result as result', 'result.assessment_id', 'assessment.id')
    .where(officesWith(who, 'assessment.read'))
    .where('assessment.id', '=', id)
    .selectAll('assessment')
    .select('result.closed_at')
    .executeTakeFirst();
  if (!row) throw new AppError('not-found', 'record.not-found', { subject: 'assessment' });
  return row;
};

/** For a change: seen, and on a unit where the actor may manage assessments. */
export const findManagedAssessment = async (tx: Tx, who: Actor, id: string) => {
  const row = await findAssessmentRow(tx, who, id);
  await expectOnOffice(tx, who, 'assessment.manage', row.pmo_unit_id);
  return row;
};

export const findAssessment = async (db: Reader, who: Actor, id: string): Promise<Assessment> => {
  const head = await heads(db, who).where('assessment.id', '=', id).executeTakeFirst();
  if (!head) throw new AppError('not-found', 'record.not-found', { subject: 'assessment' });
  const { questionnaire } = await findAssessmentRow(db, who, id);
  const respondents = await db
    .selectFrom('maturity_sheet as sheet')
    .innerJoin('person', 'person.id', 'sheet.person_id')
    .where('sheet.assessment_id', '=', id)
    .select([
      'sheet.id as sheetId',
      'person.id as personId',
      'person.name',
      'sheet.respondent_group as group',
      'sheet.submitted_at as submittedAt',
    ])
    .orderBy('person.sort_key')
    .execute();
  return {
    ...rowOf(head),
    respondents: Respondent.array().parse(respondents),
    questionnaire: Questionnaire.parse(questionnaire),
    result: await findResult(db, id),
    mayManage: await holdsOnOffice(db, who, 'assessment.manage', head.pmoUnitId),
  };
};

const findResult = async (db: Reader, assessmentId: string): Promise<MaturityResult | null> => {
  const row = await db
    .selectFrom('maturity_result')
    .leftJoin('person', 'person.id', 'maturity_result.closed_by')
    .where('assessment_id', '=', assessmentId)
    .select(['closed_at', 'person.name', 'content'])
    .executeTakeFirst();
  if (!row) return null;
  const content = MaturityResult.omit({ closedAt: true, closedBy: true }).parse(row.content);
  return { ...content, closedAt: row.closed_at, closedBy: row.name };
};

/** Results of the units one may see, oldest first: what the line is drawn of. */
export const listHistory = async (db: Db, who: Actor, office?: string): Promise<HistoryPoint[]> => {
  const rows = await heads(db, who)
    .where('result.closed_at', 'is not', null)
    .$if(office !== undefined, (some) => some.where('assessment.pmo_unit_id', '=', office ?? ''))
    .select('result.content')
    .orderBy('result.closed_at')
    .execute();
  return rows.map(({ content, ...head }) => ({
    assessmentId: head.id,
    pmoUnitId: head.pmoUnitId,
    pmoUnit: head.pmoUnit,
    title: head.title,
    instrument: head.instrument,
    contentVersion: head.contentVersion,
    closedAt: head.closedAt ?? '',
    index: head.index,
    level: head.level === null ? null : Level.parse(head.level),
    dimensions: MaturityResult.pick({ dimensions: true }).parse(content).dimensions,
  }));
};
