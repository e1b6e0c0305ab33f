import { diagnosisOf } from '../../assessments/rules/diagnosis.ts';
import { Symptoms } from '../../assessments/schema/content.ts';
import { dayAfter, datedSteps } from '../../roadmap/rules.ts';
import { RoadmapTemplates } from '../../roadmap/schema.ts';
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
    results: one.isClosed
      ? [
          {
            diagnosis_id: id,
            closed_at: `${dayAfter(one.due, 1)}T10:00:00+08:00`,
            closed_by: idOf('person', 'U009'),
            // Before there was a PMO the product had nothing to count.
            content: diagnosisOf(symptoms, said, { 'published-standards': 0, 'planned-projects': 0 }),
          },
        ]
      : [],
  };
};

/** The road map of the PMO: the steps it has finished, and the one it is at. */
export const roadmapTables = ({ given, idOf }: Ground) => {
  const { roadmap } = given;
  const { templates } = RoadmapTemplates.parse(shippedRuleSet('roadmap').content);
  const template = templates.find(({ id }) => id === roadmap.template);
  const steps = datedSteps(template?.steps ?? [], roadmap.starts);
  const owner = idOf('person', roadmap.owner);
  const stepId = (step: string) => idOf('roadmap-step', step);
  const closings = steps.flatMap(({ step }, at) => {
    const [day, note] = roadmap.finished[at] ?? [];
    return day === undefined ? [] : [{ step, closedAt: `${day}T17:00:00+08:00`, note }];
  });
  const closedAt = new Map(closings.map((closing) => [closing.step.id, closing.closedAt]));
  return {
    roadmap: [
      {
        id: idOf('roadmap', 'hq'),
        created_at: `${roadmap.starts}T09:00:00+08:00`,
        pmo_unit_id: idOf('office', roadmap.office),
        template: roadmap.template,
        title: roadmap.title,
        starts_on: roadmap.starts,
      },
    ],
    roadmap_step: steps.map(({ step, startsOn, dueOn }, position) => ({
      id: stepId(step.id),
      roadmap_id: idOf('roadmap', 'hq'),
      position,
      code: step.id,
      zh: step.zh,
      en: step.en,
      themes: step.themes,
      required: step.required,
      advised: step.advised,
      owner_id: owner,
      starts_on: startsOn,
      due_on: closedAt.has(step.id) ? dueOn : roadmap.lastDue,
    })),
    roadmap_step_closure: closings.map(({ step, closedAt: at, note }) => ({
      step_id: stepId(step.id),
      closed_at: at,
      closed_by: owner,
      note,
      outputs: [...step.required, ...step.advised].map((id, place) => ({
        id,
        isRequired: place < step.required.length,
        found: 1,
        isThere: true,
      })),
    })),
    roadmap_task: steps.flatMap(({ step }) =>
      step.tasks.map(({ zh, en }, position) => ({
        id: idOf('roadmap-task', `${step.id} ${position}`),
        step_id: stepId(step.id),
        position,
        zh,
        en,
        owner_id: idOf('person', position === 0 ? 'U013' : 'U012'),
        due_on: closedAt.has(step.id) ? null : roadmap.lastDue,
        done_at: closedAt.get(step.id) ?? null,
        done_by: closedAt.has(step.id) ? owner : null,
      })),
    ),
  };
};
