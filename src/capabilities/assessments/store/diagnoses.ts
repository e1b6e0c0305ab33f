import { sql } from 'kysely';
import type { Actor } from '#platform/actor.ts';
import type { Db, Tx } from '#platform/db/database.ts';
import { AppError } from '#platform/errors.ts';
import { diagnosisOf } from '../rules/diagnosis.ts';
import { Symptoms } from '../schema/content.ts';
import {
  DiagnosisContent,
  type Diagnosis,
  type DiagnosisRow,
  type DiagnosisSheet,
  type Said,
} from '../schema/diagnosis.ts';
import { countedToday } from './counted.ts';

type Reader = Db | Tx;

const heads = (db: Reader) =>
  db
    .selectFrom('diagnosis')
    .leftJoin('diagnosis_result as result', 'result.diagnosis_id', 'diagnosis.id')
    .select([
      'diagnosis.id',
      'diagnosis.version',
      'diagnosis.title',
      'diagnosis.sent_on as sentOn',
      'diagnosis.due_on as dueOn',
      'diagnosis.symptoms',
      'result.closed_at as closedAt',
      'result.content',
      sql<number>`(select count(distinct unit_id)::int from diagnosis_sheet as sheet where sheet.diagnosis_id = diagnosis.id)`.as(
        'departments',
      ),
      sql<number>`(select count(distinct unit_id)::int from diagnosis_sheet as sheet
        where sheet.diagnosis_id = diagnosis.id and sheet.submitted_at is not null)`.as('answered'),
    ]);

type Head = Awaited<ReturnType<ReturnType<typeof heads>['executeTakeFirstOrThrow']>>;

const rowOf = ({ content, symptoms, ...row }: Head): DiagnosisRow => ({
  ...row,
  missing:
    row.closedAt === null
      ? null
      : DiagnosisContent.parse(content).symptoms.filter(({ verdict }) => verdict === 'missing').length,
  symptoms: Symptoms.parse(symptoms).symptoms.length,
});

export const listDiagnoses = async (db: Reader): Promise<{ rows: DiagnosisRow[]; total: number }> => {
  const rows = await heads(db).orderBy('diagnosis.sent_on', 'desc').orderBy('diagnosis.id', 'desc').execute();
  return { rows: rows.map(rowOf), total: rows.length };
};

export const findDiagnosisRow = async (db: Reader, id: string): Promise<Head> => {
  const row = await heads(db).where('diagnosis.id', '=', id).executeTakeFirst();
  if (!row) throw new AppError('not-found', 'record.not-found', { subject: 'diagnosis' });
  return row;
};

/** A diagnosis with what its departments said and how the symptoms stand now or stood when it was closed. */
export const findDiagnosis = async (db: Reader, id: string, now: Date): Promise<Diagnosis> => {
  const head = await findDiagnosisRow(db, id);
  const { symptoms } = Symptoms.parse(head.symptoms);
  return {
    ...rowOf(head),
    symptoms,
    sheets: await listSheets(db, id),
    said: await db
      .selectFrom('diagnosis_answer as answer')
      .innerJoin('diagnosis_sheet as sheet', 'sheet.id', 'answer.sheet_id')
      .where('sheet.diagnosis_id', '=', id)
      .where('sheet.submitted_at', 'is not', null)
      .select(['sheet.id as sheetId', 'answer.symptom', 'answer.is_missing as isMissing', 'answer.evidence'])
      .orderBy('answer.sheet_id')
      .orderBy('answer.symptom')
      .execute(),
    result: head.closedAt === null ? await resultNow(db, head, now) : DiagnosisContent.parse(head.content),
  };
};

/** How the symptoms stand with the answers of today. */
export const resultNow = async (
  db: Reader,
  { id, symptoms }: Pick<Head, 'id' | 'symptoms'>,
  now: Date,
): Promise<DiagnosisContent> => {
  const said = await db
    .selectFrom('diagnosis_answer as answer')
    .innerJoin('diagnosis_sheet as sheet', 'sheet.id', 'answer.sheet_id')
    .where('sheet.diagnosis_id', '=', id)
    .where('sheet.submitted_at', 'is not', null)
    .select(['sheet.unit_id as unitId', 'answer.symptom', 'answer.is_missing as isMissing'])
    .execute();
  return diagnosisOf(Symptoms.parse(symptoms), said, await countedToday(db, now));
};

const listSheets = (db: Reader, diagnosisId: string): Promise<Diagnosis['sheets']> =>
  db
    .selectFrom('diagnosis_sheet as sheet')
    .innerJoin('org_unit as unit', 'unit.id', 'sheet.unit_id')
    .innerJoin('person', 'person.id', 'sheet.person_id')
    .where('sheet.diagnosis_id', '=', diagnosisId)
    .select([
      'sheet.id as sheetId',
      'unit.id as unitId',
      'unit.name as unit',
      'person.id as personId',
      'person.name as person',
      'sheet.submitted_at as submittedAt',
    ])
    .orderBy('unit.position')
    .orderBy('unit.sort_key')
    .orderBy('person.sort_key')
    .execute();

const mine = (db: Reader, who: Actor) =>
  db
    .selectFrom('diagnosis_sheet as sheet')
    .innerJoin('diagnosis', 'diagnosis.id', 'sheet.diagnosis_id')
    .innerJoin('org_unit as unit', 'unit.id', 'sheet.unit_id')
    .leftJoin('diagnosis_result as result', 'result.diagnosis_id', 'diagnosis.id')
    .where('sheet.person_id', '=', who.personId)
    .select([
      'sheet.id',
      'sheet.version',
      'sheet.diagnosis_id as diagnosisId',
      'diagnosis.title',
      'unit.name as unit',
      'diagnosis.due_on as dueOn',
      'sheet.submitted_at as submittedAt',
      'result.closed_at as closedAt',
      'diagnosis.symptoms',
    ]);

/** The sheet of the actor, by the invitation alone; anybody else's is not found. */
export const findOwnDiagnosisSheet = async (db: Reader, who: Actor, id: string) => {
  const row = await mine(db, who).where('sheet.id', '=', id).executeTakeFirst();
  if (!row) throw new AppError('not-found', 'record.not-found', { subject: 'diagnosis-sheet' });
  return row;
};

export const listSaid = (db: Reader, sheetId: string): Promise<Said[]> =>
  db
    .selectFrom('diagnosis_answer')
    .select(['symptom', 'is_missing as isMissing', 'evidence'])
    .where('sheet_id', '=', sheetId)
    .orderBy('symptom')
    .execute();

export const findDiagnosisSheet = async (db: Reader, who: Actor, id: string): Promise<DiagnosisSheet> => {
  const { closedAt, symptoms, ...row } = await findOwnDiagnosisSheet(db, who, id);
  return {
    ...row,
    isClosed: closedAt !== null,
    symptoms: Symptoms.parse(symptoms).symptoms,
    answers: await listSaid(db, id),
  };
};

export const listMyDiagnosisSheets = async (db: Reader, who: Actor) => {
  const rows = await mine(db, who).orderBy('diagnosis.due_on', 'desc').execute();
  return rows.map(({ id, title, unit, dueOn, submittedAt, closedAt }) => ({
    id,
    title,
    unit,
    dueOn,
    submittedAt,
    isClosed: closedAt !== null,
  }));
};
