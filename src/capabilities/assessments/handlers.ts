import { handle } from '#platform/handlers.ts';
import { closeAssessment, inviteRespondents, openAssessment } from './actions/assessments.ts';
import {
  askDepartments,
  closeDiagnosis,
  openDiagnosis,
  saveSaid,
  submitSaid,
  takeSaidBack,
} from './actions/diagnoses.ts';
import { saveAnswers, submitSheet, takeSheetBack } from './actions/sheets.ts';
import { chooseType } from './actions/type-choices.ts';
import { assessmentRoutes } from './routes.ts';
import { findAssessment, listAssessments, listHistory } from './store/assessments.ts';
import {
  findDiagnosis,
  findDiagnosisSheet,
  listDiagnoses,
  listMyDiagnosisSheets,
} from './store/diagnoses.ts';
import { findSheet, listMySheets } from './store/sheets.ts';
import { adviceFor, listTypeChoices } from './store/type-choices.ts';

export const assessmentHandlers = handle(assessmentRoutes, {
  'maturity-assessment.list': ({ query }, { db, who }) => listAssessments(db, who, query.office),
  'maturity-assessment.create': ({ body }, write) => openAssessment(write, body),
  'maturity-assessment.get': ({ params }, { db, who }) => findAssessment(db, who, params.id),
  'maturity-assessment.invite': ({ params, body }, write) => inviteRespondents(write, params.id, body),
  'maturity-assessment.close': ({ params }, write) => closeAssessment(write, params.id),
  'maturity-history.get': async ({ query }, { db, who }) => ({
    points: await listHistory(db, who, query.office),
  }),
  'maturity-sheet.list': async (_input, { db, who }) => ({ rows: await listMySheets(db, who) }),
  'maturity-sheet.get': ({ params }, { db, who }) => findSheet(db, who, params.id),
  'maturity-sheet.save': ({ params, body }, write) => saveAnswers(write, params.id, body),
  'maturity-sheet.submit': ({ params, body }, write) => submitSheet(write, params.id, body),
  'maturity-sheet.withdraw': ({ params }, write) => takeSheetBack(write, params.id),
  'diagnosis.list': (_input, { db }) => listDiagnoses(db),
  'diagnosis.create': ({ body }, write) => openDiagnosis(write, body),
  'diagnosis.get': ({ params }, { db, now }) => findDiagnosis(db, params.id, now),
  'diagnosis.ask': ({ params, body }, write) => askDepartments(write, params.id, body),
  'diagnosis.close': ({ params }, write) => closeDiagnosis(write, params.id),
  'diagnosis-sheet.list': async (_input, { db, who }) => ({ rows: await listMyDiagnosisSheets(db, who) }),
  'diagnosis-sheet.get': ({ params }, { db, who }) => findDiagnosisSheet(db, who, params.id),
  'diagnosis-sheet.save': ({ params, body }, write) => saveSaid(write, params.id, body),
  'diagnosis-sheet.submit': ({ params, body }, write) => submitSaid(write, params.id, body),
  'diagnosis-sheet.withdraw': ({ params }, write) => takeSaidBack(write, params.id),
  'type-advice.get': ({ query }, read) => adviceFor(read, query),
  'type-choice.list': async ({ query }, { db, who }) => ({
    rows: await listTypeChoices(db, who, query.office),
  }),
  'type-choice.create': ({ body }, write) => chooseType(write, body),
});
