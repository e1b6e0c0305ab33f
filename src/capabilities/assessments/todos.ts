import { sql } from 'kysely';
import type { TodoAsking, TodoSource, WaitingTodo } from '#platform/todo-source.ts';

/** Sheets that wait for the answers of a person. */
export const assessmentTodos: TodoSource = {
  kinds: {
    'maturity-sheet': ['填写评估', 'Answer'],
    'diagnosis-sheet': ['填写诊断', 'Answer'],
  },
  selects: (asking) => [maturitySheets(asking), diagnosisSheets(asking)],
};

const maturitySheets = ({ personId }: TodoAsking) => sql<WaitingTodo>`
  select 'maturity-sheet:' || sheet.id as key, 'maturity-sheet' as kind,
    assessment.title || ' · ' || pmo_unit.name as title, null as project, assessment.due_on as "dueOn",
    '/maturity?sheet=' || sheet.id as path
  from maturity_sheet as sheet
  join maturity_assessment as assessment on assessment.id = sheet.assessment_id
  join pmo_unit on pmo_unit.id = assessment.pmo_unit_id
  where sheet.person_id = ${personId} and sheet.submitted_at is null
    and not exists (select from maturity_result as result
      where result.assessment_id = assessment.id and result.closed_at is not null)`;

const diagnosisSheets = ({ personId }: TodoAsking) => sql<WaitingTodo>`
  select 'diagnosis-sheet:' || sheet.id as key, 'diagnosis-sheet' as kind,
    diagnosis.title || ' · ' || unit.name as title, null as project, diagnosis.due_on as "dueOn",
    '/diagnosis?sheet=' || sheet.id as path
  from diagnosis_sheet as sheet
  join diagnosis on diagnosis.id = sheet.diagnosis_id
  join org_unit as unit on unit.id = sheet.unit_id
  where sheet.person_id = ${personId} and sheet.submitted_at is null
    and not exists (select from diagnosis_result as result
      where result.diagnosis_id = diagnosis.id and result.closed_at is not null)`;
