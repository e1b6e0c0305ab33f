import type { Write } from '#platform/db/write.ts';
import { AppError } from '#platform/errors.ts';
import { newId } from '#platform/ids.ts';
import { expectVersion } from '#platform/stale.ts';
import { todayOf } from '../../organisation/store/today.ts';
import { symptomsOf } from '../questionnaires.ts';
import { Symptoms } from '../schema/content.ts';
import type {
  Departments,
  Diagnosis,
  DiagnosisAnswers,
  DiagnosisSheet,
  NewDiagnosis,
} from '../schema/diagnosis.ts';
import type { Submission } from '../schema/maturity.ts';
import {
  findDiagnosis,
  findDiagnosisRow,
  findDiagnosisSheet,
  findOwnDiagnosisSheet,
  listSaid,
  resultNow,
} from '../store/diagnoses.ts';
import { expectEverywhere } from '../visibility.ts';
import { expectPresent } from './expect-present.ts';

/** Sends the questions on the symptoms to departments. */
export const openDiagnosis = async (write: Write, input: NewDiagnosis): Promise<Diagnosis> => {
  const { tx, who, now, record } = write;
  expectEverywhere(who, 'assessment.manage');
  const today = await todayOf(write);
  if (input.dueOn < today) throw new AppError('refused', 'assessment.due-past', { day: input.dueOn });
  const after = await tx
    .insertInto('diagnosis')
    .values({
      id: newId(),
      title: input.title,
      sent_on: today,
      due_on: input.dueOn,
      symptoms: JSON.stringify(await symptomsOf(tx)),
      opened_by: who.personId,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
  const { symptoms: _frozen, ...recorded } = after;
  record({ subject: { type: 'diagnosis', id: after.id, label: after.title }, after: recorded });
  await send(write, after.id, input.departments);
  return findDiagnosis(tx, after.id, now);
};

/** Sends an open diagnosis to further departments or respondents. */
export const askDepartments = async (
  write: Write,
  id: string,
  { departments }: Departments,
): Promise<Diagnosis> => {
  expectEverywhere(write.who, 'assessment.manage');
  const diagnosis = await findDiagnosisRow(write.tx, id);
  if (diagnosis.closedAt) throw new AppError('conflict', 'diagnosis.closed', { title: diagnosis.title });
  await send(write, id, departments);
  write.record({
    subject: { type: 'diagnosis', id, label: diagnosis.title },
    after: { asked: departments.map(({ unitId }) => unitId) },
  });
  return findDiagnosis(write.tx, id, write.now);
};

const send = async (
  write: Write,
  diagnosisId: string,
  departments: Departments['departments'],
): Promise<void> => {
  const units = await write.tx
    .selectFrom('org_unit')
    .select(['id', 'name', 'head_id'])
    .where(
      'id',
      'in',
      departments.map(({ unitId }) => unitId),
    )
    .execute();
  const rows = departments.map(({ unitId, personId }) => {
    const unit = units.find(({ id }) => id === unitId);
    if (!unit) throw new AppError('not-found', 'record.not-found', { subject: 'unit' });
    const respondent = personId ?? unit.head_id;
    if (respondent === null) throw new AppError('refused', 'diagnosis.nobody-to-ask', { unit: unit.name });
    return { id: newId(), diagnosis_id: diagnosisId, unit_id: unitId, person_id: respondent };
  });
  await expectPresent(
    write,
    rows.map(({ person_id }) => person_id),
  );
  await write.tx
    .insertInto('diagnosis_sheet')
    .values(rows)
    .onConflict((same) => same.columns(['diagnosis_id', 'unit_id', 'person_id']).doNothing())
    .execute();
};

/** Closes a diagnosis: the verdicts, the counts of the system and the proposed tasks stay as they are. */
export const closeDiagnosis = async (write: Write, id: string): Promise<Diagnosis> => {
  const { tx, who, now, record } = write;
  expectEverywhere(who, 'assessment.manage');
  const diagnosis = await findDiagnosisRow(tx, id);
  if (diagnosis.closedAt) throw new AppError('conflict', 'diagnosis.closed', { title: diagnosis.title });
  if (diagnosis.answered === 0)
    throw new AppError('refused', 'assessment.nobody-answered', { title: diagnosis.title });
  const content = await resultNow(tx, diagnosis, now);
  const closure = { closed_at: now, closed_by: who.personId };
  await tx
    .insertInto('diagnosis_result')
    .values({ diagnosis_id: id, ...closure, content: JSON.stringify(content) })
    .execute();
  const verdicts = Object.fromEntries(content.symptoms.map((symptom) => [symptom.id, symptom.verdict]));
  record({ subject: { type: 'diagnosis', id, label: diagnosis.title }, after: { ...closure, ...verdicts } });
  return findDiagnosis(tx, id, now);
};

/** Keeps the answers of a department as far as they are given. */
export const saveSaid = async (
  write: Write,
  id: string,
  { version, answers }: DiagnosisAnswers,
): Promise<DiagnosisSheet> => {
  const sheet = await findOpenSheet(write, id);
  expectVersion(version, sheet);
  const known = new Set(Symptoms.parse(sheet.symptoms).symptoms.map((symptom) => symptom.id));
  const strange = answers.find(({ symptom }) => !known.has(symptom));
  if (strange) throw new AppError('refused', 'diagnosis.symptom-unknown', { symptom: strange.symptom });
  await write.tx.deleteFrom('diagnosis_answer').where('sheet_id', '=', id).execute();
  if (answers.length > 0)
    await write.tx
      .insertInto('diagnosis_answer')
      .values(
        answers.map(({ symptom, isMissing, evidence }) => ({
          sheet_id: id,
          symptom,
          is_missing: isMissing,
          evidence: evidence === '' ? null : evidence,
        })),
      )
      .execute();
  await touch(write, sheet, null);
  return findDiagnosisSheet(write.tx, write.who, id);
};

/** Hands the answers of a department in. */
export const submitSaid = async (
  write: Write,
  id: string,
  { version }: Submission,
): Promise<DiagnosisSheet> => {
  const sheet = await findOpenSheet(write, id);
  expectVersion(version, sheet);
  const given = new Set((await listSaid(write.tx, id)).map(({ symptom }) => symptom));
  const open = Symptoms.parse(sheet.symptoms).symptoms.filter((symptom) => !given.has(symptom.id));
  if (open.length > 0)
    throw new AppError('refused', 'sheet.unanswered', { count: open.length, first: open[0]?.zh });
  await touch(write, sheet, write.now);
  return findDiagnosisSheet(write.tx, write.who, id);
};

/** Takes the answers of a department back, as long as the diagnosis is open. */
export const takeSaidBack = async (write: Write, id: string): Promise<DiagnosisSheet> => {
  const sheet = await findOwnDiagnosisSheet(write.tx, write.who, id);
  if (sheet.closedAt) throw new AppError('conflict', 'diagnosis.closed', { title: sheet.title });
  if (sheet.submittedAt) await touch(write, sheet, null);
  return findDiagnosisSheet(write.tx, write.who, id);
};

type Sheet = Awaited<ReturnType<typeof findOwnDiagnosisSheet>>;

const findOpenSheet = async ({ tx, who }: Write, id: string): Promise<Sheet> => {
  const sheet = await findOwnDiagnosisSheet(tx, who, id);
  if (sheet.closedAt) throw new AppError('conflict', 'diagnosis.closed', { title: sheet.title });
  if (sheet.submittedAt) throw new AppError('conflict', 'sheet.submitted', { title: sheet.title });
  return sheet;
};

const touch = async ({ tx, record }: Write, sheet: Sheet, submittedAt: Date | null): Promise<void> => {
  await tx
    .updateTable('diagnosis_sheet')
    .set({ submitted_at: submittedAt })
    .where('id', '=', sheet.id)
    .execute();
  record({
    subject: { type: 'diagnosis-sheet', id: sheet.id, label: `${sheet.title} · ${sheet.unit}` },
    before: { submitted_at: sheet.submittedAt },
    after: { submitted_at: submittedAt },
  });
};
