import { diagnosisOf } from '../../assessments/rules/diagnosis.ts';
import { Symptoms } from '../../assessments/schema/content.ts';
import { dayAfter } from '../../roadmap/rules.ts';
import { shippedRuleSet } from './assessment-rows.ts';
import type { IdOf } from './image.ts';
import type { DemoAssessments, DemoDiagnosis } from './pmo-set.ts';

interface Ground {
  readonly given: DemoAssessments;
  readonly idOf: IdOf;
}

/** What the departments said of the symptoms, and what came of the first time. */
export const diagnosisTables = ({ given, idOf }: Ground) => {
  const symptoms = Symptoms.parse(shippedRuleSet('diagnosis').content);
  const all = given.diagnoses.map((one) => diagnosisRows(one, symptoms, idOf));
  return {
    diagnosis: all.map(({ row }) => row),
    diagnosis_sheet: all.flatMap(({ sheets }) => sheets),
    diagnosis_answer: all.flatMap(({ answers }) => answers),
    diagnosis_result: all.flatMap(({ results }) => results),
  };
};

const diagnosisRows = (one: DemoDiagnosis, symptoms: Symptoms, idOf: IdOf) => {
  const id = idOf('diagnosis', one.id);
  const sheetId = (unit: string) => idOf('diagnosis-sheet', `${one.id} ${unit}`);
  const said = one.units.flatMap(([unit, , missing]) =>
    missing === null
      ? []
      : symptoms.symptoms.map((symptom, at) => ({
          unitId: unit,
          symptom: symptom.id,
          isMissing: missing[at] === '1',
        })),
  );
  return {
    row: {
      id,
      created_at: `${one.sent}T09:00:00+08:00`,
      title: one.title,
      sent_on: one.sent,
      due_on: one.due,
      symptoms,
      opened_by: idOf('person', 'U009'),
    },
    sheets: one.units.map(([unit, person, missing]) => ({
      id: sheetId(unit),
      diagnosis_id: id,
      unit_id: idOf('unit', unit),
      person_id: idOf('person', person),
      submitted_at: missing === null ? null : `${dayAfter(one.sent, 3)}T16:00:00+08:00`,
    })),
    answers: said.map(({ unitId, symptom, isMissing }) => ({
      sheet_id: sheetId(unitId),
      symptom,
      is_missing: isMissing,
      evidence: isMissing ? (one.evidence[symptom] ?? null) : null,
    })),
    results: one.isClosed ? [closureRow(one, diagnosisOf(symptoms, said, countedThen), idOf)] : [],
  };
};

// Before there was a PMO the product had nothing to count.
const countedThen = { 'published-standards': 0, 'planned-projects': 0 };

const closureRow = (one: DemoDiagnosis, content: ReturnType<typeof diagnosisOf>, idOf: IdOf) => ({
  diagnosis_id: idOf('diagnosis', one.id),
  closed_at: `${dayAfter(one.due, 1)}T10:00:00+08:00`,
  closed_by: idOf('person', 'U009'),
  content,
});
